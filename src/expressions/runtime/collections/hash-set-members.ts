import { throwArgumentNull } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { NetArray } from "./array.js";
import { netType } from "../net-type.js";
import { ensureCapacity } from "./capacity.js";
import { defaultOf } from "./defaults.js";
import { combineKeys, keyOfValue, type EqualityComparer } from "./equality.js";
import { NetHashSet } from "./hash-set.js";
import type { Match } from "./list-search.js";
import { checkNotNegative, copyInto, copyProblem } from "./ranges.js";
import { objectType, takeItems } from "./sequence.js";

function createSet(call: CallContext, source: NetValue, comparer: EqualityComparer | null): NetHashSet {
  const set = new NetHashSet(call.typeArguments[0] ?? objectType, comparer);
  if (source === null) throwArgumentNull("collection");
  for (const item of takeItems(call.host, source, set.elementType)) set.put(item);
  return set;
}

function others(call: CallContext, set: NetHashSet, other: NetValue): NetValue[] {
  if (other === null) throwArgumentNull("other");
  call.host.spend(set.count);
  return other === set ? set.copyItems() : takeItems(call.host, other, set.elementType);
}

/** How many items are in both, and whether the other has any that the set has not. */
function compareSets(call: CallContext, set: NetHashSet, other: NetValue): { readonly common: number; readonly hasMore: boolean } {
  const seen = new Set<unknown>();
  let hasMore = false;
  for (const item of others(call, set, other)) {
    if (set.hasItem(item)) seen.add(set.slots.keyOf(item));
    else hasMore = true;
  }
  return { common: seen.size, hasMore };
}

function unionWith(call: CallContext, set: NetHashSet, other: NetValue): void {
  for (const item of others(call, set, other)) set.put(item);
}

function exceptWith(call: CallContext, set: NetHashSet, other: NetValue): void {
  for (const item of others(call, set, other)) set.removeItem(item);
}

function intersectWith(call: CallContext, set: NetHashSet, other: NetValue): void {
  const kept = new Set(others(call, set, other).map((item) => set.slots.keyOf(item)));
  for (const item of set.copyItems()) if (!kept.has(set.slots.keyOf(item))) set.removeItem(item);
}

function symmetricExceptWith(call: CallContext, set: NetHashSet, other: NetValue): void {
  const items = others(call, set, other);
  if (other instanceof NetHashSet && other.slots.comparer === set.slots.comparer) {
    for (const item of items) if (!set.removeItem(item)) set.put(item);
    return;
  }
  // What may repeat itself is gone through once: what is new comes in before what was there goes, which shows in their order.
  const both = items.filter((item) => set.hasItem(item));
  for (const item of items) set.put(item);
  for (const item of both) set.removeItem(item);
}

function add({ host }: CallContext, set: NetHashSet, item: NetValue): boolean {
  host.spend(1);
  return set.put(item);
}

function removeWhere({ host }: CallContext, set: NetHashSet, match: Match | null): number {
  if (match === null) throwArgumentNull("match");
  host.spend(set.count);
  const removed = set.copyItems().filter(match);
  for (const item of removed) set.removeItem(item);
  return removed.length;
}

/** Members that HashSet<T> and ISet<T> declare alike. */
function setMembers(type: string): MemberTable {
  return {
    [`${type}.Add(T)`]: add,
    [`${type}.UnionWith(IEnumerable<T>)`]: unionWith,
    [`${type}.IntersectWith(IEnumerable<T>)`]: intersectWith,
    [`${type}.ExceptWith(IEnumerable<T>)`]: exceptWith,
    [`${type}.SymmetricExceptWith(IEnumerable<T>)`]: symmetricExceptWith,
    [`${type}.IsSubsetOf(IEnumerable<T>)`]: (call, set: NetHashSet, other: NetValue) => compareSets(call, set, other).common === set.count,
    [`${type}.IsProperSubsetOf(IEnumerable<T>)`]: (call, set: NetHashSet, other: NetValue) => {
      const { common, hasMore } = compareSets(call, set, other);
      return common === set.count && hasMore;
    },
    [`${type}.IsSupersetOf(IEnumerable<T>)`]: (call, set: NetHashSet, other: NetValue) => !compareSets(call, set, other).hasMore,
    [`${type}.IsProperSupersetOf(IEnumerable<T>)`]: (call, set: NetHashSet, other: NetValue) => {
      const { common, hasMore } = compareSets(call, set, other);
      return !hasMore && common < set.count;
    },
    [`${type}.Overlaps(IEnumerable<T>)`]: (call, set: NetHashSet, other: NetValue) => compareSets(call, set, other).common > 0,
    [`${type}.SetEquals(IEnumerable<T>)`]: (call, set: NetHashSet, other: NetValue) => {
      const { common, hasMore } = compareSets(call, set, other);
      return !hasMore && common === set.count;
    },
  };
}

