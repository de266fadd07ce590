import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { isBetterSign } from "../conversions/numeric.js";
import { bindLambdaBody } from "./lambda-body.js";
import { isBound, type Operand } from "../operand.js";
import { argumentsOf, arrayOf, delegateShapeOf, isTypeParameter, numericKindOf, sameDefinition, sameType, tupleElementsOf } from "../types/facts.js";
import type { Applicable, ArgumentOperand } from "./signature.js";
import { classifyTypes } from "../conversions/types.js";

/** Whether a candidate is better than another for these arguments (C# 7, 7.5.3.2). */
export function isBetter<S>(b: Binder, x: Applicable<S>, y: Applicable<S>, list: readonly ArgumentOperand[]): boolean {
  let better = false;
  for (const [i, { operand }] of list.entries()) {
    const tx = x.argumentTypes[i];
    const ty = y.argumentTypes[i];
    if (tx === undefined || ty === undefined) continue;
    if (isBetterConversion(b, operand, ty, tx)) return false;
    better ||= isBetterConversion(b, operand, tx, ty);
  }
  if (better) return true;
  return sameTypes(x.argumentTypes, y.argumentTypes) ? breaksTie(x, y) : takesFewer(x, y, list.length);
}

/** As compilers do beyond the specification: where neither type is better, a candidate that takes just these arguments wins over one that fills in or gathers some. */
function takesFewer<S>(x: Applicable<S>, y: Applicable<S>, given: number): boolean {
  const used = (each: Applicable<S>): number => (each.expanded ? given : each.candidate.parameters.length);
  if (used(x) === used(y)) return false;
  return x.expanded === y.expanded ? used(x) === given : !x.expanded;
}

function sameTypes(a: readonly TypeSymbol[], b: readonly TypeSymbol[]): boolean {
  return a.length === b.length && a.every((type, i) => sameType(type, b[i] ?? type));
}

function breaksTie<S>(x: Applicable<S>, y: Applicable<S>): boolean {
  const generic = (each: Applicable<S>): number => (each.candidate.typeParameters.length > 0 ? 1 : 0);
  if (generic(x) !== generic(y)) return generic(x) < generic(y);
  if (x.expanded !== y.expanded) return !x.expanded;
  const count = (each: Applicable<S>): number => each.candidate.parameters.length;
  if (x.expanded && count(x) !== count(y)) return count(x) > count(y);
  const filled = (each: Applicable<S>): number => each.candidate.parameters.filter((_, i) => !each.slots.includes(i)).length;
  if (!x.expanded && filled(x) !== filled(y) && (filled(x) === 0 || filled(y) === 0)) return filled(x) === 0;
  return isMoreSpecificList(declaredTypes(x), declaredTypes(y));
}

/** Parameter types as they are declared, by argument. */
function declaredTypes<S>({ candidate, slots, expanded }: Applicable<S>): readonly TypeSymbol[] {
  return slots.flatMap((slot) => {
    const type = candidate.parameters[slot]?.type;
    if (type === undefined) return [];
    return [expanded && slot === candidate.parameters.length - 1 ? (arrayOf(type)?.element ?? type) : type];
  });
}

function isMoreSpecificList(a: readonly TypeSymbol[], b: readonly TypeSymbol[]): boolean {
  const pairs = a.map((type, i) => [type, b[i] ?? type] as const);
  return pairs.some(([x, y]) => isMoreSpecific(x, y)) && !pairs.some(([x, y]) => isMoreSpecific(y, x));
}

function isMoreSpecific(a: TypeSymbol, b: TypeSymbol): boolean {
  if (isTypeParameter(a)) return false;
  if (isTypeParameter(b)) return true;
  const x = arrayOf(a);
  const y = arrayOf(b);
  if (x !== undefined && y !== undefined) return x.rank === y.rank && isMoreSpecific(x.element, y.element);
  return sameDefinition(a, b) && isMoreSpecificList(argumentsOf(a), argumentsOf(b));
}

function isBetterConversion(b: Binder, operand: Operand, x: TypeSymbol, y: TypeSymbol): boolean {
  if (sameType(x, y)) return false;
  const exactX = matchesExactly(b, operand, x);
  const exactY = matchesExactly(b, operand, y);
  if (exactX !== exactY) return exactX;
  return isBetterTarget(b, operand, x, y);
}

function matchesExactly(b: Binder, operand: Operand, type: TypeSymbol): boolean {
  if (isBound(operand)) return sameType(operand.type, type);
  if (operand.kind === "tuple-literal") {
    const elements = tupleElementsOf(type);
    return elements?.length === operand.elements.length && operand.elements.every(({ value }, i) => matchesExactly(b, value, elements[i] ?? type));
  }
  if (operand.kind !== "unbound-lambda") return false;
  const shape = delegateShapeOf(type);
  if (shape?.returnType === undefined || (operand.syntax.anyParameters !== true && shape.parameterTypes.length !== operand.syntax.parameters.length)) return false;
  const returned = bindLambdaBody(b, operand, shape.parameterTypes).returnType;
  return returned !== undefined && sameType(returned, shape.returnType);
}

function isBetterTarget(b: Binder, operand: Operand, x: TypeSymbol, y: TypeSymbol): boolean {
  const forth = classifyTypes(x, y) !== undefined;
  const back = classifyTypes(y, x) !== undefined;
  if (forth !== back) return forth;
  const dx = delegateShapeOf(x);
  const dy = delegateShapeOf(y);
  if (dx !== undefined && dy !== undefined && !isBound(operand)) {
    if (!sameTypes(dx.parameterTypes, dy.parameterTypes) || dx.returnType === undefined) return false;
    if (dy.returnType === undefined) return true;
    return !sameType(dx.returnType, dy.returnType) && isBetterTarget(b, operand, dx.returnType, dy.returnType);
  }
  const nx = numericKindOf(x);
  const ny = numericKindOf(y);
  return nx !== undefined && ny !== undefined && isBetterSign(nx, ny);
}
