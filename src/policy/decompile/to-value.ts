import { attributesOf, childrenOf, entryOf, everySection, listedChild, structureOfChild, structureOfPolicy, type ChildSpec, type Structure, type ValueSpec } from "../../catalog/policies/index.js";
import type { XmlElement, XmlNode } from "../../xml/index.js";
import { isNothing, isPlainList, type Plain, type PlainList, type PlainMap } from "./plain.js";
import { asOneText, commentItem, isWritable, rawItem, startsWithDeclaration, type TextStyle } from "./raw.js";

/**
 * The value form of a tree, as short as it can be said: what conversion makes of it is the same tree again. What the
 * catalog does not know, and mistakes, become `xml:` at the innermost place that can hold it.
 */

/**
 * The value of `policies:` for a `<policies>` document. The order of sections and what stands between them may ask for a
 * list. Undefined when only XML can say it.
 */
export function toSections(root: XmlElement, style: TextStyle = asOneText): PlainMap | PlainList | undefined {
  if (root.attributes.length > 0 || root.children.some((c) => c.kind === "text")) return undefined;
  const parts = root.children.map((child) => sectionPart(child, style));
  const names = parts.flatMap(({ section }) => section ?? []);
  if (names.length === parts.length && isInOrder(names)) return Object.assign({}, ...parts.map(({ item }) => item)) as PlainMap;
  return names.length === 0 ? undefined : parts.map(({ item }) => item);
}

/** A list of policies. */
export function toItems(nodes: readonly XmlNode[], style: TextStyle = asOneText): PlainList {
  return nodes.map((node) => {
    if (node.kind === "comment") return commentItem(node, style);
    const structure = node.kind === "element" ? structureOfPolicy(node.name) : undefined;
    const value = node.kind === "element" && structure !== undefined ? toValue(node, structure, style) : undefined;
    return node.kind === "text" || value === undefined ? rawItem([node]) : named(node.name, value);
  });
}

interface SectionPart {
  readonly item: PlainMap;
  readonly section?: string;
}

function sectionPart(node: XmlNode, style: TextStyle): SectionPart {
  if (node.kind === "comment") return { item: commentItem(node, style) };
  const isSection = node.kind === "element" && node.attributes.length === 0 && everySection.some((s) => s === node.name);
  return isSection ? { item: { [node.name]: toItems(node.children, style) }, section: node.name } : { item: rawItem([node]) };
}

function isInOrder(names: readonly string[]): boolean {
  const order = names.map((name) => everySection.findIndex((s) => s === name));
  return order.every((place, i) => i === 0 || place > (order[i - 1] ?? -1));
}

/** The value of one element, or undefined when only XML can say it. */
export function toValue(element: XmlElement, structure: Structure, style: TextStyle = asOneText): Plain | undefined {
  if (structure.foreign === true) return undefined;
  const attributes = attributeValues(element, structure);
  if (attributes === undefined) return undefined;
  const { children } = element;
  if (children.length === 0) return isNothing(attributes) ? nothingOf(structure) : attributes;
  const text = structure.text === undefined ? undefined : onlyText(children);
  if (text !== undefined && structure.text !== undefined) {
    if (!isWritable(text)) return undefined;
    const pieces = style(text);
    const value = typeof pieces === "string" ? toScalar(structure.text, text) : pieces;
    return isNothing(attributes) && typeof pieces === "string" ? value : { ...attributes, text: value };
  }
  if (structure.policies !== undefined) return policiesValue(attributes, structure, children, style);
  const isForeign = childrenOf(structure).length === 0 || children.some((c) => c.kind === "text");
  if (structure.openContent === true && isForeign) return foreignValue(attributes, children, style);
  return childrenOf(structure).length === 0 ? undefined : childrenValue(attributes, structure, children.map((child) => toPart(child, structure, style)));
}

function foreignValue(attributes: PlainMap, children: readonly XmlNode[], style: TextStyle): Plain | undefined {
  if (startsWithDeclaration(children)) return undefined;
  const comments = children.flatMap((c) => (c.kind === "comment" ? [commentItem(c, style)] : []));
  return { ...attributes, children: comments.length === children.length ? comments : [rawItem(children)] };
}

function attributeValues(element: XmlElement, structure: Structure): PlainMap | undefined {
  const known = new Map(attributesOf(structure));
  const values: Record<string, Plain> = {};
  for (const { name, value } of element.attributes) {
    const spec = known.get(name);
    if (spec === undefined || !isWritable(value)) return undefined;
    values[name] = toScalar(spec, value);
  }
  return values;
}

