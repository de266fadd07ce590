import { bindPolicyExpression, type BindOptions } from "./bind/index.js";
import { errorType, special } from "./bind/types/facts.js";
import { findTypeByName } from "./bind/types/lookup.js";
import { parsePolicyExpression, type ExpressionFinding } from "./parser/index.js";
import type { TypeSymbol } from "./symbols/index.js";

export interface ExpressionAnalysis {
  /** Of the result; an error type where it is not known, as with a named value in the code. */
  readonly type: TypeSymbol;
  /** Their spans are offsets in the value. */
  readonly findings: readonly ExpressionFinding[];
}

/** Parses and checks the policy expression in an attribute's value or a text; white space may stand around it. */
export function analyseExpression(value: string, options: BindOptions = {}): ExpressionAnalysis {
  const { expression, findings } = parsePolicyExpression(value, value.indexOf("@"));
  // What cannot be read well has no meaning that could be trusted.
  if (expression === undefined || findings.length > 0) return { type: errorType, findings };
  return bindPolicyExpression(expression, options);
}

const named = new Map<string, TypeSymbol>();

/** A type that policies use, by C#'s word for it or its simple name: `string`, `IResponse`. Asked for at every value, so each is looked up once. */
export function typeNamed(name: string): TypeSymbol {
  const known = named.get(name) ?? findTypeByName(name, 0) ?? special(name);
  named.set(name, known);
  return known;
}

export const unknownType: TypeSymbol = errorType;
export { isErrorType as isUnknownType, sameType, textOf as typeText } from "./bind/types/facts.js";
export type { TypeSymbol } from "./symbols/index.js";
