import { throwArgument } from "../language/throw.js";
import type { NetObject, NetValue } from "../value.js";
import { compareCulture } from "../text/compare.js";

/** IComparer, and what a Comparison delegate becomes where one is needed. */
export interface OrderComparer extends NetObject {
  compareValues(a: NetValue, b: NetValue): number;
}

export type Compare = (a: NetValue, b: NetValue) => number;

/** `Comparer<T>.Default`, for two values of one static type: null comes first, then NaN. */
export function compareDefault(a: NetValue, b: NetValue): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareCulture(a, b);
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === "bigint" || typeof a === "boolean") return a < (b as typeof a) ? -1 : 1;
  if (typeof a === "object" && "netCompare" in a) return (a as Required<NetObject>).netCompare(b);
  if (typeof b === "object" && "netCompare" in b) return -(b as Required<NetObject>).netCompare(a);
  throwArgument("At least one object must implement IComparable.");
}

export function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return 1;
}

/** The comparison that an IComparer or null stands for. */
export function comparisonOf(comparer: OrderComparer | null): Compare {
  return comparer === null ? compareDefault : (a, b) => comparer.compareValues(a, b);
}
