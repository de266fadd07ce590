import { throwNet, throwNullReference } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import { boxValue } from "./boxing.js";
import type { Host, NetObject, NetValue } from "../value.js";

/** What IEnumerable is: anything that can be walked. Elements are bare, as `elementType` says. */
export interface NetEnumerable extends NetObject {
  readonly elementType: NetType;
  /** `as` is the element type that the reader wants, for the few classes that are enumerable in two ways. */
  getEnumerator(as?: NetType): Enumerator;
}

export const charType = netType("System.Char");
export const stringType = netType("System.String");
export const objectType = netType("System.Object");

/** What IEnumerator is. Nothing here holds a resource, so that disposing does nothing. */
export abstract class Enumerator implements NetObject {
  abstract readonly current: NetValue;
  abstract moveNext(): boolean;

  /** `Reset()`: what LINQ walks and what is written with `yield` cannot go back. */
  reset(): void {
    throwNet("System.NotSupportedException", "Specified method is not supported.");
  }

  get netType(): NetType {
    return netType("System.Collections.Generic.IEnumerator`1", this.elementType);
  }

  constructor(readonly elementType: NetType) {}
}

/** An enumerator made of one function, which sets `current` and returns whether it did. */
export class StepEnumerator extends Enumerator {
  current: NetValue = null;

  constructor(
    elementType: NetType,
    private readonly step: (self: StepEnumerator) => boolean,
  ) {
    super(elementType);
  }

  moveNext(): boolean {
    return this.step(this);
  }
}

/** Walks items that nothing changes meanwhile, or whose owner does not mind. */
export class ItemsEnumerator extends Enumerator {
  current: NetValue = null;
  private index = 0;

  constructor(
    elementType: NetType,
    private readonly items: ArrayLike<NetValue>,
  ) {
    super(elementType);
  }

  moveNext(): boolean {
    if (this.index >= this.items.length) return false;
    this.current = this.items[this.index++];
    return true;
  }

  override reset(): void {
    this.index = 0;
  }
}

/** What a LINQ method returns: nothing runs before it is walked, and everything again each time. */
export class LazySequence implements NetEnumerable {
  constructor(
    readonly netType: NetType,
    readonly elementType: NetType,
    private readonly open: () => Enumerator,
  ) {}

  getEnumerator(): Enumerator {
    return this.open();
  }
}

export function isEnumerable(value: NetValue): value is NetEnumerable {
  return typeof value === "object" && value !== null && "getEnumerator" in value;
}

/** Of anything that C# takes for an IEnumerable, strings as well. */
export function enumeratorOf(value: NetValue, as?: NetType): Enumerator {
  if (typeof value === "string") return new CharEnumerator(value);
  if (!isEnumerable(value)) throwNullReference();
  const enumerator = value.getEnumerator(as);
  return as?.name === objectType.name && enumerator.elementType.name !== objectType.name ? new BoxingEnumerator(enumerator) : enumerator;
}

/** System.CharEnumerator. */
export class CharEnumerator extends Enumerator {
  current: NetValue = null;
  private index = 0;

  constructor(private readonly text: string) {
    super(charType);
  }

  override get netType(): NetType {
    return netType("System.CharEnumerator");
  }

  moveNext(): boolean {
    if (this.index >= this.text.length) return false;
    this.current = this.text.charCodeAt(this.index++);
    return true;
  }

  override reset(): void {
    this.index = 0;
  }
}


/** A walk through the interface without a type argument: elements are objects. */
class BoxingEnumerator extends Enumerator {
  current: NetValue = null;

  constructor(private readonly bare: Enumerator) {
    super(objectType);
  }

  override get netType(): NetType {
    return this.bare.netType;
  }

  moveNext(): boolean {
    if (!this.bare.moveNext()) return false;
    this.current = boxValue(this.bare.elementType, this.bare.current);
    return true;
  }

  override reset(): void {
    this.bare.reset();
  }
}

export function elementTypeOf(value: NetValue): NetType {
  if (typeof value === "string") return charType;
  return isEnumerable(value) ? value.elementType : objectType;
}

/** Everything that is in a sequence, in an array of the caller's own. Each element costs a step. */
export function takeItems(host: Host, value: NetValue, as?: NetType): NetValue[] {
  if (typeof value === "object" && value !== null && "copyItems" in value) {
    const items = (value as ItemSource).copyItems(as);
    host.spend(items.length);
    return items;
  }
  const items: NetValue[] = [];
  const enumerator = enumeratorOf(value, as);
  while (enumerator.moveNext()) {
    host.spend(1);
    items.push(enumerator.current);
  }
  return items;
}

/** A collection that can hand out its elements without being walked. */
export interface ItemSource extends NetEnumerable {
  /** `as` as for getEnumerator. */
  copyItems(as?: NetType): NetValue[];
}
