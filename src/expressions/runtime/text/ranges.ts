import { throwArgumentRange } from "../language/throw.js";

export const indexMessage = "Index was out of range. Must be non-negative and less than the size of the collection.";
export const countMessage = "Count must be positive and count must refer to a location within the string/array/collection.";

/** For a search from `start` over `count` characters. */
export function checkForward(start: number, count: number, length: number): void {
  if (start < 0 || start > length) throwArgumentRange("startIndex", indexMessage);
  if (count < 0 || start > length - count) throwArgumentRange("count", countMessage);
}

export function checkStart(start: number): void {
  if (start < 0) throwArgumentRange("startIndex", "StartIndex cannot be less than zero.");
}

export function checkCount(count: number, name = "count"): void {
  if (count < 0) throwArgumentRange(name, "Count cannot be less than zero.");
}

export function takeSubstring(text: string, start: number, length: number): string {
  checkStart(start);
  if (start > text.length) throwArgumentRange("startIndex", "startIndex cannot be larger than length of string.");
  if (length < 0) throwArgumentRange("length", "Length cannot be less than zero.");
  if (start > text.length - length) throwArgumentRange("length", "Index and length must refer to a location within the string.");
  return text.substring(start, start + length);
}
