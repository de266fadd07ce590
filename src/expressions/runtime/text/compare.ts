import { upperText } from "./characters.js";
import { throwArgument } from "../language/throw.js";

/** `System.StringComparison`: culture-sensitive ones all mean the invariant culture. */
export const comparisons = { currentCulture: 0, currentCultureIgnoreCase: 1, invariantCulture: 2, invariantCultureIgnoreCase: 3, ordinal: 4, ordinalIgnoreCase: 5 } as const;

export function checkComparison(comparison: number): void {
  if (comparison < 0 || comparison > 5) throwArgument("The string comparison type passed in is currently not supported.", "comparisonType");
}

export function ignoresCase(comparison: number): boolean {
  return comparison % 2 === 1;
}

/** Lower case before upper where nothing else tells two strings apart, as .NET's invariant culture has it. */
const exact = new Intl.Collator("en", { caseFirst: "lower", sensitivity: "variant" });
const caseless = new Intl.Collator("en", { sensitivity: "accent" });

const plainPattern = /^[a-z0-9]*$/;

export function compareCulture(a: string, b: string, ignoreCase = false): number {
  if (a === b) return 0;
  // Among these the order of the code units is the culture's.
  if (plainPattern.test(a) && plainPattern.test(b)) return a < b ? -1 : 1;
  const first = wordText(a);
  const second = wordText(b);
  const order = (ignoreCase ? caseless : exact).compare(first.text, second.text);
  if (order !== 0) return Math.sign(order);
  // Hyphens and apostrophes only count when all else is equal.
  return first.text === a && second.text === b ? 0 : Math.sign(first.marks.length - second.marks.length) || Math.sign(ignoreCase ? compareOrdinal(upperText(b), upperText(a)) : compareOrdinal(b, a));
}

function wordText(text: string): { text: string; marks: string } {
  return /['-]/.test(text) ? { text: text.replace(/['-]/g, ""), marks: text.replace(/[^'-]/g, "") } : { text, marks: "" };
}

/** The difference of the first characters that differ, or of the lengths. */
export function compareOrdinal(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** `string.Compare` with null before everything. */
export function compareStrings(a: string | null, b: string | null, comparison: number): number {
  checkComparison(comparison);
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (comparison === comparisons.ordinal) return compareOrdinal(a, b);
  if (comparison === comparisons.ordinalIgnoreCase) return compareOrdinal(upperText(a), upperText(b));
  return compareCulture(a, b, ignoresCase(comparison));
}

export function equalStrings(a: string | null, b: string | null, comparison: number): boolean {
  if (comparison === comparisons.ordinal || a === null || b === null) {
    checkComparison(comparison);
    return a === b;
  }
  if (comparison === comparisons.ordinalIgnoreCase) return a.length === b.length && (a === b || upperText(a) === upperText(b));
  return compareStrings(a, b, comparison) === 0;
}

/** What is searched in, so that an ordinal search finds what the comparison finds. */
export function searchText(text: string, comparison: number): string {
  return ignoresCase(comparison) ? upperText(text) : text;
}
