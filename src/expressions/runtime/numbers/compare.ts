import { throwArgument } from "../language/throw.js";
import { Boxed, type NetValue } from "../value.js";

export function compareNumbers(a: number | bigint, b: number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** NaN is less than every number and equal to itself. */
export function compareReals(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

/** The value of a box of this type; undefined for anything else. */
export function unboxAs(typeName: string, value: NetValue): boolean | number | bigint | undefined {
  return value instanceof Boxed && value.netType.name === typeName ? value.value : undefined;
}

/** `CompareTo(object)`: 1 for null, an exception for another type. `T` is how a box of the type holds its value. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what is compared
export function compareToObject<T extends boolean | number | bigint>(typeName: string, other: NetValue, compare: (other: T) => number): number {
  if (other === null) return 1;
  const value = unboxAs(typeName, other);
  if (value === undefined) throwArgument(`Object must be of type ${typeName.slice("System.".length)}.`);
  return compare(value as T);
}
