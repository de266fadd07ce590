import { throwArgumentNull } from "../language/throw.js";
import { NetException, type CallContext, type MemberTable, type NetValue } from "../value.js";
import { indexOf, lastIndexOf, present, sort, vector } from "./array-members.js";
import type { AnyArray } from "./array-places.js";
import type { NetArray } from "./array.js";
import { unboxValue } from "./boxing.js";
import { isInstance } from "./instance-of.js";
import { comparisonOf, type Compare, type OrderComparer } from "./ordering.js";
import { checkRange } from "./ranges.js";
import { binarySearch, comparisonFailure } from "./sort.js";

type MaybeArray = NetArray | null;
type MaybeAny = AnyArray | null;
type Comparer = OrderComparer | null;

function search(array: NetArray, value: NetValue, compare: Compare, index = 0, length = array.count): number {
  checkRange(index, length, array.count, "index", "length");
  try {
    return binarySearch(array.items, value, compare, index, length);
  } catch (error) {
    throw error instanceof NetException ? comparisonFailure(error) : error;
  }
}

/** A value of an `object`: of another type than the elements it cannot be compared with them. */
function searchObject(array: MaybeAny, value: NetValue, comparer: Comparer, index?: number, length?: number): number {
  const given = vector(array);
  const compare = comparisonOf(comparer);
  const fits = value === null || comparer !== null || isInstance(value, given.elementType);
  return search(given, unboxValue(value), fits ? compare : (a) => compare(a, value), index, length);
}

/** Values of other types than the elements are not found. */
function find(call: CallContext, array: MaybeAny, value: NetValue, among: typeof indexOf, ...part: readonly number[]): number {
  const given = vector(array);
  const isElement = value === null || isInstance(value, given.elementType);
  const [start, count] = part;
  return among(call, given, isElement ? unboxValue(value) : value, start, count);
}

const finds: MemberTable = {
  "System.Array.IndexOf(Array, object)": (call, array: MaybeAny, value: NetValue) => find(call, array, value, indexOf),
  "System.Array.IndexOf(Array, object, int)": (call, array: MaybeAny, value: NetValue, start: number) => find(call, array, value, indexOf, start),
  "System.Array.IndexOf(Array, object, int, int)": (call, array: MaybeAny, value: NetValue, start: number, count: number) => find(call, array, value, indexOf, start, count),
  "System.Array.LastIndexOf(Array, object)": (call, array: MaybeAny, value: NetValue) => find(call, array, value, lastIndexOf),
  "System.Array.LastIndexOf(Array, object, int)": (call, array: MaybeAny, value: NetValue, start: number) => find(call, array, value, lastIndexOf, start),
  "System.Array.LastIndexOf(Array, object, int, int)": (call, array: MaybeAny, value: NetValue, start: number, count: number) => find(call, array, value, lastIndexOf, start, count),
  "System.Array.BinarySearch(T[], T)": (_, array: MaybeArray, value: NetValue) => search(present(array), value, comparisonOf(null)),
  "System.Array.BinarySearch(T[], T, IComparer<T>)": (_, array: MaybeArray, value: NetValue, comparer: Comparer) => search(present(array), value, comparisonOf(comparer)),
  "System.Array.BinarySearch(T[], int, int, T)": (_, array: MaybeArray, index: number, length: number, value: NetValue) => search(present(array), value, comparisonOf(null), index, length),
  "System.Array.BinarySearch(T[], int, int, T, IComparer<T>)": (_, array: MaybeArray, index: number, length: number, value: NetValue, comparer: Comparer) => search(present(array), value, comparisonOf(comparer), index, length),
  "System.Array.BinarySearch(Array, object)": (_, array: MaybeAny, value: NetValue) => searchObject(array, value, null),
  "System.Array.BinarySearch(Array, int, int, object)": (_, array: MaybeAny, index: number, length: number, value: NetValue) => searchObject(array, value, null, index, length),
  "System.Array.BinarySearch(Array, object, IComparer)": (_, array: MaybeAny, value: NetValue, comparer: Comparer) => searchObject(array, value, comparer),
  "System.Array.BinarySearch(Array, int, int, object, IComparer)": (_, array: MaybeAny, index: number, length: number, value: NetValue, comparer: Comparer) => searchObject(array, value, comparer, index, length),
};

