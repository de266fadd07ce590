import { isInstance, castObject, holdAs } from "../collections/instance-of.js";
import { boxValue } from "../collections/boxing.js";
import { elementTypeOf, enumeratorOf, isEnumerable, LazySequence, type Enumerator } from "../collections/sequence.js";
import { isAssignable } from "../collections/supertypes.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { selectType, whereType } from "./iterator-types.js";
import { lazy, lazyOf, requireAll, typeArgument, type IndexedPredicate, type IndexedSelector, type Combiner } from "./lazy.js";

/** Keeps what a condition holds for; the index is given to those that take one. */
function where(call: CallContext, source: NetValue, predicate: IndexedPredicate, iterator: (type: NetType) => NetType): LazySequence {
  requireAll({ source, predicate });
  const type = typeArgument(call, 0);
  return lazyOf(iterator(type), type, () => {
    const items = enumeratorOf(source, type);
    let i = 0;
    return (self) => {
      while (items.moveNext()) {
        call.host.spend(1);
        if (!predicate(items.current, i++)) continue;
        self.current = items.current;
        return true;
      }
      return false;
    };
  });
}

function select(call: CallContext, source: NetValue, selector: IndexedSelector, iterator: (type: NetType, resultType: NetType) => NetType): LazySequence {
  requireAll({ source, selector });
  const type = typeArgument(call, 0);
  const resultType = typeArgument(call, 1);
  return lazyOf(iterator(type, resultType), resultType, () => {
    const items = enumeratorOf(source, type);
    let i = 0;
    return (self) => {
      if (!items.moveNext()) return false;
      call.host.spend(1);
      self.current = selector(items.current, i++);
      return true;
    };
  });
}

function selectMany(call: CallContext, source: NetValue, selector: IndexedSelector, collectionType: NetType, resultType: NetType, combine?: Combiner): LazySequence {
  const type = typeArgument(call, 0);
  return lazy("SelectManyIterator", resultType, () => {
    const items = enumeratorOf(source, type);
    let inner: Enumerator | undefined;
    let i = 0;
    return (self) => {
      for (;;) {
        call.host.spend(1);
        if (inner?.moveNext() === true) {
          self.current = combine === undefined ? inner.current : combine(items.current, inner.current);
          return true;
        }
        if (!items.moveNext()) return false;
        inner = enumeratorOf(selector(items.current, i++), collectionType);
      }
    };
  });
}

function flatten(call: CallContext, source: NetValue, selector: IndexedSelector): LazySequence {
  requireAll({ source, selector });
  return selectMany(call, source, selector, typeArgument(call, 1), typeArgument(call, 1));
}

function flattenWith(call: CallContext, source: NetValue, collectionSelector: IndexedSelector, resultSelector: Combiner): LazySequence {
  requireAll({ source, collectionSelector, resultSelector });
  return selectMany(call, source, collectionSelector, typeArgument(call, 1), typeArgument(call, 2), resultSelector);
}

/** Reads every element as an object, as the interface without a type argument gives it. */
function objects(call: CallContext, name: string, source: NetValue, choose: (item: NetValue) => { readonly value: NetValue } | undefined): LazySequence {
  const from = elementTypeOf(source);
  return lazy(name, typeArgument(call, 0), () => {
    const items = enumeratorOf(source, from);
    return (self) => {
      while (items.moveNext()) {
        call.host.spend(1);
        const chosen = choose(boxValue(from, items.current));
        if (chosen === undefined) continue;
        self.current = chosen.value;
        return true;
      }
      return false;
    };
  });
}

function cast(call: CallContext, source: NetValue): NetValue {
  requireAll({ source });
  const type = typeArgument(call, 0);
  if (isEnumerable(source) && isAssignable(source.netType, netType("System.Collections.Generic.IEnumerable`1", type))) return source;
  return objects(call, "<CastIterator>", source, (item) => ({ value: castObject(item, type) }));
}

function ofType(call: CallContext, source: NetValue): NetValue {
  requireAll({ source });
  const type = typeArgument(call, 0);
  return objects(call, "<OfTypeIterator>", source, (item) => (isInstance(item, type) ? { value: holdAs(item, type) } : undefined));
}

const e = "System.Linq.Enumerable";

export const filterMembers: MemberTable = {
  [`${e}.Where(IEnumerable<TSource>, Func<TSource, bool>)`]: (call, source: NetValue, predicate: IndexedPredicate) => where(call, source, predicate, (type) => whereType(source, type)),
  [`${e}.Where(IEnumerable<TSource>, Func<TSource, int, bool>)`]: (call, source: NetValue, predicate: IndexedPredicate) => where(call, source, predicate, (type) => netType(`${e}+<WhereIterator>\`1`, type)),
  [`${e}.Select(IEnumerable<TSource>, Func<TSource, TResult>)`]: (call, source: NetValue, selector: IndexedSelector) => select(call, source, selector, (type, resultType) => selectType(source, type, resultType)),
  [`${e}.Select(IEnumerable<TSource>, Func<TSource, int, TResult>)`]: (call, source: NetValue, selector: IndexedSelector) => select(call, source, selector, (type, resultType) => netType(`${e}+<SelectIterator>\`2`, type, resultType)),
  [`${e}.SelectMany(IEnumerable<TSource>, Func<TSource, IEnumerable<TResult>>)`]: flatten,
  [`${e}.SelectMany(IEnumerable<TSource>, Func<TSource, int, IEnumerable<TResult>>)`]: flatten,
  [`${e}.SelectMany(IEnumerable<TSource>, Func<TSource, IEnumerable<TCollection>>, Func<TSource, TCollection, TResult>)`]: flattenWith,
  [`${e}.SelectMany(IEnumerable<TSource>, Func<TSource, int, IEnumerable<TCollection>>, Func<TSource, TCollection, TResult>)`]: flattenWith,
  [`${e}.Cast(IEnumerable)`]: cast,
  [`${e}.OfType(IEnumerable)`]: ofType,
};
