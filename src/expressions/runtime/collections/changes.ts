import { throwNet } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { Enumerator } from "./sequence.js";

/** A collection of which an enumerator must notice changes. */
export interface Changing {
  readonly version: number;
}

/**
 * Walks a collection from place to place; `next` gives the next one's place, or -1 at the end. Any change of the collection
 * meanwhile makes it fail, as in .NET.
 */
export class ChangeCheckedEnumerator extends Enumerator {
  private place = -1;
  private started = false;
  private readonly version: number;

  constructor(
    elementType: NetType,
    private readonly owner: Changing,
    private readonly next: (after: number) => number,
    private readonly read: (place: number) => NetValue,
  ) {
    super(elementType);
    this.version = owner.version;
  }

  current: NetValue = null;

  moveNext(): boolean {
    if (this.owner.version !== this.version) throwChanged();
    if (this.started && this.place < 0) return false;
    this.started = true;
    this.place = this.next(this.place);
    if (this.place < 0) return false;
    this.current = this.read(this.place);
    return true;
  }

  override reset(): void {
    if (this.owner.version !== this.version) throwChanged();
    this.place = -1;
    this.started = false;
  }
}

export function throwChanged(): never {
  throwNet("System.InvalidOperationException", "Collection was modified; enumeration operation may not execute.");
}
