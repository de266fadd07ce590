import { attributesOf, entryOf } from "../../../catalog/policies/index.js";
import { attributeOf, type XmlElement } from "../../../xml/index.js";
import { findVariableUses, type VariableUse } from "../expression-facts.js";
import type { PlacedValue } from "../locate.js";
import type { Site } from "../survey.js";
import { isDynamic } from "../values.js";

export interface PlacedUse extends VariableUse {
  readonly within: PlacedValue;
  /** Whether C# reads it, or the policy itself, by an attribute that names it. */
  readonly by: "expression" | "policy";
}

/** Variables are compared without case: whether the gateway minds is not documented. */
export const keyOf = (name: string): string => name.toLowerCase();

/** What the element's own attributes and text read; its children are not looked at. */
export function usesOf({ element, structure }: Site): PlacedUse[] {
  const found: PlacedUse[] = [];
  const add = (within: PlacedValue): void => {
    if (within.value.includes("Variables")) for (const use of findVariableUses(within.value)) found.push({ ...use, within, by: "expression" });
  };
  for (const attribute of element.attributes) {
    add(attribute);
    const { name, value } = attribute;
    if (entryOf(structure.attributes, name)?.reads !== "variable" || value === "" || isDynamic(value)) continue;
    found.push({ name: value, how: "read", start: 0, end: value.length, within: attribute, by: "policy" });
  }
  for (const child of element.children) if (child.kind === "text") add(child);
  return found;
}

export interface Writes {
  readonly names: readonly string[];
  /** A name is known at run time only, so that any variable may be set. */
  readonly unknown: boolean;
}

const noWrites: Writes = { names: [], unknown: false };

/** Which variables an element sets when it runs. */
export function writesOf(site: Site): Writes {
  const writers = attributesOf(site.structure).filter(([, spec]) => spec.writes === "variable");
  const own = site.policy?.alsoWrites ?? [];
  if (writers.length === 0 && own.length === 0) return noWrites;
  const written = writers.map(([name]) => valueOf(site.element, name)).filter((value) => value !== undefined);
  return { names: [...own, ...written.filter((value) => !isDynamic(value))], unknown: written.some(isDynamic) };
}

function valueOf(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}
