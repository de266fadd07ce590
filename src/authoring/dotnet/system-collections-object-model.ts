// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { Out, bool, int } from "./language.js";
import type { IJEnumerable, JToken } from "./newtonsoft-json-linq.js";
import type { ICollection, IDictionary, IDictionaryMembers, IEnumerable, IEnumerator, IEqualityComparer, IList, IReadOnlyDictionaryMembers, IReadOnlyList, KeyValuePair } from "./system-collections-generic.js";
import type { XAttribute, XNode } from "./system-xml-linq.js";

export interface ReadOnlyDictionaryMembers<TKey, TValue> extends IDictionaryMembers<TKey, TValue>, IReadOnlyDictionaryMembers<TKey, TValue> {
  readonly Count: int & { (): int; (predicate: (arg: KeyValuePair<TKey, TValue>) => bool): int };
  readonly Keys: ICollection<TKey>;
  readonly Values: ICollection<TValue> & { (this: IEnumerable<JToken>, key: unknown): IJEnumerable<JToken>; (this: IEnumerable<JToken>): IJEnumerable<JToken>; <U>(this: IEnumerable<JToken>, key: unknown): IEnumerable<U>; <U>(this: IEnumerable<JToken>): IEnumerable<U> };
  ContainsKey(key: TKey): bool;
  TryGetValue(key: TKey, value: Out<TValue>): bool;
  GetEnumerator(): IEnumerator<KeyValuePair<TKey, TValue>>;
  Remove(key: TKey): bool;
  Remove(item: KeyValuePair<TKey, TValue>): bool;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Contains(item: KeyValuePair<TKey, TValue>): bool;
  Contains(value: KeyValuePair<TKey, TValue>, comparer: IEqualityComparer<KeyValuePair<TKey, TValue>> | null): bool;
}
export type ReadOnlyDictionary<TKey, TValue> = ReadOnlyDictionaryMembers<TKey, TValue> & { readonly [P in TKey & PropertyKey]: TValue };
export declare const ReadOnlyDictionary: {
  new <TKey, TValue>(dictionary: IDictionary<TKey, TValue> | null): ReadOnlyDictionary<TKey, TValue>;
};

export interface ReadOnlyCollection<T> extends IReadOnlyList<T>, IList<T> {
  readonly [index: number]: T;
  readonly Count: int & { (): int; (predicate: (arg: T) => bool): int };
  Contains(value: T): bool;
  Contains(value: T, comparer: IEqualityComparer<T> | null): bool;
  CopyTo(array: T[] | null, index: int): void;
  GetEnumerator(): IEnumerator<T>;
  IndexOf(value: T): int;
  Remove(this: IEnumerable<XAttribute>): void;
  Remove(this: IEnumerable<XNode>): void;
  Remove(item: T): bool;
}
export declare const ReadOnlyCollection: {
  new <T>(list: IList<T> | null): ReadOnlyCollection<T>;
};
