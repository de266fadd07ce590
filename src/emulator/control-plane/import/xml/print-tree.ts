import { printElement, type XmlAttribute, type XmlElement, type XmlNode } from "../../../../xml/index.js";
import type { SourceLocation } from "../../../../diagnostics/index.js";
import { walkTree, type XmlTree } from "./tree.js";

/** What is made here was never written anywhere. */
const nowhere: SourceLocation = { file: "", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };

export type Attributes = Readonly<Record<string, string | undefined>>;

export function xmlElement(name: string, attributes: Attributes = {}, children: readonly (XmlNode | string)[] = []): XmlElement {
  const listed = Object.entries(attributes).flatMap(([key, value]): XmlAttribute[] => (value === undefined ? [] : [{ name: key, value, at: nowhere }]));
  const nodes = children.map((child): XmlNode => (typeof child === "string" ? { kind: "text", value: child, cdata: false, at: nowhere } : child));
  return { kind: "element", name, attributes: listed, children: nodes, selfClosing: nodes.length === 0, at: nowhere };
}

/** As a document of its own: what is declared around it and needed in it is declared on it. */
export function printTree(tree: XmlTree): string {
  const own = toElement(tree);
  const declared = new Set(Object.keys(tree.attributes));
  const used = prefixesIn(tree);
  const inherited = [...tree.prefixes]
    .filter(([prefix]) => prefix !== "xml" && used.has(prefix))
    .map(([prefix, namespace]): [string, string] => [prefix === "" ? "xmlns" : `xmlns:${prefix}`, namespace])
    .filter(([name]) => !declared.has(name));
  const attributes = [...own.attributes, ...inherited.map(([name, value]) => ({ name, value, at: nowhere }))];
  return printElement({ ...own, attributes });
}

/** Of names, and of values such as `type="tns:Order"`. A name without one may need the default. */
function prefixesIn(tree: XmlTree): ReadonlySet<string> {
  const used = new Set([""]);
  for (const { name, attributes } of walkTree(tree))
    for (const text of [name, ...Object.keys(attributes), ...Object.values(attributes)]) {
      const prefix = /^([\w.-]+):/.exec(text)?.[1];
      if (prefix !== undefined) used.add(prefix);
    }
  return used;
}

export function toElement(tree: XmlTree): XmlElement {
  const text = tree.text.trim();
  return xmlElement(tree.name, tree.attributes, [...(text === "" ? [] : [text]), ...tree.children.map(toElement)]);
}
