import { canonicalJson, isList, isObject, Sensitive, type ArmProperties, type ArmValue, type JsonValue } from "../catalog/arm/index.js";
import type { ItemSpec, PropertySpec } from "../catalog/resources/index.js";
import { durationSeconds } from "./duration.js";
import type { PropertyChange } from "./plan.js";
import { revealed } from "./recorded.js";

export interface DiffContext {
  /** Prefix of the full ids of this instance. */
  readonly serviceId: string;
  /** Whether a secret differs from what was recorded; the service never gives it back. */
  secretDiffers(path: string, wanted: string): boolean;
  digest(path: string, secret: string): string;
}

/** Managed properties that differ, as the reader's before and after. Everything the kind does not manage is left alone. */
export function diffProperties(specs: Readonly<Record<string, PropertySpec>>, before: ArmProperties, after: ArmProperties, context: DiffContext): PropertyChange[] {
  return Object.entries(specs).flatMap(([name, spec]) => diffValue(name, spec, before[name], after[name], context));
}

type Maybe = ArmValue | undefined;

function diffValue(path: string, spec: PropertySpec, before: Maybe, after: Maybe, context: DiffContext): PropertyChange[] {
  if (spec.as === "policy" || spec.unmanaged === true) return [];
  if (spec.secret === true && isHidden(before, after) && !(isShown(before, spec) && isShown(after, spec))) return diffSecret(path, before, after, context);
  if (spec.properties !== undefined) return diffNested(path, spec.properties, before, after, context);
  if (spec.items !== undefined) return diffItems(path, spec, before, after, context);
  if (spec.as === "part") return diffPart(path, before, after);
  const left = normalize(before, spec, context);
  const right = normalize(after, spec, context);
  if (comparable(left, spec) === comparable(right, spec)) return [];
  if (spec.masked === true && (sameDigest(path, before, after, context) || sameInClear(before, after))) return [];
  return [spec.masked === true ? { path, before: null, after: null, sensitive: true } : { path, before: left, after: right }];
}

/** Members that are not wanted are left alone. */
function diffPart(path: string, before: Maybe, after: Maybe): PropertyChange[] {
  const left = objectOf(before);
  return Object.entries(objectOf(after)).flatMap(([name, value]): PropertyChange[] => {
    const [was, is] = [plain(left[name] ?? null), plain(value)];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ path: `${path}.${name}`, before: was, after: is }];
  });
}

/** A masked value is recorded as its digest; held against one in clear, the digests are compared. */
function sameDigest(path: string, before: Maybe, after: Maybe, context: DiffContext): boolean {
  const [left, right] = [digestOf(before), digestOf(after)];
  if (left !== undefined && right !== undefined) return left === right;
  const [digest, clear] = left === undefined ? [right, before] : [left, after];
  return digest !== undefined && clear !== undefined && clear !== null && context.digest(path, revealed(clear)) === digest;
}

/** The instance shows it, and the definitions have it from a secret of the environment. */
function sameInClear(before: Maybe, after: Maybe): boolean {
  return (before ?? null) !== null && (after ?? null) !== null && revealed(before as ArmValue) === revealed(after as ArmValue);
}

function digestOf(value: Maybe): string | undefined {
  const digest = isObject(value) && !(value instanceof Sensitive) ? value["secretDigest"] : undefined;
  return typeof digest === "string" ? digest : undefined;
}

/** Hidden unless both sides are plain text, as a named value's that is not secret. */
function isHidden(before: Maybe, after: Maybe): boolean {
  return !(typeof before === "string" && typeof after === "string");
}

/** A secret that is told by reference: every text of it names a named value, or is none. */
function isShown(value: Maybe, spec: PropertySpec, name?: string): boolean {
  if (typeof value === "string") return /^\{\{[^{}]+\}\}$/.test(value) || (name !== undefined && spec.clear?.includes(name) === true);
  if (!isObject(value) || value instanceof Sensitive || isList(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, v]) => isShown(v, spec, key));
}

function diffSecret(path: string, before: Maybe, after: Maybe, context: DiffContext): PropertyChange[] {
  // Left out: the service keeps or makes it (subscription keys, Key Vault values).
  if (after === undefined || after === null) return [];
  // Some are shown all the same: the password of a proxy.
  if (typeof before === "string" && after instanceof Sensitive && revealed(after) === before) return [];
  return context.secretDiffers(path, revealed(after)) ? [{ path, before: null, after: null, sensitive: true }] : [];
}

