import type { ArithmeticKind, BoundExpression, PredefinedOperator } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { BinaryOperator } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { classifyImplicit } from "../resolution/operands.js";
import { isBound, type Operand } from "../operand.js";
import { enumUnderlyingOf, isNullType, nullableElementOf, nullableOf, numericKindOf, sameType, special } from "../types/facts.js";
import { isComparison, predefinedBinary } from "./numeric.js";
import { isBitOperator } from "./predefined.js";

/** Operators on values of an enum (C# 7, 7.8.5, 7.10.5, 7.11.2). */
export function bindEnumOperator(b: Binder, operator: BinaryOperator, left: Operand, right: Operand, span: Span): BoundExpression | undefined {
  const type = enumOf(left) ?? enumOf(right);
  if (type === undefined) return undefined;
  const underlying = enumUnderlyingOf(type) ?? special("int");
  const kind = computedIn(underlying);
  const lifted = [left, right].some((each) => isBound(each) && (isNullType(each.type) || nullableElementOf(each.type) !== undefined));
  const is = (operand: Operand, wanted: TypeSymbol): boolean => classifyImplicit(b, operand, lifted ? nullableOf(wanted) : wanted) !== undefined;
  const make = (a: TypeSymbol, c: TypeSymbol, result: TypeSymbol): BoundExpression => predefinedBinary(b, { operator, operand: kind } as PredefinedOperator, left, right, { left: a, right: c, result }, lifted, span);
  if (is(left, type) && is(right, type)) {
    if (isComparison(operator)) return make(type, type, special("bool"));
    if (isBitOperator(operator)) return make(type, type, type);
    if (operator === "-" && bothEnums(left, right)) return make(type, type, underlying);
  }
  if ((operator === "+" || operator === "-") && is(left, type) && is(right, underlying)) return make(type, underlying, type);
  return operator === "+" && is(left, underlying) && is(right, type) ? make(underlying, type, type) : undefined;
}

function enumOf(operand: Operand): TypeSymbol | undefined {
  if (!isBound(operand)) return undefined;
  const type = nullableElementOf(operand.type) ?? operand.type;
  return enumUnderlyingOf(type) === undefined ? undefined : type;
}

function bothEnums(left: Operand, right: Operand): boolean {
  const a = enumOf(left);
  const c = enumOf(right);
  return a !== undefined && c !== undefined && sameType(a, c);
}

function computedIn(underlying: TypeSymbol): ArithmeticKind {
  const kind = numericKindOf(underlying);
  return kind === "uint" || kind === "long" || kind === "ulong" ? kind : "int";
}
