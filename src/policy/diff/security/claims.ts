import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, childrenNamed, impact, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";

/** What a token must claim. A claim without values must only be there; with `any` one of its values is enough. */
export const claimImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "added":
    case "removed": {
      const place = edit.kind === "added" ? edit.after : edit.before;
      if (place.parent?.node.name === "claim" && place.node.name === "value") return ofValue(edit.kind, place, context);
      if (place.node.role !== "part") return [];
      const claims = arrivalsOf(edit, context).filter(({ node }) => node.name === "claim");
      return claims.length === 0 ? [] : [impact(edit.kind === "added" ? "narrowing" : "broadening", `required claim ${edit.kind}`)];
    }
    case "attribute":
      return edit.after.node.name === "claim" && edit.after.node.role === "part" ? ofAttribute(edit.name, edit.after.node, effectiveValue(edit.after.node, edit.name)) : [];
    case "text":
      return edit.after.parent?.node.name === "claim" ? [mixed("accepted values of a claim changed")] : [];
    case "moved":
      return [];
  }
};

function ofAttribute(name: string, claim: PolicyNode, after: string | undefined): PolicyImpact[] {
  if (name === "name") return [mixed("another claim is required")];
  if (name === "separator") return [mixed("how the values of a claim are told apart changed")];
  if (name !== "match" || childrenNamed(claim, "value").length < 2) return [];
  if (after !== "any" && after !== "all") return [mixed("how the values of a claim must match changed")];
  return [after === "any" ? broadening("one value of a claim is enough") : narrowing("all values of a claim are required")];
}

function ofValue(op: "added" | "removed", place: Place, { partners }: ImpactContext): PolicyImpact[] {
  const claim = place.parent?.node;
  const other = claim === undefined ? undefined : (op === "added" ? partners.ofAfter : partners.ofBefore).get(claim);
  const match = claim === undefined ? undefined : effectiveValue(claim, "match");
  const reason = `accepted value of a claim ${op}`;
  // The first value turns a claim that must be there into one that must be this.
  if (childrenNamed(other, "value").length === 0) return [op === "added" ? narrowing("value of a claim checked") : broadening("value of a claim no longer checked")];
  if (match === "any") return [impact(op === "added" ? "broadening" : "narrowing", reason)];
  if (match === "all") return [impact(op === "added" ? "narrowing" : "broadening", `required value of a claim ${op}`)];
  return [mixed(reason)];
}
