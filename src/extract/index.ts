export { completeSnapshot } from "./complete.js";
export { extractDefinitions, type ExtractOptions } from "./extract-definitions.js";
export type { ExtractedDocument, ExtractedSecret, Extraction, NotCarried } from "./extraction.js";
export { factoredPolicies, factorPolicies, type FactorOptions } from "./factor/index.js";
export { overridesBetween } from "./overrides.js";
export { referencesIn } from "./references-in.js";
export { SnapshotIndex, type Located } from "./snapshot-index.js";
export { secretMarker } from "./secrets.js";
export { writeProject, type WriteOptions, type WrittenEnvironment } from "./write-project.js";
