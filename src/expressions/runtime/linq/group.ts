import type { EqualityComparer } from "../collections/equality.js";
import { enumeratorOf, LazySequence, StepEnumerator } from "../collections/sequence.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { lazy, requireAll, typeArgument, type Combiner, type Selector } from "./lazy.js";
import { buildLookup, groupingType, type Grouping, type Lookup, type LookupPlan } from "./lookup.js";

type MaybeComparer = EqualityComparer | null;

interface Grouped {
  readonly source: NetValue;
  readonly keySelector: Selector;
  readonly elementSelector?: Selector;
  readonly resultSelector?: Combiner;
  readonly comparer?: MaybeComparer | undefined;
}

/** The types of `GroupBy<TSource, TKey, TElement>`, where TElement is TSource if there is no element selector. */
function planOf(call: CallContext, { keySelector, elementSelector, comparer = null }: Grouped): LookupPlan {
  const sourceType = typeArgument(call, 0);
  return { sourceType, keyType: typeArgument(call, 1), valueType: elementSelector === undefined ? sourceType : typeArgument(call, 2), keyOf: keySelector, elementOf: elementSelector, comparer };
}

function groupBy(call: CallContext, grouped: Grouped): LazySequence {
  const { source, keySelector, elementSelector, resultSelector } = grouped;
  requireAll({ source, keySelector, ...(elementSelector !== undefined && { elementSelector }), ...(resultSelector !== undefined && { resultSelector }) });
  const plan = planOf(call, grouped);
  const resultType = resultSelector === undefined ? groupingType(plan.keyType, plan.valueType) : (call.typeArguments.at(-1) ?? plan.valueType);
  const name: NetType = netType("System.Linq.GroupedEnumerable`2", plan.sourceType, plan.keyType);
  const open = (): ((self: StepEnumerator) => boolean) => {
    let groups: Grouping[] | undefined;
    let next = 0;
    return (self) => {
      groups ??= buildLookup(call, source, plan).copyItems();
      const group = groups[next++];
      if (group === undefined) return false;
      self.current = resultSelector === undefined ? group : resultSelector(group.key, group);
      return true;
    };
  };
  return new LazySequence(name, resultType, () => new StepEnumerator(resultType, open()));
}

function toLookup(call: CallContext, grouped: Grouped): Lookup {
  const { source, keySelector, elementSelector } = grouped;
  requireAll({ source, keySelector, ...(elementSelector !== undefined && { elementSelector }) });
  return buildLookup(call, source, planOf(call, grouped));
}

/** For each outer element the inner ones with its key: pair by pair, or all at once. */
function joinWith(call: CallContext, join: Joined, name: string, each: "pairs" | "groups"): LazySequence {
  const { outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer = null } = join;
  requireAll({ outer, inner, outerKeySelector, innerKeySelector, resultSelector });
  const [outerType, innerType, keyType, resultType] = [0, 1, 2, 3].map((i) => typeArgument(call, i)) as [NetType, NetType, NetType, NetType];
  const plan: LookupPlan = { sourceType: innerType, keyType, valueType: innerType, keyOf: innerKeySelector, comparer, skipsNull: true };
  return lazy(name, resultType, () => {
    const items = enumeratorOf(outer, outerType);
    let lookup: Lookup | undefined;
    let matches: readonly NetValue[] = [];
    let next = 0;
    return (self) => {
      for (;;) {
        call.host.spend(1);
        if (next < matches.length) {
          self.current = resultSelector(items.current, matches[next++]);
          return true;
        }
        if (!items.moveNext()) return false;
        lookup ??= buildLookup(call, inner, plan);
        const key = outerKeySelector(items.current);
        if (each === "groups") {
          self.current = resultSelector(items.current, lookup.elementsOf(key));
          return true;
        }
        matches = key === null ? [] : (lookup.find(key)?.items ?? []);
        next = 0;
      }
    };
  });
}

interface Joined {
  readonly outer: NetValue;
  readonly inner: NetValue;
  readonly outerKeySelector: Selector;
  readonly innerKeySelector: Selector;
  readonly resultSelector: Combiner;
  readonly comparer?: MaybeComparer;
}

