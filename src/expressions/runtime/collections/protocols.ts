import type { NetValue } from "../value.js";
import type { NetEnumerable } from "./sequence.js";

/** ICollection<T> and IReadOnlyCollection<T>. */
export interface NetCollection extends NetEnumerable {
  readonly count: number;
  readonly isReadOnly: boolean;
  hasItem(value: NetValue): boolean;
  addItem(value: NetValue): void;
  removeItem(value: NetValue): boolean;
  clearItems(): void;
  copyItems(): NetValue[];
}

/** IList<T> and IReadOnlyList<T>. */
export interface NetIndexed extends NetCollection {
  itemAt(index: number): NetValue;
  setItemAt(index: number, value: NetValue): void;
  indexOfItem(value: NetValue): number;
  insertItem(index: number, value: NetValue): void;
  removeItemAt(index: number): void;
}

export interface KeyedEntry {
  readonly key: NetValue;
  value: NetValue;
}

/** IDictionary<K, V> and IReadOnlyDictionary<K, V>. As a collection it holds pairs. */
export interface NetKeyed extends NetCollection {
  findEntry(key: NetValue): KeyedEntry | undefined;
  /** A key that is missing reads as null, where others throw. */
  readonly givesNull?: boolean;
  setEntry(key: NetValue, value: NetValue): void;
  addEntry(key: NetValue, value: NetValue): void;
  removeKey(key: NetValue): boolean;
  readonly keys: NetCollection;
  readonly values: NetCollection;
}

export function isCollection(value: NetValue): value is NetCollection {
  return typeof value === "object" && value !== null && "hasItem" in value;
}

export function isIndexed(value: NetValue): value is NetIndexed {
  return isCollection(value) && "itemAt" in value;
}

export function isKeyed(value: NetValue): value is NetKeyed {
  return isCollection(value) && "findEntry" in value;
}