/** The shortest way to say that an element is empty. */
function nothingOf(structure: Structure): Plain {
  if (structure.text !== undefined) return "";
  return structure.policies !== undefined || listedChild(structure) !== undefined ? [] : {};
}

function onlyText(children: readonly XmlNode[]): string | undefined {
  const texts = children.map((c) => (c.kind === "text" ? c.value : undefined));
  return texts.includes(undefined) ? undefined : texts.join("");
}

const numeric: ReadonlySet<string> = new Set(["integer", "number", "duration-seconds", "duration-milliseconds", "http-status"]);

/** Numbers and truth values as such, where they are written the way they would be written back. */
function toScalar(spec: ValueSpec, text: string): string | number | boolean {
  if (spec.type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return numeric.has(spec.type) && /^-?\d{1,15}(?:\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

function policiesValue(attributes: PlainMap, structure: Structure, children: readonly XmlNode[], style: TextStyle): Plain | undefined {
  if (childrenOf(structure).length > 0) return undefined;
  const items = toItems(children, style);
  return isNothing(attributes) ? items : { ...attributes, policies: items };
}

/** A child by its name, or what stands between children. */
type Part = { readonly name: string; readonly value: Plain } | { readonly aside: PlainMap };

function toPart(node: XmlNode, parent: Structure, style: TextStyle): Part {
  if (node.kind === "comment") return { aside: commentItem(node, style) };
  const spec = node.kind === "element" ? entryOf(parent.children, node.name) : undefined;
  const value = node.kind === "element" && spec !== undefined ? childValue(node, spec, style) : undefined;
  return node.kind === "text" || value === undefined ? { aside: rawItem([node]) } : { name: node.name, value };
}

/** Where a list stands for several children, one that is a list itself says so. */
function childValue(node: XmlElement, spec: ChildSpec, style: TextStyle): Plain | undefined {
  const value = toValue(node, structureOfChild(spec), style);
  const isAmbiguous = spec.max !== 1 && value !== undefined && isPlainList(value) && value.length > 0;
  return isAmbiguous && structureOfChild(spec).policies !== undefined ? { policies: value } : value;
}

function childrenValue(attributes: PlainMap, structure: Structure, parts: readonly Part[]): Plain {
  const grouped = groupByName(structure, parts);
  if (isNothing(attributes)) {
    const listed = listedChild(structure)?.[0];
    const isListed = listed !== undefined && parts.every((p) => "aside" in p || (p.name === listed && !isNothing(p.value)));
    if (isListed) return parts.map((p) => ("aside" in p ? p.aside : p.value));
    if (listed === undefined && childrenOf(structure).length > 1 && (grouped === undefined || branches(structure))) return parts.map((part) => namedPart(structure, part));
  }
  return grouped === undefined ? { ...attributes, children: parts.map((part) => namedPart(structure, part)) } : { ...attributes, ...grouped };
}

/** Children that hold policies of their own read best as a list, in the order they are tried. */
function branches(structure: Structure): boolean {
  return childrenOf(structure).some(([, spec]) => structureOfChild(spec).policies !== undefined);
}

/** The children by name, when the order they are written in is the one that their names stand for. */
function groupByName(structure: Structure, parts: readonly Part[]): PlainMap | undefined {
  const order = new Map(childrenOf(structure).map(([name, { max }], place) => [name, { place, max }]));
  const found = new Map<string, Plain[]>();
  let last = -1;
  for (const part of parts) {
    const child = "aside" in part ? undefined : order.get(part.name);
    if ("aside" in part || child === undefined || child.place < last) return undefined;
    const before = found.get(part.name);
    if (before !== undefined && child.max === 1) return undefined;
    last = child.place;
    found.set(part.name, [...(before ?? []), part.value]);
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, single(values, order.get(name)?.max === 1)]));
}

/** A list always stands for several children of that name, where there may be several. */
function single(values: readonly Plain[], isOnly: boolean): Plain {
  const [first] = values;
  return first !== undefined && values.length === 1 && (isOnly || !isPlainList(first)) ? first : values;
}

function namedPart(structure: Structure, part: Part): Plain {
  if ("aside" in part) return part.aside;
  const isOnly = structure.children?.[part.name]?.max === 1;
  return isNothing(part.value) ? part.name : { [part.name]: single([part.value], isOnly) };
}

function named(name: string, value: Plain): Plain {
  return isNothing(value) ? name : { [name]: value };
}
