import { defaultOf } from "../collections/defaults.js";
import { equalsDefault, type EqualityComparer } from "../collections/equality.js";
import { isCollection, isIndexed } from "../collections/protocols.js";
import { enumeratorOf } from "../collections/sequence.js";
import { throwArgumentRange, throwNet } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { eachOf, requireAll, typeArgument, type Predicate } from "./lazy.js";

type Found = { readonly value: NetValue } | undefined;

export function throwEmpty(message = "Sequence contains no elements"): never {
  throwNet("System.InvalidOperationException", message);
}

/** Each of First, Last and Single with their `OrDefault`: which element it is, and what it says when there is none. */
function findFirst(call: CallContext, source: NetValue, predicate?: Predicate): Found {
  let found: Found;
  eachOf(call, source, typeArgument(call, 0), (value) => {
    if (predicate !== undefined && !predicate(value)) return true;
    found = { value };
    return false;
  });
  return found;
}

function findLast(call: CallContext, source: NetValue, predicate?: Predicate): Found {
  if (isIndexed(source)) {
    for (let i = source.count - 1; i >= 0; i--) {
      call.host.spend(1);
      const value = source.itemAt(i);
      if (predicate === undefined || predicate(value)) return { value };
    }
    return undefined;
  }
  let found: Found;
  eachOf(call, source, typeArgument(call, 0), (value) => {
    if (predicate === undefined || predicate(value)) found = { value };
    return true;
  });
  return found;
}

function findSingle(call: CallContext, source: NetValue, predicate?: Predicate): Found {
  let found: Found;
  eachOf(call, source, typeArgument(call, 0), (value) => {
    if (predicate !== undefined && !predicate(value)) return true;
    if (found !== undefined) throwEmpty(predicate === undefined ? "Sequence contains more than one element" : "Sequence contains more than one matching element");
    found = { value };
    return true;
  });
  return found;
}

type Find = (call: CallContext, source: NetValue, predicate?: Predicate) => Found;

function elementMembers(name: string, find: Find): MemberTable {
  const all = `System.Linq.Enumerable.${name}`;
  const one = "(IEnumerable<TSource>)";
  const matching = "(IEnumerable<TSource>, Func<TSource, bool>)";
  const orDefault = (call: CallContext, source: NetValue, predicate?: Predicate): NetValue => {
    const found = find(call, source, predicate);
    return found === undefined ? defaultOf(typeArgument(call, 0)) : found.value;
  };
  return {
    [all + one]: (call, source: NetValue) => {
      requireAll({ source });
      return (find(call, source) ?? throwEmpty()).value;
    },
    [all + matching]: (call, source: NetValue, predicate: Predicate) => {
      requireAll({ source, predicate });
      return (find(call, source, predicate) ?? throwEmpty("Sequence contains no matching element")).value;
    },
    [`${all}OrDefault${one}`]: (call, source: NetValue) => {
      requireAll({ source });
      return orDefault(call, source);
    },
    [`${all}OrDefault${matching}`]: (call, source: NetValue, predicate: Predicate) => {
      requireAll({ source, predicate });
      return orDefault(call, source, predicate);
    },
  };
}

function findAt(call: CallContext, source: NetValue, index: number): Found {
  if (isIndexed(source)) return index >= 0 && index < source.count ? { value: source.itemAt(index) } : undefined;
  let left = index;
  let found: Found;
  if (index >= 0)
    eachOf(call, source, typeArgument(call, 0), (value) => {
      if (left-- > 0) return true;
      found = { value };
      return false;
    });
  return found;
}

function elementAt(call: CallContext, source: NetValue, index: number): NetValue {
  requireAll({ source });
  if (isIndexed(source)) return source.itemAt(index);
  return (findAt(call, source, index) ?? throwArgumentRange("index")).value;
}

