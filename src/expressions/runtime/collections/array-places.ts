import { throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import type { TypeObject } from "../language/type-object.js";
import type { NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { NetArray } from "./array.js";
import { storeConversion } from "./array-conversion.js";
import { boxValue } from "./boxing.js";
import { defaultOf } from "./defaults.js";
import { NetMatrix } from "./matrix.js";

/** What `System.Array` may be. */
export type AnyArray = NetArray | NetMatrix;

export const sizesOf = (array: AnyArray): readonly number[] => (array instanceof NetMatrix ? array.sizes : [array.count]);

export function dimensionOf(array: AnyArray, dimension: number): number {
  return sizesOf(array)[dimension] ?? throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
}

/** What takes arrays of one dimension only. */
export function requireVector(array: AnyArray): NetArray {
  return array instanceof NetMatrix ? throwNet("System.RankException", "Only single dimension arrays are supported here.") : array;
}

/** An index or a length as a `long`. */
export function narrow(value: bigint, parameter: string): number {
  if (value > 0x7fffffffn || value < -0x80000000n) throwArgumentRange(parameter, "Arrays larger than 2GB are not supported.");
  return Number(value);
}

const rankNames = ["one", "two", "three"];

/** The place of an element, by as many indexes as the method takes. */
function placeOf(array: AnyArray, indexes: readonly number[]): number {
  const sizes = sizesOf(array);
  if (sizes.length !== indexes.length) throwArgument(`Array was not a ${rankNames[indexes.length - 1] ?? ""}-dimensional array.`);
  return offsetIn(array, indexes);
}

function placeOfAll(array: AnyArray, indexes: NetArray | null, read: (item: NetValue) => number): number {
  if (indexes === null) throwArgumentNull("indices");
  if (indexes.count !== sizesOf(array).length) throwArgument("Indices length does not match the array rank.");
  return offsetIn(array, indexes.items.map(read));
}

function offsetIn(array: AnyArray, indexes: readonly number[]): number {
  if (array instanceof NetMatrix) return array.offset(indexes);
  const [index = 0] = indexes;
  if (index < 0 || index >= array.count) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
  return index;
}

const read = (array: AnyArray, place: number): NetValue => boxValue(array.elementType, array.items[place]);

/** `SetValue`: null is the default of the element's type, and a number may become a wider one. */
export function store(array: AnyArray, place: number, value: NetValue): void {
  array.items[place] = value === null ? defaultOf(array.elementType) : storeConversion(value, array.elementType);
}

const plain = (item: NetValue): number => item as number;
const long = (item: NetValue): number => narrow(item as bigint, "index");

const reads: MemberTable = {
  "System.Array.GetValue(int)": (_, array: AnyArray, i: number) => read(array, placeOf(array, [i])),
  "System.Array.GetValue(int, int)": (_, array: AnyArray, i: number, j: number) => read(array, placeOf(array, [i, j])),
  "System.Array.GetValue(int, int, int)": (_, array: AnyArray, i: number, j: number, k: number) => read(array, placeOf(array, [i, j, k])),
  "System.Array.GetValue(int[])": (_, array: AnyArray, indexes: NetArray | null) => read(array, placeOfAll(array, indexes, plain)),
  "System.Array.GetValue(long)": (_, array: AnyArray, i: bigint) => read(array, placeOf(array, [narrow(i, "index")])),
  "System.Array.GetValue(long, long)": (_, array: AnyArray, i: bigint, j: bigint) => read(array, placeOf(array, [narrow(i, "index1"), narrow(j, "index2")])),
  "System.Array.GetValue(long, long, long)": (_, array: AnyArray, i: bigint, j: bigint, k: bigint) => read(array, placeOf(array, [narrow(i, "index1"), narrow(j, "index2"), narrow(k, "index3")])),
  "System.Array.GetValue(long[])": (_, array: AnyArray, indexes: NetArray | null) => read(array, placeOfAll(array, indexes, long)),
};

const writes: MemberTable = {
  "System.Array.SetValue(object, int)": (_, array: AnyArray, value: NetValue, i: number) => store(array, placeOf(array, [i]), value),
  "System.Array.SetValue(object, int, int)": (_, array: AnyArray, value: NetValue, i: number, j: number) => store(array, placeOf(array, [i, j]), value),
  "System.Array.SetValue(object, int, int, int)": (_, array: AnyArray, value: NetValue, i: number, j: number, k: number) => store(array, placeOf(array, [i, j, k]), value),
  "System.Array.SetValue(object, int[])": (_, array: AnyArray, value: NetValue, indexes: NetArray | null) => store(array, placeOfAll(array, indexes, plain), value),
  "System.Array.SetValue(object, long)": (_, array: AnyArray, value: NetValue, i: bigint) => store(array, placeOf(array, [narrow(i, "index")]), value),
  "System.Array.SetValue(object, long, long)": (_, array: AnyArray, value: NetValue, i: bigint, j: bigint) => store(array, placeOf(array, [narrow(i, "index1"), narrow(j, "index2")]), value),
  "System.Array.SetValue(object, long, long, long)": (_, array: AnyArray, value: NetValue, i: bigint, j: bigint, k: bigint) =>
    store(array, placeOf(array, [narrow(i, "index1"), narrow(j, "index2"), narrow(k, "index3")]), value),
  "System.Array.SetValue(object, long[])": (_, array: AnyArray, value: NetValue, indexes: NetArray | null) => store(array, placeOfAll(array, indexes, long), value),
};

function create({ host }: CallContext, type: NetType, lengths: readonly number[], names: readonly string[]): AnyArray {
  for (const [i, length] of lengths.entries()) if (length < 0) throwArgumentRange(names[i] ?? `lengths[${i}]`, "Non-negative number required.");
  const count = lengths.reduce((product, length) => product * length, 1);
  if (count > 0x7fffffff) throwNet("System.OutOfMemoryException", "Array dimensions exceeded supported range.");
  host.spend(count);
  const items = new Array<NetValue>(count).fill(defaultOf(type));
  return lengths.length === 1 ? new NetArray(type, items) : new NetMatrix(type, lengths, items);
}

type MaybeType = TypeObject | null;

const elementOf = (type: MaybeType): NetType => (type === null ? throwArgumentNull("elementType") : type.type);

function createOf(call: CallContext, type: MaybeType, lengths: NetArray | null, toNumber: (item: NetValue) => number): AnyArray {
  const element = elementOf(type);
  if (lengths === null) throwArgumentNull("lengths");
  if (lengths.count === 0) throwArgument("Must provide at least one rank.");
  return create(call, element, lengths.items.map(toNumber), []);
}

/** Arrays that count from elsewhere than 0 exist in .NET; C# has no type for them. */
function createFrom(call: CallContext, type: MaybeType, lengths: NetArray | null, bounds: NetArray | null): AnyArray {
  elementOf(type);
  if (lengths === null) throwArgumentNull("lengths");
  if (bounds === null) throwArgumentNull("lowerBounds");
  if (lengths.count !== bounds.count) throwArgument("The number of dimensions must be the same for lengths and lowerBounds.");
  if (bounds.items.some((bound) => bound !== 0)) throwNet("System.NotSupportedException", "Arrays with non-zero lower bounds are not supported.");
  return createOf(call, type, lengths, plain);
}

const makers: MemberTable = {
  "System.Array.CreateInstance(Type, int)": (call, type: MaybeType, length: number) => create(call, elementOf(type), [length], ["length"]),
  "System.Array.CreateInstance(Type, int, int)": (call, type: MaybeType, a: number, b: number) => create(call, elementOf(type), [a, b], ["length1", "length2"]),
  "System.Array.CreateInstance(Type, int, int, int)": (call, type: MaybeType, a: number, b: number, c: number) => create(call, elementOf(type), [a, b, c], ["length1", "length2", "length3"]),
  "System.Array.CreateInstance(Type, int[])": (call, type: MaybeType, lengths: NetArray | null) => createOf(call, type, lengths, plain),
  "System.Array.CreateInstance(Type, int[], int[])": createFrom,
  "System.Array.CreateInstance(Type, long[])": (call, type: MaybeType, lengths: NetArray | null) => createOf(call, type, lengths, (item) => narrow(item as bigint, "len")),
};

export const arrayPlaceMembers: MemberTable = { ...reads, ...writes, ...makers };

/** A copy of what an array of any rank holds. */
export function cloneArray(array: AnyArray): AnyArray {
  return array instanceof NetMatrix ? new NetMatrix(array.elementType, array.sizes, [...array.items]) : new NetArray(array.elementType, [...array.items]);
}
