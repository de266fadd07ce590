import type { EqualityOperator, OrderOperator } from "../../../bound/index.js";
import type { NetValue } from "../../../runtime/value.js";
import type { Text } from "../quote.js";

/** JavaScript compares numbers, bigints, bools, strings and references with their own kind as C# does. */
export const comparisons: Readonly<Record<OrderOperator | EqualityOperator, Text>> = { "<": "<", ">": ">", "<=": "<=", ">=": ">=", "==": "===", "!=": "!==" };

export const isComparison = (operator: string): operator is OrderOperator | EqualityOperator => operator in comparisons;

/** `bool?`: unknown unless one side decides. */
export const threeValued = {
  "&": (a: NetValue, b: NetValue): NetValue => (a === false || b === false ? false : a === null || b === null ? null : true),
  "|": (a: NetValue, b: NetValue): NetValue => (a === true || b === true ? true : a === null || b === null ? null : false),
} as const;
