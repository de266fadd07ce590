import type { Structure, Unless, When } from "../../catalog/policies/index.js";
import { entryOf } from "../../catalog/policies/index.js";
import { attributeOf, type XmlElement } from "../../xml/index.js";
import { checkLiteral, isDynamic } from "./values.js";

/** Whether the exception applies; a value that is known only at run time, or that is reported as wrong, may be the one, so it counts. */
export function holdsUnless(element: XmlElement, structure: Structure, unless: Unless): boolean {
  const value = attributeOf(element, unless.attribute)?.value;
  return value !== undefined && (isDynamic(value) || unless.values.includes(value) || isRefused(value, structure, unless.attribute));
}

/** Whether the condition is sure to hold. A value that is left out is the attribute's default. */
export function isSurely(element: XmlElement, structure: Structure, when: When): boolean {
  const value = valueOrDefault(element, structure, when.attribute);
  return value !== undefined && !isDynamic(value) && when.values.includes(value);
}

/** Whether the condition is sure not to hold. */
export function isSurelyNot(element: XmlElement, structure: Structure, when: When): boolean {
  const value = valueOrDefault(element, structure, when.attribute);
  return value === undefined || (!isDynamic(value) && !when.values.includes(value) && !isRefused(value, structure, when.attribute));
}

function isRefused(value: string, structure: Structure, attribute: string): boolean {
  const spec = entryOf(structure.attributes, attribute);
  return spec !== undefined && checkLiteral(value, spec) !== undefined;
}

function valueOrDefault(element: XmlElement, structure: Structure, name: string): string | undefined {
  const standard = entryOf(structure.attributes, name)?.default;
  return attributeOf(element, name)?.value ?? (standard === undefined ? undefined : String(standard));
}
