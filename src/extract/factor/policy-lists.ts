import { structureOfPolicy } from "../../catalog/policies/index.js";
import { listKeys, type Plain, type PlainList, type PlainMap } from "../../policy/decompile/index.js";

/** Where something stands in a value: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/** A list of policies, and where it stands. */
export interface PolicyListAt {
  readonly path: Path;
  readonly items: PlainList;
}

/** Every list of policies in a policy document, the outer before those in its policies. `isItems`: the value is such a list itself, as in a fragment. */
export function policyLists(value: Plain, isItems: boolean): PolicyListAt[] {
  return isItems && Array.isArray(value) ? listsIn(value as PlainList, [], true) : listsBelow(value, []);
}

function listsIn(items: PlainList, path: Path, arePolicies: boolean): PolicyListAt[] {
  const own = arePolicies && items.every(isPolicyItem) ? [{ path, items }] : [];
  return [...own, ...items.flatMap((item, i) => listsBelow(item, [...path, i]))];
}

function listsBelow(value: Plain, path: Path): PolicyListAt[] {
  if (typeof value !== "object") return [];
  if (Array.isArray(value)) return listsIn(value as PlainList, path, false);
  return Object.entries(value as PlainMap).flatMap(([key, v]) => (Array.isArray(v) ? listsIn(v as PlainList, [...path, key], listKeys.has(key)) : listsBelow(v, [...path, key])));
}

/** `children` and the names of elements that hold policies also stand before lists of other things. */
function isPolicyItem(item: Plain): boolean {
  const name = elementOf(item);
  return name !== undefined && (asides.has(name) || structureOfPolicy(name) !== undefined);
}

const asides: ReadonlySet<string> = new Set(["comment", "xml", "use"]);

/** The element of an item; `comment`, `xml` or `use` of one that is none. */
export function elementOf(item: Plain): string | undefined {
  if (typeof item === "string") return item;
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const keys = Object.keys(item);
  return keys.length === 1 || keys[0] === "use" ? keys[0] : undefined;
}

/** The value with another one at a place. */
export function withAt(value: Plain, [step, ...rest]: Path, replaced: Plain): Plain {
  if (step === undefined) return replaced;
  if (Array.isArray(value)) return (value as PlainList).map((v, i) => (i === step ? withAt(v, rest, replaced) : v));
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, key === step ? withAt(v, rest, replaced) : v])) : value;
}
