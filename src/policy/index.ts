export { convertPolicies, type ConversionContext, type ValueLocator } from "./value-form/convert.js";
export { checkFragment, checkPolicyDocument, type DocumentContext, type FragmentContext } from "./check/check.js";
export { describe, diffPolicies } from "./diff/policy-diff.js";
export type { PolicyChange } from "./diff/policy-change.js";
export { policyTree, sameTree, type PolicyNode } from "./diff/policy-tree.js";
export { namedValuesIn } from "./named-values.js";
export { policyReferences, type PolicyReferences, type Reference } from "./references.js";
