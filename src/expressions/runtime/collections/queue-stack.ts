import { throwNet } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { ChangeCheckedEnumerator } from "./changes.js";
import { equalsDefault } from "./equality.js";
import type { Enumerator, ItemSource } from "./sequence.js";

/** What Queue<T> and Stack<T> share. Only the end at which they give differs. */
abstract class Line implements ItemSource {
  abstract readonly netType: NetType;
  version = 0;

  constructor(readonly elementType: NetType) {}

  abstract readonly count: number;
  abstract copyItems(): NetValue[];
  protected abstract readonly emptyMessage: string;
  protected abstract itemAt(place: number): NetValue;

  getEnumerator(): Enumerator {
    return new ChangeCheckedEnumerator(
      this.elementType,
      this,
      (after) => (after + 1 < this.count ? after + 1 : -1),
      (place) => this.itemAt(place),
    );
  }

  hasItem(value: NetValue): boolean {
    return this.copyItems().some((item) => equalsDefault(item, value));
  }

  peek(): NetValue {
    if (this.count === 0) this.throwEmpty();
    return this.itemAt(0);
  }

  protected throwEmpty(): never {
    throwNet("System.InvalidOperationException", this.emptyMessage);
  }
}

/** Queue<T>. */
export class NetQueue extends Line {
  readonly netType: NetType;
  protected readonly emptyMessage = "Queue empty.";
  private items: NetValue[];
  private head = 0;

  constructor(elementType: NetType, items: readonly NetValue[] = []) {
    super(elementType);
    this.netType = netType("System.Collections.Generic.Queue`1", elementType);
    this.items = [...items];
  }

  get count(): number {
    return this.items.length - this.head;
  }

  copyItems(): NetValue[] {
    return this.items.slice(this.head);
  }

  protected itemAt(place: number): NetValue {
    return this.items[this.head + place];
  }

  enqueue(value: NetValue): void {
    this.items.push(value);
    this.version++;
  }

  dequeue(): NetValue {
    const first = this.peek();
    this.items[this.head++] = null;
    if (this.head > 64 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    this.version++;
    return first;
  }

  clear(): void {
    this.items = [];
    this.head = 0;
    this.version++;
  }
}

/** Stack<T>; it is walked from the top. */
export class NetStack extends Line {
  readonly netType: NetType;
  protected readonly emptyMessage = "Stack empty.";
  private readonly items: NetValue[];

  constructor(elementType: NetType, items: readonly NetValue[] = []) {
    super(elementType);
    this.netType = netType("System.Collections.Generic.Stack`1", elementType);
    this.items = [...items];
  }

  get count(): number {
    return this.items.length;
  }

  copyItems(): NetValue[] {
    return [...this.items].reverse();
  }

  protected itemAt(place: number): NetValue {
    return this.items[this.items.length - 1 - place];
  }

  push(value: NetValue): void {
    this.items.push(value);
    this.version++;
  }

  pop(): NetValue {
    const top = this.peek();
    this.items.pop();
    this.version++;
    return top;
  }

  clear(): void {
    this.items.length = 0;
    this.version++;
  }
}
