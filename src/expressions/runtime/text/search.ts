import type { NetArray } from "../collections/array.js";
import { requireArgument, throwArgumentNull, throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberTable } from "../value.js";
import { checkComparison, comparisons, searchText } from "./compare.js";
import { checkForward, countMessage, indexMessage } from "./ranges.js";

function indexOfChar(text: string, code: number, start: number, count: number): number {
  checkForward(start, count, text.length);
  const at = text.indexOf(String.fromCharCode(code), start);
  return at >= 0 && at < start + count ? at : -1;
}

/** Where `value` lies within `count` characters from `start`. */
function indexOfText(call: CallContext, text: string, value: string | null, start: number, count: number, comparison: number): number {
  if (value === null) throwArgumentNull("value");
  checkForward(start, count, text.length);
  checkComparison(comparison);
  call.host.spend(count);
  const range = text.slice(start, start + count);
  const at = searchText(range, comparison).indexOf(searchText(value, comparison));
  return at < 0 ? -1 : start + at;
}

/** A search backwards runs from `start` down over `count` characters; false when there is nothing to search. */
function checkBackward(length: number, start: number, count: number): boolean {
  if (length === 0) return false;
  if (start < 0 || start >= length) throwArgumentRange("startIndex", indexMessage);
  if (count < 0 || start - count + 1 < 0) throwArgumentRange("count", countMessage);
  return true;
}

function lastIndexOfChar(text: string, code: number, start: number, count: number): number {
  if (!checkBackward(text.length, start, count)) return -1;
  const at = text.lastIndexOf(String.fromCharCode(code), start);
  return at > start - count ? at : -1;
}

function lastIndexOfText(call: CallContext, text: string, value: string | null, start: number, count: number, comparison: number): number {
  if (value === null) throwArgumentNull("value");
  checkComparison(comparison);
  if (count < 0) throwArgumentRange("count", countMessage);
  if (text === "" && (start === -1 || start === 0)) return value === "" ? 0 : -1;
  // Straight after the end is taken for the end.
  const last = start === text.length ? start - 1 : start;
  const length = start === text.length && count > 0 ? count - 1 : count;
  if (last < 0 || last > text.length) throwArgumentRange("startIndex", indexMessage);
  if (last - length + 1 < 0) throwArgumentRange("count", countMessage);
  if (value === "") return last;
  call.host.spend(length);
  const from = last - length + 1;
  const at = searchText(text.slice(from, last + 1), comparison).lastIndexOf(searchText(value, comparison));
  return at < 0 ? -1 : from + at;
}

function isAny(anyOf: NetArray | null): (code: number) => boolean {
  const codes = new Set(requireArgument(anyOf, "anyOf").items);
  return (code) => codes.has(code);
}

function indexOfAny(call: CallContext, text: string, anyOf: NetArray | null, start: number, count: number): number {
  const wanted = isAny(anyOf);
  checkForward(start, count, text.length);
  call.host.spend(count);
  for (let i = start; i < start + count; i++) if (wanted(text.charCodeAt(i))) return i;
  return -1;
}

function lastIndexOfAny(call: CallContext, text: string, anyOf: NetArray | null, start: number, count: number): number {
  const wanted = isAny(anyOf);
  if (!checkBackward(text.length, start, count)) return -1;
  call.host.spend(count);
  for (let i = start; i > start - count; i--) if (wanted(text.charCodeAt(i))) return i;
  return -1;
}

function startsWith(call: CallContext, text: string, value: string | null, comparison: number): boolean {
  if (value === null) throwArgumentNull("value");
  checkComparison(comparison);
  call.host.spend(value.length);
  return searchText(text.slice(0, value.length), comparison) === searchText(value, comparison);
}

function endsWith(call: CallContext, text: string, value: string | null, comparison: number): boolean {
  if (value === null) throwArgumentNull("value");
  checkComparison(comparison);
  call.host.spend(value.length);
  return value.length <= text.length && searchText(text.slice(text.length - value.length), comparison) === searchText(value, comparison);
}

const { currentCulture, currentCultureIgnoreCase, ordinal } = comparisons;
const ignoring = (ignoreCase: boolean): number => (ignoreCase ? currentCultureIgnoreCase : currentCulture);