/** Sets are equal that have the same elements. */
const setComparer: EqualityComparer = {
  netType: netType("System.Collections.Generic.HashSetEqualityComparer`1"),
  equalValues: (a, b) => a === b || (a instanceof NetHashSet && b instanceof NetHashSet && a.count === b.count && b.copyItems().every((item) => a.hasItem(item))),
  keyOf: (value) => (value instanceof NetHashSet ? value.copyItems().map((item) => combineKeys([item])).sort().join("") : value),
};

const hashSet = "System.Collections.Generic.HashSet";

export const hashSetMembers: MemberTable = {
  ...setMembers(hashSet),
  ...setMembers("System.Collections.Generic.ISet"),
  [`${hashSet}.HashSet()`]: ({ typeArguments }) => new NetHashSet(typeArguments[0] ?? objectType),
  [`${hashSet}.HashSet(int)`]: ({ typeArguments }) => new NetHashSet(typeArguments[0] ?? objectType),
  [`${hashSet}.HashSet(IEnumerable<T>)`]: (call, source: NetValue) => createSet(call, source, null),
  [`${hashSet}.HashSet(IEqualityComparer<T>)`]: ({ typeArguments }, comparer: EqualityComparer | null) => new NetHashSet(typeArguments[0] ?? objectType, comparer),
  [`${hashSet}.HashSet(IEnumerable<T>, IEqualityComparer<T>)`]: createSet,
  [`${hashSet}.HashSet(int, IEqualityComparer<T>)`]: ({ typeArguments }, capacity: number, comparer: EqualityComparer | null) => {
    checkNotNegative(capacity, "capacity");
    return new NetHashSet(typeArguments[0] ?? objectType, comparer);
  },
  [`${hashSet}.Count`]: (_, set: NetHashSet) => set.count,
  [`${hashSet}.Comparer`]: (_, set: NetHashSet) => set.slots.comparer,
  [`${hashSet}.Contains(T)`]: (_, set: NetHashSet, item: NetValue) => set.hasItem(item),
  [`${hashSet}.Remove(T)`]: (_, set: NetHashSet, item: NetValue) => set.removeItem(item),
  [`${hashSet}.RemoveWhere(Predicate<T>)`]: removeWhere,
  [`${hashSet}.Clear()`]: (_, set: NetHashSet) => set.clearItems(),
  [`${hashSet}.CopyTo(T[])`]: (_, set: NetHashSet, target: NetArray | null) => copyInto(set.copyItems(), target, 0, copyProblem),
  [`${hashSet}.CopyTo(T[], int)`]: (_, set: NetHashSet, target: NetArray | null, at: number) => copyInto(set.copyItems(), target, at, copyProblem),
  [`${hashSet}.CopyTo(T[], int, int)`]: (_, set: NetHashSet, target: NetArray | null, at: number, count: number) => {
    checkNotNegative(count, "count");
    copyInto(set.copyItems().slice(0, count), target, at, copyProblem);
  },
  [`${hashSet}.TryGetValue(T, T)`]: (_, set: NetHashSet, value: NetValue, result: Reference) => {
    const entry = set.slots.find(value);
    result.value = entry === undefined ? defaultOf(set.elementType) : entry.key;
    return entry !== undefined;
  },
  [`${hashSet}.EnsureCapacity(int)`]: (_, set: NetHashSet, capacity: number) => ensureCapacity(set.count, capacity),
  [`${hashSet}.CreateSetComparer()`]: () => setComparer,
  [`${hashSet}.TrimExcess()`]: () => null,
  [`${hashSet}.GetEnumerator()`]: (_, set: NetHashSet) => set.getEnumerator(),
};

/** The set of keys that a sequence has under a comparer: what Distinct, Except and the like go by. */
export function keySet(items: readonly NetValue[], comparer: EqualityComparer | null): Set<unknown> {
  return new Set(items.map((item) => (comparer === null ? keyOfValue(item) : comparer.keyOf(item))));
}
