import type { JsonValue } from "../../catalog/arm/index.js";
import { isObject } from "../../catalog/arm/index.js";
import type { Plain } from "../../policy/decompile/plain.js";

/** A value without what is not set. */
export function plainOf(value: JsonValue): Plain {
  if (value === null) return "";
  if (Array.isArray(value)) return (value as readonly JsonValue[]).filter((v) => v !== null).map(plainOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value as Readonly<Record<string, JsonValue>>).flatMap(([k, v]) => (v === null ? [] : [[k, plainOf(v)]])));
}