export const stringSearchMembers: MemberTable = {
  "System.String.IndexOf(char)": (_: CallContext, text: string, code: number) => text.indexOf(String.fromCharCode(code)),
  "System.String.IndexOf(char, int)": (_: CallContext, text: string, code: number, start: number) => indexOfChar(text, code, start, text.length - start),
  "System.String.IndexOf(char, int, int)": (_: CallContext, text: string, code: number, start: number, count: number) => indexOfChar(text, code, start, count),
  "System.String.IndexOf(string)": (call: CallContext, text: string, value: string | null) => indexOfText(call, text, value, 0, text.length, currentCulture),
  "System.String.IndexOf(string, int)": (call: CallContext, text: string, value: string | null, start: number) => indexOfText(call, text, value, start, text.length - start, currentCulture),
  "System.String.IndexOf(string, int, int)": (call: CallContext, text: string, value: string | null, start: number, count: number) => indexOfText(call, text, value, start, count, currentCulture),
  "System.String.IndexOf(string, StringComparison)": (call: CallContext, text: string, value: string | null, comparison: number) => indexOfText(call, text, value, 0, text.length, comparison),
  "System.String.IndexOf(string, int, StringComparison)": (call: CallContext, text: string, value: string | null, start: number, comparison: number) => indexOfText(call, text, value, start, text.length - start, comparison),
  "System.String.IndexOf(string, int, int, StringComparison)": indexOfText,
  "System.String.IndexOfAny(char[])": (call: CallContext, text: string, anyOf: NetArray | null) => indexOfAny(call, text, anyOf, 0, text.length),
  "System.String.IndexOfAny(char[], int)": (call: CallContext, text: string, anyOf: NetArray | null, start: number) => indexOfAny(call, text, anyOf, start, text.length - start),
  "System.String.IndexOfAny(char[], int, int)": indexOfAny,
  "System.String.LastIndexOf(char)": (_: CallContext, text: string, code: number) => lastIndexOfChar(text, code, text.length - 1, text.length),
  "System.String.LastIndexOf(char, int)": (_: CallContext, text: string, code: number, start: number) => lastIndexOfChar(text, code, start, start + 1),
  "System.String.LastIndexOf(char, int, int)": (_: CallContext, text: string, code: number, start: number, count: number) => lastIndexOfChar(text, code, start, count),
  "System.String.LastIndexOf(string)": (call: CallContext, text: string, value: string | null) => lastIndexOfText(call, text, value, text.length - 1, text.length, currentCulture),
  "System.String.LastIndexOf(string, int)": (call: CallContext, text: string, value: string | null, start: number) => lastIndexOfText(call, text, value, start, start + 1, currentCulture),
  "System.String.LastIndexOf(string, int, int)": (call: CallContext, text: string, value: string | null, start: number, count: number) => lastIndexOfText(call, text, value, start, count, currentCulture),
  "System.String.LastIndexOf(string, StringComparison)": (call: CallContext, text: string, value: string | null, comparison: number) => lastIndexOfText(call, text, value, text.length - 1, text.length, comparison),
  "System.String.LastIndexOf(string, int, StringComparison)": (call: CallContext, text: string, value: string | null, start: number, comparison: number) => lastIndexOfText(call, text, value, start, start + 1, comparison),
  "System.String.LastIndexOf(string, int, int, StringComparison)": lastIndexOfText,
  "System.String.LastIndexOfAny(char[])": (call: CallContext, text: string, anyOf: NetArray | null) => lastIndexOfAny(call, text, anyOf, text.length - 1, text.length),
  "System.String.LastIndexOfAny(char[], int)": (call: CallContext, text: string, anyOf: NetArray | null, start: number) => lastIndexOfAny(call, text, anyOf, start, start + 1),
  "System.String.LastIndexOfAny(char[], int, int)": lastIndexOfAny,
  "System.String.Contains(string)": (call: CallContext, text: string, value: string | null) => indexOfText(call, text, value, 0, text.length, ordinal) >= 0,
  "System.String.StartsWith(string)": (call: CallContext, text: string, value: string | null) => startsWith(call, text, value, currentCulture),
  "System.String.StartsWith(string, StringComparison)": startsWith,
  "System.String.StartsWith(string, bool, CultureInfo)": (call: CallContext, text: string, value: string | null, ignoreCase: boolean) => startsWith(call, text, value, ignoring(ignoreCase)),
  "System.String.EndsWith(string)": (call: CallContext, text: string, value: string | null) => endsWith(call, text, value, currentCulture),
  "System.String.EndsWith(string, StringComparison)": endsWith,
  "System.String.EndsWith(string, bool, CultureInfo)": (call: CallContext, text: string, value: string | null, ignoreCase: boolean) => endsWith(call, text, value, ignoring(ignoreCase)),
};
