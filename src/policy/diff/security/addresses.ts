import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { covers, mergeRanges, readAddress, readRange, type AddressRange } from "./address-ranges.js";
import { broadening, impact, mixed, narrowing, opposite, type ImpactContext, type Topic } from "./context.js";
import { policyOf } from "./settings.js";

/** Which addresses an `ip-filter` lets through, by the addresses themselves and not by how they are written. */
export const addressImpacts: Topic = (edit, context) => {
  const place = edit.kind === "removed" ? edit.before : edit.after;
  if (policyOf(place)?.name !== "ip-filter" || place.section === "on-error" || edit.kind === "moved") return [];
  if (edit.kind === "attribute" && edit.after.node.name === "ip-filter") return edit.name === "action" ? flipped(edit.before.node, edit.after.node) : [];
  const isRange = place.node.name === "address" || place.node.name === "address-range";
  if (!isRange) return [];
  if (edit.kind === "added" || edit.kind === "removed") return ofRange(edit.kind, place.node, policyOf(place), context);
  return redrawn(edit.before.node, edit.after.node, policyOf(edit.after));
};

function flipped(before: PolicyNode, after: PolicyNode): PolicyImpact[] {
  const [b, a] = [effectiveValue(before, "action"), effectiveValue(after, "action")];
  if (b === "allow" && a === "forbid") return [broadening("addresses that are not listed are let through"), narrowing("listed addresses are refused")];
  if (b === "forbid" && a === "allow") return [narrowing("addresses that are not listed are refused"), broadening("listed addresses are let through")];
  return [mixed("what happens to the listed addresses changed")];
}

function rangeOf(node: PolicyNode): AddressRange | undefined {
  if (node.name === "address") return readAddress(node.text.compared);
  return readRange(node.attributes.get("from")?.compared ?? "", node.attributes.get("to")?.compared ?? "");
}

const known = new WeakMap<PolicyNode, readonly AddressRange[]>();

function rangesOf(filter: PolicyNode | undefined): readonly AddressRange[] {
  if (filter === undefined) return [];
  const ranges = known.get(filter) ?? mergeRanges(filter.children.flatMap((c) => rangeOf(c) ?? []));
  known.set(filter, ranges);
  return ranges;
}

/** What a longer list does, by what the filter does with the addresses on it. */
function direction(filter: PolicyNode | undefined): "broadening" | "narrowing" | "mixed" {
  const action = filter === undefined ? undefined : effectiveValue(filter, "action");
  return action === "allow" ? "broadening" : action === "forbid" ? "narrowing" : "mixed";
}

function ofRange(op: "added" | "removed", node: PolicyNode, filter: PolicyNode | undefined, { partners }: ImpactContext): PolicyImpact[] {
  const other = filter === undefined ? undefined : (op === "added" ? partners.ofAfter : partners.ofBefore).get(filter);
  const range = rangeOf(node);
  if (range !== undefined && covers(rangesOf(other), range)) return [];
  const more = direction(filter);
  const listed = more === "narrowing" ? "refused addresses" : "allowed addresses";
  return [impact(op === "added" ? more : opposite(more), `${listed} ${op}`)];
}

function redrawn(before: PolicyNode, after: PolicyNode, filter: PolicyNode | undefined): PolicyImpact[] {
  const [b, a] = [rangeOf(before), rangeOf(after)];
  const more = direction(filter);
  const listed = more === "narrowing" ? "refused address range" : "allowed address range";
  if (b === undefined || a === undefined) return [mixed(`${listed} changed`)];
  const [wider, narrower] = [!covers([b], a), !covers([a], b)];
  if (wider && narrower) return [mixed(`${listed} changed`)];
  return wider ? [impact(more, `${listed} widened`)] : [impact(opposite(more), `${listed} narrowed`)];
}
