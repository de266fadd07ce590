import { attributesOf, childrenOf, entryOf, listedChild, structureOfChild, type ChildSpec, type Structure } from "../../catalog/policies/index.js";
import { diagnose, nearest, ScalarLocation } from "../../diagnostics/index.js";
import type { XmlAttribute, XmlElement, XmlNode, XmlText } from "../../xml/index.js";
import { convertAside } from "./asides.js";
import { convertList, type Conversion } from "./convert.js";
import { describeValue, isMap, isScalar, scalarText, textOfValue, unwritableCharacter, type ValueMap, type ValuePath } from "./values.js";

interface Content {
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

const nothing: Content = { attributes: [], children: [] };

/** An element with what its value says: nothing, its text, a list of what it holds, or a map of all of that. */
export function convertElement(name: string, structure: Structure, value: unknown, path: ValuePath, conversion: Conversion): XmlElement {
  const content = convertContent(name, structure, value, path, conversion);
  const at = conversion.at(path, typeof path.at(-1) === "string" ? "key" : "value");
  return { kind: "element", name, ...content, selfClosing: content.children.length === 0, at };
}

function convertContent(name: string, structure: Structure, value: unknown, path: ValuePath, conversion: Conversion): Content {
  if (value === null || value === undefined) return nothing;
  if (Array.isArray(value)) return { attributes: [], children: listContent(name, structure, value, path, conversion) };
  if (isMap(value)) return mapContent(name, structure, value, path, conversion);
  if (structure.text !== undefined) return { attributes: [], children: textContent(name, value, path, conversion) };
  if (value === true) return nothing;
  refuse(name, `takes a ${listedChild(structure) ? "list" : "map"}, not ${describeValue(value)}`, expectation(structure), path, conversion);
  return nothing;
}

/** Nested policies; or the children, where the element only lists them; or one-key maps that name the child. */
function listContent(name: string, structure: Structure, items: readonly unknown[], path: ValuePath, conversion: Conversion): XmlNode[] {
  if (structure.policies !== undefined) return convertList(items, path, conversion);
  const listed = listedChild(structure);
  if (listed !== undefined) return items.flatMap((item, i) => convertListed(listed[0], listed[1], item, [...path, i], conversion));
  if (childrenOf(structure).length > 1) return namedChildren(name, structure, items, path, conversion);
  refuse(name, "takes no list", expectation(structure), path, conversion);
  return [];
}

/** One of a list of children of one kind; comments and raw XML may stand between them. */
function convertListed(name: string, spec: ChildSpec, item: unknown, path: ValuePath, conversion: Conversion): readonly XmlNode[] {
  const aside = isMap(item) ? convertAside(item, path, conversion) : undefined;
  return aside ?? [convertElement(name, structureOfChild(spec), item, path, conversion)];
}

/** Children in the order they are written, each a one-key map or a name, with comments and raw XML between them. */
function namedChildren(name: string, structure: Structure, value: unknown, path: ValuePath, conversion: Conversion): XmlNode[] {
  if (value === null) return [];
  if (!Array.isArray(value)) {
    refuse(name, `takes a list of its children, not ${describeValue(value)}`, "Write a list of maps with one key each, the child's name.", path, conversion);
    return [];
  }
  return value.flatMap((item: unknown, i): readonly XmlNode[] => {
    const itemPath = [...path, i];
    const aside = isMap(item) ? convertAside(item, itemPath, conversion) : undefined;
    if (aside !== undefined) return aside;
    const [key, ...others] = isMap(item) ? Object.keys(item) : typeof item === "string" ? [item] : [];
    if (key === undefined || others.length > 0) {
      refuse(name, "takes a list of maps with one key each, the child's name", expectation(structure), itemPath, conversion);
      return [];
    }
    const spec = entryOf(structure.children, key);
    const keyPath = isMap(item) ? [...itemPath, key] : itemPath;
    if (spec !== undefined) return convertChild(key, spec, isMap(item) ? item[key] : null, keyPath, conversion);
    unknown(name, structure, key, keyPath, conversion);
    return [];
  });
}

function mapContent(name: string, structure: Structure, map: ValueMap, path: ValuePath, conversion: Conversion): Content {
  const children = new Map<string, readonly XmlNode[]>();
  const attributes = new Map<string, XmlAttribute>();
  const rest: XmlNode[] = [];
  for (const [key, value] of Object.entries(map)) {
    const keyPath = [...path, key];
    if (value === undefined) continue;
    const child = entryOf(structure.children, key);
    if (Object.hasOwn(structure.attributes, key)) {
      const attribute = convertAttribute(name, key, value, keyPath, conversion);
      if (attribute !== undefined) attributes.set(key, attribute);
    } else if (child !== undefined) children.set(key, convertChild(key, child, value, keyPath, conversion));
    else if (key === "children" && holdsChildren(structure)) rest.push(...namedChildren(name, structure, value, keyPath, conversion));
    else if (key === "policies" && structure.policies !== undefined) rest.push(...convertList(value, keyPath, conversion));
    else if (key === "text" && structure.text !== undefined) rest.push(...textContent(name, value, keyPath, conversion));
    else unknown(name, structure, key, keyPath, conversion);
  }
  return {
    attributes: attributesOf(structure).flatMap(([attribute]) => attributes.get(attribute) ?? []),
    children: [...inCatalogOrder(structure, children), ...rest],
  };
}

function inCatalogOrder(structure: Structure, children: ReadonlyMap<string, readonly XmlNode[]>): XmlNode[] {
  return childrenOf(structure).flatMap(([child]) => children.get(child) ?? []);
}

/** `children:` is for elements with children of their own, and for those that take any XML. */
function holdsChildren(structure: Structure): boolean {
  return childrenOf(structure).length > 0 || structure.openContent === true;
}

function convertChild(name: string, spec: ChildSpec, value: unknown, path: ValuePath, conversion: Conversion): readonly XmlNode[] {
  if (Array.isArray(value) && spec.max !== 1) return value.flatMap((entry: unknown, i) => convertListed(name, spec, entry, [...path, i], conversion));
  return [convertElement(name, structureOfChild(spec), value, path, conversion)];
}

function convertAttribute(element: string, name: string, value: unknown, path: ValuePath, conversion: Conversion): XmlAttribute | undefined {
  if (!isScalar(value)) {
    refuse(element, `takes one value for \`${name}\`, not ${describeValue(value)}`, `Write \`${name}: value\`.`, path, conversion);
    return undefined;
  }
  const text = scalarText(value);
  return writable(element, text, path, conversion) ? { name, value: text, at: new ScalarLocation(conversion.at(path), conversion.read, conversion.at(path, "key")) } : undefined;
}

function textContent(name: string, value: unknown, path: ValuePath, conversion: Conversion): XmlText[] {
  if (value === null) return [];
  const text = textOfValue(value);
  if (text === undefined) {
    refuse(name, `takes one value as its text, not ${describeValue(value)}`, "Write the text as one string.", path, conversion);
    return [];
  }
  if (text === "" || !writable(name, text, path, conversion)) return [];
  // A reader takes bare white space for layout and drops it.
  return [{ kind: "text", value: text, cdata: text.trim() === "", at: new ScalarLocation(conversion.at(path), conversion.read) }];
}

function writable(element: string, text: string, path: ValuePath, conversion: Conversion): boolean {
  const character = unwritableCharacter(text);
  if (character === undefined) return true;
  refuse(element, `holds the character ${character}, which XML cannot write`, "Remove the character.", path, conversion);
  return false;
}

function refuse(element: string, problem: string, fix: string, path: ValuePath, conversion: Conversion): void {
  conversion.diagnostics.push(diagnose("policy-value-shape", { element, problem, fix }, conversion.at(path)));
}

function unknown(element: string, structure: Structure, property: string, path: ValuePath, conversion: Conversion): void {
  const known = propertiesOf(structure);
  const at = conversion.at(path, "key");
  conversion.diagnostics.push(diagnose("policy-property-unknown", { element, property, suggestion: nearest(property, known), allowed: known.join(", ") }, at));
}

function propertiesOf(structure: Structure): string[] {
  return [
    ...attributesOf(structure).map(([name]) => name),
    ...childrenOf(structure).map(([name]) => name),
    ...(structure.text === undefined ? [] : ["text"]),
    ...(structure.policies === undefined ? [] : ["policies"]),
    ...(holdsChildren(structure) ? ["children"] : []),
  ];
}

function expectation(structure: Structure): string {
  const listed = listedChild(structure);
  if (structure.policies !== undefined) return "Write a list of policies, or a map with `policies` and attributes.";
  if (listed !== undefined) return `Write a list of \`${listed[0]}\`, or a map of ${propertiesOf(structure).join(", ")}.`;
  return `Write a map of ${propertiesOf(structure).join(", ")}.`;
}
