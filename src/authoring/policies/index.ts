export * from "./builders.js";
export { comment, xml } from "./items.js";
export { csharp, namedValue, type CsharpLiteral, type Expression, type NamedValueText } from "./expression.js";
export type { Aside, ChildList, InOrder, ListOf, NoContent, OneOrMany, PolicyItem, PolicyList, TextElement } from "./arguments.js";
