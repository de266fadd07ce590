import type { Unless } from "../../catalog/policies/index.js";
import { attributeOf, type XmlElement } from "../../xml/index.js";
import { isDynamic } from "./values.js";

/** Whether the exception applies; a value that is known only at run time may be the one, so it counts. */
export function holdsUnless(element: XmlElement, unless: Unless): boolean {
  const value = attributeOf(element, unless.attribute)?.value;
  return value !== undefined && (isDynamic(value) || unless.values.includes(value));
}
