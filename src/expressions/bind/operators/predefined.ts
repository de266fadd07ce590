import type { ArithmeticKind, BitOperator, EqualityOperator, OrderOperator, ArithmeticOperator, NumericKind } from "../../bound/index.js";
import type { Binder } from "../binder.js";
import { isBetterSign, widensTo } from "../conversions/numeric.js";
import { classifyImplicit } from "../resolution/operands.js";
import { isBound, type Operand } from "../operand.js";
import { isNullType, nullableElementOf, nullableOf, special } from "../types/facts.js";

export type BinaryNumericOperator = ArithmeticOperator | BitOperator | OrderOperator | EqualityOperator;

const arithmeticKinds: readonly ArithmeticKind[] = ["int", "uint", "long", "ulong", "float", "double", "decimal"];
const bitKinds: readonly ArithmeticKind[] = ["int", "uint", "long", "ulong"];

export function isBitOperator(operator: string): operator is BitOperator {
  return operator === "&" || operator === "|" || operator === "^";
}

/** The type that a number operator computes in: the best one that every operand converts to (C# 7, 7.3.6). */
export function chooseNumericKind(b: Binder, operator: BinaryNumericOperator, operands: readonly Operand[], lifted: boolean): ArithmeticKind | undefined {
  const kinds = isBitOperator(operator) ? bitKinds : arithmeticKinds;
  return bestKind(kinds.filter((kind) => operands.every((operand) => fits(b, operand, kind, lifted))));
}

const numericOperators: ReadonlySet<string> = new Set(["+", "-", "*", "/", "%", "&", "|", "^", "<", ">", "<=", ">=", "==", "!="]);

/** For an operator that is none of these operands': several predefined ones take them, and none of those is the best. */
export function isAmbiguous(b: Binder, operator: string, operands: readonly Operand[]): boolean {
  if (areNumbersOrMore(operator, operands)) return true;
  const kinds = isBitOperator(operator) ? bitKinds : arithmeticKinds;
  const lifted = isLifted(...operands);
  return numericOperators.has(operator) && kinds.some((kind) => operands.every((operand) => fits(b, operand, kind, lifted)));
}

/** Two nulls are numbers, and as well texts or bools. */
export function areNumbersOrMore(operator: string, operands: readonly Operand[]): boolean {
  return (operator === "+" || isBitOperator(operator)) && operands.every((operand) => isBound(operand) && isNullType(operand.type));
}

export function isLifted(...operands: readonly Operand[]): boolean {
  return operands.some((operand) => isBound(operand) && (isNullType(operand.type) || nullableElementOf(operand.type) !== undefined));
}

export function fits(b: Binder, operand: Operand, kind: NumericKind, lifted: boolean): boolean {
  const type = special(kind);
  return classifyImplicit(b, operand, lifted ? nullableOf(type) : type) !== undefined;
}

export function bestKind<K extends NumericKind>(kinds: readonly K[]): K | undefined {
  return kinds.find((kind) => kinds.every((other) => other === kind || widensTo(kind, other) || isBetterSign(kind, other)));
}

/** What a unary operator takes, in the order of C#'s tables. */
export const unaryKinds = {
  "+": arithmeticKinds,
  "-": ["int", "long", "float", "double", "decimal"],
  "~": bitKinds,
} as const;
