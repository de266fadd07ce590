import type { XmlComment, XmlDocument, XmlElement, XmlNode } from "../../../xml/index.js";

/** The service's line ends inside comments too; their inner indentation stays (arm-behaviour section 5, 3). */
export function inServiceForm(document: XmlDocument): XmlDocument {
  return { prolog: document.prolog.map(comment), root: element(document.root), epilog: document.epilog.map(comment) };
}

function comment(node: XmlComment): XmlComment {
  return { ...node, value: node.value.replace(/\r\n?|\n/g, "\r\n") };
}

function element(node: XmlElement): XmlElement {
  return { ...node, children: node.children.map(child) };
}

function child(node: XmlNode): XmlNode {
  switch (node.kind) {
    case "comment":
      return comment(node);
    case "element":
      return element(node);
    case "text":
      return node;
  }
}
