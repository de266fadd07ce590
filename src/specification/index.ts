export type * from "./parsed.js";
export type * from "./contract.js";
export { mayBeStructured, recognizeLanguage, type DescriptionLanguage } from "./language.js";
export { parseSpecification } from "./parse.js";
export { externalReferences } from "./openapi/references.js";
export type { FindingCode, FindingSeverity, SpecificationFinding } from "./diff/index.js";
