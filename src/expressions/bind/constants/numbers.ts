import type { ConstantValue, DecimalConstant, NumericKind } from "../../bound/index.js";

export type IntegerKind = Exclude<NumericKind, "float" | "double" | "decimal">;

const ranges: Readonly<Record<IntegerKind, readonly [bigint, bigint]>> = {
  sbyte: [-128n, 127n],
  byte: [0n, 255n],
  short: [-32768n, 32767n],
  ushort: [0n, 65535n],
  char: [0n, 65535n],
  int: [-(1n << 31n), (1n << 31n) - 1n],
  uint: [0n, (1n << 32n) - 1n],
  long: [-(1n << 63n), (1n << 63n) - 1n],
  ulong: [0n, (1n << 64n) - 1n],
};

export function isIntegerKind(kind: NumericKind): kind is IntegerKind {
  return kind in ranges;
}

export function fitsInto(value: bigint, kind: IntegerKind): boolean {
  const [least, most] = ranges[kind];
  return value >= least && value <= most;
}

/** What is left of a number in a type that is too small for it. */
export function wrapInteger(value: bigint, kind: IntegerKind): bigint {
  const [least, most] = ranges[kind];
  const size = most - least + 1n;
  return ((((value - least) % size) + size) % size) + least;
}

/** In the representation of its type: a bigint for 64 bits, else a number. */
export function integerConstant(value: bigint, kind: IntegerKind): ConstantValue {
  return kind === "long" || kind === "ulong" ? value : Number(value);
}

export function isDecimal(value: ConstantValue): value is DecimalConstant {
  return typeof value === "object" && value !== null;
}

const largestCoefficient = (1n << 96n) - 1n;

/** Undefined where it does not fit; digits after the 28th are rounded to even. */
export function decimalConstant(coefficient: bigint, scale: number): DecimalConstant | undefined {
  let rest = coefficient;
  let places = scale;
  while (places > 28 || (places > 0 && magnitude(rest) > largestCoefficient)) {
    rest = roundedTenth(rest);
    places--;
  }
  return magnitude(rest) > largestCoefficient ? undefined : { coefficient: rest, scale: places };
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function roundedTenth(value: bigint): bigint {
  const quotient = value / 10n;
  const rest = magnitude(value % 10n);
  const up = rest > 5n || (rest === 5n && quotient % 2n !== 0n);
  return up ? quotient + (value < 0n ? -1n : 1n) : quotient;
}

/** `digits` as a literal has them: `1.50`, `2e3`. */
export function parseDecimal(digits: string): DecimalConstant | undefined {
  const [mantissa = "", exponentText = "0"] = digits.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const exponent = Number(exponentText);
  const coefficient = BigInt(`${whole}${fraction}`);
  const scale = fraction.length - exponent;
  // A literal may be as long as the document: only exponents that can matter are computed.
  if (coefficient === 0n) return { coefficient, scale: Math.min(28, Math.max(0, scale)) };
  if (scale > 100 + whole.length + fraction.length) return { coefficient: 0n, scale: 28 };
  if (scale >= 0) return decimalConstant(coefficient, scale);
  return scale < -29 ? undefined : decimalConstant(coefficient * 10n ** BigInt(-scale), 0);
}

export function compareDecimals(a: DecimalConstant, b: DecimalConstant): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function aligned(a: DecimalConstant, b: DecimalConstant): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.coefficient * 10n ** BigInt(scale - a.scale), b.coefficient * 10n ** BigInt(scale - b.scale), scale];
}