const e = "System.Linq.Enumerable";
const source = "IEnumerable<TSource>, Func<TSource, TKey>";
const element = "Func<TSource, TElement>";
const byComparer = "IEqualityComparer<TKey>";

export const groupMembers: MemberTable = {
  [`${e}.GroupBy(${source})`]: (call, source: NetValue, keySelector: Selector) => groupBy(call, { source, keySelector }),
  [`${e}.GroupBy(${source}, ${byComparer})`]: (call, source: NetValue, keySelector: Selector, comparer: MaybeComparer) => groupBy(call, { source, keySelector, comparer }),
  [`${e}.GroupBy(${source}, ${element})`]: (call, source: NetValue, keySelector: Selector, elementSelector: Selector) => groupBy(call, { source, keySelector, elementSelector }),
  [`${e}.GroupBy(${source}, ${element}, ${byComparer})`]: (call, source: NetValue, keySelector: Selector, elementSelector: Selector, comparer: MaybeComparer) =>
    groupBy(call, { source, keySelector, elementSelector, comparer }),
  [`${e}.GroupBy(${source}, Func<TKey, IEnumerable<TSource>, TResult>)`]: (call, source: NetValue, keySelector: Selector, resultSelector: Combiner) => groupBy(call, { source, keySelector, resultSelector }),
  [`${e}.GroupBy(${source}, Func<TKey, IEnumerable<TSource>, TResult>, ${byComparer})`]: (call, source: NetValue, keySelector: Selector, resultSelector: Combiner, comparer: MaybeComparer) =>
    groupBy(call, { source, keySelector, resultSelector, comparer }),
  [`${e}.GroupBy(${source}, ${element}, Func<TKey, IEnumerable<TElement>, TResult>)`]: (call, source: NetValue, keySelector: Selector, elementSelector: Selector, resultSelector: Combiner) =>
    groupBy(call, { source, keySelector, elementSelector, resultSelector }),
  [`${e}.GroupBy(${source}, ${element}, Func<TKey, IEnumerable<TElement>, TResult>, ${byComparer})`]: (call, source: NetValue, keySelector: Selector, elementSelector: Selector, resultSelector: Combiner, comparer: MaybeComparer) =>
    groupBy(call, { source, keySelector, elementSelector, resultSelector, comparer }),
  [`${e}.ToLookup(${source})`]: (call, source: NetValue, keySelector: Selector) => toLookup(call, { source, keySelector }),
  [`${e}.ToLookup(${source}, ${byComparer})`]: (call, source: NetValue, keySelector: Selector, comparer: MaybeComparer) => toLookup(call, { source, keySelector, comparer }),
  [`${e}.ToLookup(${source}, ${element})`]: (call, source: NetValue, keySelector: Selector, elementSelector: Selector) => toLookup(call, { source, keySelector, elementSelector }),
  [`${e}.ToLookup(${source}, ${element}, ${byComparer})`]: (call, source: NetValue, keySelector: Selector, elementSelector: Selector, comparer: MaybeComparer) =>
    toLookup(call, { source, keySelector, elementSelector, comparer }),
  ...joinMembers("Join", "JoinIterator", "pairs", "TInner"),
  ...joinMembers("GroupJoin", "GroupJoinIterator", "groups", "IEnumerable<TInner>"),
};

function joinMembers(name: string, iterator: string, each: "pairs" | "groups", joined: string): MemberTable {
  const parameters = `IEnumerable<TOuter>, IEnumerable<TInner>, Func<TOuter, TKey>, Func<TInner, TKey>, Func<TOuter, ${joined}, TResult>`;
  const run = (call: CallContext, outer: NetValue, inner: NetValue, outerKeySelector: Selector, innerKeySelector: Selector, resultSelector: Combiner, comparer: MaybeComparer = null): LazySequence =>
    joinWith(call, { outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer }, iterator, each);
  return { [`${e}.${name}(${parameters})`]: run, [`${e}.${name}(${parameters}, ${byComparer})`]: run };
}
