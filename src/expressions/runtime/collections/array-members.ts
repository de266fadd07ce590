import { throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { NetArray } from "./array.js";
import { elementConversion } from "./array-conversion.js";
import { boxValue, unboxValue } from "./boxing.js";
import { defaultOf } from "./defaults.js";
import { equalTo, findBackward, findForward, type Match } from "./list-search.js";
import { metered } from "./list-members.js";
import { NetReadOnlyList } from "./list.js";
import { comparisonOf, type Compare, type OrderComparer } from "./ordering.js";
import { checkBackwardSearch, checkRange, checkSearch, indexProblem } from "./ranges.js";
import { objectType } from "./sequence.js";
import { binarySearch, sortItems } from "./sort.js";

type MaybeArray = NetArray | null;

function present(array: MaybeArray, name = "array"): NetArray {
  if (array === null) throwArgumentNull(name);
  return array;
}

function sort(call: CallContext, array: MaybeArray, compare: Compare, start = 0, length = array?.count ?? 0, companions?: NetArray | null): void {
  const { items } = present(array);
  checkRange(start, length, items.length);
  call.host.spend(length);
  sortItems(items, metered(call, compare), start, length, companions?.items);
}

function copy({ host }: CallContext, source: MaybeArray, from: number, target: MaybeArray, to: number, length: number): void {
  const given = present(source, "sourceArray");
  const taken = present(target, "destinationArray");
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

function clear(_: CallContext, array: MaybeArray, index: number, length: number): void {
  const { items, elementType } = present(array);
  if (index < 0 || length < 0 || index + length > items.length) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
  items.fill(defaultOf(elementType), index, index + length);
}

function indexOf({ host }: CallContext, array: MaybeArray, value: NetValue, start = 0, count = (array?.count ?? 0) - start): number {
  const { items } = present(array);
  checkSearch(start, count, items.length);
  return findForward(host, items, equalTo(value), start, count);
}

function lastIndexOf({ host }: CallContext, array: MaybeArray, value: NetValue, start = (array?.count ?? 0) - 1, count = start + 1): number {
  const { items } = present(array);
  if (items.length === 0) return -1;
  checkBackwardSearch(start, count, items.length);
  return findBackward(host, items, equalTo(value), start, count);
}

function reverse(_: CallContext, array: MaybeArray, index = 0, length = array?.count ?? 0): void {
  const { items } = present(array);
  checkRange(index, length, items.length);
  const turned = items.slice(index, index + length).reverse();
  for (const [i, item] of turned.entries()) items[index + i] = item;
}

function at(array: NetArray, index: number | bigint): number {
  if (index < 0 || index >= array.count) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
  return Number(index);
}

const found = ({ typeArguments }: CallContext, array: NetArray, index: number): NetValue => (index < 0 ? defaultOf(typeArguments[0] ?? array.elementType) : array.items[index]);

const searches: MemberTable = {
  "System.Array.IndexOf(T[], T)": (call, array: MaybeArray, value: NetValue) => indexOf(call, array, value),
  "System.Array.IndexOf(T[], T, int)": (call, array: MaybeArray, value: NetValue, start: number) => indexOf(call, array, value, start),
  "System.Array.IndexOf(T[], T, int, int)": indexOf,
  "System.Array.IndexOf(Array, object)": (call, array: MaybeArray, value: NetValue) => indexOf(call, array, unboxValue(value)),
  "System.Array.IndexOf(Array, object, int)": (call, array: MaybeArray, value: NetValue, start: number) => indexOf(call, array, unboxValue(value), start),
  "System.Array.IndexOf(Array, object, int, int)": (call, array: MaybeArray, value: NetValue, start: number, count: number) => indexOf(call, array, unboxValue(value), start, count),
  "System.Array.LastIndexOf(T[], T)": (call, array: MaybeArray, value: NetValue) => lastIndexOf(call, array, value),
  "System.Array.LastIndexOf(T[], T, int)": (call, array: MaybeArray, value: NetValue, start: number) => lastIndexOf(call, array, value, start),
  "System.Array.LastIndexOf(T[], T, int, int)": lastIndexOf,
  "System.Array.LastIndexOf(Array, object)": (call, array: MaybeArray, value: NetValue) => lastIndexOf(call, array, unboxValue(value)),
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
  "System.Array.BinarySearch(T[], T)": (_, array: MaybeArray, value: NetValue) => binarySearch(present(array).items, value, comparisonOf(null)),
  "System.Array.BinarySearch(Array, object)": (_, array: MaybeArray, value: NetValue) => binarySearch(present(array).items, unboxValue(value), comparisonOf(null)),
  "System.Array.BinarySearch(T[], T, IComparer<T>)": (_, array: MaybeArray, value: NetValue, comparer: OrderComparer | null) => binarySearch(present(array).items, value, comparisonOf(comparer)),
  "System.Array.BinarySearch(T[], int, int, T)": (_, array: MaybeArray, index: number, length: number, value: NetValue) => {
    checkRange(index, length, present(array).count);
    return binarySearch(present(array).items, value, comparisonOf(null), index, length);
  },
};

const orders: MemberTable = {
  "System.Array.Sort(T[])": (call, array: MaybeArray) => sort(call, array, comparisonOf(null)),
  "System.Array.Sort(Array)": (call, array: MaybeArray) => sort(call, array, comparisonOf(null)),
  "System.Array.Sort(T[], IComparer<T>)": (call, array: MaybeArray, comparer: OrderComparer | null) => sort(call, array, comparisonOf(comparer)),
  "System.Array.Sort(T[], Comparison<T>)": (call, array: MaybeArray, compare: Compare | null) => {
    present(array);
    if (compare === null) throwArgumentNull("comparison");
    sort(call, array, compare);
  },
  "System.Array.Sort(T[], int, int)": (call, array: MaybeArray, index: number, length: number) => sort(call, array, comparisonOf(null), index, length),
  "System.Array.Sort(T[], int, int, IComparer<T>)": (call, array: MaybeArray, index: number, length: number, comparer: OrderComparer | null) => sort(call, array, comparisonOf(comparer), index, length),
  "System.Array.Sort(TKey[], TValue[])": (call, keys: MaybeArray, values: MaybeArray) => sort(call, present(keys, "keys"), comparisonOf(null), 0, present(keys, "keys").count, values),
  "System.Array.Sort(TKey[], TValue[], IComparer<TKey>)": (call, keys: MaybeArray, values: MaybeArray, comparer: OrderComparer | null) =>
    sort(call, present(keys, "keys"), comparisonOf(comparer), 0, present(keys, "keys").count, values),
  "System.Array.Reverse(Array)": (call, array: MaybeArray) => reverse(call, array),
  "System.Array.Reverse(Array, int, int)": reverse,
  "System.Array.Reverse(T[])": (call, array: MaybeArray) => reverse(call, array),
  "System.Array.Reverse(T[], int, int)": reverse,
};

export const arrayMembers: MemberTable = {
  ...searches,
  ...orders,
  "System.Array.Length": (_, array: NetArray) => array.count,
  "System.Array.LongLength": (_, array: NetArray) => BigInt(array.count),
  "System.Array.Rank": () => 1,
  "System.Array.IsReadOnly": () => false,
  "System.Array.IsFixedSize": () => true,
  "System.Array.IsSynchronized": () => false,
  "System.Array.SyncRoot": (_, array: NetArray) => array,
  "System.Array.GetLength(int)": (_, array: NetArray, dimension: number) => dimensionOf(array, dimension),
  "System.Array.GetLongLength(int)": (_, array: NetArray, dimension: number) => BigInt(dimensionOf(array, dimension)),
  "System.Array.GetLowerBound(int)": (_, array: NetArray, dimension: number) => dimensionOf(array, dimension) * 0,
  "System.Array.GetUpperBound(int)": (_, array: NetArray, dimension: number) => dimensionOf(array, dimension) - 1,
  "System.Array.GetValue(int)": (_, array: NetArray, index: number) => boxValue(array.elementType, array.items[at(array, index)]),
  "System.Array.GetValue(long)": (_, array: NetArray, index: bigint) => boxValue(array.elementType, array.items[at(array, index)]),
  "System.Array.SetValue(object, int)": (_, array: NetArray, value: NetValue, index: number) => {
    array.items[at(array, index)] = array.elementType === objectType ? value : unboxValue(value);
  },
  "System.Array.GetEnumerator()": (_, array: NetArray) => array.getEnumerator(),
  "System.Array.Clone()": ({ host }, array: NetArray) => {
    host.spend(array.count);
    return new NetArray(array.elementType, [...array.items]);
  },
  "System.Array.CopyTo(Array, int)": (call, array: NetArray, target: MaybeArray, index: number) => copy(call, array, 0, target, index, array.count),
  "System.Array.Copy(Array, Array, int)": (call, source: MaybeArray, target: MaybeArray, length: number) => copy(call, source, 0, target, 0, length),
  "System.Array.Copy(Array, int, Array, int, int)": copy,
  "System.Array.Copy(Array, Array, long)": (call, source: MaybeArray, target: MaybeArray, length: bigint) => copy(call, source, 0, target, 0, Number(length)),
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

function dimensionOf(array: NetArray, dimension: number): number {
  if (dimension !== 0) throwNet("System.IndexOutOfRangeException", indexProblem);
  return array.count;
}
