export { compileModel, type Compiled, type CompiledInstance } from "./compile.js";
export { effectivePolicy, type EffectiveAnswer, type EffectiveRequest } from "./effective.js";
export { policySource } from "./policy-source.js";
