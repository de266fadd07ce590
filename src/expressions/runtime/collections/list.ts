import { throwArgumentRange, throwNet } from "../language/throw.js";
import { netType as netTypeOf, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { ChangeCheckedEnumerator } from "./changes.js";
import { equalsDefault } from "./equality.js";
import type { NetIndexed } from "./protocols.js";
import type { Enumerator } from "./sequence.js";

/** List<T>. */
export class NetList implements NetIndexed {
  readonly isReadOnly: boolean = false;
  version = 0;

  constructor(
    readonly elementType: NetType,
    readonly items: NetValue[] = [],
    readonly netType: NetType = netTypeOf("System.Collections.Generic.List`1", elementType),
  ) {}

  get count(): number {
    return this.items.length;
  }

  getEnumerator(): Enumerator {
    const { items } = this;
    return new ChangeCheckedEnumerator(
      this.elementType,
      this,
      (after) => (after + 1 < items.length ? after + 1 : -1),
      (place) => items[place],
    );
  }

  copyItems(): NetValue[] {
    return [...this.items];
  }

  itemAt(index: number): NetValue {
    if (index < 0 || index >= this.items.length) throwOutside();
    return this.items[index];
  }

  setItemAt(index: number, value: NetValue): void {
    if (index < 0 || index >= this.items.length) throwOutside();
    this.items[index] = value;
    this.version++;
  }

  hasItem(value: NetValue): boolean {
    return this.indexOfItem(value) >= 0;
  }

  indexOfItem(value: NetValue): number {
    return this.items.findIndex((item) => equalsDefault(item, value));
  }

  addItem(value: NetValue): void {
    this.items.push(value);
    this.version++;
  }

  insertItem(index: number, value: NetValue): void {
    if (index < 0 || index > this.items.length) throwArgumentRange("index", "Index must be within the bounds of the List.");
    this.items.splice(index, 0, value);
    this.version++;
  }

  removeItem(value: NetValue): boolean {
    const index = this.indexOfItem(value);
    if (index >= 0) this.removeItemAt(index);
    return index >= 0;
  }

  removeItemAt(index: number): void {
    if (index < 0 || index >= this.items.length) throwOutside();
    this.items.splice(index, 1);
    this.version++;
  }

  clearItems(): void {
    this.items.length = 0;
    this.version++;
  }

  /** Puts these items in the place of all there are. */
  replaceItems(items: readonly NetValue[]): void {
    this.items.length = 0;
    for (const item of items) this.items.push(item);
    this.version++;
  }
}

/** ReadOnlyCollection<T>: a view of a list, or what a read-only sequence of ours is. */
export class NetReadOnlyList extends NetList {
  override readonly isReadOnly = true;

  constructor(elementType: NetType, items: NetValue[], type = netTypeOf("System.Collections.ObjectModel.ReadOnlyCollection`1", elementType)) {
    super(elementType, items, type);
  }

  override setItemAt(): void {
    throwReadOnly();
  }
  override addItem(): void {
    throwReadOnly();
  }
  override insertItem(): void {
    throwReadOnly();
  }
  override removeItem(): boolean {
    return throwReadOnly();
  }
  override removeItemAt(): void {
    throwReadOnly();
  }
  override clearItems(): void {
    throwReadOnly();
  }
}

export function throwReadOnly(): never {
  throwNet("System.NotSupportedException", "Collection is read-only.");
}

function throwOutside(): never {
  throwArgumentRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.");
}
