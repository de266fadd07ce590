import type { ArithmeticOperator } from "../../../bound/index.js";
import { Decimal } from "../../../runtime/decimal/decimal.js";
import type { Code } from "../code.js";
import type { Combine } from "./integers.js";

export const doubleOperators: Readonly<Record<ArithmeticOperator, Combine<number>>> = {
  "+": (l, r) => (f) => l(f) + r(f),
  "-": (l, r) => (f) => l(f) - r(f),
  "*": (l, r) => (f) => l(f) * r(f),
  "/": (l, r) => (f) => l(f) / r(f),
  "%": (l, r) => (f) => l(f) % r(f),
};

export const floatOperators: Readonly<Record<ArithmeticOperator, Combine<number>>> = {
  "+": (l, r) => (f) => Math.fround(l(f) + r(f)),
  "-": (l, r) => (f) => Math.fround(l(f) - r(f)),
  "*": (l, r) => (f) => Math.fround(l(f) * r(f)),
  "/": (l, r) => (f) => Math.fround(l(f) / r(f)),
  "%": (l, r) => (f) => Math.fround(l(f) % r(f)),
};

export const decimalOperators: Readonly<Record<ArithmeticOperator, Combine<Decimal>>> = {
  "+": (l, r) => (f) => l(f).add(r(f)),
  "-": (l, r) => (f) => l(f).subtract(r(f)),
  "*": (l, r) => (f) => l(f).multiply(r(f)),
  "/": (l, r) => (f) => l(f).divide(r(f)),
  "%": (l, r) => (f) => l(f).remainder(r(f)),
};

export const decimalComparisons: Readonly<Record<string, (l: Code<Decimal>, r: Code<Decimal>) => Code<boolean>>> = {
  "<": (l, r) => (f) => l(f).compareTo(r(f)) < 0,
  ">": (l, r) => (f) => l(f).compareTo(r(f)) > 0,
  "<=": (l, r) => (f) => l(f).compareTo(r(f)) <= 0,
  ">=": (l, r) => (f) => l(f).compareTo(r(f)) >= 0,
  "==": (l, r) => (f) => l(f).compareTo(r(f)) === 0,
  "!=": (l, r) => (f) => l(f).compareTo(r(f)) !== 0,
};
