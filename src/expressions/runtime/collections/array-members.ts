import { throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { NetArray } from "./array.js";
import { arrayPlaceMembers, cloneArray, dimensionOf, narrow, requireVector, sizesOf, type AnyArray } from "./array-places.js";
import { elementConversion } from "./array-conversion.js";
import { defaultOf } from "./defaults.js";
import { equalTo, findBackward, findForward, type Match } from "./list-search.js";
import { metered } from "./list-members.js";
import { NetReadOnlyList } from "./list.js";
import type { Compare } from "./ordering.js";
import { checkBackwardSearch, checkRange, checkSearch } from "./ranges.js";
import { objectType } from "./sequence.js";
import { sortItems } from "./sort.js";

type MaybeArray = NetArray | null;
type MaybeAny = AnyArray | null;

export function present(array: MaybeArray, name = "array"): NetArray {
  if (array === null) throwArgumentNull(name);
  return array;
}

/** Of `Array` itself, which may have several dimensions. */
export function vector(array: MaybeAny, name = "array"): NetArray {
  if (array === null) throwArgumentNull(name);
  return requireVector(array);
}

export function sort(call: CallContext, array: MaybeArray, compare: Compare, start = 0, length = array?.count ?? 0, companions?: NetArray | null): void {
  const { items } = present(array);
  checkRange(start, length, items.length, "index", "length");
  if (companions != null) checkRange(start, length, companions.count, "index", "length");
  call.host.spend(length);
  sortItems(items, metered(call, compare), start, length, companions?.items);
}

/** Arrays of several dimensions are copied row by row. */
function copy({ host }: CallContext, source: MaybeAny, from: number, target: MaybeAny, to: number, length: number): void {
  const given = source ?? throwArgumentNull("sourceArray");
  const taken = target ?? throwArgumentNull("destinationArray");
  if (sizesOf(given).length !== sizesOf(taken).length) throwNet("System.RankException", "The specified arrays must have the same number of dimensions.");
  if (length < 0) throwArgumentRange("length", "Non-negative number required.");
  if (from < 0) throwArgumentRange("sourceIndex", "Non-negative number required.");
  if (to < 0) throwArgumentRange("destinationIndex", "Non-negative number required.");
  if (from + length > given.count) throwArgument("Source array was not long enough. Check srcIndex and length, and the array's lower bounds.");
  if (to + length > taken.count) throwArgument("Destination array was not long enough. Check destIndex and length, and the array's lower bounds.");
  host.spend(length);
  const moved = given.items.slice(from, from + length);
  const convert = elementConversion(given.elementType, taken.elementType);
  for (const [i, item] of moved.entries()) taken.items[to + i] = convert(item);
}

function resize({ host, typeArguments }: CallContext, array: Reference<MaybeArray>, size: number): void {
  if (size < 0) throwArgumentRange("newSize", "Non-negative number required.");
  host.spend(size);
  const type = array.value?.elementType ?? typeArguments[0] ?? objectType;
  const kept = array.value?.items.slice(0, size) ?? [];
  while (kept.length < size) kept.push(defaultOf(type));
  array.value = new NetArray(type, kept);
}

function clear(_: CallContext, array: MaybeAny, index: number, length: number): void {
  const { items, elementType } = array ?? throwArgumentNull("array");
  if (index < 0 || length < 0 || index + length > items.length) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
  items.fill(defaultOf(elementType), index, index + length);
}

export function indexOf({ host }: CallContext, array: MaybeArray, value: NetValue, start = 0, count = (array?.count ?? 0) - start): number {
  const { items } = present(array);
  checkSearch(start, count, items.length);
  return findForward(host, items, equalTo(value), start, count);
}

export function lastIndexOf({ host }: CallContext, array: MaybeArray, value: NetValue, start = (array?.count ?? 0) - 1, count = start + 1): number {
  const { items } = present(array);
  if (items.length === 0) return -1;
  checkBackwardSearch(start, count, items.length);
  return findBackward(host, items, equalTo(value), start, count);
}

function reverse(_: CallContext, array: MaybeAny, index = 0, length = array?.count ?? 0): void {
  const { items } = vector(array);
  checkRange(index, length, items.length, "index", "length");
  const turned = items.slice(index, index + length).reverse();
  for (const [i, item] of turned.entries()) items[index + i] = item;
}

function fill({ host }: CallContext, array: MaybeArray, value: NetValue, start = 0, count = (array?.count ?? 0) - start): void {
  const { items } = present(array);
  checkSearch(start, count, items.length);
  host.spend(count);
  items.fill(value, start, start + count);
}

const found = ({ typeArguments }: CallContext, array: NetArray, index: number): NetValue => (index < 0 ? defaultOf(typeArguments[0] ?? array.elementType) : array.items[index]);

const searches: MemberTable = {
  "System.Array.IndexOf(T[], T)": (call, array: MaybeArray, value: NetValue) => indexOf(call, array, value),
  "System.Array.IndexOf(T[], T, int)": (call, array: MaybeArray, value: NetValue, start: number) => indexOf(call, array, value, start),
  "System.Array.IndexOf(T[], T, int, int)": indexOf,
  "System.Array.LastIndexOf(T[], T)": (call, array: MaybeArray, value: NetValue) => lastIndexOf(call, array, value),
  "System.Array.LastIndexOf(T[], T, int)": (call, array: MaybeArray, value: NetValue, start: number) => lastIndexOf(call, array, value, start),
  "System.Array.LastIndexOf(T[], T, int, int)": lastIndexOf,
  "System.Array.Exists(T[], Predicate<T>)": ({ host }, array: MaybeArray, match: Match | null) => findForward(host, present(array).items, match) >= 0,
  "System.Array.TrueForAll(T[], Predicate<T>)": ({ host }, array: MaybeArray, match: Match | null) => {
    const { items } = present(array);
    if (match === null) throwArgumentNull("match");
    return findForward(host, items, (item) => !match(item)) < 0;
  },
  "System.Array.Find(T[], Predicate<T>)": (call, array: MaybeArray, match: Match | null) => found(call, present(array), findForward(call.host, present(array).items, match)),
  "System.Array.FindLast(T[], Predicate<T>)": (call, array: MaybeArray, match: Match | null) => found(call, present(array), findBackward(call.host, present(array).items, match)),
  "System.Array.FindAll(T[], Predicate<T>)": ({ host }, array: MaybeArray, match: Match | null) => {
    const { items, elementType } = present(array);
    if (match === null) throwArgumentNull("match");
    host.spend(items.length);
    return new NetArray(elementType, items.filter(match));
  },
  "System.Array.FindIndex(T[], Predicate<T>)": ({ host }, array: MaybeArray, match: Match | null) => findForward(host, present(array).items, match),
  "System.Array.FindIndex(T[], int, Predicate<T>)": ({ host }, array: MaybeArray, start: number, match: Match | null) => {
    const { items } = present(array);
    checkSearch(start, items.length - start, items.length);
    return findForward(host, items, match, start);
  },
  "System.Array.FindIndex(T[], int, int, Predicate<T>)": ({ host }, array: MaybeArray, start: number, count: number, match: Match | null) => {
    const { items } = present(array);
    checkSearch(start, count, items.length);
    return findForward(host, items, match, start, count);
  },
  "System.Array.FindLastIndex(T[], Predicate<T>)": ({ host }, array: MaybeArray, match: Match | null) => findBackward(host, present(array).items, match),
  "System.Array.FindLastIndex(T[], int, Predicate<T>)": ({ host }, array: MaybeArray, start: number, match: Match | null) => {
    const { items } = present(array);
    checkBackwardSearch(start, start + 1, items.length);
    return findBackward(host, items, match, start, start + 1);
  },
  "System.Array.FindLastIndex(T[], int, int, Predicate<T>)": ({ host }, array: MaybeArray, start: number, count: number, match: Match | null) => {
    const { items } = present(array);
    checkBackwardSearch(start, count, items.length);
    return findBackward(host, items, match, start, count);
  },
};

const turns: MemberTable = {
  "System.Array.Reverse(Array)": (call, array: MaybeAny) => reverse(call, array),
  "System.Array.Reverse(Array, int, int)": reverse,
  "System.Array.Reverse(T[])": (call, array: MaybeArray) => reverse(call, array),
  "System.Array.Reverse(T[], int, int)": reverse,
  "System.Array.Fill(T[], T)": (call, array: MaybeArray, value: NetValue) => fill(call, array, value),
  "System.Array.Fill(T[], T, int, int)": fill,
};

export const arrayMembers: MemberTable = {
  ...searches,
  ...turns,
  ...arrayPlaceMembers,
  "System.Array.Length": (_, array: AnyArray) => array.count,
  "System.Array.LongLength": (_, array: AnyArray) => BigInt(array.count),
  "System.Array.Rank": (_, array: AnyArray) => sizesOf(array).length,
  "System.Array.IsReadOnly": () => false,
  "System.Array.IsFixedSize": () => true,
  "System.Array.IsSynchronized": () => false,
  "System.Array.SyncRoot": (_, array: AnyArray) => array,
  "System.Array.GetLength(int)": (_, array: AnyArray, dimension: number) => dimensionOf(array, dimension),
  "System.Array.GetLongLength(int)": (_, array: AnyArray, dimension: number) => BigInt(dimensionOf(array, dimension)),
  "System.Array.GetLowerBound(int)": (_, array: AnyArray, dimension: number) => dimensionOf(array, dimension) * 0,
  "System.Array.GetUpperBound(int)": (_, array: AnyArray, dimension: number) => dimensionOf(array, dimension) - 1,
  "System.Array.GetEnumerator()": (_, array: AnyArray) => array.getEnumerator(),
  "System.Array.Clone()": ({ host }, array: AnyArray) => {
    host.spend(array.count);
    return cloneArray(array);
  },
  // The elements of every type here are initialised.
  "System.Array.Initialize()": () => null,
  "System.Array.CopyTo(Array, int)": (call, array: AnyArray, target: MaybeAny, index: number) => copy(call, requireVector(array), 0, target, index, array.count),
  "System.Array.CopyTo(Array, long)": (call, array: AnyArray, target: MaybeAny, index: bigint) => copy(call, requireVector(array), 0, target, narrow(index, "index"), array.count),
  "System.Array.Copy(Array, Array, int)": (call, source: MaybeAny, target: MaybeAny, length: number) => copy(call, source, 0, target, 0, length),
  "System.Array.Copy(Array, int, Array, int, int)": copy,
  "System.Array.Copy(Array, Array, long)": (call, source: MaybeAny, target: MaybeAny, length: bigint) => copy(call, source, 0, target, 0, narrow(length, "length")),
  "System.Array.Copy(Array, long, Array, long, long)": (call, source: MaybeAny, from: bigint, target: MaybeAny, to: bigint, length: bigint) =>
    copy(call, source, narrow(from, "sourceIndex"), target, narrow(to, "destinationIndex"), narrow(length, "length")),
  "System.Array.ConstrainedCopy(Array, int, Array, int, int)": copy,
  "System.Array.Clear(Array, int, int)": clear,
  "System.Array.Resize(T[], int)": resize,
  "System.Array.Empty()": ({ typeArguments }) => new NetArray(typeArguments[0] ?? objectType, []),
  "System.Array.AsReadOnly(T[])": (_, array: MaybeArray) => new NetReadOnlyList(present(array).elementType, present(array).items),
  "System.Array.ConvertAll(TInput[], Converter<TInput, TOutput>)": ({ host, typeArguments }, array: MaybeArray, convert: ((item: NetValue) => NetValue) | null) => {
    const { items } = present(array);
    if (convert === null) throwArgumentNull("converter");
    host.spend(items.length);
    return new NetArray(typeArguments[1] ?? objectType, items.map((item) => convert(item)));
  },
  "System.Array.ForEach(T[], Action<T>)": ({ host }, array: MaybeArray, action: ((item: NetValue) => void) | null) => {
    const { items } = present(array);
    if (action === null) throwArgumentNull("action");
    for (const item of items) {
      host.spend(1);
      action(item);
    }
  },
};
