export type { FindingCode, FindingSeverity, SpecificationFinding } from "./finding.js";
export { diffSpecifications } from "./compare.js";
export { diffSpecificationTexts, type SpecificationText } from "./texts.js";
