import { encodeAttribute, encodeText } from "./entities.js";
import type { XmlComment, XmlDocument, XmlElement, XmlNode } from "./tree.js";

export interface PrintOptions {
  /** One level of indentation. Files use two spaces; the service itself a tab. */
  readonly indent: string;
  readonly newline: "\n" | "\r\n";
}

export const fileLayout: PrintOptions = { indent: "  ", newline: "\n" };

/** The service's own layout on read-back: a tab a level, CRLF, no line end after the root (arm-behaviour, section 5). */
export const serviceLayout: PrintOptions = { indent: "\t", newline: "\r\n" };

/** Prints the `xml` encoding: well-formed for any XML parser. No line end after the last node. */
export function printXml(document: XmlDocument, options: PrintOptions = fileLayout): string {
  return [...document.prolog, document.root, ...document.epilog].map((n) => printNode(n, 0, options)).join(options.newline);
}

export function printElement(element: XmlElement, options: PrintOptions = fileLayout): string {
  return printNode(element, 0, options);
}

function printNode(node: XmlElement | XmlComment, level: number, options: PrintOptions): string {
  const indent = options.indent.repeat(level);
  if (node.kind === "comment") return `${indent}<!--${node.value}-->`;
  const open = `${indent}<${node.name}${node.attributes.map((a) => ` ${a.name}="${encodeAttribute(a.value)}"`).join("")}`;
  if (node.children.length === 0) return node.selfClosing ? `${open} />` : `${open}></${node.name}>`;
  if (node.children.some((c) => c.kind === "text")) return `${open}>${printInline(node.children, options)}</${node.name}>`;
  const lines = node.children.map((c) => printNode(c as XmlElement | XmlComment, level + 1, options));
  return [`${open}>`, ...lines, `${indent}</${node.name}>`].join(options.newline);
}

/** Mixed content: white space is part of the value, so nothing is laid out. */
function printInline(children: readonly XmlNode[], options: PrintOptions): string {
  return children
    .map((child) => {
      if (child.kind !== "text") return printNode(child, 0, { ...options, indent: "", newline: "\n" });
      if (child.cdata) return `<![CDATA[${child.value}]]>`;
      return encodeText(child.value).replace(/\n/g, options.newline);
    })
    .join("");
}
