export { convertPolicies, type ConversionContext, type ValueLocator } from "./convert.js";
export { checkFragment, checkPolicyDocument, type DocumentContext, type FragmentContext } from "./check.js";
export { namedValuesIn } from "./named-values.js";
export { policyReferences, type PolicyReferences, type Reference } from "./references.js";
