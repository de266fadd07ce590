import { canonicalJson, isObject, type JsonObject, type JsonValue } from "../../../catalog/arm/index.js";
import { asList, asNumber, asObject, asText, keyOf, NotEvaluable, same, type FunctionTable } from "./shared.js";
import { textFor } from "./strings.js";
import { isEmpty } from "./values.js";

/** Functions on lists and objects, some of which take texts too. Sources: template-functions-array, -object. */
export const collectionFunctions: FunctionTable = {
  array: (value) => (Array.isArray(value) ? asList(value) : [value ?? null]),
  concat: (...args) => (args.length > 0 && args.every((a) => Array.isArray(a)) ? args.flatMap(asList) : args.map(textFor).join("")),
  contains: (holder, item) => {
    if (typeof holder === "string") return holder.includes(textFor(item ?? ""));
    if (isObject(holder)) return keyOf(holder, asText(item)) !== undefined;
    return asList(holder).some((v) => same(v, item));
  },
  createarray: (...args) => args,
  createobject: (...args) => Object.fromEntries(args.flatMap((a, i) => (i % 2 === 0 ? [[asText(a), args[i + 1] ?? null]] : []))),
  empty: (value) => isEmpty(value),
  first: (value) => at(value, 0),
  last: (value) => at(value, -1),
  flatten: (value) => asList(value).flatMap(asList),
  indexof: (value, item) => (typeof value === "string" ? value.toLowerCase().indexOf(asText(item).toLowerCase()) : asList(value).findIndex((v) => same(v, item))),
  lastindexof: (value, item) => (typeof value === "string" ? value.toLowerCase().lastIndexOf(asText(item).toLowerCase()) : asList(value).findLastIndex((v) => same(v, item))),
  intersection: (...args) => args.reduce((a, b) => (Array.isArray(a) ? asList(a).filter((v) => asList(b).some((w) => same(v, w))) : intersect(asObject(a), asObject(b)))),
  items: (value) => Object.entries(asObject(value)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => ({ key, value: v })),
  length: (value) => (typeof value === "string" ? value.length : isObject(value) ? Object.keys(value).length : asList(value).length),
  objectkeys: (value) => Object.keys(asObject(value)).sort(),
  range: (start, count) => {
    if (asNumber(count) < 0 || asNumber(count) > 10_000) throw new NotEvaluable("range gives up to 10000 numbers");
    return Array.from({ length: asNumber(count) }, (_, i) => asNumber(start) + i);
  },
  shallowmerge: (value) => Object.assign({}, ...asList(value).map(asObject)) as JsonObject,
  skip: (value, count) => (typeof value === "string" ? value.slice(Math.max(0, asNumber(count))) : asList(value).slice(Math.max(0, asNumber(count)))),
  take: (value, count) => (typeof value === "string" ? value.slice(0, Math.max(0, asNumber(count))) : asList(value).slice(0, Math.max(0, asNumber(count)))),
  tryget: (value, ...keys) => keys.reduce<JsonValue>((v, k) => member(v, k) ?? null, value ?? null),
  tryindexfromend: (value, index) => asList(value).at(-asNumber(index)) ?? null,
  indexfromend: (value, index) => asList(value).at(-asNumber(index)) ?? null,
  union: (...args) => args.reduce((a, b) => (Array.isArray(a) ? unionOfLists(asList(a), asList(b)) : unionOfObjects(asObject(a), asObject(b)))),
};

function at(value: JsonValue | undefined, index: number): JsonValue {
  if (typeof value === "string") return value.at(index) ?? "";
  return asList(value).at(index) ?? null;
}

/** A property or an item, or undefined. */
export function member(value: JsonValue, key: JsonValue): JsonValue | undefined {
  if (Array.isArray(value)) return asList(value)[asNumber(key)];
  if (!isObject(value)) return undefined;
  const name = keyOf(value, asText(key));
  return name === undefined ? undefined : value[name];
}

function intersect(a: JsonObject, b: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(a).filter(([k, v]) => same(v, b[k])));
}

function unionOfLists(a: readonly JsonValue[], b: readonly JsonValue[]): JsonValue[] {
  const seen = new Set<string>();
  return [...a, ...b].filter((v) => !seen.has(canonicalJson(v)) && seen.add(canonicalJson(v)));
}

/** Objects within are united too; anything else of the later one wins. */
function unionOfObjects(a: JsonObject, b: JsonObject): JsonObject {
  const united: Record<string, JsonValue> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const own = united[key];
    united[key] = isObject(own) && isObject(value) ? unionOfObjects(own, value) : value;
  }
  return united;
}
