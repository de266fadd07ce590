import { throwArgumentRange, throwNet } from "../language/throw.js";
import { arrayType, netType, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { equalsDefault } from "./equality.js";
import type { NetIndexed } from "./protocols.js";
import { ItemsEnumerator, type Enumerator } from "./sequence.js";

/** A one-dimensional array. An array of arrays is how C#'s `T[][]` is held. */
export class NetArray implements NetIndexed {
  readonly isReadOnly = true;
  private type: NetType | undefined;

  constructor(
    readonly elementType: NetType,
    readonly items: NetValue[],
  ) {}

  get netType(): NetType {
    this.type ??= arrayType(this.elementType);
    return this.type;
  }

  get count(): number {
    return this.items.length;
  }

  /** `array[index]`. */
  read(index: number): NetValue {
    if (index < 0 || index >= this.items.length) throwOutside();
    return this.items[index];
  }

  /** `array[index] = value`. */
  write(index: number, value: NetValue): void {
    if (index < 0 || index >= this.items.length) throwOutside();
    this.items[index] = value;
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.elementType, this.items);
  }

  copyItems(): NetValue[] {
    return [...this.items];
  }

  hasItem(value: NetValue): boolean {
    return this.indexOfItem(value) >= 0;
  }

  itemAt(index: number): NetValue {
    if (index < 0 || index >= this.items.length) throwArgumentRange("index");
    return this.items[index];
  }

  setItemAt(index: number, value: NetValue): void {
    if (index < 0 || index >= this.items.length) throwArgumentRange("index");
    this.items[index] = value;
  }

  indexOfItem(value: NetValue): number {
    return this.items.findIndex((item) => equalsDefault(item, value));
  }

  addItem(): void {
    throwFixedSize();
  }

  removeItem(): boolean {
    return throwFixedSize();
  }

  clearItems(): void {
    throwFixedSize();
  }

  insertItem(): void {
    throwFixedSize();
  }

  removeItemAt(): void {
    throwFixedSize();
  }
}

function throwOutside(): never {
  throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
}

function throwFixedSize(): never {
  throwNet("System.NotSupportedException", "Collection was of a fixed size.");
}

const byteType = netType("System.Byte");

export function byteArray(bytes: Iterable<number>): NetArray {
  return new NetArray(byteType, [...bytes]);
}

export function bytesOf(array: NetArray): Uint8Array {
  return Uint8Array.from(array.items as number[]);
}

export function stringArray(texts: readonly (string | null)[]): NetArray {
  return new NetArray(netType("System.String"), [...texts]);
}
