import { defaultOf } from "../../runtime/collections/defaults.js";
import { NetArray } from "../../runtime/collections/array.js";
import { throwNet } from "../../runtime/language/throw.js";
import { sameType, type NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";
import { isOf } from "../compile/type-tests.js";
import { arrayTypeMismatch, indexOutOfRange, nullReference } from "./faults.js";
import { NetMatrix } from "./matrices.js";
import type { RunState } from "./run-state.js";

const arrayOf = (value: NetValue): NetArray => {
  if (value === null) throw nullReference();
  return value as NetArray;
};

/** What `foreach` walks. */
export const itemsOf = (array: NetValue): readonly NetValue[] => arrayOf(array).items;

export function readElement(array: NetValue, index: number): NetValue {
  const { items } = arrayOf(array);
  if (index < 0 || index >= items.length) throw indexOutOfRange();
  return items[index];
}

export function writeElement(array: NetValue, index: number, value: NetValue): void {
  arrayOf(array).write(index, value);
}

/** An array may be one of a class derived from what its variable says: it takes no others then. */
export function writeFitting(declared: NetType, array: NetValue, index: number, value: NetValue): void {
  const into = arrayOf(array);
  if (value !== null && !sameType(into.elementType, declared) && !isOf(value, into.elementType)) throw arrayTypeMismatch();
  into.write(index, value);
}

export const arrayWith = (element: NetType, items: NetValue[]): NetArray => new NetArray(element, items);
export const newArray = (state: RunState, element: NetType, length: number): NetArray => new NetArray(element, filled(state, element, [length]));
export const matrixWith = (element: NetType, sizes: readonly number[], items: NetValue[]): NetMatrix => new NetMatrix(element, sizes, items);
export const newMatrix = (state: RunState, element: NetType, sizes: readonly number[]): NetMatrix => new NetMatrix(element, sizes, filled(state, element, sizes));

function filled(state: RunState, element: NetType, sizes: readonly number[]): NetValue[] {
  if (sizes.some((size) => size < 0)) throwNet("System.OverflowException", "Arithmetic operation resulted in an overflow.");
  const length = sizes.reduce((product, size) => product * size, 1);
  state.host.spend(length);
  return new Array<NetValue>(length).fill(defaultOf(element));
}
