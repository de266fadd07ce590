export type * from "./parsed.js";
export type * from "./contract.js";
export { mayBeStructured, recognizeLanguage } from "./language.js";
export { parseSpecification } from "./parse.js";
export { externalReferences } from "./openapi/references.js";
export { diffSpecifications, type FindingCode, type FindingSeverity, type SpecificationFinding } from "./diff/index.js";
export { diffSpecificationTexts, type SpecificationText } from "./diff-texts.js";
