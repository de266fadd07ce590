// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, double, int, long } from "./language.js";
import type { Nullable } from "./system.js";
import type { IEnumerable as SystemCollectionsIEnumerable } from "./system-collections.js";
import type { Dictionary, HashSet, IComparer, IEnumerable, IEnumerator, IEqualityComparer, List } from "./system-collections-generic.js";

export declare const Enumerable: {
  Aggregate<TSource>(source: IEnumerable<TSource> | null, func: (arg1: TSource, arg2: TSource) => TSource): TSource;
  Aggregate<TSource, TAccumulate>(source: IEnumerable<TSource> | null, seed: TAccumulate | null, func: (arg1: TAccumulate, arg2: TSource) => TAccumulate): TAccumulate;
  Aggregate<TSource, TAccumulate, TResult>(source: IEnumerable<TSource> | null, seed: TAccumulate | null, func: (arg1: TAccumulate, arg2: TSource) => TAccumulate, resultSelector: (arg: TAccumulate) => TResult): TResult;
  Any<TSource>(source: IEnumerable<TSource> | null): bool;
  Any<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): bool;
  All<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): bool;
  Append<TSource>(source: IEnumerable<TSource> | null, element: TSource | null): IEnumerable<TSource>;
  Prepend<TSource>(source: IEnumerable<TSource> | null, element: TSource | null): IEnumerable<TSource>;
  Average(source: IEnumerable<int> | null): double;
  Average(source: IEnumerable<int | null> | null): Nullable<double>;
  Average<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int): double;
  Average<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int | null): Nullable<double>;
  OfType<TResult>(source: SystemCollectionsIEnumerable | null): IEnumerable<TResult>;
  Cast<TResult>(source: SystemCollectionsIEnumerable | null): IEnumerable<TResult>;
  Concat<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null): IEnumerable<TSource>;
  Contains<TSource>(source: IEnumerable<TSource> | null, value: TSource | null): bool;
  Contains<TSource>(source: IEnumerable<TSource> | null, value: TSource | null, comparer: IEqualityComparer<TSource> | null): bool;
  Count<TSource>(source: IEnumerable<TSource> | null): int;
  Count<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): int;
  LongCount<TSource>(source: IEnumerable<TSource> | null): long;
  LongCount<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): long;
  DefaultIfEmpty<TSource>(source: IEnumerable<TSource> | null): IEnumerable<TSource>;
  DefaultIfEmpty<TSource>(source: IEnumerable<TSource> | null, defaultValue: TSource | null): IEnumerable<TSource>;
  Distinct<TSource>(source: IEnumerable<TSource> | null): IEnumerable<TSource>;
  Distinct<TSource>(source: IEnumerable<TSource> | null, comparer: IEqualityComparer<TSource> | null): IEnumerable<TSource>;
  ElementAt<TSource>(source: IEnumerable<TSource> | null, index: int): TSource;
  ElementAtOrDefault<TSource>(source: IEnumerable<TSource> | null, index: int): TSource;
  AsEnumerable<TSource>(source: IEnumerable<TSource> | null): IEnumerable<TSource>;
  Empty<TResult>(): IEnumerable<TResult>;
  Except<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null): IEnumerable<TSource>;
  Except<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null, comparer: IEqualityComparer<TSource> | null): IEnumerable<TSource>;
  First<TSource>(source: IEnumerable<TSource> | null): TSource;
  First<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): TSource;
  FirstOrDefault<TSource>(source: IEnumerable<TSource> | null): TSource;
  FirstOrDefault<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): TSource;
  GroupJoin<TOuter, TInner, TKey, TResult>(outer: IEnumerable<TOuter> | null, inner: IEnumerable<TInner> | null, outerKeySelector: (arg: TOuter) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: TOuter, arg2: IEnumerable<TInner>) => TResult): IEnumerable<TResult>;
  GroupJoin<TOuter, TInner, TKey, TResult>(outer: IEnumerable<TOuter> | null, inner: IEnumerable<TInner> | null, outerKeySelector: (arg: TOuter) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: TOuter, arg2: IEnumerable<TInner>) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  GroupBy<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey): IEnumerable<IGrouping<TKey, TSource>>;
  GroupBy<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, comparer: IEqualityComparer<TKey> | null): IEnumerable<IGrouping<TKey, TSource>>;
  GroupBy<TSource, TKey, TElement>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement): IEnumerable<IGrouping<TKey, TElement>>;
  GroupBy<TSource, TKey, TElement>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement, comparer: IEqualityComparer<TKey> | null): IEnumerable<IGrouping<TKey, TElement>>;
  GroupBy<TSource, TKey, TResult>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, resultSelector: (arg1: TKey, arg2: IEnumerable<TSource>) => TResult): IEnumerable<TResult>;
  GroupBy<TSource, TKey, TElement, TResult>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement, resultSelector: (arg1: TKey, arg2: IEnumerable<TElement>) => TResult): IEnumerable<TResult>;
  GroupBy<TSource, TKey, TResult>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, resultSelector: (arg1: TKey, arg2: IEnumerable<TSource>) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  GroupBy<TSource, TKey, TElement, TResult>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement, resultSelector: (arg1: TKey, arg2: IEnumerable<TElement>) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  Intersect<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null): IEnumerable<TSource>;
  Intersect<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null, comparer: IEqualityComparer<TSource> | null): IEnumerable<TSource>;
  Join<TOuter, TInner, TKey, TResult>(outer: IEnumerable<TOuter> | null, inner: IEnumerable<TInner> | null, outerKeySelector: (arg: TOuter) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: TOuter, arg2: TInner) => TResult): IEnumerable<TResult>;
  Join<TOuter, TInner, TKey, TResult>(outer: IEnumerable<TOuter> | null, inner: IEnumerable<TInner> | null, outerKeySelector: (arg: TOuter) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: TOuter, arg2: TInner) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  Last<TSource>(source: IEnumerable<TSource> | null): TSource;
  Last<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): TSource;
  LastOrDefault<TSource>(source: IEnumerable<TSource> | null): TSource;
  LastOrDefault<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): TSource;
  ToLookup<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey): ILookup<TKey, TSource>;
  ToLookup<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, comparer: IEqualityComparer<TKey> | null): ILookup<TKey, TSource>;
  ToLookup<TSource, TKey, TElement>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement): ILookup<TKey, TElement>;
  ToLookup<TSource, TKey, TElement>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement, comparer: IEqualityComparer<TKey> | null): ILookup<TKey, TElement>;
  Max(source: IEnumerable<int> | null): int;
  Max(source: IEnumerable<int | null> | null): Nullable<int>;
  Max<TSource>(source: IEnumerable<TSource> | null): TSource;
  Max<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int): int;
  Max<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int | null): Nullable<int>;
  Max<TSource, TResult>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => TResult): TResult;
  Min(source: IEnumerable<int> | null): int;
  Min(source: IEnumerable<int | null> | null): Nullable<int>;
  Min<TSource>(source: IEnumerable<TSource> | null): TSource;
  Min<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int): int;
  Min<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int | null): Nullable<int>;
  Min<TSource, TResult>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => TResult): TResult;
  OrderBy<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey): IOrderedEnumerable<TSource>;
  OrderBy<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<TSource>;
  OrderByDescending<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey): IOrderedEnumerable<TSource>;
  OrderByDescending<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<TSource>;
  ThenBy<TSource, TKey>(source: IOrderedEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey): IOrderedEnumerable<TSource>;
  ThenBy<TSource, TKey>(source: IOrderedEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<TSource>;
  ThenByDescending<TSource, TKey>(source: IOrderedEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey): IOrderedEnumerable<TSource>;
  ThenByDescending<TSource, TKey>(source: IOrderedEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<TSource>;
  Range(start: int, count: int): IEnumerable<int>;
  Repeat<TResult>(element: TResult | null, count: int): IEnumerable<TResult>;
  Reverse<TSource>(source: IEnumerable<TSource> | null): IEnumerable<TSource>;
  Select<TSource, TResult>(source: IEnumerable<TSource> | null, selector: (arg1: TSource, arg2: int) => TResult): IEnumerable<TResult>;
  SelectMany<TSource, TResult>(source: IEnumerable<TSource> | null, selector: (arg1: TSource, arg2: int) => IEnumerable<TResult>): IEnumerable<TResult>;
  SelectMany<TSource, TCollection, TResult>(source: IEnumerable<TSource> | null, collectionSelector: (arg1: TSource, arg2: int) => IEnumerable<TCollection>, resultSelector: (arg1: TSource, arg2: TCollection) => TResult): IEnumerable<TResult>;
  SequenceEqual<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null): bool;
  SequenceEqual<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null, comparer: IEqualityComparer<TSource> | null): bool;
  Single<TSource>(source: IEnumerable<TSource> | null): TSource;
  Single<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): TSource;
  SingleOrDefault<TSource>(source: IEnumerable<TSource> | null): TSource;
  SingleOrDefault<TSource>(source: IEnumerable<TSource> | null, predicate: (arg: TSource) => bool): TSource;
  Skip<TSource>(source: IEnumerable<TSource> | null, count: int): IEnumerable<TSource>;
  SkipWhile<TSource>(source: IEnumerable<TSource> | null, predicate: (arg1: TSource, arg2: int) => bool): IEnumerable<TSource>;
  SkipLast<TSource>(source: IEnumerable<TSource> | null, count: int): IEnumerable<TSource>;
  Sum(source: IEnumerable<int> | null): int;
  Sum(source: IEnumerable<int | null> | null): Nullable<int>;
  Sum<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int): int;
  Sum<TSource>(source: IEnumerable<TSource> | null, selector: (arg: TSource) => int | null): Nullable<int>;
  Take<TSource>(source: IEnumerable<TSource> | null, count: int): IEnumerable<TSource>;
  TakeWhile<TSource>(source: IEnumerable<TSource> | null, predicate: (arg1: TSource, arg2: int) => bool): IEnumerable<TSource>;
  TakeLast<TSource>(source: IEnumerable<TSource> | null, count: int): IEnumerable<TSource>;
  ToArray<TSource>(source: IEnumerable<TSource> | null): TSource[];
  ToList<TSource>(source: IEnumerable<TSource> | null): List<TSource>;
  ToDictionary<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey): Dictionary<TKey, TSource>;
  ToDictionary<TSource, TKey>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TSource>;
  ToDictionary<TSource, TKey, TElement>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement): Dictionary<TKey, TElement>;
  ToDictionary<TSource, TKey, TElement>(source: IEnumerable<TSource> | null, keySelector: (arg: TSource) => TKey, elementSelector: (arg: TSource) => TElement, comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TElement>;
  ToHashSet<TSource>(source: IEnumerable<TSource> | null): HashSet<TSource>;
  ToHashSet<TSource>(source: IEnumerable<TSource> | null, comparer: IEqualityComparer<TSource> | null): HashSet<TSource>;
  Union<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null): IEnumerable<TSource>;
  Union<TSource>(first: IEnumerable<TSource> | null, second: IEnumerable<TSource> | null, comparer: IEqualityComparer<TSource> | null): IEnumerable<TSource>;
  Where<TSource>(source: IEnumerable<TSource> | null, predicate: (arg1: TSource, arg2: int) => bool): IEnumerable<TSource>;
  Zip<TFirst, TSecond, TResult>(first: IEnumerable<TFirst> | null, second: IEnumerable<TSecond> | null, resultSelector: (arg1: TFirst, arg2: TSecond) => TResult): IEnumerable<TResult>;
};

