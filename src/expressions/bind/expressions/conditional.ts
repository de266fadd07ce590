import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Conditional } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { classifyExplicit, classifyImplicit } from "../resolution/operands.js";
import { describeOperand } from "../resolution/describe.js";
import { naturalType } from "../resolution/common-type.js";
import { isBound, type Operand } from "../operand.js";
import { isErrorType, isNullType, isVoidType, sameType, special, textOf } from "../types/facts.js";
import { readLoosely } from "../resolution/values.js";
import { constantAt } from "./literals.js";
import { bindExpression } from "./expression.js";
import { classifyTypes } from "../conversions/types.js";

export function bindCondition(b: Binder, syntax: Conditional["condition"]): BoundExpression {
  return convertCondition(b, bindExpression(b, syntax));
}

/** A bool. A `bool?` is none: it is said how to make it one. */
export function convertCondition(b: Binder, operand: Operand): BoundExpression {
  return convertImplicitly(b, operand, special("bool"));
}

export function bindConditional(b: Binder, { condition: conditionSyntax, whenTrue: trueSyntax, whenFalse: falseSyntax, start, end }: Conditional): BoundExpression {
  const condition = bindCondition(b, conditionSyntax);
  const whenTrue = bindExpression(b, trueSyntax);
  const whenFalse = bindExpression(b, falseSyntax);
  const type = typeOfBoth(b, whenTrue, whenFalse);
  if (type === undefined) return reportBoth(b, whenTrue, whenFalse, { start, end });
  const a = convertImplicitly(b, whenTrue, type);
  const c = convertImplicitly(b, whenFalse, type);
  if (condition.kind === "constant" && a.kind === "constant" && c.kind === "constant") return constantAt(type, (condition.value === true ? a : c).value, { start, end });
  return { kind: "conditional", condition, whenTrue: a, whenFalse: c, type, start, end };
}

/** The side that the other one converts to, where only one does (C# 7, 7.14). */
function typeOfBoth(b: Binder, whenTrue: Operand, whenFalse: Operand): TypeSymbol | undefined {
  const x = sideType(b, whenTrue);
  const y = sideType(b, whenFalse);
  if (x !== undefined && isErrorType(x)) return x;
  if (y !== undefined && isErrorType(y)) return y;
  if (x !== undefined && y !== undefined && sameType(x, y)) return x;
  const toY = y !== undefined && classifyImplicit(b, whenTrue, y) !== undefined;
  const toX = x !== undefined && classifyImplicit(b, whenFalse, x) !== undefined;
  // A constant may convert to the smaller type as well: then the types decide.
  if (toX && toY) return widerOf(x, y);
  return toY ? y : toX ? x : undefined;
}

function widerOf(x: TypeSymbol, y: TypeSymbol): TypeSymbol | undefined {
  const forth = classifyTypes(x, y) !== undefined;
  const back = classifyTypes(y, x) !== undefined;
  return forth === back ? undefined : forth ? y : x;
}

function sideType(b: Binder, operand: Operand): TypeSymbol | undefined {
  const type = naturalType(b, operand);
  return type === undefined || isNullType(type) || isVoidType(type) ? undefined : type;
}

function reportBoth(b: Binder, whenTrue: Operand, whenFalse: Operand, span: { start: number; end: number }): BoundExpression {
  const parts = [readLoosely(b, whenTrue), readLoosely(b, whenFalse)];
  const what = `A choice between ${describeOperand(b, whenTrue)} and ${describeOperand(b, whenFalse)}`;
  const fix = mendSides(b, whenTrue, whenFalse);
  return b.fail(span, diagnose("expression-type-undetermined", { what, fix, code: "CS0173" }), ...parts);
}

function mendSides(b: Binder, whenTrue: Operand, whenFalse: Operand): string {
  const x = sideType(b, whenTrue);
  const y = sideType(b, whenFalse);
  if (x === undefined || y === undefined) {
    const type = x ?? y;
    return type === undefined ? "Cast one side to the type that is meant." : isNullSide(whenTrue, whenFalse) ? `Cast one side: \`(${textOf(type)}?)…\`.` : "Write a value on both sides.";
  }
  if (classifyExplicit(b, whenFalse, x) !== undefined) return `Cast one side: \`(${textOf(x)})\` before the second value.`;
  if (classifyExplicit(b, whenTrue, y) !== undefined) return `Cast one side: \`(${textOf(y)})\` before the first value.`;
  const string = special("string");
  if (sameType(x, string) || sameType(y, string)) return `Make a text of the ${sameType(x, string) ? "second" : "first"} value: \`.ToString()\` after it. To keep both types, write \`(object)\` before one of them.`;
  return "Write `(object)` before one of them.";
}

function isNullSide(...sides: readonly Operand[]): boolean {
  return sides.some((side) => isBound(side) && isNullType(side.type));
}
