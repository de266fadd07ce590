export * from "./builders.js";
export { csharp, namedValue, type CsharpLiteral, type Expression, type NamedValueText } from "./expression.js";
export type { PolicyArguments, PolicyItem, PolicyList, PolicyValue } from "./arguments.js";
export type { PolicyBuilder } from "./builder.js";
