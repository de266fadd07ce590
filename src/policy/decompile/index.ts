export { decompileToTypeScript } from "./to-typescript.js";
export { decompileToYaml, type DecompileOptions } from "./to-yaml.js";
export { toItems, toSections } from "./to-value.js";
