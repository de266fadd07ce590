import type { SourceLocation } from "../../diagnostics/index.js";
import type { XmlElement, XmlNode } from "../../xml/index.js";

/** A node of XML that stands in a text of another language: all its places are the place of that text. */
export function moveTo(node: XmlElement, at: SourceLocation): XmlElement;
export function moveTo(node: XmlNode, at: SourceLocation): XmlNode;
export function moveTo(node: XmlNode, at: SourceLocation): XmlNode {
  if (node.kind !== "element") return { ...node, at };
  return { ...node, at, attributes: node.attributes.map((a) => ({ ...a, at })), children: node.children.map((c) => moveTo(c, at)) };
}
