import { netType, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { throwReadOnly } from "./list.js";
import { pairType } from "./pair.js";
import type { KeyedEntry, NetCollection, NetKeyed } from "./protocols.js";
import type { Enumerator } from "./sequence.js";

/** ReadOnlyDictionary<K, V> over a dictionary, which it follows. */
export class NetDictionaryView implements NetKeyed {
  readonly isReadOnly = true;
  readonly netType: NetType;
  readonly elementType: NetType;

  constructor(
    keyType: NetType,
    valueType: NetType,
    private readonly source: NetKeyed,
  ) {
    this.netType = netType("System.Collections.ObjectModel.ReadOnlyDictionary`2", keyType, valueType);
    this.elementType = pairType(keyType, valueType);
  }

  get count(): number {
    return this.source.count;
  }

  get keys(): NetCollection {
    return this.source.keys;
  }

  get values(): NetCollection {
    return this.source.values;
  }

  getEnumerator(): Enumerator {
    return this.source.getEnumerator(this.elementType);
  }

  copyItems(): NetValue[] {
    return this.source.copyItems();
  }

  findEntry(key: NetValue): KeyedEntry | undefined {
    return this.source.findEntry(key);
  }

  hasItem(pair: NetValue): boolean {
    return this.source.hasItem(pair);
  }

  setEntry(): void {
    throwReadOnly();
  }

  addEntry(): void {
    throwReadOnly();
  }

  removeKey(): boolean {
    return throwReadOnly();
  }

  addItem(): void {
    throwReadOnly();
  }

  removeItem(): boolean {
    return throwReadOnly();
  }

  clearItems(): void {
    throwReadOnly();
  }
}
