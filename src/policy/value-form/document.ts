import { everySection, structureOfPolicy, type Section } from "../../catalog/policies/index.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { readXml, type XmlElement, type XmlNode } from "../../xml/index.js";
import { convertAside } from "./asides.js";
import { convertElement } from "./convert-element.js";
import { convertList, type Conversion, type ConversionContext, type ValueLocator } from "./convert.js";
import { embeddingOf, moveFinding, moveNode } from "./embedding.js";
import { describeValue, isMap, type ValueMap, type ValuePath } from "./values.js";

export interface ConvertedDocument {
  /** Undefined when the value is no policy document. */
  readonly root: XmlElement | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The document that the value of `policies:` stands for: a map of sections, or a list of them where their order or
 * comments between them matter; a list of policies is a fragment; one policy by its name is a
 * resolver's document; `xml:` is a document as it is.
 */
export function documentFromValue(value: unknown, at: ValueLocator, context: ConversionContext = {}): ConvertedDocument {
  const conversion: Conversion = { ...context, at, diagnostics: [] };
  const root = convertDocument(value, conversion);
  return { root, diagnostics: conversion.diagnostics };
}

/** Sections, as a map or as a list of one-key maps, to `<policies>`. */
export function convertSections(value: unknown, at: ValueLocator, context: ConversionContext): { readonly root: XmlElement; readonly diagnostics: readonly Diagnostic[] } {
  const conversion: Conversion = { ...context, at, diagnostics: [] };
  return { root: element("policies", sectionNodes(value, conversion), [], conversion), diagnostics: conversion.diagnostics };
}

/** Whether a list holds sections; otherwise it holds policies. No policy has a section's name. */
export function listsSections(items: readonly unknown[]): boolean {
  return items.some((item) => isMap(item) && Object.keys(item).some((key) => sectionOf(key) !== undefined));
}

function convertDocument(value: unknown, conversion: Conversion): XmlElement | undefined {
  if (Array.isArray(value) && !listsSections(value)) return element("fragment", convertList(value, [], conversion), [], conversion);
  if (isMap(value) && typeof value["xml"] === "string") return readRoot(value["xml"], ["xml"], conversion);
  const single = isMap(value) ? singlePolicy(value, conversion) : undefined;
  if (single !== undefined) return single;
  if (Array.isArray(value) || isMap(value)) return element("policies", sectionNodes(value, conversion), [], conversion);
  conversion.diagnostics.push(
    diagnose("value-invalid", { path: "policies", problem: `is ${describeValue(value)}`, fix: "Give sections (inbound, backend, outbound, on-error), or a list of policies for a fragment." }, conversion.at([])),
  );
  return undefined;
}

/** A resolver's document has one policy as its root, and no sections. */
function singlePolicy(value: ValueMap, conversion: Conversion): XmlElement | undefined {
  const [name, ...others] = Object.keys(value);
  const structure = name === undefined || others.length > 0 ? undefined : structureOfPolicy(name);
  return name === undefined || structure === undefined ? undefined : convertElement(name, structure, value[name], [name], conversion);
}

function readRoot(text: string, path: ValuePath, conversion: Conversion): XmlElement | undefined {
  const at = conversion.at(path);
  const { document, diagnostics } = readXml(text, at.file);
  const embedding = embeddingOf(text, at, conversion.read);
  for (const d of diagnostics) conversion.diagnostics.push(moveFinding(d, embedding));
  return document === undefined ? undefined : moveNode(document.root, embedding);
}

/** A map comes in the order that the service wants; a list keeps its own, for the checks to judge. */
function sectionNodes(value: unknown, conversion: Conversion): XmlNode[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => listedSection(item, [i], conversion));
  if (!isMap(value)) return [];
  const order = (n: XmlNode): number => everySection.indexOf((n.kind === "element" ? n.name : "") as Section);
  return Object.keys(value)
    .flatMap((key) => section(value, key, [], conversion))
    .sort((a, b) => order(a) - order(b));
}

function listedSection(item: unknown, path: ValuePath, conversion: Conversion): readonly XmlNode[] {
  const aside = isMap(item) ? convertAside(item, path, conversion) : undefined;
  if (aside !== undefined) return aside;
  const [key, ...others] = isMap(item) ? Object.keys(item) : [];
  if (isMap(item) && key !== undefined && others.length === 0) return section(item, key, path, conversion);
  const problem = "a list of sections takes maps with one key each, the section";
  conversion.diagnostics.push(diagnose("policy-item-shape", { problem }, conversion.at(path)));
  return [];
}

const spellings: Readonly<Record<string, Section>> = { inbound: "inbound", backend: "backend", outbound: "outbound", "on-error": "on-error", onError: "on-error" };

function sectionOf(key: string): Section | undefined {
  return Object.hasOwn(spellings, key) ? spellings[key] : undefined;
}

function section(map: ValueMap, key: string, path: ValuePath, conversion: Conversion): XmlElement[] {
  const name = sectionOf(key);
  const here = [...path, key];
  if (map[key] === undefined) return [];
  if (name !== undefined) return [element(name, convertList(map[key], here, conversion), here, conversion)];
  conversion.diagnostics.push(diagnose("section-unknown", { section: key, suggestion: nearest(key, Object.keys(spellings)) }, conversion.at(here, "key")));
  return [];
}

function element(name: string, children: readonly XmlNode[], path: ValuePath, conversion: Conversion): XmlElement {
  const isSection = sectionOf(name) !== undefined;
  return { kind: "element", name, attributes: [], children, selfClosing: isSection && children.length === 0, at: conversion.at(path, isSection ? "key" : "value") };
}
