import { kindOf, type ResourceType } from "../catalog/resources/index.js";
import { diffPolicies, policyTree, type PolicyChange } from "../policy/index.js";

/** Whether the kind's `value` is a policy document. */
export const isPolicy = (type: ResourceType): boolean => kindOf(type).properties["value"]?.as === "policy";

/** The differences of two policy documents of a kind; none for other kinds, and where a side has no document. */
export function diffPolicyProperty(type: ResourceType, before: unknown, after: unknown): PolicyChange[] {
  if (!isPolicy(type) || before === after || typeof before !== "string" || typeof after !== "string") return [];
  return diffPolicies(policyTree(before), policyTree(after));
}
