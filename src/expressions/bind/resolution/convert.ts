import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { fitsInto, isIntegerKind } from "../constants/numbers.js";
import { constantText } from "../constants/text.js";
import { isBound, type Operand } from "../operand.js";
import { delegateShapeOf, isErrorType, isNullType, isReferenceType, isVoidType, nullableElementOf, numericKindOf, sameType, special, textOf, tupleElementsOf } from "../types/facts.js";
import { applyConversion } from "./apply.js";
import { describeOperand } from "./describe.js";
import { mendConversion } from "./mend.js";
import { classifyExplicit, classifyImplicit } from "./operands.js";
import { reportLambda } from "./report-lambda.js";
import { requireValue } from "./values.js";

/** The operand as `to`, or a finding about why it is none. */
export function convertImplicitly(b: Binder, operand: Operand, to: TypeSymbol, why?: ConversionPlace): BoundExpression {
  const conversion = classifyImplicit(b, operand, to);
  if (conversion !== undefined) return applyConversion(b, operand, conversion, to);
  if (isSaid(operand)) return requireValue(b, operand);
  reportConversion(b, operand, to, why);
  return b.errorAt(operand, ...(isBound(operand) ? [operand] : []));
}

/** A cast. */
export function convertExplicitly(b: Binder, operand: Operand, to: TypeSymbol): BoundExpression {
  const conversion = classifyExplicit(b, operand, to);
  if (conversion !== undefined) return applyConversion(b, operand, conversion, to);
  if (isSaid(operand)) return requireValue(b, operand);
  if (operand.kind === "unbound-lambda") reportLambda(b, operand, to);
  else {
    const fix = mendConversion(b, operand, to);
    b.report(operand, diagnose("expression-cast", { from: describeOperand(b, operand), to: textOf(to), ...(fix === undefined ? {} : { fix }), ...(isBound(operand) && isNullType(operand.type) ? { code: "CS0037" as const } : {}) }));
  }
  return b.errorAt(operand, ...(isBound(operand) ? [operand] : []));
}

/** What is wrong is not the type: it is no value at all, or was reported before. */
function isSaid(operand: Operand): boolean {
  return isBound(operand) ? isErrorType(operand.type) : operand.kind === "type-operand" || operand.kind === "namespace-operand";
}

/** Where a conversion is wanted, as far as a message says so. */
export interface ConversionPlace {
  readonly why: string;
  /** What C# says besides. */
  readonly codes: readonly string[];
}

/** Says that an operand is no `to`. */
export function reportConversion(b: Binder, operand: Operand, to: TypeSymbol, place?: ConversionPlace): void {
  if (operand.kind === "unbound-lambda") { reportLambda(b, operand, to); return; }
  if (operand.kind === "method-group" || operand.kind === "function-group") { reportGroup(b, operand, to); return; }
  if (operand.kind === "tuple-literal") {
    const wanted = tupleElementsOf(nullableElementOf(to) ?? to);
    const wrong = wanted?.length === operand.elements.length ? operand.elements.findIndex((each, i) => classifyImplicit(b, each.value, wanted[i] ?? to) === undefined) : -1;
    const part = operand.elements[wrong]?.value;
    if (part !== undefined) { reportConversion(b, part, wanted?.[wrong] ?? to, place); return; }
  }
  if (isBound(operand) && isTooLarge(operand, to)) {
    b.report(operand, diagnose("expression-constant-overflow", { value: constantText(operand.value), type: textOf(to), code: conversionCode(b, operand, to) === "CS0031" ? "CS0031" : "CS0266" }));
    return;
  }
  const fix = mendConversion(b, operand, to) ?? `Convert the value to ${textOf(to)}, or use one that is.`;
  b.report(operand, diagnose("expression-conversion", { from: describeOperand(b, operand), to: textOf(to), fix, codes: [conversionCode(b, operand, to), ...(place?.codes ?? [])], ...(place === undefined ? {} : { why: place.why }) }));
}

/** A whole number that the type has no room for: a cast would not help. */
function isTooLarge(operand: BoundExpression, to: TypeSymbol): operand is Extract<BoundExpression, { kind: "constant" }> {
  const target = numericKindOf(nullableElementOf(to) ?? to);
  if (operand.kind !== "constant" || target === undefined || !isIntegerKind(target)) return false;
  return numericKindOf(operand.type) !== undefined && (typeof operand.value === "bigint" || Number.isInteger(operand.value)) && !fitsInto(BigInt(operand.value as number | bigint), target);
}

function conversionCode(b: Binder, operand: Operand, to: TypeSymbol): string {
  if (!isBound(operand)) return "CS0029";
  const { type } = operand;
  if (isVoidType(type)) return "CS0029";
  if (isNullType(type)) return isReferenceType(to) ? "CS0029" : "CS0037";
  if (classifyExplicit(b, operand, to) === undefined) return "CS0029";
  const target = numericKindOf(to);
  if (operand.kind !== "constant" || target === undefined) return "CS0266";
  if (sameType(type, special("double")) && (target === "decimal" || target === "float") && isUnsigned(operand)) return "CS0664";
  const isWhole = sameType(type, special("int")) || (sameType(type, special("long")) && target === "ulong");
  return isWhole && isIntegerKind(target) && target !== "char" ? "CS0031" : "CS0266";
}

/** C# gives the suffix only for a literal, and a minus is none of it. */
function isUnsigned({ value }: Extract<BoundExpression, { kind: "constant" }>): boolean {
  return typeof value === "number" && !(value < 0);
}

/** A method's name where a value is wanted, or a delegate that it does not fit. */
function reportGroup(b: Binder, operand: Operand, to: TypeSymbol): void {
  const shape = delegateShapeOf(to);
  const fix = shape === undefined ? "Call the method: add `()` with its arguments." : "Write a lambda that calls it with the arguments that it takes.";
  b.report(operand, diagnose("expression-lambda-place", { what: `The method ${describeOperand(b, operand).replace(/^the (method|function) /, "")}`, wanted: textOf(to), fix, code: shape === undefined ? "CS0428" : "CS0123" }));
}
