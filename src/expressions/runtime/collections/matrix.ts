import { throwNet } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { ItemsEnumerator, type Enumerator, type NetEnumerable } from "./sequence.js";

/** An array of several dimensions, row by row. */
export class NetMatrix implements NetEnumerable {
  readonly netType: NetType;

  constructor(
    readonly elementType: NetType,
    readonly sizes: readonly number[],
    readonly items: NetValue[],
  ) {
    this.netType = { name: `[${",".repeat(sizes.length - 1)}]`, typeArguments: [], element: elementType };
  }

  get count(): number {
    return this.items.length;
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.elementType, this.items);
  }

  offset(indexes: readonly number[]): number {
    let offset = 0;
    for (const [i, size] of this.sizes.entries()) {
      const index = indexes[i] ?? 0;
      if (index < 0 || index >= size) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
      offset = offset * size + index;
    }
    return offset;
  }
}
