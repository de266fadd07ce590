import { hashCodeOf } from "../collections/equality.js";
import { throwArgument, throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { compareOrdinal, compareStrings, comparisons, equalStrings } from "./compare.js";
import { indexMessage } from "./ranges.js";

const { currentCulture, currentCultureIgnoreCase, ordinal } = comparisons;

function culture(ignoreCase: boolean): number {
  return ignoreCase ? currentCultureIgnoreCase : currentCulture;
}

/** What comes nearest to `System.Globalization.CompareOptions`. */
function comparisonOf(options: number): number {
  if (options === 0x40000000) return ordinal;
  if (options === 0x10000000) return comparisons.ordinalIgnoreCase;
  return culture((options & 1) !== 0);
}

function compareParts(a: string | null, startA: number, b: string | null, startB: number, length: number, comparison: number): number {
  const positive = "Positive number required.";
  if (length < 0) throwArgumentRange("length1", positive);
  if (startA < 0) throwArgumentRange("offset1", positive);
  if (startB < 0) throwArgumentRange("offset2", positive);
  if (startA > (a ?? "").length) throwArgumentRange("length1", positive);
  if (startB > (b ?? "").length) throwArgumentRange("length2", positive);
  return compareStrings(a === null ? null : a.substring(startA, startA + length), b === null ? null : b.substring(startB, startB + length), comparison);
}

/** The overload with a StringComparison looks at the places before it compares anything. */
function compareRanges(a: string | null, startA: number, b: string | null, startB: number, length: number, comparison: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (length < 0) throwArgumentRange("length", "Length cannot be less than zero.");
  if (startA < 0 || startA > a.length) throwArgumentRange("indexA", indexMessage);
  if (startB < 0 || startB > b.length) throwArgumentRange("indexB", indexMessage);
  return compareParts(a, startA, b, startB, length, comparison);
}

/** An empty text counts as one that begins with U+0000. */
function compareWholeOrdinal(a: string | null, b: string | null): number {
  if (a === null || b === null) return compareStrings(a, b, ordinal);
  return a === "" || b === "" ? (a.charCodeAt(0) || 0) - (b.charCodeAt(0) || 0) || a.length - b.length : compareOrdinal(a, b);
}

function compareOrdinalParts(a: string | null, startA: number, b: string | null, startB: number, length: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (length < 0) throwArgumentRange("length", "Count cannot be less than zero.");
  if (startA < 0 || startA > a.length) throwArgumentRange("indexA", indexMessage);
  if (startB < 0 || startB > b.length) throwArgumentRange("indexB", indexMessage);
  return compareOrdinal(a.substring(startA, startA + length), b.substring(startB, startB + length));
}

export const stringCompareMembers: MemberTable = {
  "System.String.Compare(string, string)": (_: CallContext, a: string | null, b: string | null) => compareStrings(a, b, currentCulture),
  "System.String.Compare(string, string, bool)": (_: CallContext, a: string | null, b: string | null, ignoreCase: boolean) => compareStrings(a, b, culture(ignoreCase)),
  "System.String.Compare(string, string, StringComparison)": (_: CallContext, a: string | null, b: string | null, comparison: number) => (comparison === ordinal ? compareWholeOrdinal(a, b) : compareStrings(a, b, comparison)),
  "System.String.Compare(string, string, bool, CultureInfo)": (_: CallContext, a: string | null, b: string | null, ignoreCase: boolean) => compareStrings(a, b, culture(ignoreCase)),
  "System.String.Compare(string, int, string, int, int)": (_: CallContext, a: string | null, startA: number, b: string | null, startB: number, length: number) => compareParts(a, startA, b, startB, length, currentCulture),
  "System.String.Compare(string, int, string, int, int, bool)": (_: CallContext, a: string | null, startA: number, b: string | null, startB: number, length: number, ignoreCase: boolean) => compareParts(a, startA, b, startB, length, culture(ignoreCase)),
  "System.String.Compare(string, int, string, int, int, bool, CultureInfo)": (_: CallContext, a: string | null, startA: number, b: string | null, startB: number, length: number, ignoreCase: boolean) => compareParts(a, startA, b, startB, length, culture(ignoreCase)),
  "System.String.Compare(string, int, string, int, int, StringComparison)": (_: CallContext, a: string | null, startA: number, b: string | null, startB: number, length: number, comparison: number) => compareRanges(a, startA, b, startB, length, comparison),
  "System.String.Compare(string, string, CultureInfo, CompareOptions)": (_: CallContext, a: string | null, b: string | null, _culture: NetValue, options: number) => compareStrings(a, b, comparisonOf(options)),
  "System.String.Compare(string, int, string, int, int, CultureInfo, CompareOptions)": (_: CallContext, a: string | null, startA: number, b: string | null, startB: number, length: number, _culture: NetValue, options: number) => compareParts(a, startA, b, startB, length, comparisonOf(options)),
  "System.String.CompareOrdinal(string, string)": (_: CallContext, a: string | null, b: string | null) => compareWholeOrdinal(a, b),
  "System.String.CompareOrdinal(string, int, string, int, int)": (_: CallContext, a: string | null, startA: number, b: string | null, startB: number, length: number) => compareOrdinalParts(a, startA, b, startB, length),
  "System.String.CompareTo(object)": (_: CallContext, a: string, b: NetValue) => {
    if (b === null) return 1;
    return typeof b === "string" ? compareStrings(a, b, currentCulture) : throwArgument("Object must be of type String.");
  },
  "System.String.CompareTo(string)": (_: CallContext, a: string, b: string | null) => compareStrings(a, b, currentCulture),
  "System.String.Equals(object)": (_: CallContext, a: string, b: NetValue) => a === b,
  "System.String.Equals(string)": (_: CallContext, a: string, b: string | null) => a === b,
  "System.String.Equals(string, StringComparison)": (_: CallContext, a: string, b: string | null, comparison: number) => equalStrings(a, b, comparison),
  "System.String.Equals(string, string)": (_: CallContext, a: string | null, b: string | null) => a === b,
  "System.String.Equals(string, string, StringComparison)": (_: CallContext, a: string | null, b: string | null, comparison: number) => equalStrings(a, b, comparison),
  "System.String.operator ==(string, string)": (_: CallContext, a: string | null, b: string | null) => a === b,
  "System.String.operator !=(string, string)": (_: CallContext, a: string | null, b: string | null) => a !== b,
  "System.String.GetHashCode()": (_: CallContext, a: string) => hashCodeOf(a),
};
