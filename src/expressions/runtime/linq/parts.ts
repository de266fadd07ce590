import { defaultOf } from "../collections/defaults.js";
import { enumeratorOf, LazySequence, takeItems, type Enumerator } from "../collections/sequence.js";
import { throwArgumentRange } from "../language/throw.js";
import { netType } from "../net-type.js";
import { NetArray } from "../collections/array.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { lazy, lazyOf, requireAll, typeArgument, type Combiner, type IndexedPredicate } from "./lazy.js";

function take(call: CallContext, source: NetValue, count: number): LazySequence {
  requireAll({ source });
  const type = typeArgument(call, 0);
  return lazy("TakeIterator", type, () => {
    const items = enumeratorOf(source, type);
    let left = count;
    return (self) => {
      if (left-- <= 0 || !items.moveNext()) return false;
      call.host.spend(1);
      self.current = items.current;
      return true;
    };
  });
}

function skip(call: CallContext, source: NetValue, count: number): LazySequence {
  requireAll({ source });
  const type = typeArgument(call, 0);
  return lazy("SkipIterator", type, () => {
    const items = enumeratorOf(source, type);
    let left = count;
    return (self) => {
      for (; left > 0; left--) {
        if (!items.moveNext()) return false;
        call.host.spend(1);
      }
      return pass(call, items, self);
    };
  });
}

/** Hands on the next element. */
function pass({ host }: CallContext, items: Enumerator, self: { current: NetValue }): boolean {
  host.spend(1);
  if (!items.moveNext()) return false;
  self.current = items.current;
  return true;
}

function takeWhile(call: CallContext, source: NetValue, predicate: IndexedPredicate): LazySequence {
  requireAll({ source, predicate });
  const type = typeArgument(call, 0);
  return lazy("TakeWhileIterator", type, () => {
    const items = enumeratorOf(source, type);
    let i = 0;
    let open = true;
    return (self) => {
      open = open && pass(call, items, self) && predicate(self.current, i++);
      return open;
    };
  });
}

function skipWhile(call: CallContext, source: NetValue, predicate: IndexedPredicate): LazySequence {
  requireAll({ source, predicate });
  const type = typeArgument(call, 0);
  return lazy("SkipWhileIterator", type, () => {
    const items = enumeratorOf(source, type);
    let i = 0;
    let skipping = true;
    return (self) => {
      while (skipping) {
        if (!pass(call, items, self)) return false;
        skipping = predicate(self.current, i++);
        if (!skipping) return true;
      }
      return pass(call, items, self);
    };
  });
}

/** What the end of the source decides: it is walked once the first element is asked for. */
function lastPart(call: CallContext, source: NetValue, choose: (items: readonly NetValue[]) => readonly NetValue[]): LazySequence {
  requireAll({ source });
  const type = typeArgument(call, 0);
  return lazy("TakeLastIterator", type, () => {
    let chosen: readonly NetValue[] | undefined;
    let i = 0;
    return (self) => {
      chosen ??= choose(takeItems(call.host, source, type));
      if (i >= chosen.length) return false;
      self.current = chosen[i++];
      return true;
    };
  });
}

/** Several sources, one after the other; each is opened when the one before has ended. */
function chain(call: CallContext, name: string, parts: readonly (() => Enumerator)[]): LazySequence {
  return lazy(name, typeArgument(call, 0), () => {
    let next = 0;
    let items: Enumerator | undefined;
    return (self) => {
      for (;;) {
        if (items !== undefined && pass(call, items, self)) return true;
        const open = parts[next++];
        if (open === undefined) return false;
        items = open();
      }
    };
  });
}

function one(call: CallContext, value: NetValue): () => Enumerator {
  return () => new NetArray(typeArgument(call, 0), [value]).getEnumerator();
}

function walkOf(call: CallContext, source: NetValue): () => Enumerator {
  return () => enumeratorOf(source, typeArgument(call, 0));
}

function zip(call: CallContext, first: NetValue, second: NetValue, resultSelector: Combiner): LazySequence {
  requireAll({ first, second, resultSelector });
  return lazy("ZipIterator", typeArgument(call, 2), () => {
    const left = enumeratorOf(first, typeArgument(call, 0));
    const right = enumeratorOf(second, typeArgument(call, 1));
    return (self) => {
      call.host.spend(1);
      if (!left.moveNext() || !right.moveNext()) return false;
      self.current = resultSelector(left.current, right.current);
      return true;
    };
  });
}

