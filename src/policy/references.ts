import { childrenOf, entryOf, policyNamed, structureOfChild, structureOfPolicy, type ReferencedKind, type Structure } from "../catalog/policies/index.js";
import type { SourceLocation } from "../diagnostics/index.js";
import { attributeOf, childElements, type XmlElement } from "../xml/index.js";
import { locatePart, type PlacedValue } from "./check/locate.js";
import { isDynamic } from "./check/values.js";
import { namedValuePattern } from "./named-values.js";

const everyNamedValue = new RegExp(namedValuePattern, "g");

export interface Reference {
  readonly name: string;
  readonly at: SourceLocation;
}

export interface PolicyReferences {
  readonly backends: readonly Reference[];
  readonly fragments: readonly Reference[];
  readonly loggers: readonly Reference[];
  readonly certificates: readonly Reference[];
  readonly namedValues: readonly Reference[];
}

/** What a document names literally, in document order; a name that is an expression or a named value is known at run time only. */
export function policyReferences(root: XmlElement): PolicyReferences {
  const found: Record<ReferencedKind, Reference[]> = { backend: [], fragment: [], logger: [], certificate: [], schema: [], "authorization-provider": [], authorization: [] };
  collectResources(root, structureOfPolicy(root.name), found);
  const namedValues: Reference[] = [];
  collectNamedValues(root, namedValues);
  return { backends: found.backend, fragments: found.fragment, loggers: found.logger, certificates: found.certificate, namedValues };
}

function collectResources(element: XmlElement, structure: Structure | undefined, found: Record<ReferencedKind, Reference[]>): void {
  for (const { name, value, at } of element.attributes) {
    const spec = entryOf(structure?.attributes, name);
    if (spec?.reference === undefined || value === "" || isDynamic(value) || entryOf(spec.special, value) !== undefined) continue;
    found[spec.reference].push({ name: value, at });
  }
  const known = structure === undefined || structure.policies !== undefined ? new Map<string, Structure>() : childStructures(structure);
  for (const child of childElements(element)) collectResources(child, known.get(child.name) ?? structureOfPolicy(child.name), found);
}

function childStructures(structure: Structure): Map<string, Structure> {
  return new Map(childrenOf(structure).map(([name, spec]) => [name, structureOfChild(spec)]));
}

function collectNamedValues(element: XmlElement, found: Reference[]): void {
  const add = (placed: PlacedValue): void => {
    if (!placed.value.includes("{{")) return;
    for (const { 0: whole, 1: name = "", index } of placed.value.matchAll(everyNamedValue)) found.push({ name, at: locatePart(placed, index, index + whole.length) });
  };
  for (const attribute of element.attributes) add(attribute);
  // In a Liquid template `{{body.name}}` is Liquid's own.
  if (isLiquid(element)) return;
  for (const child of element.children) {
    if (child.kind === "text") add(child);
    else if (child.kind === "element") collectNamedValues(child, found);
  }
}

function isLiquid(element: XmlElement): boolean {
  return policyNamed(element.name)?.name === "set-body" && attributeOf(element, "template")?.value === "liquid";
}
