import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { childrenOf, entryOf, policyCatalog, type PolicyElement, type Structure } from "../../../src/catalog/policies/index.js";

const file = resolve(import.meta.dirname, "../../../../shared/reference/policies-xsd.json");

interface XsdElement {
  readonly attributes?: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  readonly elements?: Readonly<Record<string, XsdElement>>;
}

function* undocumented(path: string, ours: Structure, xsd: XsdElement): Generator<string> {
  for (const [name, spec] of Object.entries(ours.attributes)) {
    const there = entryOf(xsd.attributes, name);
    if (spec.documented === false && there === undefined) yield `${path}@${name} is in neither source`;
    if (there?.enum !== undefined) for (const value of there.enum.filter((v) => !accepts(spec, v))) yield `${path}@${name} refuses "${value}"`;
  }
  for (const name of Object.keys(xsd.attributes ?? {})) if (name !== "id" && entryOf(ours.attributes, name) === undefined) yield `${path}@${name} is missing`;
  for (const [name, spec] of childrenOf(ours)) {
    const there = entryOf(xsd.elements, name);
    if (spec.documented === false && there === undefined) yield `${path}/${name} is in neither source`;
    if (there !== undefined && !("policy" in spec)) yield* undocumented(`${path}/${name}`, spec, there);
  }
}

function accepts(spec: Structure["attributes"][string], value: string): boolean {
  return (spec.values?.includes(value) ?? true) || entryOf(spec.doubtfulValues, value) !== undefined;
}

describe.skipIf(!existsSync(file))("the catalog against ../shared/reference/policies-xsd.json", () => {
  const elements = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { elements: Record<string, XsdElement> }).elements : {};
  const entries: readonly PolicyElement[] = Object.values(policyCatalog);

  it.each(entries.filter((e) => e.name in elements).map((e) => [e.name, e] as const))("%s takes every attribute and value that the XSD lists", (name, entry) => {
    expect([...undocumented(name, entry, elements[name]!)]).toEqual([]);
  });
});
