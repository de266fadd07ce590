import { throwArgument, throwArgumentNull, throwNet } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import { textOfValue } from "../format/value-text.js";
import type { NetValue } from "../value.js";
import { ChangeCheckedEnumerator } from "./changes.js";
import { equalsDefault, type EqualityComparer } from "./equality.js";
import { KeyedSlots } from "./keyed-slots.js";
import { throwReadOnly } from "./list.js";
import { NetPair, pairType } from "./pair.js";
import type { KeyedEntry, NetCollection, NetKeyed } from "./protocols.js";
import type { Enumerator } from "./sequence.js";

/** Dictionary<K, V>. */
export class NetDictionary implements NetKeyed {
  readonly netType: NetType;
  readonly elementType: NetType;
  readonly isReadOnly: boolean = false;
  readonly slots: KeyedSlots;

  constructor(
    readonly keyType: NetType,
    readonly valueType: NetType,
    comparer: EqualityComparer | null = null,
    typeName = "System.Collections.Generic.Dictionary`2",
  ) {
    this.netType = netType(typeName, keyType, valueType);
    this.elementType = pairType(keyType, valueType);
    this.slots = new KeyedSlots(comparer);
  }

  get count(): number {
    return this.slots.size;
  }

  get version(): number {
    return this.slots.version;
  }

  /** Walks entries, each as `read` shows it. */
  walk(elementType: NetType, read: (entry: KeyedEntry) => NetValue): Enumerator {
    const { slots } = this;
    const next = (after: number): number => {
      for (let slot = after + 1; slot < slots.end; slot++) if (slots.at(slot) !== undefined) return slot;
      return -1;
    };
    return new ChangeCheckedEnumerator(elementType, slots, next, (slot) => {
      const entry = slots.at(slot);
      return entry === undefined ? null : read(entry);
    });
  }

  getEnumerator(): Enumerator {
    return this.walk(this.elementType, (entry) => this.pairOf(entry));
  }

  copyItems(): NetValue[] {
    return this.slots.entries().map((entry) => this.pairOf(entry));
  }

  private pairOf({ key, value }: KeyedEntry): NetPair {
    return new NetPair(this.keyType, this.valueType, key, value);
  }

  findEntry(key: NetValue): KeyedEntry | undefined {
    if (key === null) throwArgumentNull("key");
    return this.slots.find(key);
  }

  setEntry(key: NetValue, value: NetValue): void {
    if (key === null) throwArgumentNull("key");
    const { entry, isNew } = this.slots.put(key, value);
    if (isNew) return;
    entry.value = value;
    this.slots.version++;
  }

  addEntry(key: NetValue, value: NetValue): void {
    if (key === null) throwArgumentNull("key");
    if (!this.slots.put(key, value).isNew) throwArgument(`An item with the same key has already been added. Key: ${textOfValue(this.keyType, key)}`);
  }

  removeKey(key: NetValue): boolean {
    if (key === null) throwArgumentNull("key");
    return this.slots.remove(key) !== undefined;
  }

  hasItem(pair: NetValue): boolean {
    const entry = pair instanceof NetPair ? this.findEntry(pair.key) : undefined;
    return entry !== undefined && equalsDefault(entry.value, (pair as NetPair).value);
  }

  addItem(pair: NetValue): void {
    if (pair instanceof NetPair) this.addEntry(pair.key, pair.value);
  }

  removeItem(pair: NetValue): boolean {
    return this.hasItem(pair) && this.removeKey((pair as NetPair).key);
  }

  clearItems(): void {
    if (this.count > 0) this.slots.clear();
  }

  get keys(): NetCollection {
    return new EntryView(this, "KeyCollection", this.keyType, (entry) => entry.key);
  }

  get values(): NetCollection {
    return new EntryView(this, "ValueCollection", this.valueType, (entry) => entry.value);
  }
}

/** A dictionary that can only be read: `IReadOnlyDictionary` of the context. */
export class NetReadOnlyDictionary extends NetDictionary {
  override readonly isReadOnly = true;

  constructor(keyType: NetType, valueType: NetType, entries: Iterable<readonly [NetValue, NetValue]>, comparer: EqualityComparer | null = null) {
    super(keyType, valueType, comparer, "System.Collections.ObjectModel.ReadOnlyDictionary`2");
    for (const [key, value] of entries) this.slots.put(key, value);
  }

  override setEntry(): void {
    throwReadOnly();
  }
  override addEntry(): void {
    throwReadOnly();
  }
  override removeKey(): boolean {
    return throwReadOnly();
  }
  override removeItem(): boolean {
    return throwReadOnly();
  }
  override clearItems(): void {
    throwReadOnly();
  }
}

/** `Keys` or `Values`: a view that follows its dictionary. */
class EntryView implements NetCollection {
  readonly isReadOnly = true;
  readonly netType: NetType;

  constructor(
    private readonly owner: NetDictionary,
    private readonly name: "KeyCollection" | "ValueCollection",
    readonly elementType: NetType,
    private readonly read: (entry: KeyedEntry) => NetValue,
  ) {
    this.netType = netType(`System.Collections.Generic.Dictionary\`2+${name}`, owner.keyType, owner.valueType);
  }

  get count(): number {
    return this.owner.count;
  }

  getEnumerator(): Enumerator {
    return this.owner.walk(this.elementType, this.read);
  }

  copyItems(): NetValue[] {
    return this.owner.slots.entries().map(this.read);
  }

  hasItem(value: NetValue): boolean {
    return this.name === "KeyCollection" ? this.owner.findEntry(value) !== undefined : this.copyItems().some((each) => equalsDefault(each, value));
  }

  addItem(): void {
    this.refuse();
  }
  removeItem(): boolean {
    return this.refuse();
  }
  clearItems(): void {
    this.refuse();
  }

  private refuse(): never {
    throwNet("System.NotSupportedException", `Mutating a ${this.name === "KeyCollection" ? "key" : "value"} collection derived from a dictionary is not allowed.`);
  }
}

export function throwKeyNotFound(keyType: NetType, key: NetValue): never {
  throwNet("System.Collections.Generic.KeyNotFoundException", `The given key '${textOfValue(keyType, key)}' was not present in the dictionary.`);
}
