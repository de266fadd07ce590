import { attributesOf, childrenOf, listedChild, structureOfChild, structureOfPolicy, type ChildSpec, type Structure } from "../../catalog/policies/index.js";
import { camel } from "../../catalog/policies/names.js";
import { callSiteOf, captureCallSite, withCallSite } from "../call-site.js";
import type { PolicyItem } from "./arguments.js";

/** What a builder returns for its arguments: the value form, with the place where the builder was called. */
export function buildPolicy(name: string, [value, policies]: readonly unknown[], caller: (...parameters: never[]) => unknown): PolicyItem {
  const structure = structureOfPolicy(name);
  if (structure === undefined) throw new Error(`the catalog has no policy ${name}`);
  const written = kebabValue(value, structure);
  const content = policies === undefined ? written : { ...(written as object), policies };
  return withCallSite({ [name]: content ?? null }, captureCallSite(caller));
}

/** The same value with the element's own names. What the structure does not know is passed on for the checks to report. */
export function kebabValue(value: unknown, structure: Structure): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => kebabEntry(entry, structure));
  return isObject(value) && !isBuilt(value) ? kebabMap(value, structure) : value;
}

/** An entry of a list: of nested policies as it is; of the one kind of child in that child's names. */
function kebabEntry(entry: unknown, structure: Structure): unknown {
  const listed = listedChild(structure);
  if (structure.policies !== undefined) return entry;
  return listed === undefined ? kebabChild(entry, structure) : kebabValue(entry, structureOfChild(listed[1]));
}

function kebabMap(map: object, structure: Structure): Record<string, unknown> {
  const children = childrenByName(structure);
  const attributes = new Map(attributesOf(structure).map(([name]) => [camel(name), name]));
  const written = Object.entries(map).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    written.map(([key, value]: [string, unknown]) => {
      const child = children.get(key);
      if (child !== undefined) return [child.name, kebabChildren(value, child.spec)];
      if (key === "children" && Array.isArray(value)) return [key, value.map((entry: unknown) => kebabChild(entry, structure))];
      return [attributes.get(key) ?? key, value];
    }),
  );
}

/** An entry of `children`: a map with the child's name as its only key. Comments and raw XML have no names to change. */
function kebabChild(entry: unknown, structure: Structure): unknown {
  if (!isObject(entry) || isBuilt(entry)) return entry;
  const children = childrenByName(structure);
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]: [string, unknown]) => {
      const child = children.get(key);
      return child === undefined ? [key, value] : [child.name, kebabChildren(value, child.spec)];
    }),
  );
}

function kebabChildren(value: unknown, spec: ChildSpec): unknown {
  const structure = structureOfChild(spec);
  return Array.isArray(value) && spec.max !== 1 ? value.map((entry: unknown) => kebabValue(entry, structure)) : kebabValue(value, structure);
}

function childrenByName(structure: Structure): ReadonlyMap<string, { readonly name: string; readonly spec: ChildSpec }> {
  return new Map(childrenOf(structure).map(([name, spec]) => [camel(name), { name, spec }]));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** What a builder returned has the elements' own names, and says where it was made. */
function isBuilt(value: object): boolean {
  return callSiteOf(value) !== undefined;
}
