import { entryOf, structureOfPolicy, type PolicyElement } from "../../../src/catalog/policies/index.js";
import { minimalExample } from "./minimal.js";
import type { ExampleValue } from "./print.js";
import { writtenExamples } from "./written.js";

/** A small use of an element in value form: the one written for it, or else the least it can say. */
export function exampleOf(element: PolicyElement): ExampleValue {
  const written = entryOf(writtenExamples, element.name);
  return written === undefined ? minimalExample(structureOfPolicy(element.name) ?? element) : written;
}