function count(call: CallContext, source: NetValue): number {
  requireAll({ source });
  if (isCollection(source)) return source.count;
  let n = 0;
  eachOf(call, source, typeArgument(call, 0), () => ++n > 0);
  return n;
}

function countWhere(call: CallContext, source: NetValue, predicate: Predicate): number {
  requireAll({ source, predicate });
  let n = 0;
  eachOf(call, source, typeArgument(call, 0), (value) => {
    if (predicate(value)) n++;
    return true;
  });
  return n;
}

function any(call: CallContext, source: NetValue): boolean {
  requireAll({ source });
  return enumeratorOf(source, typeArgument(call, 0)).moveNext();
}

function anyWhere(call: CallContext, source: NetValue, predicate: Predicate): boolean {
  requireAll({ source, predicate });
  return findFirst(call, source, predicate) !== undefined;
}

function all(call: CallContext, source: NetValue, predicate: Predicate): boolean {
  requireAll({ source, predicate });
  return findFirst(call, source, (value) => !predicate(value)) === undefined;
}

function contains(call: CallContext, source: NetValue, value: NetValue, comparer: EqualityComparer | null = null): boolean {
  requireAll({ source });
  if (comparer === null && isCollection(source)) {
    call.host.spend(1);
    return source.hasItem(value);
  }
  return findFirst(call, source, (item) => (comparer === null ? equalsDefault(item, value) : comparer.equalValues(item, value))) !== undefined;
}

function sequenceEqual(call: CallContext, first: NetValue, second: NetValue, comparer: EqualityComparer | null = null): boolean {
  requireAll({ first, second });
  const left = enumeratorOf(first, typeArgument(call, 0));
  const right = enumeratorOf(second, typeArgument(call, 0));
  while (left.moveNext()) {
    call.host.spend(1);
    if (!right.moveNext()) return false;
    if (!(comparer === null ? equalsDefault(left.current, right.current) : comparer.equalValues(left.current, right.current))) return false;
  }
  return !right.moveNext();
}

const e = "System.Linq.Enumerable";

export const elementTables: MemberTable = {
  ...elementMembers("First", findFirst),
  ...elementMembers("Last", findLast),
  ...elementMembers("Single", findSingle),
  [`${e}.ElementAt(IEnumerable<TSource>, int)`]: elementAt,
  [`${e}.ElementAtOrDefault(IEnumerable<TSource>, int)`]: (call, source: NetValue, index: number) => {
    requireAll({ source });
    const found = findAt(call, source, index);
    return found === undefined ? defaultOf(typeArgument(call, 0)) : found.value;
  },
  [`${e}.Count(IEnumerable<TSource>)`]: count,
  [`${e}.Count(IEnumerable<TSource>, Func<TSource, bool>)`]: countWhere,
  [`${e}.LongCount(IEnumerable<TSource>)`]: (call, source: NetValue) => BigInt(count(call, source)),
  [`${e}.LongCount(IEnumerable<TSource>, Func<TSource, bool>)`]: (call, source: NetValue, predicate: Predicate) => BigInt(countWhere(call, source, predicate)),
  [`${e}.Any(IEnumerable<TSource>)`]: any,
  [`${e}.Any(IEnumerable<TSource>, Func<TSource, bool>)`]: anyWhere,
  [`${e}.All(IEnumerable<TSource>, Func<TSource, bool>)`]: all,
  [`${e}.Contains(IEnumerable<TSource>, TSource)`]: (call, source: NetValue, value: NetValue) => contains(call, source, value),
  [`${e}.Contains(IEnumerable<TSource>, TSource, IEqualityComparer<TSource>)`]: contains,
  [`${e}.SequenceEqual(IEnumerable<TSource>, IEnumerable<TSource>)`]: (call, first: NetValue, second: NetValue) => sequenceEqual(call, first, second),
  [`${e}.SequenceEqual(IEnumerable<TSource>, IEnumerable<TSource>, IEqualityComparer<TSource>)`]: sequenceEqual,
};
