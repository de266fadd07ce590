import type { ConstantValue, PredefinedOperator } from "../../bound/index.js";
import type { Folded } from "./convert.js";
import { aligned, compareDecimals, decimalConstant, fitsInto, integerConstant, isDecimal, wrapInteger, type IntegerKind } from "./numbers.js";

/** A predefined operator on constants. Undefined where it is left to the run. */
export function foldBinary({ operator, operand }: PredefinedOperator, left: ConstantValue, right: ConstantValue, checked: boolean): Folded | undefined {
  switch (operand) {
    case "bool":
      return foldBooleans(operator, left, right);
    case "string":
    case "null":
      if (operator === "==") return { value: left === right };
      return { value: left !== right };
    case "object":
    case "delegate":
      return undefined;
    case "decimal":
      return isDecimal(left) && isDecimal(right) ? foldDecimals(operator, left, right) : undefined;
    case "float":
    case "double": {
      if (typeof left !== "number" || typeof right !== "number") return undefined;
      const value = foldReals(operator, left, right);
      return value === undefined ? undefined : { value: typeof value === "number" && operand === "float" ? Math.fround(value) : value };
    }
    default:
      return isWhole(left) && isWhole(right) ? foldIntegers(operator, operand, BigInt(left), BigInt(right), checked) : undefined;
  }
}

function isWhole(value: ConstantValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function foldBooleans(operator: PredefinedOperator["operator"], left: ConstantValue, right: ConstantValue): Folded | undefined {
  if (typeof left !== "boolean" || typeof right !== "boolean") return undefined;
  switch (operator) {
    case "==":
      return { value: left === right };
    case "!=":
    case "^":
      return { value: left !== right };
    case "&":
      return { value: left && right };
    case "|":
      return { value: left || right };
    default:
      return undefined;
  }
}

function compare(operator: PredefinedOperator["operator"], order: number): boolean | undefined {
  switch (operator) {
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    default:
      return undefined;
  }
}

function foldReals(operator: PredefinedOperator["operator"], a: number, b: number): ConstantValue | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a % b;
    default:
      // NaN is unequal to everything, and in no order with it.
      return Number.isNaN(a) || Number.isNaN(b) ? operator === "!=" : compare(operator, a < b ? -1 : a > b ? 1 : 0);
  }
}

function foldDecimals(operator: PredefinedOperator["operator"], a: { coefficient: bigint; scale: number }, b: { coefficient: bigint; scale: number }): Folded | undefined {
  const order = compare(operator, compareDecimals(a, b));
  if (order !== undefined) return { value: order };
  const [x, y, scale] = aligned(a, b);
  if ((operator === "/" || operator === "%") && y === 0n) return { problem: "division" };
  const value = operator === "+" ? decimalConstant(x + y, scale) : operator === "-" ? decimalConstant(x - y, scale) : operator === "*" ? decimalConstant(a.coefficient * b.coefficient, a.scale + b.scale) : null;
  if (value === null) return undefined;
  return value === undefined ? { problem: "overflow" } : { value };
}

function foldIntegers(operator: PredefinedOperator["operator"], kind: IntegerKind, a: bigint, b: bigint, checked: boolean): Folded | undefined {
  const order = compare(operator, a < b ? -1 : a > b ? 1 : 0);
  if (order !== undefined) return { value: order };
  if ((operator === "/" || operator === "%") && b === 0n) return { problem: "division" };
  if (operator === "<<" || operator === ">>") return { value: integerConstant(shifted(operator, kind, a, b), kind) };
  const value = computeIntegers(operator, a, b);
  if (value === undefined) return undefined;
  if (fitsInto(value, kind)) return { value: integerConstant(value, kind) };
  return checked ? { problem: "overflow" } : { value: integerConstant(wrapInteger(value, kind), kind) };
}

function computeIntegers(operator: PredefinedOperator["operator"], a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a % b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    default:
      return undefined;
  }
}

/** The count is masked to the width of the type. */
function shifted(operator: "<<" | ">>", kind: IntegerKind, value: bigint, count: bigint): bigint {
  const bits = count & (kind === "long" || kind === "ulong" ? 63n : 31n);
  return operator === "<<" ? wrapInteger(value << bits, kind) : value >> bits;
}

export function foldUnary(operator: "+" | "-" | "!" | "~", kind: "int" | "uint" | "long" | "ulong" | "float" | "double" | "decimal" | "bool", value: ConstantValue, checked: boolean): Folded | undefined {
  if (operator === "+") return { value };
  if (operator === "!") return typeof value === "boolean" ? { value: !value } : undefined;
  if (isDecimal(value)) return operator === "-" ? { value: { coefficient: -value.coefficient, scale: value.scale } } : undefined;
  if (!isWhole(value) || kind === "bool" || kind === "decimal") return undefined;
  if (kind === "float" || kind === "double") return operator === "-" ? { value: -Number(value) } : undefined;
  const result = operator === "-" ? -BigInt(value) : wrapInteger(~BigInt(value), kind);
  if (fitsInto(result, kind)) return { value: integerConstant(result, kind) };
  return checked ? { problem: "overflow" } : { value: integerConstant(wrapInteger(result, kind), kind) };
}
