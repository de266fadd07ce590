import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { classifyImplicit } from "./operands.js";
import { isBound, type Operand } from "../operand.js";
import { isErrorType, isNullType, isVoidType, sameType } from "../types/facts.js";
import { classifyTypes } from "../conversions/types.js";

/** The one type among those of the operands that all of them convert to (C# 7, 7.5.2.14). */
export function bestCommonType(b: Binder, operands: readonly Operand[]): TypeSymbol | undefined {
  const types: TypeSymbol[] = [];
  for (const operand of operands) {
    const type = naturalType(b, operand);
    if (type === undefined || isNullType(type) || isVoidType(type)) continue;
    if (isErrorType(type)) return type;
    if (!types.some((each) => sameType(each, type))) types.push(type);
  }
  const best = types.filter((type) => types.every((other) => sameType(type, other) || classifyTypes(other, type) !== undefined));
  const [only, ...others] = best;
  if (only === undefined || others.length > 0) return undefined;
  return operands.every((operand) => classifyImplicit(b, operand, only) !== undefined) ? only : undefined;
}

/** The type an operand has without its place. */
export function naturalType(b: Binder, operand: Operand): TypeSymbol | undefined {
  if (isBound(operand)) return operand.type;
  if (operand.kind !== "tuple-literal") return undefined;
  const types = operand.elements.map((each) => naturalType(b, each.value));
  return types.every((type): type is TypeSymbol => type !== undefined && !isNullType(type)) ? b.tupleType(types, operand.elements.map((each) => each.name)) : undefined;
}
