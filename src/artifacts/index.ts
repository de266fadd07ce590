export * from "./file-tree.js";
export * from "./reading.js";
export { readFolder } from "./read-folder.js";
export { readArtifacts } from "./folder/read-artifacts.js";
export { writeArtifacts, type WriteOptions, type WrittenArtifacts } from "./write/write-artifacts.js";
export type { WritableLayout } from "./write/naming.js";
export type { WritableResource } from "./write/writable.js";
export { readArmTemplates, type TemplateOptions } from "./template/read-templates.js";
export { withOverrides } from "./overrides/apply-overrides.js";
