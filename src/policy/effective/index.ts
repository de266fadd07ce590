export type { EffectiveElement, EffectiveNode, EffectivePolicy, Origin, PolicyLayer } from "./effective-policy.js";
export { splicePolicies, type SpliceContext } from "./splice.js";
export { describeOrigin, effectiveDocument } from "./to-xml.js";
