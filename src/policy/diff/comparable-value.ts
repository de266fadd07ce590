import type { ValueSpec } from "../../catalog/policies/index.js";
import { isExpression } from "../../xml/index.js";
import { comparableExpression, type ComparableExpression } from "./comparable-expression.js";

/** One text for all spellings of a value that the service reads as the same. */
export function comparableValue(written: string, spec: ValueSpec | undefined, isHeaderName: boolean): ComparableExpression {
  if (isExpression(written)) return comparableExpression(written);
  // A header's name has no case; that of a named value may have one.
  if (isHeaderName && !written.includes("{{")) return { compared: written.trim().toLowerCase() };
  return { compared: spec === undefined ? written : comparableLiteral(written, spec) };
}

const whole: ReadonlySet<string> = new Set(["integer", "duration-seconds", "duration-milliseconds", "http-status"]);

export function comparableLiteral(written: string, { type }: ValueSpec): string {
  const value = written.trim();
  if (type === "boolean") return /^(?:true|false)$/i.test(value) ? value.toLowerCase() : written;
  if (whole.has(type)) return /^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, "") : written;
  if (type === "number") return /^-?\d+(?:\.\d+)?$/.test(value) ? String(Number(value)) : written;
  return written;
}
