import type { JsonValue } from "../catalog/arm/index.js";

const longest = 90;
/** How much of what is equal is shown before the difference. */
const lead = 25;

/** Long values are cut where they are equal, so that what differs is seen. */
export function aroundDifference(before: string, after: string): [before: string, after: string] {
  const [left, right] = [flatten(before), flatten(after)];
  if (left.length <= longest && right.length <= longest) return [left, right];
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - start && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const from = Math.max(0, start - lead);
  const cut = (text: string): string => {
    const to = Math.min(text.length, Math.max(text.length - tail + lead, from + 1), from + longest);
    return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  };
  return [cut(left), cut(right)];
}

/** Whether a value is shown whole. */
export function isShort(text: string): boolean {
  return flatten(text).length <= longest;
}

export function flatten(text: string): string {
  return text.replace(/\s*\n\s*/g, " ⏎ ");
}

export function oneLine(text: string): string {
  const flat = flatten(text);
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
}

/** A value as a row shows it. */
export function shown(value: JsonValue): string {
  if (value === null) return "(none)";
  return typeof value === "string" ? value : JSON.stringify(value);
}
