import { isExpression } from "../../../xml/index.js";
import type { Edit } from "../edits.js";
import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { isCredentialHeader, isSecretParameter } from "../secret-names.js";
import { hasSecretText } from "../secrets.js";
import { arrivalsOf } from "./arrivals.js";
import { changedBranch } from "./branches.js";
import { ancestorsOf, broadening, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";
import { receiverOf, type Receiver } from "./receivers.js";

/** What of the caller's own headers and query parameters reaches the backend, and with which credential calls get there. */
export const headerImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "added":
    case "removed":
      return isValue(edit) ? ofValues(edit.kind === "added" ? edit.after : edit.before, context) : ofArrivals(edit, context);
    case "attribute":
      return isCarrier(edit.after.node) ? ofAttribute(edit.name, edit.before, edit.after) : [];
    case "text":
      return isValue(edit) && isClear(edit.before) === isClear(edit.after) ? ofValues(edit.after, context) : [];
    case "moved":
      return ofMove(edit.before, edit.after, context);
  }
};

const isCarrier = (node: PolicyNode | undefined): boolean => node?.name === "set-header" || node?.name === "set-query-parameter";

function isValue(edit: Edit): boolean {
  const place = edit.kind === "removed" ? edit.before : edit.after;
  return place.node.name === "value" && isCarrier(place.parent?.node);
}

/** One that is written in clear, or no longer, is told as such. */
const isClear = (place: Place): boolean => hasSecretText(place.node, place.parent?.node);

/** `X-User header`, `code query parameter`. */
function titleOf(node: PolicyNode): string {
  const kind = node.name === "set-header" ? "header" : "query parameter";
  const name = node.attributes.get("name")?.written ?? "";
  return name === "" || isExpression(name) ? `${kind} of another name` : `${name} ${kind}`;
}

function isCredential(node: PolicyNode): boolean {
  const name = node.attributes.get("name")?.written.trim() ?? "";
  return node.name === "set-header" ? isCredentialHeader(name) : isSecretParameter(name);
}

const actionOf = (node: PolicyNode): string => effectiveValue(node, "exists-action") ?? "override";

/** Whether what the caller sent gets through; undefined where that cannot be told. */
function passes(node: PolicyNode): boolean | undefined {
  const action = actionOf(node);
  if (action === "skip" || action === "append") return true;
  return action === "delete" || action === "override" ? false : undefined;
}

const reaches = (node: PolicyNode, to: Receiver): PolicyImpact => broadening(`the caller's ${titleOf(node)} reaches ${to.name}`);
const noLongerReaches = (node: PolicyNode, to: Receiver): PolicyImpact => narrowing(`the caller's ${titleOf(node)} no longer reaches ${to.name}`);

function ofArrivals(edit: Edit, context: ImpactContext): PolicyImpact[] {
  return arrivalsOf(edit, context).flatMap(({ op, node, section, around }): PolicyImpact[] => {
    const to = isCarrier(node) ? receiverOf(around, section) : undefined;
    if (to === undefined) return [];
    if (actionOf(node) === "delete") return !to.getsCallers ? [] : [op === "removed" ? reaches(node, to) : noLongerReaches(node, to)];
    if (!to.isBackend || !isCredential(node)) return [];
    return [mixed(op === "added" ? "calls reach the backend with a credential of the gateway" : "the backend no longer gets the gateway's credential")];
  });
}

function ofAttribute(name: string, before: Place, after: Place): PolicyImpact[] {
  const to = receiverOf([...ancestorsOf(after)], after.section);
  if (to === undefined) return [];
  const [was, is] = [before.node, after.node];
  const credential = isCredential(was) || isCredential(is) ? [mixed(`credential for ${to.title} changed`)] : [];
  if (name === "name") return [...(to.getsCallers && actionOf(was) === "delete" ? [reaches(was, to)] : []), ...(to.getsCallers && actionOf(is) === "delete" ? [noLongerReaches(is, to)] : []), ...credential];
  if (name !== "exists-action") return [];
  const [passed, passing] = [passes(was), passes(is)];
  if (!to.getsCallers || passed === passing) return credential;
  if (passed === undefined || passing === undefined) return [mixed(`whether the caller's ${titleOf(is)} reaches ${to.name} changed`)];
  return [passing ? reaches(is, to) : noLongerReaches(is, to)];
}

function ofValues(place: Place, { changedAttributes, partners }: ImpactContext): PolicyImpact[] {
  const carrier = place.parent?.node;
  const to = receiverOf([...ancestorsOf(place)].slice(1), place.section);
  // A deletion has no value: that one came or went is told with it.
  if (carrier === undefined || to === undefined || !isCredential(carrier) || changedAttributes(partners.ofBefore.get(carrier) ?? carrier).has("exists-action")) return [];
  return [mixed(`credential for ${to.title} changed`)];
}

function ofMove(before: Place, after: Place, context: ImpactContext): PolicyImpact[] {
  const [from, to] = [before, after].map((place) => receiverOf([...ancestorsOf(place)], place.section));
  return deletionsWithin(after.node).flatMap((node) => {
    if (from?.getsCallers === true && to === undefined) return [reaches(node, from)];
    if (from === undefined && to?.getsCallers === true) return [noLongerReaches(node, to)];
    return to?.getsCallers === true ? changedBranch(`deletion of the caller's ${titleOf(node)} now runs`, before, after, context) : [];
  });
}

function deletionsWithin(node: PolicyNode): PolicyNode[] {
  if (isCarrier(node)) return actionOf(node) === "delete" ? [node] : [];
  // What stands in a request of its own, or in an answer, moves with that.
  return receiverOf([node], "inbound")?.isBackend === true ? node.children.flatMap(deletionsWithin) : [];
}
