import { keyOfValue, type EqualityComparer } from "../collections/equality.js";
import { NetReadOnlyList } from "../collections/list.js";
import { enumeratorOf, ItemsEnumerator, objectType, type Enumerator, type ItemSource, type NetEnumerable } from "../collections/sequence.js";
import { NetArray } from "../collections/array.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import type { Selector } from "./lazy.js";

/** IGrouping: the elements that share a key. */
export class Grouping extends NetReadOnlyList {
  constructor(
    readonly keyType: NetType,
    elementType: NetType,
    readonly key: NetValue,
  ) {
    super(elementType, [], netType("System.Linq.Grouping`2", keyType, elementType));
  }
}

export function groupingType(keyType: NetType, elementType: NetType): NetType {
  return netType("System.Linq.IGrouping`2", keyType, elementType);
}

/** ILookup: groups by their keys, in the order in which the keys came. */
export class Lookup implements ItemSource {
  readonly netType: NetType;
  readonly elementType: NetType;
  private readonly groups = new Map<unknown, Grouping>();

  constructor(
    private readonly keyType: NetType,
    private readonly valueType: NetType,
    private readonly comparer: EqualityComparer | null,
  ) {
    this.netType = netType("System.Linq.Lookup`2", keyType, valueType);
    this.elementType = groupingType(keyType, valueType);
  }

  get count(): number {
    return this.groups.size;
  }

  add(key: NetValue, value: NetValue): void {
    const hashed = this.keyOf(key);
    let group = this.groups.get(hashed);
    if (group === undefined) {
      group = new Grouping(this.keyType, this.valueType, key);
      this.groups.set(hashed, group);
    }
    group.items.push(value);
  }

  find(key: NetValue): Grouping | undefined {
    return this.groups.get(this.keyOf(key));
  }

  elementsOf(key: NetValue): NetEnumerable {
    return this.find(key) ?? new NetArray(this.valueType, []);
  }

  private keyOf(key: NetValue): unknown {
    return this.comparer === null || key === null ? keyOfValue(key) : this.comparer.keyOf(key);
  }

  copyItems(): Grouping[] {
    return [...this.groups.values()];
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.elementType, this.copyItems());
  }
}

export interface LookupPlan {
  readonly sourceType: NetType;
  readonly keyType: NetType;
  readonly valueType: NetType;
  readonly keyOf: Selector;
  readonly elementOf?: Selector | undefined;
  readonly comparer: EqualityComparer | null;
  /** Joins leave elements without a key out. */
  readonly skipsNull?: boolean;
}

export function buildLookup({ host }: CallContext, source: NetValue, plan: LookupPlan): Lookup {
  const lookup = new Lookup(plan.keyType, plan.valueType, plan.comparer);
  const items = enumeratorOf(source, plan.sourceType);
  while (items.moveNext()) {
    host.spend(1);
    const key = plan.keyOf(items.current);
    if (key === null && plan.skipsNull === true) continue;
    lookup.add(key, plan.elementOf === undefined ? items.current : plan.elementOf(items.current));
  }
  return lookup;
}

export const lookupMembers: MemberTable = {
  "System.Linq.IGrouping.Key": (_, group: Grouping) => group.key,
  "System.Linq.ILookup.Count": (_, lookup: Lookup) => lookup.count,
  "System.Linq.ILookup.this[TKey]": (_, lookup: Lookup, key: NetValue) => lookup.elementsOf(key),
  "System.Linq.ILookup.Contains(TKey)": (_, lookup: Lookup, key: NetValue) => lookup.find(key) !== undefined,
  "System.Linq.Lookup.Count": (_, lookup: Lookup) => lookup.count,
  "System.Linq.Lookup.this[TKey]": (_, lookup: Lookup, key: NetValue) => lookup.elementsOf(key),
  "System.Linq.Lookup.Contains(TKey)": (_, lookup: Lookup, key: NetValue) => lookup.find(key) !== undefined,
  "System.Linq.Lookup.GetEnumerator()": (_, lookup: Lookup) => lookup.getEnumerator(),
  "System.Linq.Lookup.ApplyResultSelector(Func<TKey, IEnumerable<TElement>, TResult>)": ({ typeArguments }, lookup: Lookup, selector: (key: NetValue, items: NetValue) => NetValue) =>
    new NetArray(typeArguments[0] ?? objectType, lookup.copyItems().map((group) => selector(group.key, group))),
};
