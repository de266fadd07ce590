import { opensExpression } from "../../catalog/policies/expression-text.js";
import { listKeys, type Plain, type PlainList, type PlainMap } from "../../policy/decompile/index.js";
import type { Path } from "./policy-lists.js";

export type Scalar = string | number | boolean;

/** A value that may be given from outside. */
export interface Place {
  readonly path: Path;
  readonly value: Scalar;
}

/** A list of policies with its open places taken out: those with the same shape differ in the values of their places only. */
export interface Shape {
  readonly text: string;
  readonly places: readonly Place[];
}

export function shapeOf(item: Plain): Shape {
  const places: Place[] = [];
  const closed = closedValue(item, [], true, places);
  return { text: JSON.stringify(closed), places };
}

function closedValue(value: Plain, path: Path, isName: boolean, places: Place[]): unknown {
  if (Array.isArray(value)) {
    const holdsNames = typeof path.at(-1) === "string" && listKeys.has(String(path.at(-1)));
    return (value as PlainList).map((v, i) => closedValue(v, [...path, i], holdsNames, places));
  }
  if (typeof value === "object") return Object.entries(value as PlainMap).map(([key, v]) => [key, closedValue(v, [...path, key], isIdentity(key), places)]);
  if (isName || !isOpen(value)) return value;
  places.push({ path, value: value });
  return { open: typeof value };
}

/** What names a header, a variable, a claim or another thing says which policy it is; another name makes another one. */
function isIdentity(key: string): boolean {
  return key === "name" || key.endsWith("-name") || key === "comment" || key === "xml" || key === "use";
}

/** An expression is code, and a named value alone is one of the instance's own constants: neither is given from outside. */
function isOpen(value: Scalar): boolean {
  return typeof value !== "string" || (value !== "" && !value.includes("\n") && !opensExpression(value) && !value.includes("{{") && !value.includes("@("));
}
