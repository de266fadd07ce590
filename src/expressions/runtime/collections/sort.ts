import { NetException, type NetValue } from "../value.js";
import { netType } from "../net-type.js";
import type { Compare } from "./ordering.js";

/**
 * Sorts as .NET's Array.Sort and List.Sort do. Theirs is no stable sort, so that where elements compare equal the order shows
 * which algorithm was used: this is the same introspective sort, step by step.
 */
export function sortItems(items: NetValue[], compare: Compare, start = 0, length = items.length, companions?: NetValue[]): void {
  if (length < 2) return;
  try {
    new IntroSort(items, compare, companions).run(start, start + length - 1, 2 * (Math.floor(Math.log2(length)) + 1));
  } catch (error) {
    throw comparisonFailure(error);
  }
}

/** What a sort makes of an exception in a comparison. */
export function comparisonFailure(error: unknown): unknown {
  if (!(error instanceof NetException) || endings.has(error.netType.name)) return error;
  return new NetException(netType("System.InvalidOperationException"), "Failed to compare two elements in the array.", error);
}

/** What ends a run is passed on as it is. */
const endings = new Set(["System.TimeoutException", "System.InsufficientExecutionStackException"]);

const smallSize = 16;

class IntroSort {
  constructor(
    private readonly items: NetValue[],
    private readonly compare: Compare,
    private readonly companions: NetValue[] | undefined,
  ) {}

  run(from: number, to: number, depth: number): void {
    let high = to;
    for (let left = depth; high > from; left--) {
      const size = high - from + 1;
      if (size <= smallSize) {
        this.sortSmall(from, high, size);
        return;
      }
      if (left === 0) {
        this.heapSort(from, high);
        return;
      }
      const pivot = this.partition(from, high);
      this.run(pivot + 1, high, left - 1);
      high = pivot - 1;
    }
  }

  private sortSmall(low: number, high: number, size: number): void {
    if (size === 2) this.order(low, high);
    else if (size === 3) {
      this.order(low, high - 1);
      this.order(low, high);
      this.order(high - 1, high);
    } else this.insertionSort(low, high);
  }

  private order(a: number, b: number): void {
    if (a !== b && this.compare(this.items[a], this.items[b]) > 0) this.swap(a, b);
  }

  private swap(a: number, b: number): void {
    if (a === b) return;
    swapIn(this.items, a, b);
    if (this.companions !== undefined) swapIn(this.companions, a, b);
  }

  private partition(low: number, high: number): number {
    const { items } = this;
    const middle = low + ((high - low) >> 1);
    this.order(low, middle);
    this.order(low, high);
    this.order(middle, high);
    const pivot = items[middle];
    this.swap(middle, high - 1);
    let left = low;
    let right = high - 1;
    while (left < right) {
      // A comparison that contradicts itself must not run out of the part that is sorted.
      while (++left < high && this.compare(items[left], pivot) < 0);
      while (--right > low && this.compare(pivot, items[right]) < 0);
      if (left >= right) break;
      this.swap(left, right);
    }
    this.swap(left, high - 1);
    return left;
  }

  private insertionSort(low: number, high: number): void {
    const { items, companions } = this;
    for (let i = low; i < high; i++) {
      let j = i;
      const item = items[i + 1];
      const companion = companions?.[i + 1];
      while (j >= low && this.compare(item, items[j]) < 0) {
        items[j + 1] = items[j];
        if (companions !== undefined) companions[j + 1] = companions[j];
        j--;
      }
      items[j + 1] = item;
      if (companions !== undefined) companions[j + 1] = companion;
    }
  }

  private heapSort(low: number, high: number): void {
    const count = high - low + 1;
    for (let i = count >> 1; i >= 1; i--) this.sink(i, count, low);
    for (let i = count; i > 1; i--) {
      this.swap(low, low + i - 1);
      this.sink(1, i - 1, low);
    }
  }

  private sink(from: number, count: number, low: number): void {
    const { items, companions } = this;
    const item = items[low + from - 1];
    const companion = companions?.[low + from - 1];
    let i = from;
    while (i <= count >> 1) {
      let child = 2 * i;
      if (child < count && this.compare(items[low + child - 1], items[low + child]) < 0) child++;
      if (this.compare(item, items[low + child - 1]) >= 0) break;
      items[low + i - 1] = items[low + child - 1];
      if (companions !== undefined) companions[low + i - 1] = companions[low + child - 1];
      i = child;
    }
    items[low + i - 1] = item;
    if (companions !== undefined) companions[low + i - 1] = companion;
  }
}

function swapIn(items: NetValue[], a: number, b: number): void {
  const held = items[a];
  items[a] = items[b];
  items[b] = held;
}

/** The place of a value in sorted items, or the complement of the place where it would be. */
export function binarySearch(items: readonly NetValue[], value: NetValue, compare: Compare, start = 0, length = items.length): number {
  let low = start;
  let high = start + length - 1;
  while (low <= high) {
    const middle = low + ((high - low) >> 1);
    const order = compare(items[middle], value);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}
