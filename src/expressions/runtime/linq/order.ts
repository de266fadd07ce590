import { comparisonOf, type Compare, type OrderComparer } from "../collections/ordering.js";
import { takeItems, Enumerator, ItemsEnumerator, objectType, type NetEnumerable } from "../collections/sequence.js";
import { comparisonFailure } from "../collections/sort.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { requireAll, typeArgument, type Selector } from "./lazy.js";

interface Criterion {
  readonly keyOf: Selector;
  readonly compare: Compare;
  readonly descending: boolean;
}

/** What OrderBy and ThenBy return: sorted anew at each walk, equal elements in their old order. */
class OrderedSequence implements NetEnumerable {
  readonly netType: NetType;

  constructor(
    private readonly call: CallContext,
    private readonly source: NetValue,
    readonly elementType: NetType,
    keyType: NetType,
    private readonly criteria: readonly Criterion[],
  ) {
    this.netType = netType("System.Linq.OrderedEnumerable`2", elementType, keyType);
  }

  thenBy(keyType: NetType, criterion: Criterion): OrderedSequence {
    return new OrderedSequence(this.call, this.source, this.elementType, keyType, [...this.criteria, criterion]);
  }

  getEnumerator(): Enumerator {
    let sorted: Enumerator | undefined;
    const open = (): Enumerator => (sorted ??= new ItemsEnumerator(this.elementType, this.sort()));
    return new DeferredEnumerator(this.elementType, open);
  }

  private sort(): NetValue[] {
    const { host } = this.call;
    const items = takeItems(host, this.source, this.elementType);
    const keys = this.criteria.map(({ keyOf }) => items.map((item) => keyOf(item)));
    const places = items.map((_, i) => i);
    const compareAt = (a: number, b: number): number => {
      host.spend(1);
      for (const [i, { compare, descending }] of this.criteria.entries()) {
        const order = compare(keys[i]?.[a], keys[i]?.[b]);
        if (order !== 0) return descending ? -order : order;
      }
      return a - b;
    };
    try {
      places.sort(compareAt);
    } catch (error) {
      throw comparisonFailure(error);
    }
    return places.map((place) => items[place]);
  }
}

/** Opens what it walks when it is first moved. */
class DeferredEnumerator extends Enumerator {
  current: NetValue = null;

  constructor(
    elementType: NetType,
    private readonly open: () => Enumerator,
  ) {
    super(elementType);
  }

  moveNext(): boolean {
    const enumerator = this.open();
    if (!enumerator.moveNext()) return false;
    this.current = enumerator.current;
    return true;
  }
}

const orderBy =
  (descending: boolean) =>
  (call: CallContext, source: NetValue, keySelector: Selector, comparer: OrderComparer | null = null): OrderedSequence => {
    requireAll({ source, keySelector });
    return new OrderedSequence(call, source, typeArgument(call, 0), typeArgument(call, 1), [{ keyOf: keySelector, compare: comparisonOf(comparer), descending }]);
  };

const thenBy =
  (descending: boolean) =>
  (call: CallContext, source: OrderedSequence, keySelector: Selector, comparer: OrderComparer | null = null): OrderedSequence => {
    requireAll({ source, keySelector });
    return source.thenBy(typeArgument(call, 1), { keyOf: keySelector, compare: comparisonOf(comparer), descending });
  };

function orderMembers(suffix: string, descending: boolean): MemberTable {
  const e = "System.Linq.Enumerable";
  const by = "Func<TSource, TKey>";
  const first = orderBy(descending);
  const next = thenBy(descending);
  return {
    [`${e}.OrderBy${suffix}(IEnumerable<TSource>, ${by})`]: (call, source: NetValue, keySelector: Selector) => first(call, source, keySelector),
    [`${e}.OrderBy${suffix}(IEnumerable<TSource>, ${by}, IComparer<TKey>)`]: first,
    [`${e}.ThenBy${suffix}(IOrderedEnumerable<TSource>, ${by})`]: (call, source: OrderedSequence, keySelector: Selector) => next(call, source, keySelector),
    [`${e}.ThenBy${suffix}(IOrderedEnumerable<TSource>, ${by}, IComparer<TKey>)`]: next,
  };
}

export const orderTables: MemberTable = {
  ...orderMembers("", false),
  ...orderMembers("Descending", true),
  "System.Linq.IOrderedEnumerable.CreateOrderedEnumerable(Func<TElement, TKey>, IComparer<TKey>, bool)": ({ typeArguments }, source: OrderedSequence, keyOf: Selector, comparer: OrderComparer | null, descending: boolean) => {
    requireAll({ keySelector: keyOf });
    return source.thenBy(typeArguments[0] ?? objectType, { keyOf, compare: comparisonOf(comparer), descending });
  },
};
