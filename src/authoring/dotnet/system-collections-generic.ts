// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { Out, bool, double, int, long } from "./language.js";
import type { IJEnumerable, JContainer, JObject, JProperty, JToken } from "./newtonsoft-json-linq.js";
import type { Exception, IDisposable, Nullable, Object, SystemException, Type } from "./system.js";
import type { ReadOnlyCollection } from "./system-collections-object-model.js";
import type { IGrouping, ILookup, IOrderedEnumerable } from "./system-linq.js";
import type { XAttribute, XContainer, XElement, XNameLike, XNode } from "./system-xml-linq.js";

export interface KeyNotFoundException extends SystemException {
}
export declare const KeyNotFoundException: {
  new (): KeyNotFoundException;
  new (message: string | null): KeyNotFoundException;
  new (message: string | null, innerException: Exception | null): KeyNotFoundException;
};

export interface IEnumerable<T> extends Object {
  GetEnumerator(): IEnumerator<T>;
  Aggregate(func: (arg1: T, arg2: T) => T): T;
  Aggregate<TAccumulate>(seed: TAccumulate | null, func: (arg1: TAccumulate, arg2: T) => TAccumulate): TAccumulate;
  Aggregate<TAccumulate, TResult>(seed: TAccumulate | null, func: (arg1: TAccumulate, arg2: T) => TAccumulate, resultSelector: (arg: TAccumulate) => TResult): TResult;
  Any(): bool;
  Any(predicate: (arg: T) => bool): bool;
  All(predicate: (arg: T) => bool): bool;
  Append(element: T): IEnumerable<T>;
  Prepend(element: T): IEnumerable<T>;
  Average(this: IEnumerable<int>): double;
  Average(this: IEnumerable<int | null>): Nullable<double>;
  Average(selector: (arg: T) => int): double;
  Average(selector: (arg: T) => int | null): Nullable<double>;
  Concat(second: IEnumerable<T> | null): IEnumerable<T>;
  Contains(value: T): bool;
  Contains(value: T, comparer: IEqualityComparer<T> | null): bool;
  Count(): int;
  Count(predicate: (arg: T) => bool): int;
  LongCount(): long;
  LongCount(predicate: (arg: T) => bool): long;
  DefaultIfEmpty(): IEnumerable<T>;
  DefaultIfEmpty(defaultValue: T): IEnumerable<T>;
  Distinct(): IEnumerable<T>;
  Distinct(comparer: IEqualityComparer<T> | null): IEnumerable<T>;
  ElementAt(index: int): T;
  ElementAtOrDefault(index: int): T;
  AsEnumerable(): IEnumerable<T>;
  Except(second: IEnumerable<T> | null): IEnumerable<T>;
  Except(second: IEnumerable<T> | null, comparer: IEqualityComparer<T> | null): IEnumerable<T>;
  First(): T;
  First(predicate: (arg: T) => bool): T;
  FirstOrDefault(): T;
  FirstOrDefault(predicate: (arg: T) => bool): T;
  GroupJoin<TInner, TKey, TResult>(inner: IEnumerable<TInner> | null, outerKeySelector: (arg: T) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: T, arg2: IEnumerable<TInner>) => TResult): IEnumerable<TResult>;
  GroupJoin<TInner, TKey, TResult>(inner: IEnumerable<TInner> | null, outerKeySelector: (arg: T) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: T, arg2: IEnumerable<TInner>) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  GroupBy<TKey>(keySelector: (arg: T) => TKey): IEnumerable<IGrouping<TKey, T>>;
  GroupBy<TKey>(keySelector: (arg: T) => TKey, comparer: IEqualityComparer<TKey> | null): IEnumerable<IGrouping<TKey, T>>;
  GroupBy<TKey, TElement>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement): IEnumerable<IGrouping<TKey, TElement>>;
  GroupBy<TKey, TElement>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement, comparer: IEqualityComparer<TKey> | null): IEnumerable<IGrouping<TKey, TElement>>;
  GroupBy<TKey, TResult>(keySelector: (arg: T) => TKey, resultSelector: (arg1: TKey, arg2: IEnumerable<T>) => TResult): IEnumerable<TResult>;
  GroupBy<TKey, TElement, TResult>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement, resultSelector: (arg1: TKey, arg2: IEnumerable<TElement>) => TResult): IEnumerable<TResult>;
  GroupBy<TKey, TResult>(keySelector: (arg: T) => TKey, resultSelector: (arg1: TKey, arg2: IEnumerable<T>) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  GroupBy<TKey, TElement, TResult>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement, resultSelector: (arg1: TKey, arg2: IEnumerable<TElement>) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  Intersect(second: IEnumerable<T> | null): IEnumerable<T>;
  Intersect(second: IEnumerable<T> | null, comparer: IEqualityComparer<T> | null): IEnumerable<T>;
  Join<TInner, TKey, TResult>(inner: IEnumerable<TInner> | null, outerKeySelector: (arg: T) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: T, arg2: TInner) => TResult): IEnumerable<TResult>;
  Join<TInner, TKey, TResult>(inner: IEnumerable<TInner> | null, outerKeySelector: (arg: T) => TKey, innerKeySelector: (arg: TInner) => TKey, resultSelector: (arg1: T, arg2: TInner) => TResult, comparer: IEqualityComparer<TKey> | null): IEnumerable<TResult>;
  Last(): T;
  Last(predicate: (arg: T) => bool): T;
  LastOrDefault(): T;
  LastOrDefault(predicate: (arg: T) => bool): T;
  ToLookup<TKey>(keySelector: (arg: T) => TKey): ILookup<TKey, T>;
  ToLookup<TKey>(keySelector: (arg: T) => TKey, comparer: IEqualityComparer<TKey> | null): ILookup<TKey, T>;
  ToLookup<TKey, TElement>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement): ILookup<TKey, TElement>;
  ToLookup<TKey, TElement>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement, comparer: IEqualityComparer<TKey> | null): ILookup<TKey, TElement>;
  Max(this: IEnumerable<int>): int;
  Max(this: IEnumerable<int | null>): Nullable<int>;
  Max(): T;
  Max(selector: (arg: T) => int): int;
  Max(selector: (arg: T) => int | null): Nullable<int>;
  Max<TResult>(selector: (arg: T) => TResult): TResult;
  Min(this: IEnumerable<int>): int;
  Min(this: IEnumerable<int | null>): Nullable<int>;
  Min(): T;
  Min(selector: (arg: T) => int): int;
  Min(selector: (arg: T) => int | null): Nullable<int>;
  Min<TResult>(selector: (arg: T) => TResult): TResult;
  OrderBy<TKey>(keySelector: (arg: T) => TKey): IOrderedEnumerable<T>;
  OrderBy<TKey>(keySelector: (arg: T) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<T>;
  OrderByDescending<TKey>(keySelector: (arg: T) => TKey): IOrderedEnumerable<T>;
  OrderByDescending<TKey>(keySelector: (arg: T) => TKey, comparer: IComparer<TKey> | null): IOrderedEnumerable<T>;
  Reverse(): IEnumerable<T>;
  Select<TResult>(selector: (arg1: T, arg2: int) => TResult): IEnumerable<TResult>;
  SelectMany<TResult>(selector: (arg1: T, arg2: int) => IEnumerable<TResult>): IEnumerable<TResult>;
  SelectMany<TCollection, TResult>(collectionSelector: (arg1: T, arg2: int) => IEnumerable<TCollection>, resultSelector: (arg1: T, arg2: TCollection) => TResult): IEnumerable<TResult>;
  SequenceEqual(second: IEnumerable<T> | null): bool;
  SequenceEqual(second: IEnumerable<T> | null, comparer: IEqualityComparer<T> | null): bool;
  Single(): T;
  Single(predicate: (arg: T) => bool): T;
  SingleOrDefault(): T;
  SingleOrDefault(predicate: (arg: T) => bool): T;
  Skip(count: int): IEnumerable<T>;
  SkipWhile(predicate: (arg1: T, arg2: int) => bool): IEnumerable<T>;
  SkipLast(count: int): IEnumerable<T>;
  Sum(this: IEnumerable<int>): int;
  Sum(this: IEnumerable<int | null>): Nullable<int>;
  Sum(selector: (arg: T) => int): int;
  Sum(selector: (arg: T) => int | null): Nullable<int>;
  Take(count: int): IEnumerable<T>;
  TakeWhile(predicate: (arg1: T, arg2: int) => bool): IEnumerable<T>;
  TakeLast(count: int): IEnumerable<T>;
  ToArray(): T[];
  ToList(): List<T>;
  ToDictionary<TKey>(keySelector: (arg: T) => TKey): Dictionary<TKey, T>;
  ToDictionary<TKey>(keySelector: (arg: T) => TKey, comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, T>;
  ToDictionary<TKey, TElement>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement): Dictionary<TKey, TElement>;
  ToDictionary<TKey, TElement>(keySelector: (arg: T) => TKey, elementSelector: (arg: T) => TElement, comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TElement>;
  ToHashSet(): HashSet<T>;
  ToHashSet(comparer: IEqualityComparer<T> | null): HashSet<T>;
  Union(second: IEnumerable<T> | null): IEnumerable<T>;
  Union(second: IEnumerable<T> | null, comparer: IEqualityComparer<T> | null): IEnumerable<T>;
  Where(predicate: (arg1: T, arg2: int) => bool): IEnumerable<T>;
  Zip<TSecond, TResult>(second: IEnumerable<TSecond> | null, resultSelector: (arg1: T, arg2: TSecond) => TResult): IEnumerable<TResult>;
  Ancestors(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Ancestors(this: IEnumerable<XNode>): IEnumerable<XElement>;
  Ancestors(this: IEnumerable<XNode>, name: XNameLike): IEnumerable<XElement>;
  AncestorsAndSelf(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  AncestorsAndSelf(this: IEnumerable<XElement>): IEnumerable<XElement>;
  AncestorsAndSelf(this: IEnumerable<XElement>, name: XNameLike): IEnumerable<XElement>;
  Descendants(this: IEnumerable<JContainer>): IJEnumerable<JToken>;
  Descendants(this: IEnumerable<XContainer>): IEnumerable<XElement>;
  Descendants(this: IEnumerable<XContainer>, name: XNameLike): IEnumerable<XElement>;
  DescendantsAndSelf(this: IEnumerable<JContainer>): IJEnumerable<JToken>;
  DescendantsAndSelf(this: IEnumerable<XElement>): IEnumerable<XElement>;
  DescendantsAndSelf(this: IEnumerable<XElement>, name: XNameLike): IEnumerable<XElement>;
  Properties(this: IEnumerable<JObject>): IJEnumerable<JProperty>;
  Values(this: IEnumerable<JToken>, key: unknown): IJEnumerable<JToken>;
  Values(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Values<U>(this: IEnumerable<JToken>, key: unknown): IEnumerable<U>;
  Values<U>(this: IEnumerable<JToken>): IEnumerable<U>;
  Value<U>(this: IEnumerable<JToken>): U;
  Value<T extends JToken, U>(this: IEnumerable<T>): U;
  Children(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  Children<T extends JToken, U>(this: IEnumerable<T>): IEnumerable<U>;
  AsJEnumerable(this: IEnumerable<JToken>): IJEnumerable<JToken>;
  AsJEnumerable<T extends JToken>(this: IEnumerable<T>): IJEnumerable<T>;
  Attributes(this: IEnumerable<XElement>): IEnumerable<XAttribute>;
  Attributes(this: IEnumerable<XElement>, name: XNameLike): IEnumerable<XAttribute>;
  Nodes(this: IEnumerable<XContainer>): IEnumerable<XNode>;
  DescendantNodes(this: IEnumerable<XContainer>): IEnumerable<XNode>;
  DescendantNodesAndSelf(this: IEnumerable<XElement>): IEnumerable<XNode>;
  Elements(this: IEnumerable<XContainer>): IEnumerable<XElement>;
  Elements(this: IEnumerable<XContainer>, name: XNameLike): IEnumerable<XElement>;
  InDocumentOrder<T extends XNode>(this: IEnumerable<T>): IEnumerable<T>;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  OfType<TResult>(): IEnumerable<TResult>;
  Cast<TResult>(): IEnumerable<TResult>;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  GetType(): Type;
  ToString(): string;
  [Symbol.iterator](): Iterator<T>;
}

export interface IEnumerator<T> extends IDisposable {
  readonly Current: T;
  MoveNext(): bool;
  Reset(): void;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  GetType(): Type;
  ToString(): string;
}

export interface ICollection<T> extends IEnumerable<T> {
  readonly Count: int & { (): int; (predicate: (arg: T) => bool): int };
  readonly IsReadOnly: bool;
  Add(item: T): void;
  Clear(): void;
  Contains(item: T): bool;
  Contains(value: T, comparer: IEqualityComparer<T> | null): bool;
  CopyTo(array: T[] | null, arrayIndex: int): void;
  Remove(item: T): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
}

export interface IReadOnlyCollection<T> extends IEnumerable<T> {
  readonly Count: int & { (): int; (predicate: (arg: T) => bool): int };
}

export interface IList<T> extends ICollection<T> {
  [index: number]: T;
  IndexOf(item: T): int;
  Insert(index: int, item: T): void;
  RemoveAt(index: int): void;
}

export interface IReadOnlyList<T> extends IReadOnlyCollection<T> {
  readonly [index: number]: T;
}

export interface IDictionaryMembers<TKey, TValue> extends ICollection<KeyValuePair<TKey, TValue>> {
  readonly Keys: ICollection<TKey>;
  readonly Values: ICollection<TValue> & { (this: IEnumerable<JToken>, key: unknown): IJEnumerable<JToken>; (this: IEnumerable<JToken>): IJEnumerable<JToken>; <U>(this: IEnumerable<JToken>, key: unknown): IEnumerable<U>; <U>(this: IEnumerable<JToken>): IEnumerable<U> };
  ContainsKey(key: TKey): bool;
  Add(key: TKey, value: TValue): void;
  Add(item: KeyValuePair<TKey, TValue>): void;
  Remove(key: TKey): bool;
  Remove(item: KeyValuePair<TKey, TValue>): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  TryGetValue(key: TKey, value: Out<TValue>): bool;
  ToQueryString(this: IDictionary<string, IList<string>>): string;
  ToFormUrlEncodedContent(this: IDictionary<string, IList<string>>): string;
}
export type IDictionary<TKey, TValue> = IDictionaryMembers<TKey, TValue> & { [P in TKey & PropertyKey]: TValue };

export interface IReadOnlyDictionaryMembers<in out TKey, in out TValue> extends IReadOnlyCollection<KeyValuePair<TKey, TValue>> {
  readonly Keys: IEnumerable<TKey>;
  readonly Values: IEnumerable<TValue> & { (this: IEnumerable<JToken>, key: unknown): IJEnumerable<JToken>; (this: IEnumerable<JToken>): IJEnumerable<JToken>; <U>(this: IEnumerable<JToken>, key: unknown): IEnumerable<U>; <U>(this: IEnumerable<JToken>): IEnumerable<U> };
  ContainsKey(key: TKey): bool;
  TryGetValue(key: TKey, value: Out<TValue>): bool;
  GetValueOrDefault(this: IReadOnlyDictionary<string, string[]>, name: string | null): string;
  GetValueOrDefault(this: IReadOnlyDictionary<string, string[]>, name: string | null, defaultValue: string | null): string;
  GetValueOrDefault<T = Object>(this: IReadOnlyDictionary<string, Object>, variableName: string | null): T;
  GetValueOrDefault<T = Object>(this: IReadOnlyDictionary<string, Object>, variableName: string | null, defaultValue: T | null): T;
  GetValueOrDefault(key: TKey): TValue;
  GetValueOrDefault(key: TKey, defaultValue: TValue): TValue;
}
export type IReadOnlyDictionary<TKey, TValue> = IReadOnlyDictionaryMembers<TKey, TValue> & { readonly [P in TKey & PropertyKey]: TValue };

export interface ISet<T> extends ICollection<T> {
  Add(item: T): bool;
  UnionWith(other: IEnumerable<T> | null): void;
  IntersectWith(other: IEnumerable<T> | null): void;
  ExceptWith(other: IEnumerable<T> | null): void;
  SymmetricExceptWith(other: IEnumerable<T> | null): void;
  IsSubsetOf(other: IEnumerable<T> | null): bool;
  IsSupersetOf(other: IEnumerable<T> | null): bool;
  IsProperSupersetOf(other: IEnumerable<T> | null): bool;
  IsProperSubsetOf(other: IEnumerable<T> | null): bool;
  Overlaps(other: IEnumerable<T> | null): bool;
  SetEquals(other: IEnumerable<T> | null): bool;
}

export interface IComparer<T> extends Object {
  Compare(x: T, y: T): int;
}

export interface IEqualityComparer<T> extends Object {
  Equals(x: T, y: T): bool;
  Equals(obj: unknown): bool;
  GetHashCode(obj: T): int;
  GetHashCode(): int;
}

export interface KeyValuePair<TKey, TValue> extends Object {
  readonly Key: TKey;
  readonly Value: TValue;
  ToString(): string;
  Deconstruct(key: Out<TKey>, value: Out<TValue>): void;
}
export declare const KeyValuePair: {
  new <TKey, TValue>(): KeyValuePair<TKey, TValue>;
  new <TKey, TValue>(key: TKey | null, value: TValue | null): KeyValuePair<TKey, TValue>;
};

export interface DictionaryMembers<TKey, TValue> extends IReadOnlyDictionaryMembers<TKey, TValue>, IDictionaryMembers<TKey, TValue> {
  readonly Comparer: IEqualityComparer<TKey>;
  readonly Count: int & { (): int; (predicate: (arg: KeyValuePair<TKey, TValue>) => bool): int };
  readonly Keys: DictionaryKeyCollection<TKey, TValue>;
  readonly Values: (DictionaryValueCollection<TKey, TValue>) & { (this: IEnumerable<JToken>, key: unknown): IJEnumerable<JToken>; (this: IEnumerable<JToken>): IJEnumerable<JToken>; <U>(this: IEnumerable<JToken>, key: unknown): IEnumerable<U>; <U>(this: IEnumerable<JToken>): IEnumerable<U> };
  Add(key: TKey, value: TValue): void;
  Add(item: KeyValuePair<TKey, TValue>): void;
  Clear(): void;
  ContainsKey(key: TKey): bool;
  ContainsValue(value: TValue): bool;
  Remove(key: TKey): bool;
  Remove(key: TKey, value: Out<TValue>): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: KeyValuePair<TKey, TValue>): bool;
  TryGetValue(key: TKey, value: Out<TValue>): bool;
  TryAdd(key: TKey, value: TValue): bool;
  GetEnumerator(): IEnumerator<KeyValuePair<TKey, TValue>>;
  EnsureCapacity(capacity: int): int;
  TrimExcess(): void;
  TrimExcess(capacity: int): void;
  Contains(value: KeyValuePair<TKey, TValue>): bool;
  Contains(value: KeyValuePair<TKey, TValue>, comparer: IEqualityComparer<KeyValuePair<TKey, TValue>> | null): bool;
}
export type Dictionary<TKey, TValue> = DictionaryMembers<TKey, TValue> & { [P in TKey & PropertyKey]: TValue };
export declare const Dictionary: {
  new <TKey, TValue>(): Dictionary<TKey, TValue>;
  new <TKey, TValue>(capacity: int): Dictionary<TKey, TValue>;
  new <TKey, TValue>(comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TValue>;
  new <TKey, TValue>(capacity: int, comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TValue>;
  new <TKey, TValue>(dictionary: IDictionary<TKey, TValue> | null): Dictionary<TKey, TValue>;
  new <TKey, TValue>(dictionary: IDictionary<TKey, TValue> | null, comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TValue>;
  new <TKey, TValue>(collection: IEnumerable<KeyValuePair<TKey, TValue>> | null): Dictionary<TKey, TValue>;
  new <TKey, TValue>(collection: IEnumerable<KeyValuePair<TKey, TValue>> | null, comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TValue>;
  new <TKey, TValue>(entries: readonly (readonly [TKey, TValue])[]): Dictionary<TKey, TValue>;
  new <TKey, TValue>(entries: readonly (readonly [TKey, TValue])[], comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TValue>;
};

export interface DictionaryKeyCollection<TKey, TValue> extends IReadOnlyCollection<TKey>, ICollection<TKey> {
  readonly Count: int & { (): int; (predicate: (arg: TKey) => bool): int };
  CopyTo(array: TKey[] | null, index: int): void;
  GetEnumerator(): IEnumerator<TKey>;
  Contains(value: TKey): bool;
  Contains(value: TKey, comparer: IEqualityComparer<TKey> | null): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: TKey): bool;
}
export declare const DictionaryKeyCollection: {
  new <TKey, TValue>(dictionary: Dictionary<TKey, TValue> | null): DictionaryKeyCollection<TKey, TValue>;
};

export interface DictionaryValueCollection<TKey, TValue> extends IReadOnlyCollection<TValue>, ICollection<TValue> {
  readonly Count: int & { (): int; (predicate: (arg: TValue) => bool): int };
  CopyTo(array: TValue[] | null, index: int): void;
  GetEnumerator(): IEnumerator<TValue>;
  Contains(value: TValue): bool;
  Contains(value: TValue, comparer: IEqualityComparer<TValue> | null): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: TValue): bool;
}
export declare const DictionaryValueCollection: {
  new <TKey, TValue>(dictionary: Dictionary<TKey, TValue> | null): DictionaryValueCollection<TKey, TValue>;
};

export interface HashSet<T> extends ISet<T>, IReadOnlyCollection<T> {
  readonly Count: int & { (): int; (predicate: (arg: T) => bool): int };
  readonly Comparer: IEqualityComparer<T>;
  Clear(): void;
  Contains(item: T): bool;
  Contains(value: T, comparer: IEqualityComparer<T> | null): bool;
  CopyTo(array: T[] | null, arrayIndex: int): void;
  CopyTo(array: T[] | null): void;
  CopyTo(array: T[] | null, arrayIndex: int, count: int): void;
  Remove(item: T): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Add(item: T): bool;
  TryGetValue(equalValue: T, actualValue: Out<T>): bool;
  UnionWith(other: IEnumerable<T> | null): void;
  IntersectWith(other: IEnumerable<T> | null): void;
  ExceptWith(other: IEnumerable<T> | null): void;
  SymmetricExceptWith(other: IEnumerable<T> | null): void;
  IsSubsetOf(other: IEnumerable<T> | null): bool;
  IsProperSubsetOf(other: IEnumerable<T> | null): bool;
  IsSupersetOf(other: IEnumerable<T> | null): bool;
  IsProperSupersetOf(other: IEnumerable<T> | null): bool;
  Overlaps(other: IEnumerable<T> | null): bool;
  SetEquals(other: IEnumerable<T> | null): bool;
  RemoveWhere(match: (obj: T) => bool): int;
  GetEnumerator(): IEnumerator<T>;
  EnsureCapacity(capacity: int): int;
  TrimExcess(): void;
}
export declare const HashSet: {
  new <T>(): HashSet<T>;
  new <T>(comparer: IEqualityComparer<T> | null): HashSet<T>;
  new <T>(capacity: int): HashSet<T>;
  new <T>(collection: IEnumerable<T> | null): HashSet<T>;
  new <T>(collection: IEnumerable<T> | null, comparer: IEqualityComparer<T> | null): HashSet<T>;
  new <T>(capacity: int, comparer: IEqualityComparer<T> | null): HashSet<T>;
  CreateSetComparer<T>(): IEqualityComparer<HashSet<T>>;
};

export interface Queue<T> extends IReadOnlyCollection<T> {
  readonly Count: int & { (): int; (predicate: (arg: T) => bool): int };
  Clear(): void;
  CopyTo(array: T[] | null, arrayIndex: int): void;
  Enqueue(item: T): void;
  Dequeue(): T;
  GetEnumerator(): IEnumerator<T>;
  TryDequeue(result: Out<T>): bool;
  Peek(): T;
  TryPeek(result: Out<T>): bool;
  Contains(item: T): bool;
  Contains(value: T, comparer: IEqualityComparer<T> | null): bool;
  ToArray(): T[];
  TrimExcess(): void;
}
export declare const Queue: {
  new <T>(): Queue<T>;
  new <T>(capacity: int): Queue<T>;
  new <T>(collection: IEnumerable<T> | null): Queue<T>;
};

export interface Stack<T> extends IReadOnlyCollection<T> {
  readonly Count: int & { (): int; (predicate: (arg: T) => bool): int };
  Clear(): void;
  Contains(item: T): bool;
  Contains(value: T, comparer: IEqualityComparer<T> | null): bool;
  CopyTo(array: T[] | null, arrayIndex: int): void;
  TrimExcess(): void;
  Peek(): T;
  TryPeek(result: Out<T>): bool;
  Pop(): T;
  GetEnumerator(): IEnumerator<T>;
  TryPop(result: Out<T>): bool;
  Push(item: T): void;
  ToArray(): T[];
}
export declare const Stack: {
  new <T>(): Stack<T>;
  new <T>(capacity: int): Stack<T>;
  new <T>(collection: IEnumerable<T> | null): Stack<T>;
};

export interface List<T> extends IReadOnlyList<T>, IList<T> {
  [index: number]: T;
  Capacity: int;
  readonly Count: int & { (): int; (predicate: (arg: T) => bool): int };
  Add(item: T): void;
  AddRange(collection: IEnumerable<T> | null): void;
  AsReadOnly(): ReadOnlyCollection<T>;
  BinarySearch(index: int, count: int, item: T, comparer: IComparer<T> | null): int;
  BinarySearch(item: T): int;
  BinarySearch(item: T, comparer: IComparer<T> | null): int;
  Clear(): void;
  Contains(item: T): bool;
  Contains(value: T, comparer: IEqualityComparer<T> | null): bool;
  ConvertAll<TOutput>(converter: (input: T) => TOutput): List<TOutput>;
  CopyTo(array: T[] | null): void;
  CopyTo(index: int, array: T[] | null, arrayIndex: int, count: int): void;
  CopyTo(array: T[] | null, arrayIndex: int): void;
  Exists(match: (obj: T) => bool): bool;
  Find(match: (obj: T) => bool): T;
  FindAll(match: (obj: T) => bool): List<T>;
  FindIndex(match: (obj: T) => bool): int;
  FindIndex(startIndex: int, match: (obj: T) => bool): int;
  FindIndex(startIndex: int, count: int, match: (obj: T) => bool): int;
  FindLast(match: (obj: T) => bool): T;
  FindLastIndex(match: (obj: T) => bool): int;
  FindLastIndex(startIndex: int, match: (obj: T) => bool): int;
  FindLastIndex(startIndex: int, count: int, match: (obj: T) => bool): int;
  ForEach(action: (obj: T) => void): void;
  GetEnumerator(): IEnumerator<T>;
  GetRange(index: int, count: int): List<T>;
  IndexOf(item: T): int;
  IndexOf(item: T, index: int): int;
  IndexOf(item: T, index: int, count: int): int;
  Insert(index: int, item: T): void;
  InsertRange(index: int, collection: IEnumerable<T> | null): void;
  LastIndexOf(item: T): int;
  LastIndexOf(item: T, index: int): int;
  LastIndexOf(item: T, index: int, count: int): int;
  Remove(item: T): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  RemoveAll(match: (obj: T) => bool): int;
  RemoveAt(index: int): void;
  RemoveRange(index: int, count: int): void;
  Reverse(): void;
  Reverse(index: int, count: int): void;
  Reverse(): IEnumerable<T>;
  Sort(): void;
  Sort(comparer: IComparer<T> | null): void;
  Sort(index: int, count: int, comparer: IComparer<T> | null): void;
  Sort(comparison: (x: T, y: T) => int): void;
  ToArray(): T[];
  TrimExcess(): void;
  TrueForAll(match: (obj: T) => bool): bool;
}
export declare const List: {
  new <T>(): List<T>;
  new <T>(capacity: int): List<T>;
  new <T>(collection: IEnumerable<T> | null): List<T>;
};
