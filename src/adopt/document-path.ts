import { isObject, type ArmProperties, type ArmValue, type JsonValue } from "../catalog/arm/index.js";
import type { PropertySpec, ResourceType } from "../catalog/resources/index.js";
import { itemName } from "../plan/index.js";
import { writtenAs, type PropertyName } from "./written-as.js";

/** A step of a property's path: a name, or the item of a list that has this value for its key. */
export type PropertyStep = string | { readonly key: string; readonly name: string };

/** `circuitBreaker.rules[too-many-errors].tripDuration`, taken apart. The sides say which items there are. */
export function stepsOf(path: string, specs: Readonly<Record<string, PropertySpec>>, sides: readonly (ArmProperties | undefined)[], serviceId: string): PropertyStep[] | undefined {
  for (const [name, spec] of Object.entries(specs)) {
    const rest = path.startsWith(name) ? path.slice(name.length) : undefined;
    if (rest === undefined || (rest !== "" && rest[0] !== "." && rest[0] !== "[")) continue;
    const inner = sides.map((side) => side?.[name]);
    const below = stepsBelow(rest, spec, inner, serviceId);
    if (below !== undefined) return [name, ...below];
  }
  return undefined;
}

function stepsBelow(rest: string, spec: PropertySpec, sides: readonly (ArmValue | undefined)[], serviceId: string): PropertyStep[] | undefined {
  if (rest === "") return [];
  if (rest.startsWith(".") && spec.properties !== undefined) return stepsOf(rest.slice(1), spec.properties, sides.map(objectOf), serviceId);
  const { items } = spec;
  if (!rest.startsWith("[") || items === undefined) return undefined;
  const all = sides.flatMap((side) => (Array.isArray(side) ? (side as ArmValue[]).map(objectOf) : []));
  for (const item of all) {
    const name = item === undefined ? undefined : itemName(item, items, { serviceId });
    if (name === undefined || !rest.startsWith(`[${name}]`)) continue;
    const after = rest.slice(name.length + 2);
    const below = after === "" ? [] : stepsOf(after.slice(1), items.properties, all.filter((i) => i !== undefined && itemName(i, items, { serviceId }) === name), serviceId);
    if (below !== undefined) return [{ key: items.key, name }, ...below];
  }
  return undefined;
}

function objectOf(value: ArmValue | undefined): ArmProperties | undefined {
  return isObject(value) ? (value) : undefined;
}

/** A step of a path in a document: a name, or the item of a list whose `key` (or which itself, without one) is `name`. */
export type DocumentStep = string | { readonly key: string | undefined; readonly name: string };

export interface DocumentProperty {
  readonly steps: readonly DocumentStep[];
  readonly written: (live: JsonValue) => JsonValue;
}

/** Where a property is written below its resource's place in the document; undefined where nothing stands for it. */
export function documentProperty(type: ResourceType, steps: readonly PropertyStep[]): DocumentProperty | undefined {
  let generic = "";
  let result: DocumentStep[] = [];
  let last: PropertyName | undefined;
  const keyed: DocumentStep[] = [];
  for (const step of steps) {
    if (typeof step === "string") {
      generic = generic === "" ? step : `${generic}.${step}`;
      const named = nameOf(type, generic);
      if (named === null) return undefined;
      last = named;
      result = named === undefined ? [...result, step] : withItems(pathOf(named), keyed);
    } else {
      generic += "[]";
      const key = nameOf(type, `${generic}.${step.key}`);
      const path = key === undefined || key === null ? step.key : pathOf(key);
      const item = { key: path.endsWith("[]") ? undefined : (path.split(".").at(-1) ?? step.key), name: writtenName(key ?? undefined, step.name) };
      keyed.push(item);
      result = [...result, item];
      last = undefined;
    }
  }
  const isItem = typeof steps.at(-1) === "object";
  return { steps: result, written: isItem ? (value) => writtenItem(type, generic, value) : writtenBy(last) };
}

function nameOf(type: ResourceType, path: string): PropertyName | null | undefined {
  return writtenAs[type].properties?.[path];
}

const pathOf = (name: PropertyName): string => (typeof name === "string" ? name : name.path);
const writtenBy = (name: PropertyName | undefined): ((live: JsonValue) => JsonValue) => (typeof name === "object" ? name.written : (live) => live);

function writtenName(named: PropertyName | undefined, name: string): string {
  const written = writtenBy(named)(name);
  return typeof written === "string" ? written : name;
}

/** `services[].backend` with its items. */
function withItems(path: string, keyed: readonly DocumentStep[]): DocumentStep[] {
  const items = [...keyed];
  return path.split(".").flatMap((part) => (part.endsWith("[]") ? [part.slice(0, -2), items.shift() ?? ""] : [part]));
}

/** A whole item of a list, each of its properties as it is written. */
function writtenItem(type: ResourceType, generic: string, value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const parts = Object.entries(value as Readonly<Record<string, JsonValue>>).flatMap(([name, v]) => {
    const named = nameOf(type, `${generic}.${name}`);
    return named === null ? [] : [{ path: named === undefined ? name : pathOf(named), value: writtenInside(type, `${generic}.${name}`, writtenBy(named)(v)) }];
  });
  const itself = parts.find((p) => p.path.endsWith("[]"));
  if (itself !== undefined) return itself.value;
  return Object.fromEntries(parts.map(({ path, value: v }) => [path.split(".").at(-1) ?? path, v]));
}

function writtenInside(type: ResourceType, generic: string, value: JsonValue): JsonValue {
  return Array.isArray(value) && value.some(isObject) ? (value as readonly JsonValue[]).map((item) => writtenItem(type, `${generic}[]`, item)) : value;
}
