import { throwArgumentNull, throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { NetArray } from "./array.js";
import { NetList, NetReadOnlyList } from "./list.js";
import { comparisonOf, type Compare, type OrderComparer } from "./ordering.js";
import { checkNotNegative, checkRange, copyInto } from "./ranges.js";
import { objectType, takeItems } from "./sequence.js";
import { binarySearch, sortItems } from "./sort.js";

const itemType = (call: CallContext) => call.typeArguments[0] ?? objectType;

export function listOf(call: CallContext, source: NetValue): NetList {
  if (source === null) throwArgumentNull("collection");
  return new NetList(itemType(call), takeItems(call.host, source, itemType(call)));
}

function sorted(call: CallContext, list: NetList, compare: Compare, start = 0, length = list.items.length): void {
  call.host.spend(length);
  sortItems(list.items, metered(call, compare), start, length);
  list.version++;
}

/** Each comparison costs a step. */
export function metered({ host }: CallContext, compare: Compare): Compare {
  return (a, b) => {
    host.spend(1);
    return compare(a, b);
  };
}

function addRange(call: CallContext, list: NetList, source: NetValue): void {
  if (source === null) throwArgumentNull("collection");
  for (const item of takeItems(call.host, source, list.elementType)) list.items.push(item);
  list.version++;
}

function insertRange(call: CallContext, list: NetList, index: number, source: NetValue): void {
  if (source === null) throwArgumentNull("collection");
  if (index < 0 || index > list.items.length) throwArgumentRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.");
  list.replaceItems([...list.items.slice(0, index), ...takeItems(call.host, source, list.elementType), ...list.items.slice(index)]);
}

/** A list as large as its largest so far; .NET doubles from 4. */
function capacityOf(list: NetList): number {
  let capacity = list.items.length === 0 ? 0 : 4;
  while (capacity < list.items.length) capacity *= 2;
  return capacity;
}

/** Members that build, fill and empty a List<T>; those that search it are in list-search. */
export const listMembers: MemberTable = {
  "System.Collections.Generic.List.List()": (call) => new NetList(itemType(call)),
  "System.Collections.Generic.List.List(int)": (call, capacity: number) => {
    checkNotNegative(capacity, "capacity");
    return new NetList(itemType(call));
  },
  "System.Collections.Generic.List.List(IEnumerable<T>)": listOf,
  "System.Collections.Generic.List.Count": (_, list: NetList) => list.items.length,
  "System.Collections.Generic.List.Capacity": (_, list: NetList) => capacityOf(list),
  "System.Collections.Generic.List.Capacity =": (_, list: NetList, capacity: number) => {
    if (capacity < list.items.length) throwArgumentRange("value", "capacity was less than the current size.");
  },
  "System.Collections.Generic.List.this[int]": (_, list: NetList, index: number) => list.itemAt(index),
  "System.Collections.Generic.List.this[int] =": (_, list: NetList, index: number, value: NetValue) => list.setItemAt(index, value),
  "System.Collections.Generic.List.Add(T)": ({ host }, list: NetList, item: NetValue) => {
    host.spend(1);
    list.items.push(item);
    list.version++;
  },
  "System.Collections.Generic.List.AddRange(IEnumerable<T>)": addRange,
  "System.Collections.Generic.List.Insert(int, T)": ({ host }, list: NetList, index: number, item: NetValue) => {
    host.spend(list.items.length - index + 1);
    list.insertItem(index, item);
  },
  "System.Collections.Generic.List.InsertRange(int, IEnumerable<T>)": insertRange,
  "System.Collections.Generic.List.Remove(T)": ({ host }, list: NetList, item: NetValue) => {
    host.spend(list.items.length);
    return list.removeItem(item);
  },
  "System.Collections.Generic.List.RemoveAt(int)": ({ host }, list: NetList, index: number) => {
    host.spend(list.items.length - index);
    list.removeItemAt(index);
  },
  "System.Collections.Generic.List.RemoveRange(int, int)": (_, list: NetList, index: number, count: number) => {
    checkRange(index, count, list.items.length);
    list.items.splice(index, count);
    list.version++;
  },
  "System.Collections.Generic.List.RemoveAll(Predicate<T>)": ({ host }, list: NetList, match: ((item: NetValue) => boolean) | null) => {
    if (match === null) throwArgumentNull("match");
    const kept = list.items.filter((item) => {
      host.spend(1);
      return !match(item);
    });
    const removed = list.items.length - kept.length;
    if (removed > 0) list.replaceItems(kept);
    return removed;
  },
  "System.Collections.Generic.List.Clear()": (_, list: NetList) => list.clearItems(),
  "System.Collections.Generic.List.Reverse()": (_, list: NetList) => {
    list.items.reverse();
    list.version++;
  },
  "System.Collections.Generic.List.Reverse(int, int)": (_, list: NetList, index: number, count: number) => {
    checkRange(index, count, list.items.length);
    list.items.splice(index, count, ...list.items.slice(index, index + count).reverse());
    list.version++;
  },
  "System.Collections.Generic.List.Sort()": (call, list: NetList) => sorted(call, list, comparisonOf(null)),
  "System.Collections.Generic.List.Sort(IComparer<T>)": (call, list: NetList, comparer: OrderComparer | null) => sorted(call, list, comparisonOf(comparer)),
  "System.Collections.Generic.List.Sort(Comparison<T>)": (call, list: NetList, compare: Compare | null) => {
    if (compare === null) throwArgumentNull("comparison");
    sorted(call, list, compare);
  },
  "System.Collections.Generic.List.Sort(int, int, IComparer<T>)": (call, list: NetList, index: number, count: number, comparer: OrderComparer | null) => {
    checkRange(index, count, list.items.length);
    sorted(call, list, comparisonOf(comparer), index, count);
  },
  "System.Collections.Generic.List.BinarySearch(T)": (_, list: NetList, item: NetValue) => binarySearch(list.items, item, comparisonOf(null)),
  "System.Collections.Generic.List.BinarySearch(T, IComparer<T>)": (_, list: NetList, item: NetValue, comparer: OrderComparer | null) => binarySearch(list.items, item, comparisonOf(comparer)),
  "System.Collections.Generic.List.BinarySearch(int, int, T, IComparer<T>)": (_, list: NetList, index: number, count: number, item: NetValue, comparer: OrderComparer | null) => {
    checkRange(index, count, list.items.length);
    return binarySearch(list.items, item, comparisonOf(comparer), index, count);
  },
  "System.Collections.Generic.List.GetRange(int, int)": ({ host }, list: NetList, index: number, count: number) => {
    checkRange(index, count, list.items.length);
    host.spend(count);
    return new NetList(list.elementType, list.items.slice(index, index + count));
  },
  "System.Collections.Generic.List.ToArray()": ({ host }, list: NetList) => {
    host.spend(list.items.length);
    return new NetArray(list.elementType, [...list.items]);
  },
  "System.Collections.Generic.List.CopyTo(T[])": (_, list: NetList, target: NetArray | null) => copyInto(list.items, target, 0),
  "System.Collections.Generic.List.CopyTo(T[], int)": (_, list: NetList, target: NetArray | null, at: number) => copyInto(list.items, target, at),
  "System.Collections.Generic.List.CopyTo(int, T[], int, int)": (_, list: NetList, index: number, target: NetArray | null, at: number, count: number) => {
    checkRange(index, count, list.items.length);
    copyInto(list.items.slice(index, index + count), target, at);
  },
  "System.Collections.Generic.List.AsReadOnly()": (_, list: NetList) => new NetReadOnlyList(list.elementType, list.items),
  "System.Collections.Generic.List.TrimExcess()": () => null,
  "System.Collections.Generic.List.GetEnumerator()": (_, list: NetList) => list.getEnumerator(),
  "System.Collections.ObjectModel.ReadOnlyCollection.ReadOnlyCollection(IList<T>)": (call, source: NetList | null) => {
    if (source === null) throwArgumentNull("list");
    return new NetReadOnlyList(itemType(call), source.items);
  },
};