/** Sorts keys, and items with them where there are any. */
function sortWith(call: CallContext, keys: MaybeAny, items: MaybeAny, comparer: Comparer, index?: number, length?: number): void {
  sort(call, vector(keys, "keys"), comparisonOf(comparer), index, length, items === null ? null : vector(items, "items"));
}

const sorts: MemberTable = {
  "System.Array.Sort(T[])": (call, array: MaybeArray) => sort(call, array, comparisonOf(null)),
  "System.Array.Sort(T[], IComparer<T>)": (call, array: MaybeArray, comparer: Comparer) => sort(call, array, comparisonOf(comparer)),
  "System.Array.Sort(T[], Comparison<T>)": (call, array: MaybeArray, compare: Compare | null) => {
    present(array);
    if (compare === null) throwArgumentNull("comparison");
    sort(call, array, compare);
  },
  "System.Array.Sort(T[], int, int)": (call, array: MaybeArray, index: number, length: number) => sort(call, array, comparisonOf(null), index, length),
  "System.Array.Sort(T[], int, int, IComparer<T>)": (call, array: MaybeArray, index: number, length: number, comparer: Comparer) => sort(call, array, comparisonOf(comparer), index, length),
  "System.Array.Sort(Array)": (call, array: MaybeAny) => sort(call, vector(array), comparisonOf(null)),
  "System.Array.Sort(Array, int, int)": (call, array: MaybeAny, index: number, length: number) => sort(call, vector(array), comparisonOf(null), index, length),
  "System.Array.Sort(Array, IComparer)": (call, array: MaybeAny, comparer: Comparer) => sort(call, vector(array), comparisonOf(comparer)),
  "System.Array.Sort(Array, int, int, IComparer)": (call, array: MaybeAny, index: number, length: number, comparer: Comparer) => sort(call, vector(array), comparisonOf(comparer), index, length),
  "System.Array.Sort(Array, Array)": (call, keys: MaybeAny, items: MaybeAny) => sortWith(call, keys, items, null),
  "System.Array.Sort(Array, Array, IComparer)": (call, keys: MaybeAny, items: MaybeAny, comparer: Comparer) => sortWith(call, keys, items, comparer),
  "System.Array.Sort(Array, Array, int, int)": (call, keys: MaybeAny, items: MaybeAny, index: number, length: number) => sortWith(call, keys, items, null, index, length),
  "System.Array.Sort(Array, Array, int, int, IComparer)": (call, keys: MaybeAny, items: MaybeAny, index: number, length: number, comparer: Comparer) => sortWith(call, keys, items, comparer, index, length),
  "System.Array.Sort(TKey[], TValue[])": (call, keys: MaybeArray, items: MaybeArray) => sortWith(call, keys, items, null),
  "System.Array.Sort(TKey[], TValue[], IComparer<TKey>)": (call, keys: MaybeArray, items: MaybeArray, comparer: Comparer) => sortWith(call, keys, items, comparer),
  "System.Array.Sort(TKey[], TValue[], int, int)": (call, keys: MaybeArray, items: MaybeArray, index: number, length: number) => sortWith(call, keys, items, null, index, length),
  "System.Array.Sort(TKey[], TValue[], int, int, IComparer<TKey>)": (call, keys: MaybeArray, items: MaybeArray, index: number, length: number, comparer: Comparer) => sortWith(call, keys, items, comparer, index, length),
};

export const arrayOrderMembers: MemberTable = { ...finds, ...sorts };
