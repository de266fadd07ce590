import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, EqualityOperator } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { isBound, type Operand } from "../operand.js";
import { isReferenceConversion, isDownCast } from "../conversions/reference.js";
import { enumUnderlyingOf, isDelegateType, isNullType, isReferenceType, isTypeParameter, isValueType, nullableElementOf, numericKindOf, sameType, special, textOf } from "../types/facts.js";
import { finishBinary } from "./numeric.js";
import { operatorCandidates } from "../candidates.js";

/** `==` and `!=` of references, strings and null (C# 7, 7.10.6 to 7.10.9); undefined where the operands cannot be compared. */
export function bindReferenceEquality(b: Binder, operator: EqualityOperator, left: BoundExpression, right: BoundExpression, span: Span): BoundExpression | undefined {
  const type = special("bool");
  if (isNullType(left.type) || isNullType(right.type)) return bindNullTest(b, operator, left, right, span);
  const string = special("string");
  if (sameType(left.type, string) && sameType(right.type, string)) return finishBinary(b, { operator, operand: "string" }, left, right, type, false, span);
  if (!isReferenceType(left.type) || !isReferenceType(right.type) || !areRelated(left.type, right.type)) return undefined;
  if (isDelegateType(left.type) && sameType(left.type, right.type)) return finishBinary(b, { operator, operand: "delegate" }, left, right, type, false, span);
  warnOfReferences(b, left, right);
  return finishBinary(b, { operator, operand: "object" }, left, right, type, false, span);
}

function areRelated(a: TypeSymbol, b: TypeSymbol): boolean {
  return sameType(a, b) || isReferenceConversion(a, b) || isReferenceConversion(b, a) || isDownCast(a, b) || isDownCast(b, a);
}

/** An object beside a string: the objects are compared, not the texts. */
function warnOfReferences(b: Binder, left: BoundExpression, right: BoundExpression): void {
  for (const [side, other] of [[left, right], [right, left]] as const) {
    if (!sameType(side.type, special("object")) || isNullType(other.type) || operatorCandidates(other.type, "==", 2).length === 0) continue;
    b.report(side, diagnose("expression-reference-comparison", { type: textOf(other.type) }));
  }
}

function bindNullTest(b: Binder, operator: EqualityOperator, left: BoundExpression, right: BoundExpression, span: Span): BoundExpression | undefined {
  const other = isNullType(left.type) ? right : left;
  const canBeNull = isNullType(other.type) || isReferenceType(other.type) || nullableElementOf(other.type) !== undefined || isTypeParameter(other.type);
  if (!canBeNull && !isComparable(other.type)) return undefined;
  if (!canBeNull) b.report(span, diagnose("expression-null-comparison", { type: textOf(other.type), result: operator === "==" ? "false" : "true" }));
  const folded = left.kind === "constant" && right.kind === "constant" ? finishBinary(b, { operator, operand: "null" }, left, right, special("bool"), false, span) : undefined;
  return folded ?? finishBinary(b, { operator, operand: "null" }, left, right, special("bool"), false, span);
}

/** `guid == null` is allowed, by way of `Guid?`, and tells nothing. */
export function noteNullComparison(b: Binder, operator: string, left: Operand, right: Operand, span: Span): void {
  if ((operator !== "==" && operator !== "!=") || !isBound(left) || !isBound(right) || isNullType(left.type) === isNullType(right.type)) return;
  const { type } = isNullType(left.type) ? right : left;
  if (isValueType(type) && nullableElementOf(type) === undefined) b.report(span, diagnose("expression-null-comparison", { type: textOf(type), result: operator === "==" ? "false" : "true" }));
}

/** A value type with `==`: null is compared with it as a `T?`. */
function isComparable(type: TypeSymbol): boolean {
  return numericKindOf(type) !== undefined || enumUnderlyingOf(type) !== undefined || sameType(type, special("bool")) || operatorCandidates(type, "==", 2).length > 0;
}
