import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { childrenOf, entryOf, everySection, policyNamed, structureOfChild, structureOfPolicy, type AttributeSpec, type ChildSpec, type Structure } from "../../../src/catalog/policies/index.js";

const file = resolve(import.meta.dirname, "../../../../shared/reference/policies-xsd.json");

interface XsdElement {
  readonly attributes?: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  readonly elements?: Readonly<Record<string, XsdElement>>;
  readonly text?: { readonly enum?: readonly string[] };
  readonly max?: string;
}

/** Attributes, children, values and numbers that the XSD allows and the catalog would refuse; and marks that are wrong. */
function* refused(path: string, ours: Structure, xsd: XsdElement): Generator<string> {
  if (ours.foreign === true) return;
  for (const [name, { enum: values }] of Object.entries(xsd.attributes ?? {})) {
    const spec = entryOf(ours.attributes, name);
    if (spec === undefined) yield `${path}@${name} is missing`;
    else for (const value of (values ?? []).filter((v) => !accepts(spec, v))) yield `${path}@${name} refuses "${value}"`;
  }
  for (const [name, there] of Object.entries(xsd.elements ?? {})) {
    const spec = entryOf(ours.children, name);
    if (spec !== undefined) yield* refusedChild(`${path}/${name}`, spec, there);
    else if (ours.policies === undefined) yield `${path}/${name} is missing`;
    else if (!takesPolicy(ours.policies, name)) yield `${path} does not wrap ${name}`;
  }
  for (const [name, spec] of Object.entries(ours.attributes)) if (spec.documented === false && entryOf(xsd.attributes, name) === undefined) yield `${path}@${name} is in neither source`;
  for (const [name, spec] of childrenOf(ours)) if (spec.documented === false && entryOf(xsd.elements, name) === undefined) yield `${path}/${name} is in neither source`;
}

function* refusedChild(path: string, spec: ChildSpec, xsd: XsdElement): Generator<string> {
  const allowed = xsd.max === "unbounded" ? Infinity : Number(xsd.max ?? 1);
  if (spec.max !== "many" && spec.max < allowed && spec.doubt?.many === undefined) yield `${path} refuses more than ${spec.max}`;
  // A use of a policy has that policy's structure, which is compared on its own.
  if (!("policy" in spec)) yield* refused(path, structureOfChild(spec), xsd);
}

const takesPolicy = (nested: NonNullable<Structure["policies"]>, name: string): boolean =>
  (nested.only?.includes(name) ?? true) || entryOf(nested.doubtful, name) !== undefined;

function accepts(spec: AttributeSpec, value: string): boolean {
  if (spec.type === "boolean") return /^(true|false)$/.test(value);
  return (spec.values?.includes(value) ?? true) || entryOf(spec.doubtfulValues, value) !== undefined;
}

/** Where the catalog refuses what the XSD allows, and why. */
const deviations: Readonly<Record<string, string>> = {
};

describe.skipIf(!existsSync(file))("the catalog against ../shared/reference/policies-xsd.json", () => {
  const elements = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { elements: Record<string, XsdElement> }).elements : {};
  const { policies, "set-url": _child, ...entries } = elements;
  const refusedOf = (name: string, xsd: XsdElement): string[] => [...refused(name, structureOfPolicy(name) ?? { attributes: {} }, xsd)];

  it.each(Object.entries(entries))("%s takes every attribute, child and value that the XSD lists", (name, xsd) => {
    expect(policyNamed(name), `${name} is in the catalog`).toBeDefined();
    expect(refusedOf(name, xsd).filter((line) => !(line in deviations))).toEqual([]);
  });

  it("needs every deviation it claims", () => {
    const all = new Set(Object.entries(entries).flatMap(([name, xsd]) => refusedOf(name, xsd)));
    expect(Object.keys(deviations).filter((line) => !all.has(line))).toEqual([]);
  });

  it("has the sections of a document as the XSD has them", () => {
    expect(Object.keys(policies?.elements ?? {})).toEqual([...everySection]);
  });
});
