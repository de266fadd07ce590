import { ItemsEnumerator, type Enumerator, type NetEnumerable } from "../../runtime/collections/sequence.js";
import type { NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";
import { indexOutOfRange, nullReference } from "./faults.js";

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
      if (index < 0 || index >= size) throw indexOutOfRange();
      offset = offset * size + index;
    }
    return offset;
  }
}

const matrixOf = (value: NetValue): NetMatrix => {
  if (value === null) throw nullReference();
  return value as NetMatrix;
};

export function readMatrix(value: NetValue, indexes: readonly number[]): NetValue {
  const matrix = matrixOf(value);
  return matrix.items[matrix.offset(indexes)];
}

export function writeMatrix(value: NetValue, indexes: readonly number[], item: NetValue): void {
  const matrix = matrixOf(value);
  matrix.items[matrix.offset(indexes)] = item;
}
