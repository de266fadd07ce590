import type { ArmValue } from "./resource.js";
import { Sensitive } from "./sensitive.js";

export function isList(value: ArmValue): value is readonly ArmValue[] {
  return Array.isArray(value);
}

/** The value with its secrets in clear: for request bodies and keyed digests only. */
export function revealValue(value: ArmValue): unknown {
  if (value instanceof Sensitive) return value.reveal();
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(revealValue);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, revealValue(v)]));
}
