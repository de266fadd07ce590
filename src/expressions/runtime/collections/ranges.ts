import { throwArgument, throwArgumentNull, throwArgumentRange } from "../language/throw.js";

const offsetProblem = "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.";
export const indexProblem = "Index was out of range. Must be non-negative and less than the size of the collection.";
export const countProblem = "Count must be positive and count must refer to a location within the string/array/collection.";
const negativeProblem = "Non-negative number required.";

/** For methods that take a part of a collection by its index and count. */
export function checkRange(index: number, count: number, size: number, indexName = "index", countName = "count"): void {
  if (index < 0) throwArgumentRange(indexName, negativeProblem);
  if (count < 0) throwArgumentRange(countName, negativeProblem);
  if (size - index < count) throwArgument(offsetProblem);
}

export function checkNotNegative(value: number, name: string): void {
  if (value < 0) throwArgumentRange(name, negativeProblem);
}

/** For methods that search from an index on. */
export function checkSearch(start: number, count: number, size: number): void {
  if (start < 0 || start > size) throwArgumentRange("startIndex", indexProblem);
  if (count < 0 || start > size - count) throwArgumentRange("count", countProblem);
}

/** For methods that search backwards from an index. */
export function checkBackwardSearch(start: number, count: number, size: number): void {
  if (size === 0 ? start !== -1 : start < 0 || start >= size) throwArgumentRange("startIndex", indexProblem);
  if (count < 0 || start - count + 1 < 0) throwArgumentRange("count", countProblem);
}

/** Copies `source` into an array, which must have room for it. */
export function copyInto(source: readonly unknown[], target: { readonly items: unknown[] } | null, at: number, shortMessage?: string): void {
  if (target === null) throwArgumentNull("array");
  if (at < 0) throwArgumentRange("arrayIndex", negativeProblem);
  if (target.items.length - at < source.length) {
    if (shortMessage === undefined) throwArgument("Destination array was not long enough. Check destIndex and length, and the array's lower bounds", "destinationArray");
    throwArgument(shortMessage);
  }
  for (const [i, item] of source.entries()) target.items[at + i] = item;
}

export const copyProblem = "Destination array is not long enough to copy all the items in the collection. Check array index and length.";