function reverse(call: CallContext, source: NetValue): LazySequence {
  requireAll({ source });
  const type = typeArgument(call, 0);
  return lazy("ReverseIterator", type, () => {
    let items: NetValue[] | undefined;
    return (self) => {
      items ??= takeItems(call.host, source, type);
      if (items.length === 0) return false;
      self.current = items.pop();
      return true;
    };
  });
}

function defaultIfEmpty(call: CallContext, source: NetValue, value: NetValue): LazySequence {
  requireAll({ source });
  const type = typeArgument(call, 0);
  return lazy("DefaultIfEmptyIterator", type, () => {
    const items = enumeratorOf(source, type);
    let state: "first" | "more" | "end" = "first";
    return (self) => {
      if (state === "end") return false;
      if (pass(call, items, self)) {
        state = "more";
        return true;
      }
      const isEmpty = state === "first";
      state = "end";
      if (isEmpty) self.current = value;
      return isEmpty;
    };
  });
}

function range({ host }: CallContext, start: number, count: number): LazySequence {
  if (count < 0 || start + count - 1 > 2147483647) throwArgumentRange("count");
  const int = netType("System.Int32");
  return lazyOf(netType("System.Linq.Enumerable+RangeIterator"), int, () => {
    let i = 0;
    return (self) => {
      if (i >= count) return false;
      host.spend(1);
      self.current = start + i++;
      return true;
    };
  });
}

function repeat(call: CallContext, element: NetValue, count: number): LazySequence {
  if (count < 0) throwArgumentRange("count");
  return lazy("RepeatIterator", typeArgument(call, 0), () => {
    let left = count;
    return (self) => {
      if (left-- <= 0) return false;
      call.host.spend(1);
      self.current = element;
      return true;
    };
  });
}

const e = "System.Linq.Enumerable";

export const partMembers: MemberTable = {
  [`${e}.Take(IEnumerable<TSource>, int)`]: take,
  [`${e}.Skip(IEnumerable<TSource>, int)`]: skip,
  [`${e}.TakeLast(IEnumerable<TSource>, int)`]: (call: CallContext, source: NetValue, count: number) => lastPart(call, source, (items) => (count <= 0 ? [] : items.slice(-count))),
  [`${e}.SkipLast(IEnumerable<TSource>, int)`]: (call: CallContext, source: NetValue, count: number) => lastPart(call, source, (items) => (count <= 0 ? items : items.slice(0, -count))),
  [`${e}.TakeWhile(IEnumerable<TSource>, Func<TSource, bool>)`]: takeWhile,
  [`${e}.TakeWhile(IEnumerable<TSource>, Func<TSource, int, bool>)`]: takeWhile,
  [`${e}.SkipWhile(IEnumerable<TSource>, Func<TSource, bool>)`]: skipWhile,
  [`${e}.SkipWhile(IEnumerable<TSource>, Func<TSource, int, bool>)`]: skipWhile,
  [`${e}.Concat(IEnumerable<TSource>, IEnumerable<TSource>)`]: (call, first: NetValue, second: NetValue) => {
    requireAll({ first, second });
    return chain(call, "Concat2Iterator", [walkOf(call, first), walkOf(call, second)]);
  },
  [`${e}.Append(IEnumerable<TSource>, TSource)`]: (call, source: NetValue, element: NetValue) => {
    requireAll({ source });
    return chain(call, "AppendPrepend1Iterator", [walkOf(call, source), one(call, element)]);
  },
  [`${e}.Prepend(IEnumerable<TSource>, TSource)`]: (call, source: NetValue, element: NetValue) => {
    requireAll({ source });
    return chain(call, "AppendPrepend1Iterator", [one(call, element), walkOf(call, source)]);
  },
  [`${e}.Zip(IEnumerable<TFirst>, IEnumerable<TSecond>, Func<TFirst, TSecond, TResult>)`]: zip,
  [`${e}.Reverse(IEnumerable<TSource>)`]: reverse,
  [`${e}.DefaultIfEmpty(IEnumerable<TSource>)`]: (call, source: NetValue) => defaultIfEmpty(call, source, defaultOf(typeArgument(call, 0))),
  [`${e}.DefaultIfEmpty(IEnumerable<TSource>, TSource)`]: defaultIfEmpty,
  [`${e}.Range(int, int)`]: range,
  [`${e}.Repeat(TResult, int)`]: repeat,
  [`${e}.Empty()`]: (call) => new NetArray(typeArgument(call, 0), []),
  [`${e}.AsEnumerable(IEnumerable<TSource>)`]: (_, source: NetValue) => source,
};

