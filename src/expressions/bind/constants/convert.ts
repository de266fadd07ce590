import type { ConstantValue, NumericKind } from "../../bound/index.js";
import { decimalConstant, fitsInto, integerConstant, isDecimal, isIntegerKind, wrapInteger } from "./numbers.js";

export type Folded = { readonly value: ConstantValue } | { readonly problem: "overflow" | "division" };

/** Beyond it no decimal goes. */
const decimalLimit = 2 ** 96;

/** A constant number in another type. Undefined where that is left to the run, as from a double to a decimal. */
export function convertNumber(value: ConstantValue, from: NumericKind, to: NumericKind, checked: boolean): Folded | undefined {
  if (isDecimal(value)) return fromDecimal(value.coefficient, value.scale, to);
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  if (to === "double") return { value: Number(value) };
  if (to === "float") return { value: Math.fround(Number(value)) };
  if (!isIntegerKind(from)) return to === "decimal" ? realToDecimal(Number(value)) : realToInteger(Number(value), to, checked);
  const whole = BigInt(value);
  if (to === "decimal") return { value: { coefficient: whole, scale: 0 } };
  if (fitsInto(whole, to)) return { value: integerConstant(whole, to) };
  return checked ? { problem: "overflow" } : { value: integerConstant(wrapInteger(whole, to), to) };
}

/** What a decimal has no room for is a mistake, checked or not; the digits of the others are found when it runs. */
function realToDecimal(value: number): Folded | undefined {
  return Math.abs(value) < decimalLimit ? undefined : { problem: "overflow" };
}

function realToInteger(value: number, to: Exclude<NumericKind, "float" | "double" | "decimal">, checked: boolean): Folded | undefined {
  const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
  if (whole !== undefined && fitsInto(whole, to)) return { value: integerConstant(whole, to) };
  // Unchecked, the result is whatever the machine makes of it.
  return checked ? { problem: "overflow" } : undefined;
}

function fromDecimal(coefficient: bigint, scale: number, to: NumericKind): Folded | undefined {
  if (to === "decimal") {
    const value = decimalConstant(coefficient, scale);
    return value === undefined ? { problem: "overflow" } : { value };
  }
  if (!isIntegerKind(to)) {
    const value = Number(`${coefficient}e-${scale}`);
    return { value: to === "float" ? Math.fround(value) : value };
  }
  const whole = coefficient / 10n ** BigInt(scale);
  return fitsInto(whole, to) ? { value: integerConstant(whole, to) } : { problem: "overflow" };
}
