import type { ArithmeticOperator, EqualityOperator, OrderOperator } from "../../../bound/index.js";
import { comparisons } from "./comparisons.js";
import type { Combine } from "./integers.js";
import type { Text } from "../quote.js";

export const doubleOperators: Readonly<Record<ArithmeticOperator, Combine>> = {
  "+": (l, r) => `(${l} + ${r})`,
  "-": (l, r) => `(${l} - ${r})`,
  "*": (l, r) => `(${l} * ${r})`,
  "/": (l, r) => `(${l} / ${r})`,
  "%": (l, r) => `(${l} % ${r})`,
};

const round = Math.fround;

export const floatOperators: Readonly<Record<ArithmeticOperator, Combine>> = {
  "+": (l, r, use) => `${use(round)}(${l} + ${r})`,
  "-": (l, r, use) => `${use(round)}(${l} - ${r})`,
  "*": (l, r, use) => `${use(round)}(${l} * ${r})`,
  "/": (l, r, use) => `${use(round)}(${l} / ${r})`,
  "%": (l, r, use) => `${use(round)}(${l} % ${r})`,
};

export const decimalOperators: Readonly<Record<ArithmeticOperator, Combine>> = {
  "+": (l, r) => `${l}.add(${r})`,
  "-": (l, r) => `${l}.subtract(${r})`,
  "*": (l, r) => `${l}.multiply(${r})`,
  "/": (l, r) => `${l}.divide(${r})`,
  "%": (l, r) => `${l}.remainder(${r})`,
};

export const compareDecimals = (operator: OrderOperator | EqualityOperator, l: Text, r: Text): Text => `(${l}.compareTo(${r}) ${comparisons[operator]} 0)`;
