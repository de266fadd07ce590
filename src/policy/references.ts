import { childrenOf, entryOf, policyNamed, structureOfChild, structureOfPolicy, type ReferencedKind, type Structure } from "../catalog/policies/index.js";
import type { SourceLocation } from "../diagnostics/index.js";
import { attributeOf, childElements, type XmlElement } from "../xml/index.js";
import { isDynamic } from "./check/values.js";
import { namedValuesIn } from "./named-values.js";

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
  const found: Record<ReferencedKind, Reference[]> = { backend: [], fragment: [], logger: [], certificate: [] };
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
  const add = (text: string, at: SourceLocation): void => {
    for (const name of namedValuesIn(text)) found.push({ name, at });
  };
  for (const { value, at } of element.attributes) add(value, at);
  // In a Liquid template `{{body.name}}` is Liquid's own.
  if (isLiquid(element)) return;
  for (const child of element.children) {
    if (child.kind === "text") add(child.value, child.at);
    else if (child.kind === "element") collectNamedValues(child, found);
  }
}

function isLiquid(element: XmlElement): boolean {
  return policyNamed(element.name)?.name === "set-body" && attributeOf(element, "template")?.value === "liquid";
}
