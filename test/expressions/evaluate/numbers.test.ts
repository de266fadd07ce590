import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumericKind } from "../../../src/expressions/bound/index.js";
import { numericConversion } from "../../../src/expressions/evaluate/compile/operators/conversions.js";
import { integerOperators, shifts, type Combine } from "../../../src/expressions/evaluate/compile/operators/integers.js";

const convert = (from: NumericKind, to: NumericKind, value: unknown, checked = false): unknown => {
  const conversion = numericConversion(from, to, checked);
  return conversion === undefined ? value : conversion(value);
};
/** What the code of an operation gives for two values. */
const operate = <T>(combine: Combine, a: T, b: T | number): T => {
  const helpers: unknown[] = [];
  const text = combine("a", "b", (helper) => `c[${helpers.push(helper) - 1}]`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- generated code is what is tested
  return (new Function("a", "b", "c", `return ${text};`) as (a: T, b: T | number, c: readonly unknown[]) => T)(a, b, helpers);
};
const int = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
const long = fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n });

describe("int arithmetic", () => {
  const { unchecked, checked } = integerOperators.int;
  const run = (operators: typeof unchecked, operator: "+" | "-" | "*" | "/" | "%", a: number, b: number): number => operate(operators[operator], a, b);

  test("wraps as 32 bits do", () =>
    fc.assert(
      fc.property(int, int, fc.constantFrom("+", "-", "*"), (a, b, operator) => {
        const exact = { "+": BigInt(a) + BigInt(b), "-": BigInt(a) - BigInt(b), "*": BigInt(a) * BigInt(b) }[operator];
        expect(run(unchecked, operator, a, b)).toBe(Number(BigInt.asIntN(32, exact)));
        if (BigInt.asIntN(32, exact) === exact) expect(run(checked, operator, a, b)).toBe(Number(exact));
        else expect(() => run(checked, operator, a, b)).toThrow("Arithmetic operation resulted in an overflow.");
      }),
    ));
  test("divides towards zero", () =>
    fc.assert(
      fc.property(int, int.filter((b) => b !== 0 && b !== -1), (a, b) => {
        expect(run(unchecked, "/", a, b)).toBe(Number(BigInt(a) / BigInt(b)));
        expect(run(unchecked, "%", a, b)).toBe(Number(BigInt(a) % BigInt(b)));
      }),
    ));
  test("never gives a zero with a sign", () => {
    for (const value of [run(unchecked, "%", -4, 2), run(unchecked, "/", -1, 2), run(unchecked, "*", -1, 0), run(checked, "*", -1, 0)]) expect(Object.is(value, 0)).toBe(true);
  });
  test("throws where .NET does", () => {
    expect(() => run(unchecked, "/", 1, 0)).toThrow("Attempted to divide by zero.");
    expect(() => run(unchecked, "%", 1, 0)).toThrow("Attempted to divide by zero.");
    expect(() => run(unchecked, "/", -0x8000_0000, -1)).toThrow("Arithmetic operation resulted in an overflow.");
  });
});

describe("long arithmetic", () => {
  const { unchecked, checked } = integerOperators.long;
  test("wraps as 64 bits do, or says that it does not fit", () =>
    fc.assert(
      fc.property(long, long, fc.constantFrom("+", "-", "*"), (a, b, operator) => {
        const exact = { "+": a + b, "-": a - b, "*": a * b }[operator];
        expect(operate(unchecked[operator], a, b)).toBe(BigInt.asIntN(64, exact));
        if (BigInt.asIntN(64, exact) === exact) expect(operate(checked[operator], a, b)).toBe(exact);
        else expect(() => operate(checked[operator], a, b)).toThrow("overflow");
      }),
    ));
});

describe("shifts", () => {
  test("take five or six bits of their count", () => {
    expect(operate<unknown>(shifts.int["<<"], 1, 33)).toBe(2);
    expect(operate<unknown>(shifts.int[">>"], -8, 1)).toBe(-4);
    expect(operate<unknown>(shifts.uint[">>"], 0xffff_ffff, 28)).toBe(15);
    expect(operate<unknown>(shifts.long["<<"], 1n, 65)).toBe(2n);
    expect(operate<unknown>(shifts.ulong[">>"], 1n << 63n, 63)).toBe(1n);
    expect(operate<unknown>(shifts.long["<<"], 1n, -1)).toBe(-(1n << 63n));
  });
});

describe("conversions of numbers", () => {
  test.each<[NumericKind, NumericKind, unknown, unknown]>([
    ["int", "byte", 300, 44],
    ["int", "sbyte", 200, -56],
    ["int", "uint", -1, 0xffff_ffff],
    ["uint", "int", 0xffff_ffff, -1],
    ["int", "long", -5, -5n],
    ["int", "ulong", -1, 0xffff_ffff_ffff_ffffn],
    ["long", "int", 0x1_0000_0001n, 1],
    ["long", "ushort", -1n, 0xffff],
    ["double", "int", -1.9, -1],
    ["double", "int", 1e10, -0x8000_0000],
    ["double", "int", Number.NaN, -0x8000_0000],
    ["double", "long", 1e18, 1_000_000_000_000_000_000n],
    ["double", "long", 1e30, -(1n << 63n)],
    ["double", "char", 65.7, 65],
    ["long", "float", (1n << 24n) + 1n, 16777216],
    ["double", "float", 0.1, Math.fround(0.1)],
  ])("(%s → %s) of %s, unchecked", (from, to, value, expected) => expect(convert(from, to, value)).toBe(expected));

  test.each<[NumericKind, NumericKind, unknown]>([
    ["int", "byte", 256],
    ["int", "uint", -1],
    ["long", "int", 1n << 31n],
    ["ulong", "long", 1n << 63n],
    ["int", "ulong", -1],
    ["double", "int", 2147483648],
    ["double", "long", Number.NaN],
    ["double", "byte", -1],
  ])("(%s → %s) of %s, checked, throws", (from, to, value) => expect(() => convert(from, to, value, true)).toThrow("Arithmetic operation resulted in an overflow."));

  test("round a long to a float once", () =>
    fc.assert(fc.property(long.filter((value) => value > 1n << 30n || value < -(1n << 30n)), (value) => {
      const given = convert("long", "float", value) as number;
      expect(Math.fround(given)).toBe(given);
      // No other float is nearer.
      const error = BigInt(given) - value;
      const size = error < 0n ? -error : error;
      for (const factor of [1 + 2 ** -23, 1 - 2 ** -24]) {
        const other = BigInt(Math.fround(given * factor)) - value;
        expect(size <= (other < 0n ? -other : other)).toBe(true);
      }
    })));
});
