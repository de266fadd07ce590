export { arrow, call, list, object, printCode, type Code, type ObjectCode } from "./code.js";
export { stringLiteral } from "./literals.js";
export type { Plain, PlainList, PlainMap } from "./plain.js";
export { printYaml } from "./print-yaml.js";
export { decompileToTypeScript, importLine, importsOf, policiesCode } from "./to-typescript.js";
export { decompileToYaml, escapeValues, listKeys, policiesPlain, type DecompileOptions } from "./to-yaml.js";
export { toItems, toSections } from "./to-value.js";
