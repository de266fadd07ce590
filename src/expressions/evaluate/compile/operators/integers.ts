import type { ArithmeticOperator, BitOperator, ShiftOperator } from "../../../bound/index.js";
import type { Code } from "../code.js";
import { divideByZero, overflow } from "../faults.js";

export type Combine<T> = (left: Code<T>, right: Code<T>) => Code<T>;
type Operators<T> = Readonly<Record<ArithmeticOperator | BitOperator, Combine<T>>>;

const divideInt = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  if (b === -1 && a === -0x8000_0000) throw overflow();
  return (a / b) | 0;
};
const remainInt = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  if (b === -1 && a === -0x8000_0000) throw overflow();
  return (a % b) | 0;
};
const divideUint = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  return (a / b) >>> 0;
};
const remainUint = (a: number, b: number): number => {
  if (b === 0) throw divideByZero();
  return a % b;
};
const fitInt = (value: number): number => {
  if (value !== (value | 0)) throw overflow();
  // Never -0, which JavaScript would print and divide by in its own way.
  return value | 0;
};
const fitUint = (value: number): number => {
  if (value !== value >>> 0) throw overflow();
  return value;
};

const intBits = {
  "&": (l: Code<number>, r: Code<number>): Code<number> => (f) => l(f) & r(f),
  "|": (l: Code<number>, r: Code<number>): Code<number> => (f) => l(f) | r(f),
  "^": (l: Code<number>, r: Code<number>): Code<number> => (f) => l(f) ^ r(f),
};
const intQuotients = {
  "/": (l: Code<number>, r: Code<number>): Code<number> => (f) => divideInt(l(f), r(f)),
  "%": (l: Code<number>, r: Code<number>): Code<number> => (f) => remainInt(l(f), r(f)),
};
const intUnchecked: Operators<number> = {
  "+": (l, r) => (f) => (l(f) + r(f)) | 0,
  "-": (l, r) => (f) => (l(f) - r(f)) | 0,
  "*": (l, r) => (f) => Math.imul(l(f), r(f)),
  ...intQuotients,
  ...intBits,
};
/** A product of two ints may lose digits in a double, but never so that it would seem to fit. */
const intChecked: Operators<number> = {
  "+": (l, r) => (f) => fitInt(l(f) + r(f)),
  "-": (l, r) => (f) => fitInt(l(f) - r(f)),
  "*": (l, r) => (f) => fitInt(l(f) * r(f)),
  ...intQuotients,
  ...intBits,
};

const uintBits = {
  "&": (l: Code<number>, r: Code<number>): Code<number> => (f) => (l(f) & r(f)) >>> 0,
  "|": (l: Code<number>, r: Code<number>): Code<number> => (f) => (l(f) | r(f)) >>> 0,
  "^": (l: Code<number>, r: Code<number>): Code<number> => (f) => (l(f) ^ r(f)) >>> 0,
};
const uintQuotients = {
  "/": (l: Code<number>, r: Code<number>): Code<number> => (f) => divideUint(l(f), r(f)),
  "%": (l: Code<number>, r: Code<number>): Code<number> => (f) => remainUint(l(f), r(f)),
};
const uintUnchecked: Operators<number> = {
  "+": (l, r) => (f) => (l(f) + r(f)) >>> 0,
  "-": (l, r) => (f) => (l(f) - r(f)) >>> 0,
  "*": (l, r) => (f) => Math.imul(l(f), r(f)) >>> 0,
  ...uintQuotients,
  ...uintBits,
};
const uintChecked: Operators<number> = {
  "+": (l, r) => (f) => fitUint(l(f) + r(f)),
  "-": (l, r) => (f) => fitUint(l(f) - r(f)),
  "*": (l, r) => (f) => fitUint(l(f) * r(f)),
  ...uintQuotients,
  ...uintBits,
};

const wrapLong = (value: bigint): bigint => BigInt.asIntN(64, value);
const wrapUlong = (value: bigint): bigint => BigInt.asUintN(64, value);
const fitLong = (value: bigint): bigint => {
  if (value !== wrapLong(value)) throw overflow();
  return value;
};
const fitUlong = (value: bigint): bigint => {
  if (value !== wrapUlong(value)) throw overflow();
  return value;
};

function bigOperators(fit: (value: bigint) => bigint, wrap: (value: bigint) => bigint): Operators<bigint> {
  const divide = (a: bigint, b: bigint): bigint => {
    if (b === 0n) throw divideByZero();
    const quotient = a / b;
    if (wrap(quotient) !== quotient) throw overflow();
    return quotient;
  };
  const remain = (a: bigint, b: bigint): bigint => {
    if (b === 0n) throw divideByZero();
    if (b === -1n && wrap(-a) !== -a) throw overflow();
    return a % b;
  };
  return {
    "+": (l, r) => (f) => fit(l(f) + r(f)),
    "-": (l, r) => (f) => fit(l(f) - r(f)),
    "*": (l, r) => (f) => fit(l(f) * r(f)),
    "/": (l, r) => (f) => divide(l(f), r(f)),
    "%": (l, r) => (f) => remain(l(f), r(f)),
    "&": (l, r) => (f) => l(f) & r(f),
    "|": (l, r) => (f) => l(f) | r(f),
    "^": (l, r) => (f) => l(f) ^ r(f),
  };
}
const long = { unchecked: bigOperators(wrapLong, wrapLong), checked: bigOperators(fitLong, wrapLong) };
const ulong = { unchecked: bigOperators(wrapUlong, wrapUlong), checked: bigOperators(fitUlong, wrapUlong) };

export const smallOperators: Readonly<Record<"int" | "uint", { readonly unchecked: Operators<number>; readonly checked: Operators<number> }>> = {
  int: { unchecked: intUnchecked, checked: intChecked },
  uint: { unchecked: uintUnchecked, checked: uintChecked },
};
export const bigOperatorsOf: Readonly<Record<"long" | "ulong", { readonly unchecked: Operators<bigint>; readonly checked: Operators<bigint> }>> = { long, ulong };

/** The count is an int: its lower five or six bits count. */
export const shifts: Readonly<Record<"int" | "uint" | "long" | "ulong", Readonly<Record<ShiftOperator, (left: Code, right: Code<number>) => Code>>>> = {
  int: { "<<": (l, r) => (f) => (l(f) as number) << r(f), ">>": (l, r) => (f) => (l(f) as number) >> r(f) },
  uint: { "<<": (l, r) => (f) => ((l(f) as number) << r(f)) >>> 0, ">>": (l, r) => (f) => (l(f) as number) >>> r(f) },
  long: { "<<": (l, r) => (f) => wrapLong((l(f) as bigint) << BigInt(r(f) & 63)), ">>": (l, r) => (f) => (l(f) as bigint) >> BigInt(r(f) & 63) },
  ulong: { "<<": (l, r) => (f) => wrapUlong((l(f) as bigint) << BigInt(r(f) & 63)), ">>": (l, r) => (f) => (l(f) as bigint) >> BigInt(r(f) & 63) },
};
