import type { PolicyExpression } from "../syntax/index.js";
import { printExpression } from "./expressions.js";
import { printStatements } from "./statements.js";

export { printExpression } from "./expressions.js";
export { printStatement } from "./statements.js";
export { printType } from "./types.js";

/** `@(…)` or `@{…}`: text that parses to the same tree. */
export function printPolicyExpression(expression: PolicyExpression): string {
  return expression.form === "expression" ? `@(${printExpression(expression.body)})` : `@{\n${printStatements(expression.body.statements)}\n}`;
}