export interface IGrouping<TKey, TElement> extends IEnumerable<TElement> {
  readonly Key: TKey;
}

export interface ILookupMembers<TKey, TElement> extends IEnumerable<IGrouping<TKey, TElement>> {
  readonly Count: int & { (): int; (predicate: (arg: IGrouping<TKey, TElement>) => bool): int };
  Contains(key: TKey): bool;
  Contains(value: IGrouping<TKey, TElement> | null): bool;
  Contains(value: IGrouping<TKey, TElement> | null, comparer: IEqualityComparer<IGrouping<TKey, TElement>> | null): bool;
}
export type ILookup<TKey, TElement> = ILookupMembers<TKey, TElement> & { readonly [P in TKey & PropertyKey]: IEnumerable<TElement> };

export interface LookupMembers<TKey, TElement> extends ILookupMembers<TKey, TElement> {
  readonly Count: int & { (): int; (predicate: (arg: IGrouping<TKey, TElement>) => bool): int };
  Contains(key: TKey): bool;
  Contains(value: IGrouping<TKey, TElement> | null): bool;
  Contains(value: IGrouping<TKey, TElement> | null, comparer: IEqualityComparer<IGrouping<TKey, TElement>> | null): bool;
  GetEnumerator(): IEnumerator<IGrouping<TKey, TElement>>;
  ApplyResultSelector<TResult>(resultSelector: (arg1: TKey, arg2: IEnumerable<TElement>) => TResult): IEnumerable<TResult>;
}
export type Lookup<TKey, TElement> = LookupMembers<TKey, TElement> & { readonly [P in TKey & PropertyKey]: IEnumerable<TElement> };

export interface IOrderedEnumerable<TElement> extends IEnumerable<TElement> {
  CreateOrderedEnumerable<TKey>(keySelector: (arg: TElement) => TKey, comparer: IComparer<TKey> | null, descending: bool): IOrderedEnumerable<TElement>;
  ThenBy<TKey>(keySelector: (arg: TElement) => TKey): IOrderedEnumerable<TElement>;
  ThenBy<TKey>(keySelector: (arg: TElement) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<TElement>;
  ThenByDescending<TKey>(keySelector: (arg: TElement) => TKey): IOrderedEnumerable<TElement>;
  ThenByDescending<TKey>(keySelector: (arg: TElement) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<TElement>;
}
