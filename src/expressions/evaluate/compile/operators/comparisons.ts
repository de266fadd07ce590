import type { EqualityOperator, OrderOperator } from "../../../bound/index.js";
import type { NetValue } from "../../../runtime/value.js";
import type { Code } from "../code.js";

type Compare = (left: Code, right: Code) => Code<boolean>;

/** Numbers and bigints are each compared with their own kind only. */
export const orders: Readonly<Record<OrderOperator, Compare>> = {
  "<": (l, r) => (f) => (l(f) as number) < (r(f) as number),
  ">": (l, r) => (f) => (l(f) as number) > (r(f) as number),
  "<=": (l, r) => (f) => (l(f) as number) <= (r(f) as number),
  ">=": (l, r) => (f) => (l(f) as number) >= (r(f) as number),
};

/** Of what JavaScript compares as C# does: bools, numbers, bigints, strings, references. */
export const equalities: Readonly<Record<EqualityOperator, Compare>> = {
  "==": (l, r) => (f) => l(f) === r(f),
  "!=": (l, r) => (f) => l(f) !== r(f),
};

/** Two boxes are two objects, be their values equal or not; delegates are equal when they call the same. */
export const nullTests: Readonly<Record<EqualityOperator, (operand: Code) => Code<boolean>>> = {
  "==": (operand) => (f) => operand(f) === null,
  "!=": (operand) => (f) => operand(f) !== null,
};

/** `bool?`: unknown unless one side decides. */
export const threeValued = {
  "&": (a: NetValue, b: NetValue): NetValue => (a === false || b === false ? false : a === null || b === null ? null : true),
  "|": (a: NetValue, b: NetValue): NetValue => (a === true || b === true ? true : a === null || b === null ? null : false),
} as const;
