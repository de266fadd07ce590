import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { describeOperand } from "../resolution/describe.js";
import { headerOf, mendConversion, mendLiteral } from "../resolution/mend.js";
import { classifyExplicit } from "../resolution/operands.js";
import { isAmbiguous } from "./predefined.js";
import { readLoosely } from "../resolution/values.js";
import { isBound, type Operand } from "../operand.js";
import { arrayOf, definitionNameOf, isNullType, nullableElementOf, numericKindOf, sameType, special, textOf, tupleElementsOf } from "../types/facts.js";

/** Says that an operator does not take its operands, and how they could be brought together. */
export function reportOperator(b: Binder, operator: string, left: Operand, right: Operand, span: Span, operatorSpan: Span): BoundExpression {
  if ((operator === "==" || operator === "!=") && isTuple(left) && isTuple(right)) return refuseTuples(b, operator, left, right, span, operatorSpan);
  const fix = mendOperands(b, operator, left, right);
  const described = { operator, left: describeOperand(b, left), right: describeOperand(b, right), isAmbiguous: isAmbiguous(b, operator, [left, right]), ...(fix === undefined ? {} : { fix }) };
  return b.fail(operatorSpan, diagnose("expression-operator", described), readLoosely(b, left), readLoosely(b, right), b.errorAt(span));
}

function refuseTuples(b: Binder, operator: "==" | "!=", left: Operand, right: Operand, span: Span, operatorSpan: Span): BoundExpression {
  const newer = diagnose("expression-syntax-newer", { construct: `\`${operator}\` between tuples`, since: "7.3", instead: operator === "==" ? "`a.Equals(b)`, or a comparison of each element" : "`!a.Equals(b)`, or a comparison of each element" });
  return b.fail(operatorSpan, newer, readLoosely(b, left), readLoosely(b, right), b.errorAt(span));
}

const comparisons: ReadonlySet<string> = new Set(["==", "!=", "<", ">", "<=", ">="]);

function mendOperands(b: Binder, operator: string, left: Operand, right: Operand): string | undefined {
  const group = [left, right].find((each) => each.kind === "method-group" || each.kind === "function-group");
  if (group !== undefined) return "Call the method: add `()` with its arguments.";
  if (!isBound(left) || !isBound(right)) return undefined;
  if (operator === "&&" || operator === "||") return mendCondition(b, left, right);
  if (operator === "??") return mendConversion(b, right, left.type) ?? "Leave out `??` and what follows it.";
  if ((operator === "+" || operator === "-") && [left, right].some((each) => isDate(each)) && [left, right].some((each) => numericKindOf(each.type) !== undefined)) return "Use `.AddDays(…)`, `.AddSeconds(…)` or another of its methods.";
  if (comparisons.has(operator) && left.kind === "binary" && comparisons.has(left.operation.operator)) return "Compare twice: `a < x && x < b`.";
  if (isText(left) && isText(right) && comparisons.has(operator)) return `Compare texts with \`string.Compare(…, …) ${operator} 0\`.`;
  return mendSides(b, left, right);
}

function isTuple(operand: Operand): boolean {
  return isBound(operand) ? tupleElementsOf(operand.type) !== undefined : operand.kind === "tuple-literal";
}

function isDate({ type }: BoundExpression): boolean {
  const name = definitionNameOf(type);
  return name === "System.DateTime" || name === "System.DateTimeOffset";
}

function isText({ type }: BoundExpression): boolean {
  return sameType(type, special("string"));
}

/** Each side of `&&` must be a bool. */
function mendCondition(b: Binder, left: BoundExpression, right: BoundExpression): string | undefined {
  const bool = special("bool");
  const wrong = [left, right].find((each) => !sameType(each.type, bool));
  return wrong === undefined ? undefined : mendConversion(b, wrong, bool);
}

/** Makes the vaguer side what the other is: an object or token is cast, a text read or unquoted, a number given its suffix. */
function mendSides(b: Binder, left: BoundExpression, right: BoundExpression): string | undefined {
  for (const [side, other] of [[left, right], [right, left]] as const) {
    if (isNullType(side.type) || isNullType(other.type)) continue;
    const wanted = nullableElementOf(other.type) ?? other.type;
    if (isVague(side) && classifyExplicit(b, side, wanted) !== undefined) return `Cast the ${side === left ? "left" : "right"} side: \`(${textOf(wanted)})\` before it.`;
    if (arrayOf(side.type) !== undefined && sameType(wanted, special("string"))) return headerOf(side) ?? mendConversion(b, side, wanted);
  }
  const literal = mendLiteral(left, right.type) ?? mendLiteral(right, left.type);
  if (literal !== undefined) return literal;
  for (const [side, other] of [[left, right], [right, left]] as const) {
    const wanted = nullableElementOf(other.type) ?? other.type;
    if (side.kind === "constant" && !sameType(side.type, wanted)) {
      const mend = mendConversion(b, side, wanted);
      if (mend !== undefined) return mend;
    }
  }
  if (numericKindOf(left.type) !== undefined && numericKindOf(right.type) !== undefined) return `Cast one side, such as \`(${textOf(left.type)})\` before the right one.`;
  const side = isText(left) ? left : isText(right) ? right : undefined;
  const other = side === left ? right : left;
  return side === undefined ? (sameType(left.type, right.type) ? undefined : mendConversion(b, right, left.type)) : mendConversion(b, other, special("string"));
}

/** Of a type that says little about its values. */
function isVague({ type }: BoundExpression): boolean {
  return sameType(type, special("object")) || (definitionNameOf(type) ?? "").startsWith("Newtonsoft.Json.Linq.");
}
