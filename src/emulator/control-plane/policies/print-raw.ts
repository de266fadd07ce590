import { encodeAttribute, encodeText, isExpression, readXml, type XmlComment, type XmlElement, type XmlNode } from "../../../xml/index.js";

/**
 * The `rawxml` rendering of a stored policy: expressions as C#, everything else as in `xml`. Layout as in `xml` too; how the
 * service lays raw text out was not recorded (arm-behaviour section 10).
 */
export function rawText(stored: string): string {
  const { document } = readXml(stored, "policy");
  if (document === undefined) throw new Error(`a stored policy does not read back:\n${stored}`);
  return [...document.prolog, document.root, ...document.epilog].map((node) => printNode(node, 0)).join(newline);
}

const newline = "\r\n";

function printNode(node: XmlElement | XmlComment, level: number): string {
  const indent = "\t".repeat(level);
  if (node.kind === "comment") return `${indent}<!--${node.value}-->`;
  const attributes = node.attributes.map((a) => ` ${a.name}="${rawAttribute(a.value)}"`).join("");
  const open = `${indent}<${node.name}${attributes}`;
  if (node.children.length === 0) return node.selfClosing ? `${open} />` : `${open}></${node.name}>`;
  if (node.children.some((child) => child.kind === "text")) return `${open}>${node.children.map(printInline).join("")}</${node.name}>`;
  const lines = node.children.map((child) => printNode(child as XmlElement | XmlComment, level + 1));
  return [`${open}>`, ...lines, `${indent}</${node.name}>`].join(newline);
}

function printInline(node: XmlNode): string {
  if (node.kind !== "text") return printNode(node, 0);
  if (node.cdata) return `<![CDATA[${node.value}]]>`;
  return (isExpression(node.value) ? node.value : encodeText(node.value)).replace(/\n/g, newline);
}

function rawAttribute(value: string): string {
  return isExpression(value) ? value.replace(/\n/g, newline) : encodeAttribute(value);
}
