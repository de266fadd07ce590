export { compileModel, type Compiled, type CompiledInstance } from "./compile.js";
export { EffectivePolicies, effectivePolicy, type EffectiveAnswer, type EffectiveRequest, type ServedApi, type ServedOperation } from "./effective.js";
export { policySource } from "./policy-source.js";
export { serviceDefault } from "./policy-xml/trees.js";
