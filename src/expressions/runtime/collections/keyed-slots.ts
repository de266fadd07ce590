import { keyOfValue, type EqualityComparer } from "./equality.js";
import type { KeyedEntry } from "./protocols.js";

/**
 * The table under Dictionary and HashSet. It is walked in .NET's order: as added, but a removed entry's slot is taken by the next
 * that is added, the last freed first.
 */
export class KeyedSlots {
  private slots: (KeyedEntry | undefined)[] = [];
  private free: number[] = [];
  private readonly places = new Map<unknown, number>();
  /** Grows with each change that makes open enumerators fail. */
  version = 0;

  constructor(readonly comparer: EqualityComparer | null) {}

  get size(): number {
    return this.places.size;
  }

  /** Slots so far, free ones as well: the end of a walk. */
  get end(): number {
    return this.slots.length;
  }

  at(slot: number): KeyedEntry | undefined {
    return this.slots[slot];
  }

  keyOf(value: unknown): unknown {
    return this.comparer === null ? keyOfValue(value) : this.comparer.keyOf(value);
  }

  find(value: unknown): KeyedEntry | undefined {
    const place = this.places.get(this.keyOf(value));
    return place === undefined ? undefined : this.slots[place];
  }

  /** The entry of this key, and whether it is new. */
  put(key: unknown, value: unknown): { readonly entry: KeyedEntry; readonly isNew: boolean } {
    const hashed = this.keyOf(key);
    const place = this.places.get(hashed);
    const known = place === undefined ? undefined : this.slots[place];
    if (known !== undefined) return { entry: known, isNew: false };
    const entry: KeyedEntry = { key, value };
    const slot = this.free.pop() ?? this.slots.length;
    this.slots[slot] = entry;
    this.places.set(hashed, slot);
    this.version++;
    return { entry, isNew: true };
  }

  remove(key: unknown): KeyedEntry | undefined {
    const hashed = this.keyOf(key);
    const place = this.places.get(hashed);
    if (place === undefined) return undefined;
    const entry = this.slots[place];
    this.places.delete(hashed);
    this.slots[place] = undefined;
    this.free.push(place);
    this.version++;
    return entry;
  }

  /** Forgets which slots are free, as HashSet does when it has become empty. */
  reset(): void {
    this.slots = [];
    this.free = [];
  }

  clear(): void {
    this.reset();
    this.places.clear();
    this.version++;
  }

  entries(): KeyedEntry[] {
    return this.slots.filter((slot) => slot !== undefined);
  }
}
