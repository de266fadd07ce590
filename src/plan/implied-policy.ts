import { typeInScope } from "../catalog/arm/index.js";
import type { ResourceType } from "../catalog/resources/index.js";
import { backendChosen, diffPolicies, policyTree, type PolicyChange } from "../policy/index.js";

/**
 * What a policy document changes by coming or going: without one everything is inherited, and the global scope forwards
 * the request. A fragment does nothing by itself; the documents that include it tell.
 */
export function diffImplied(type: ResourceType, before: unknown, after: unknown): PolicyChange[] {
  // What a fragment or a resolver does is said where it is used.
  if (typeInScope(type) === "fragment" || type === "api/resolver/policy" || (typeof before !== "string" && typeof after !== "string")) return [];
  const implied = type === "policy" ? forwarding : inheriting;
  const tree = (text: unknown): ReturnType<typeof policyTree> => policyTree(typeof text === "string" ? text : implied);
  return diffPolicies(tree(before), tree(after)).map(withoutBackend);
}

/** An API need not have an address of its own: that its first policy document names the backend is no change of where calls go. */
function withoutBackend(change: PolicyChange): PolicyChange {
  if (change.impact === undefined || change.op === "changed") return change;
  return { ...change, impact: change.impact.filter(({ reason }) => reason !== backendChosen.added.reason && reason !== backendChosen.removed.reason) };
}

const inheriting = "<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>";
const forwarding = "<policies><inbound /><backend><forward-request /></backend><outbound /><on-error /></policies>";
