export { adoptDrift, type AdoptOptions, type DriftedInstance } from "./adopt-drift.js";
export type { Accepted, Adoption, Moved, Refused } from "./adoption.js";
export { recordAdopted } from "./record.js";
export { yamlReader, type Sources } from "./sources.js";
export type { CompiledEnvironments } from "./verify.js";
