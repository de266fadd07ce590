import { Decimal } from "../decimal/decimal.js";
import { roundDecimal } from "../decimal/decimal-members.js";
import { throwArgument, throwNet, throwOverflow } from "../language/throw.js";
import { integerKinds, type IntegerKind } from "../numbers/integer-kinds.js";
import type { CallContext, MemberTable, Reference } from "../value.js";
import { roundReal } from "./round.js";

type Integer = number | bigint;

function absolute(value: Integer, kind: IntegerKind): Integer {
  if (BigInt(value) === kind.min) throwOverflow("Negating the minimum value of a twos complement number is invalid.");
  return value < 0 ? -value : value;
}

function integerMembersOf(kind: IntegerKind): MemberTable {
  const { keyword } = kind;
  const both: MemberTable = {
    [`System.Math.Max(${keyword}, ${keyword})`]: (_: CallContext, a: Integer, b: Integer) => (a >= b ? a : b),
    [`System.Math.Min(${keyword}, ${keyword})`]: (_: CallContext, a: Integer, b: Integer) => (a <= b ? a : b),
    [`System.Math.Clamp(${keyword}, ${keyword}, ${keyword})`]: (_: CallContext, value: Integer, min: Integer, max: Integer) => clamp(value, min, max),
  };
  if (!kind.signed) return both;
  return {
    ...both,
    [`System.Math.Abs(${keyword})`]: (_: CallContext, value: Integer) => absolute(value, kind),
    [`System.Math.Sign(${keyword})`]: (_: CallContext, value: Integer) => (value > 0 ? 1 : value < 0 ? -1 : 0),
  };
}

function clamp<T extends Integer>(value: T, min: T, max: T): T {
  if (min > max) throwArgument(`'${min}' cannot be greater than ${max}.`);
  return value < min ? min : value > max ? max : value;
}

function clampDecimal(value: Decimal, min: Decimal, max: Decimal): Decimal {
  if (min.compareTo(max) > 0) throwArgument(`'${min.netToString()}' cannot be greater than ${max.netToString()}.`);
  return value.compareTo(min) < 0 ? min : value.compareTo(max) > 0 ? max : value;
}

