export * from "./builders.js";
export { comment, xml } from "./items.js";
export { csharp, expression, namedValue, type CsharpLiteral, type CsharpScalar, type Expression, type ExpressionValues, type NamedValueText } from "./expression.js";
export type { Aside, ChildList, InOrder, ListOf, NoContent, OneOrMany, PolicyItem, PolicyList, TextElement } from "./arguments.js";
