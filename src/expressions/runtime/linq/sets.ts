import { NetArray } from "../collections/array.js";
import { NetDictionary } from "../collections/dictionary.js";
import { keyOfValue, type EqualityComparer } from "../collections/equality.js";
import { NetHashSet } from "../collections/hash-set.js";
import { NetList } from "../collections/list.js";
import { enumeratorOf, takeItems, type Enumerator, type LazySequence } from "../collections/sequence.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { eachOf, lazy, requireAll, typeArgument, type Selector } from "./lazy.js";

type MaybeComparer = EqualityComparer | null;

const keyWith = (comparer: MaybeComparer): Selector => (comparer === null ? keyOfValue : (value) => (value === null ? null : comparer.keyOf(value)));

/** Elements of sources, one after the other, that `keep` lets through; it is set up when the walk begins. */
function filtered(call: CallContext, name: string, sources: readonly NetValue[], open: () => (item: NetValue) => boolean): LazySequence {
  const type = typeArgument(call, 0);
  return lazy(name, type, () => {
    let keep: ((item: NetValue) => boolean) | undefined;
    let next = 0;
    let items: Enumerator | undefined;
    return (self) => {
      keep ??= open();
      for (;;) {
        while (items?.moveNext() === true) {
          call.host.spend(1);
          if (!keep(items.current)) continue;
          self.current = items.current;
          return true;
        }
        if (next >= sources.length) return false;
        items = enumeratorOf(sources[next++], type);
      }
    };
  });
}

function newTo(seen: Set<unknown>, keyOf: Selector): (item: NetValue) => boolean {
  return (item) => {
    const before = seen.size;
    return seen.add(keyOf(item)).size > before;
  };
}

function distinct(call: CallContext, source: NetValue, comparer: MaybeComparer = null): LazySequence {
  requireAll({ source });
  return filtered(call, "DistinctIterator", [source], () => newTo(new Set(), keyWith(comparer)));
}

function union(call: CallContext, first: NetValue, second: NetValue, comparer: MaybeComparer = null): LazySequence {
  requireAll({ first, second });
  return filtered(call, "UnionIterator2", [first, second], () => newTo(new Set(), keyWith(comparer)));
}

function except(call: CallContext, first: NetValue, second: NetValue, comparer: MaybeComparer = null): LazySequence {
  requireAll({ first, second });
  const keyOf = keyWith(comparer);
  return filtered(call, "ExceptIterator", [first], () => newTo(new Set(takeItems(call.host, second, typeArgument(call, 0)).map(keyOf)), keyOf));
}

function intersect(call: CallContext, first: NetValue, second: NetValue, comparer: MaybeComparer = null): LazySequence {
  requireAll({ first, second });
  const keyOf = keyWith(comparer);
  return filtered(call, "IntersectIterator", [first], () => {
    const left = new Set(takeItems(call.host, second, typeArgument(call, 0)).map(keyOf));
    return (item) => left.delete(keyOf(item));
  });
}

function toDictionary(call: CallContext, source: NetValue, keySelector: Selector, elementSelector?: Selector, comparer: MaybeComparer = null): NetDictionary {
  requireAll({ source, keySelector, ...(elementSelector !== undefined && { elementSelector }) });
  const type = typeArgument(call, 0);
  const dictionary = new NetDictionary(typeArgument(call, 1), elementSelector === undefined ? type : typeArgument(call, 2), comparer);
  eachOf(call, source, type, (item) => {
    dictionary.addEntry(keySelector(item), elementSelector === undefined ? item : elementSelector(item));
    return true;
  });
  return dictionary;
}

function toHashSet(call: CallContext, source: NetValue, comparer: MaybeComparer = null): NetHashSet {
  requireAll({ source });
  const set = new NetHashSet(typeArgument(call, 0), comparer);
  for (const item of takeItems(call.host, source, set.elementType)) set.put(item);
  return set;
}

const e = "System.Linq.Enumerable";

/** The two forms of a set operation: with the default comparer and with one given. */
function withComparer(name: string, parameters: string, run: MemberImplementation): MemberTable {
  return { [`${e}.${name}(${parameters})`]: run, [`${e}.${name}(${parameters}, IEqualityComparer<TSource>)`]: run };
}

const pair = "IEnumerable<TSource>, IEnumerable<TSource>";
const byKey = "IEnumerable<TSource>, Func<TSource, TKey>";

export const setMembers: MemberTable = {
  ...withComparer("Distinct", "IEnumerable<TSource>", distinct),
  ...withComparer("Union", pair, union),
  ...withComparer("Except", pair, except),
  ...withComparer("Intersect", pair, intersect),
  ...withComparer("ToHashSet", "IEnumerable<TSource>", toHashSet),
  [`${e}.ToArray(IEnumerable<TSource>)`]: (call, source: NetValue) => {
    requireAll({ source });
    return new NetArray(typeArgument(call, 0), takeItems(call.host, source, typeArgument(call, 0)));
  },
  [`${e}.ToList(IEnumerable<TSource>)`]: (call, source: NetValue) => {
    requireAll({ source });
    return new NetList(typeArgument(call, 0), takeItems(call.host, source, typeArgument(call, 0)));
  },
  [`${e}.ToDictionary(${byKey})`]: (call, source: NetValue, keySelector: Selector) => toDictionary(call, source, keySelector),
  [`${e}.ToDictionary(${byKey}, IEqualityComparer<TKey>)`]: (call, source: NetValue, keySelector: Selector, comparer: MaybeComparer) => toDictionary(call, source, keySelector, undefined, comparer),
  [`${e}.ToDictionary(${byKey}, Func<TSource, TElement>)`]: (call, source: NetValue, keySelector: Selector, elementSelector: Selector) => toDictionary(call, source, keySelector, elementSelector),
  [`${e}.ToDictionary(${byKey}, Func<TSource, TElement>, IEqualityComparer<TKey>)`]: toDictionary,
};