function signOf(value: number): number {
  if (Number.isNaN(value)) throwNet("System.ArithmeticException", "Function does not accept floating point Not-a-Number values.");
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

function realMembersOf(word: "double" | "float"): MemberTable {
  return {
    [`System.Math.Max(${word}, ${word})`]: (_: CallContext, a: number, b: number) => Math.max(a, b),
    [`System.Math.Min(${word}, ${word})`]: (_: CallContext, a: number, b: number) => Math.min(a, b),
    [`System.Math.Abs(${word})`]: (_: CallContext, value: number) => Math.abs(value),
    [`System.Math.Clamp(${word}, ${word}, ${word})`]: (_: CallContext, value: number, min: number, max: number) => clamp(value, min, max),
    [`System.Math.Sign(${word})`]: (_: CallContext, value: number) => signOf(value),
  };
}

type Function1 = (value: number) => number;

const functions: Readonly<Record<string, Function1>> = {
  Acos: Math.acos,
  Acosh: Math.acosh,
  Asinh: Math.asinh,
  Atanh: Math.atanh,
  Cbrt: Math.cbrt,
  Asin: Math.asin,
  Atan: Math.atan,
  Ceiling: Math.ceil,
  Cos: Math.cos,
  Cosh: Math.cosh,
  Exp: Math.exp,
  Floor: Math.floor,
  Log: Math.log,
  Log10: Math.log10,
  Sin: Math.sin,
  Sinh: Math.sinh,
  Sqrt: Math.sqrt,
  Tan: Math.tan,
  Tanh: Math.tanh,
  Truncate: Math.trunc,
};

const functionMembers: MemberTable = Object.fromEntries(Object.entries(functions).map(([name, run]) => [`System.Math.${name}(double)`, (_: CallContext, value: number) => run(value)]));

function divideWithRest<T extends Integer>(kindIsWide: boolean, a: T, b: T, rest: Reference<T>): T {
  if (b === (kindIsWide ? 0n : 0)) throwNet("System.DivideByZeroException", "Attempted to divide by zero.");
  const quotient = kindIsWide ? BigInt.asIntN(64, BigInt(a) / BigInt(b)) : Math.trunc(Number(a) / Number(b)) | 0;
  rest.value = (kindIsWide ? BigInt(a) % BigInt(b) : Number(a) % Number(b) | 0) as T;
  return quotient as T;
}

/** The rest that is nearest to zero; halfway, that of the even quotient. */
function ieeeRemainder(x: number, y: number): number {
  const regular = x % y;
  if (Number.isNaN(regular)) return NaN;
  if (regular === 0 && x < 0) return -0;
  const other = regular - Math.abs(y) * Math.sign(x);
  if (Math.abs(other) === Math.abs(regular)) return Math.trunc(x / y) % 2 === 0 ? regular : other;
  return Math.abs(other) < Math.abs(regular) ? other : regular;
}

function logOfBase(value: number, base: number): number {
  if (Number.isNaN(value)) return value;
  if (Number.isNaN(base)) return base;
  if (base === 1 || (value !== 1 && (base === 0 || base === Infinity))) return NaN;
  return Math.log(value) / Math.log(base);
}

/** C's rules, which give 1 where JavaScript has NaN. */
function power(x: number, y: number): number {
  return x === 1 || (x === -1 && (y === Infinity || y === -Infinity)) ? 1 : x ** y;
}

const others: MemberTable = {
  "System.Math.Atan2(double, double)": (_: CallContext, y: number, x: number) => Math.atan2(y, x),
  "System.Math.Log(double, double)": (_: CallContext, value: number, base: number) => logOfBase(value, base),
  "System.Math.Pow(double, double)": (_: CallContext, x: number, y: number) => power(x, y),
  "System.Math.IEEERemainder(double, double)": (_: CallContext, x: number, y: number) => ieeeRemainder(x, y),
  "System.Math.BigMul(int, int)": (_: CallContext, a: number, b: number) => BigInt(a) * BigInt(b),
  "System.Math.DivRem(int, int, int)": (_: CallContext, a: number, b: number, rest: Reference<number>) => divideWithRest(false, a, b, rest),
  "System.Math.DivRem(long, long, long)": (_: CallContext, a: bigint, b: bigint, rest: Reference<bigint>) => divideWithRest(true, a, b, rest),
  "System.Math.Round(double)": (_: CallContext, value: number) => roundReal(value, 0, 0),
  "System.Math.Round(double, int)": (_: CallContext, value: number, places: number) => roundReal(value, places, 0),
  "System.Math.Round(double, MidpointRounding)": (_: CallContext, value: number, mode: number) => roundReal(value, 0, mode),
  "System.Math.Round(double, int, MidpointRounding)": (_: CallContext, value: number, places: number, mode: number) => roundReal(value, places, mode),
  "System.Math.Round(decimal)": (_: CallContext, value: Decimal) => value.round(0),
  "System.Math.Round(decimal, int)": (_: CallContext, value: Decimal, places: number) => roundDecimal(value, places, 0),
  "System.Math.Round(decimal, MidpointRounding)": (_: CallContext, value: Decimal, mode: number) => roundDecimal(value, 0, mode),
  "System.Math.Round(decimal, int, MidpointRounding)": (_: CallContext, value: Decimal, places: number, mode: number) => roundDecimal(value, places, mode),
  "System.Math.Ceiling(decimal)": (_: CallContext, value: Decimal) => value.ceiling(),
  "System.Math.Floor(decimal)": (_: CallContext, value: Decimal) => value.floor(),
  "System.Math.Truncate(decimal)": (_: CallContext, value: Decimal) => value.truncate(),
  "System.Math.Abs(decimal)": (_: CallContext, value: Decimal) => value.abs(),
  "System.Math.Sign(decimal)": (_: CallContext, value: Decimal) => value.compareTo(Decimal.zero),
  "System.Math.Clamp(decimal, decimal, decimal)": (_: CallContext, value: Decimal, min: Decimal, max: Decimal) => clampDecimal(value, min, max),
  "System.Math.Max(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => (a.compareTo(b) >= 0 ? a : b),
  "System.Math.Min(decimal, decimal)": (_: CallContext, a: Decimal, b: Decimal) => (a.compareTo(b) < 0 ? a : b),
};

export const mathMembers: MemberTable = Object.assign({}, functionMembers, ...integerKinds.map(integerMembersOf), realMembersOf("double"), realMembersOf("float"), others) as MemberTable;
