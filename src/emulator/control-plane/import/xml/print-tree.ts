import { printElement, type XmlAttribute, type XmlElement, type XmlNode } from "../../../../xml/index.js";
import type { SourceLocation } from "../../../../diagnostics/index.js";
import type { XmlTree } from "./tree.js";

/** What is made here was never written anywhere. */
const nowhere: SourceLocation = { file: "", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };

export type Attributes = Readonly<Record<string, string | undefined>>;

export function xmlElement(name: string, attributes: Attributes = {}, children: readonly (XmlNode | string)[] = []): XmlElement {
  const listed = Object.entries(attributes).flatMap(([key, value]): XmlAttribute[] => (value === undefined ? [] : [{ name: key, value, at: nowhere }]));
  const nodes = children.map((child): XmlNode => (typeof child === "string" ? { kind: "text", value: child, cdata: false, at: nowhere } : child));
  return { kind: "element", name, attributes: listed, children: nodes, selfClosing: nodes.length === 0, at: nowhere };
}

/** As a document of its own: what is declared around it is declared on it. */
export function printTree(tree: XmlTree): string {
  const own = toElement(tree);
  const declared = new Set(Object.keys(tree.attributes));
  const inherited = [...tree.prefixes]
    .map(([prefix, namespace]): [string, string] => [prefix === "" ? "xmlns" : `xmlns:${prefix}`, namespace])
    .filter(([name]) => name !== "xmlns:xml" && !declared.has(name));
  const attributes = [...own.attributes, ...inherited.map(([name, value]) => ({ name, value, at: nowhere }))];
  return printElement({ ...own, attributes });
}

export function toElement(tree: XmlTree): XmlElement {
  const text = tree.text.trim();
  return xmlElement(tree.name, tree.attributes, [...(text === "" ? [] : [text]), ...tree.children.map(toElement)]);
}