function diffNested(path: string, specs: Readonly<Record<string, PropertySpec>>, before: Maybe, after: Maybe, context: DiffContext): PropertyChange[] {
  const left = objectOf(before);
  const right = objectOf(after);
  return Object.entries(specs).flatMap(([name, spec]) => diffValue(`${path}.${name}`, spec, left[name], right[name], context));
}

function diffItems(path: string, spec: PropertySpec, before: Maybe, after: Maybe, context: DiffContext): PropertyChange[] {
  const items = spec.items;
  if (items === undefined) return [];
  const keyOf = (item: ArmProperties): string => keyOfItem(item, items, context);
  const left = new Map(listOf(before).map((i) => [keyOf(i), i]));
  const right = new Map(listOf(after).map((i) => [keyOf(i), i]));
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((key): PropertyChange[] => {
    const [b, a] = [left.get(key), right.get(key)];
    const name = `${path}[${key.replace(/^"|"$/g, "")}]`;
    if (b !== undefined && a !== undefined) return diffNested(name, items.properties, b, a, context);
    const shown = (item: ArmProperties | undefined): JsonValue => (item === undefined ? null : showItem(item, items.properties, context));
    return [{ path: name, before: shown(b), after: shown(a) }];
  });
}

/** What a path calls an item of a list by. */
export function itemName(item: ArmProperties, items: ItemSpec, context: Pick<DiffContext, "serviceId">): string {
  return keyOfItem(item, items, context).replace(/^"|"$/g, "");
}

function keyOfItem(item: ArmProperties, { key, properties }: ItemSpec, context: Pick<DiffContext, "serviceId">): string {
  const spec = properties[key] ?? {};
  return comparable(normalize(item[key], spec, context), spec);
}

function showItem(item: ArmProperties, specs: Readonly<Record<string, PropertySpec>>, context: DiffContext): JsonValue {
  const entries = Object.entries(specs).flatMap(([name, spec]) => {
    const value = normalize(item[name], { ...spec, default: null }, context);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function objectOf(value: Maybe): ArmProperties {
  return isObject(value) && !(value instanceof Sensitive) ? (value) : {};
}

function listOf(value: Maybe): ArmProperties[] {
  return value !== undefined && isList(value) ? value.map(objectOf) : [];
}

/** The value as it is shown: defaults filled in, ids without the service's own prefix. */
function normalize(value: Maybe, spec: PropertySpec, context: Pick<DiffContext, "serviceId">): JsonValue {
  if (isEmpty(value)) return spec.default ?? null;
  // What an import takes from a document that says nothing: `description: ""`.
  if (value === "" && spec.default === null) return null;
  if (spec.as === "id" && typeof value === "string") return shortId(value, context.serviceId);
  if (spec.as === "ids" && isList(value)) return value.map((id) => (typeof id === "string" ? shortId(id, context.serviceId) : plain(id)));
  return spec.as === "exact-json" ? exact(value) : plain(value);
}

/** The service writes null, [] or {} for what was never set. */
function isEmpty(value: Maybe): value is undefined | null {
  if (value === undefined || value === null) return true;
  if (typeof value !== "object" || value instanceof Sensitive) return false;
  return Object.keys(value).length === 0;
}

function exact(value: ArmValue): JsonValue {
  if (value instanceof Sensitive) return null;
  if (typeof value !== "object" || value === null) return value;
  return isList(value) ? value.map(exact) : Object.fromEntries(Object.entries(value).map(([k, v]) => [k, exact(v)]));
}

function plain(value: ArmValue): JsonValue {
  if (value instanceof Sensitive) return null;
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (isEmpty(v) ? [] : [[k, plain(v)]])));
}

function shortId(id: string, serviceId: string): string {
  const short = id.toLowerCase().startsWith(serviceId.toLowerCase()) ? id.slice(serviceId.length) : id;
  return short.replace(/\/$/, "");
}

function comparable(value: JsonValue, spec: PropertySpec): string {
  switch (spec.as) {
    case "keys":
      return canonicalJson(isObject(value) ? Object.keys(value).map((key) => key.toLowerCase()).sort() : []);
    case "region":
      return canonicalJson(value).toLowerCase().replace(/ /g, "");
    case "ids":
      return canonicalJson(Array.isArray(value) ? [...(value as JsonValue[])].map((v) => canonicalJson(v).toLowerCase()).sort() : value);
    case "id":
    case "case-insensitive":
      return canonicalJson(value).toLowerCase();
    case "duration":
      return typeof value === "string" ? String(durationSeconds(value) ?? value) : canonicalJson(value);
    case "set":
      return canonicalJson(Array.isArray(value) ? [...(value as JsonValue[])].map((v) => canonicalJson(v)).sort() : value);
    default:
      return canonicalJson(value);
  }
}
