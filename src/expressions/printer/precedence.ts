import { binaryPrecedence } from "../parser/expressions.js";
import type { BinaryOperator, Expression } from "../syntax/index.js";

const primary = 20;
const unary = 15;
const conditional = 0;
/** Lambdas, queries and assignments go on as far as they can. */
const lambda = -1;

export const precedence = { primary, unary, conditional, lambda, relational: binaryPrecedence["<"], binary: (operator: BinaryOperator): number => binaryPrecedence[operator] } as const;

export function precedenceOf(expression: Expression): number {
  switch (expression.kind) {
    case "assignment":
    case "lambda":
    case "query":
    case "throw":
      return lambda;
    case "conditional":
      return conditional;
    case "binary":
      return binaryPrecedence[expression.operator];
    case "is":
    case "as":
      return binaryPrecedence["<"];
    case "unary":
    case "cast":
      return unary;
    // `a?.b` takes every member after it along: in front of one it needs parentheses.
    case "conditional-access":
      return primary - 1;
    default:
      return primary;
  }
}
