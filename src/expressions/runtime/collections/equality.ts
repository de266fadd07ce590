import { typeText } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";
import { typeOfObject } from "./boxing.js";

/** IEqualityComparer: `keyOf` gives equal values the same key, and others another one. */
export interface EqualityComparer extends NetObject {
  equalValues(a: NetValue, b: NetValue): boolean;
  keyOf(value: NetValue): unknown;
}

export function isEqualityComparer(value: NetValue): value is EqualityComparer {
  return typeof value === "object" && value !== null && "equalValues" in value;
}

/** `EqualityComparer<T>.Default`, for two values of one static type: NaN equals itself, and 0 equals -0. */
export function equalsDefault(a: NetValue, b: NetValue): boolean {
  if (a === b) return true;
  if (typeof a === "number") return typeof b === "number" && Number.isNaN(a) && Number.isNaN(b);
  return typeof a === "object" && a !== null && b !== null && "netEquals" in a && (a as Required<NetObject>).netEquals(b);
}

/**
 * A key for a Map that equal values share. Strings and bare values are their own keys; what objects give is marked, so that no
 * string can pass for it.
 */
export function keyOfValue(value: NetValue): unknown {
  if (typeof value === "string") return value.charCodeAt(0) === 0 ? `\0\0${value}` : value;
  if (typeof value !== "object" || value === null || !("netKey" in value)) return value;
  const key = (value as Required<NetObject>).netKey();
  return (typeof key === "object" && key !== null) || typeof key === "function" ? key : `\0${typeText(typeOfObject(value))}:${String(key)}`;
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** One key out of several, for tuples and other composites. */
export function combineKeys(values: readonly NetValue[]): string {
  return values.map((value) => partKey(keyOfValue(value))).join("");
}

function partKey(key: unknown): string {
  const text = (typeof key === "object" && key !== null) || typeof key === "function" ? `#${identityOf(key)}` : `${typeof key}${String(key)}`;
  return `${text.length}:${text}`;
}

/** A number that no other object has. */
export function identityOf(value: object): number {
  const known = identities.get(value) ?? ++lastIdentity;
  identities.set(value, known);
  return known;
}

/** `GetHashCode` of whatever has no better one: equal values have equal ones, from run to run. */
export function hashCodeOf(value: NetValue): number {
  if (typeof value === "number" && Number.isInteger(value)) return value | 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  const key = keyOfValue(value);
  const text = typeof key === "object" && key !== null ? `#${identityOf(key)}` : String(key);
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) | 0;
  return hash;
}
