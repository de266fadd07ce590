// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { Out, bool, int } from "./language.js";
import type { Object } from "./system.js";
import type { IEnumerable as SystemCollectionsGenericIEnumerable } from "./system-collections-generic.js";

export interface IEnumerable extends Object {
  GetEnumerator(): IEnumerator;
  OfType<TResult>(): SystemCollectionsGenericIEnumerable<TResult>;
  Cast<TResult>(): SystemCollectionsGenericIEnumerable<TResult>;
  [Symbol.iterator](): Iterator<unknown>;
}

export interface IEnumerator extends Object {
  readonly Current: Object;
  MoveNext(): bool;
  Reset(): void;
}

export interface ICollection extends IEnumerable {
  readonly Count: int;
  readonly SyncRoot: Object;
  readonly IsSynchronized: bool;
  CopyTo(array: unknown[] | null, index: int): void;
}

export interface IList extends ICollection {
  [index: number]: Object;
  readonly IsReadOnly: bool;
  readonly IsFixedSize: bool;
  Add(value: unknown): int;
  Contains(value: unknown): bool;
  Clear(): void;
  IndexOf(value: unknown): int;
  Insert(index: int, value: unknown): void;
  Remove(value: unknown): void;
  RemoveAt(index: int): void;
}

export interface IDictionaryMembers extends ICollection {
  readonly Keys: ICollection;
  readonly Values: ICollection;
  readonly IsReadOnly: bool;
  readonly IsFixedSize: bool;
  Contains(key: unknown): bool;
  Add(key: unknown, value: unknown): void;
  Clear(): void;
  GetEnumerator(): IDictionaryEnumerator;
  Remove(key: unknown): void;
}
export interface IDictionaryIndexer {
  [key: string]: Object;
}
export type IDictionary = IDictionaryMembers & IDictionaryIndexer;

export interface IDictionaryEnumerator extends IEnumerator {
  readonly Key: Object;
  readonly Value: Object;
  readonly Entry: DictionaryEntry;
}

export interface DictionaryEntry extends Object {
  Key: Object;
  Value: Object;
  Deconstruct(key: Out<Object>, value: Out<Object>): void;
}
export declare const DictionaryEntry: {
  new (): DictionaryEntry;
  new (key: unknown, value: unknown): DictionaryEntry;
};

export interface IComparer extends Object {
  Compare(x: unknown, y: unknown): int;
}

export interface IEqualityComparer extends Object {
  Equals(x: unknown, y: unknown): bool;
  Equals(obj: unknown): bool;
  GetHashCode(obj: unknown): int;
  GetHashCode(): int;
}

export interface IStructuralComparable extends Object {
  CompareTo(other: unknown, comparer: IComparer | null): int;
}

export interface IStructuralEquatable extends Object {
  Equals(other: unknown, comparer: IEqualityComparer | null): bool;
  Equals(obj: unknown): bool;
  GetHashCode(comparer: IEqualityComparer | null): int;
  GetHashCode(): int;
}
