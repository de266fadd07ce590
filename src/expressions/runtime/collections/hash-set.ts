import { netType, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { ChangeCheckedEnumerator } from "./changes.js";
import type { EqualityComparer } from "./equality.js";
import { KeyedSlots } from "./keyed-slots.js";
import type { NetCollection } from "./protocols.js";
import type { Enumerator } from "./sequence.js";

/** HashSet<T>. */
export class NetHashSet implements NetCollection {
  readonly netType: NetType;
  readonly isReadOnly = false;
  readonly slots: KeyedSlots;

  constructor(
    readonly elementType: NetType,
    comparer: EqualityComparer | null = null,
  ) {
    this.netType = netType("System.Collections.Generic.HashSet`1", elementType);
    this.slots = new KeyedSlots(comparer);
  }

  get count(): number {
    return this.slots.size;
  }

  getEnumerator(): Enumerator {
    const { slots } = this;
    const next = (after: number): number => {
      for (let slot = after + 1; slot < slots.end; slot++) if (slots.at(slot) !== undefined) return slot;
      return -1;
    };
    return new ChangeCheckedEnumerator(this.elementType, slots, next, (slot) => slots.at(slot)?.key ?? null);
  }

  copyItems(): NetValue[] {
    return this.slots.entries().map((entry) => entry.key);
  }

  hasItem(value: NetValue): boolean {
    return this.slots.find(value) !== undefined;
  }

  /** Whether it was not there before. */
  put(value: NetValue): boolean {
    return this.slots.put(value, null).isNew;
  }

  addItem(value: NetValue): void {
    this.put(value);
  }

  removeItem(value: NetValue): boolean {
    if (this.slots.remove(value) === undefined) return false;
    if (this.slots.size === 0) this.slots.reset();
    return true;
  }

  clearItems(): void {
    if (this.slots.size > 0) this.slots.clear();
  }
}
