export { extractDefinitions, type ExtractOptions } from "./extract-definitions.js";
export type { ExtractedDocument, ExtractedSecret, Extraction, NotCarried } from "./extraction.js";
export { referencesIn } from "./references-in.js";
export { SnapshotIndex } from "./snapshot-index.js";
export { writeProject, type WriteOptions } from "./write-project.js";
