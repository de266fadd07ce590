import { isBlank } from "./characters.js";
import { encodeAttribute, encodeText } from "./entities.js";
import { printsBare } from "./bare.js";
import { closesEveryExpression } from "./expression-scan.js";
import type { XmlComment, XmlDocument, XmlElement, XmlNode, XmlText } from "./tree.js";

export interface PrintOptions {
  /** One level of indentation. Files use two spaces; the service itself a tab. */
  readonly indent: string;
  readonly newline: "\n" | "\r\n";
  /**
   * `xml` (the default) is well-formed for any XML parser. `rawxml` has expressions as bare C# wherever they read back as
   * the same value.
   */
  readonly encoding?: Encoding;
  /** What stands before every line that is laid out, ahead of its indentation. */
  readonly margin?: string;
}

export type Encoding = "xml" | "rawxml";

export const fileLayout: PrintOptions = { indent: "  ", newline: "\n" };

/** The service's own layout on read-back: a tab a level, CRLF, no line end after the root (arm-behaviour, section 5). */
export const serviceLayout: PrintOptions = { indent: "\t", newline: "\r\n" };

/** No line end after the last node. */
export function printXml(document: XmlDocument, options: PrintOptions = fileLayout): string {
  return [...document.prolog, document.root, ...document.epilog].map((n) => printNode(n, 0, options)).join(options.newline);
}

export function printElement(element: XmlElement, options: PrintOptions = fileLayout): string {
  return printNode(element, 0, options);
}

/** An element or comment as it stands at a level of indentation, with that before its first line. */
export function printNode(node: XmlElement | XmlComment, level: number, options: PrintOptions): string {
  const indent = (options.margin ?? "") + options.indent.repeat(level);
  if (node.kind === "comment") return indent + printComment(node, options);
  const open = `${indent}<${node.name}${node.attributes.map((a) => ` ${a.name}=${printValue(a.value, options)}`).join("")}`;
  if (node.children.length === 0) return node.selfClosing ? `${open} />` : `${open}></${node.name}>`;
  if (node.children.some((c) => c.kind === "text")) return `${open}>${node.children.map((c) => printInline(c, options)).join("")}</${node.name}>`;
  const lines = node.children.map((c) => printNode(c as XmlElement | XmlComment, level + 1, options));
  return [`${open}>`, ...lines, `${indent}</${node.name}>`].join(options.newline);
}

/** Mixed content: white space is part of the value, so nothing in it is laid out. */
function printInline(node: XmlNode, options: PrintOptions): string {
  if (node.kind === "text") return printText(node, options);
  if (node.kind === "comment") return printComment(node, options);
  const open = `<${node.name}${node.attributes.map((a) => ` ${a.name}=${printValue(a.value, options)}`).join("")}`;
  if (node.children.length === 0) return node.selfClosing ? `${open} />` : `${open}></${node.name}>`;
  return `${open}>${node.children.map((c) => printInline(c, options)).join("")}</${node.name}>`;
}

/** An attribute's value with its quotes. */
export function printValue(value: string, options: PrintOptions): string {
  const raw = options.encoding === "rawxml" ? printsBare(value, '"') : undefined;
  if (raw !== undefined) return `"${withNewlines(raw, options)}"`;
  return `"${guardUnclosed(value, encodeAttribute(value))}"`;
}

export function printText({ value, cdata }: XmlText, options: PrintOptions): string {
  if (cdata) return `<![CDATA[${withNewlines(value.replaceAll("]]>", "]]]]><![CDATA[>"), options)}]]>`;
  const raw = options.encoding === "rawxml" ? printsBare(value, "<") : undefined;
  if (raw !== undefined) return withNewlines(raw, options);
  const encoded = guardUnclosed(value, encodeText(value));
  // White space alone would be taken for layout.
  if (isBlank(value) && value !== "") return `&#x${value.charCodeAt(0).toString(16).toUpperCase()};${withNewlines(encoded.slice(encoded.startsWith("&#xD;") ? 5 : 1), options)}`;
  return withNewlines(encoded, options);
}

/** No `--` may stand in a comment, nor `?>` in an instruction: a tree that was built may hold them all the same. */
function printComment({ value, instruction }: XmlComment, options: PrintOptions): string {
  if (instruction === true) return `<?${withNewlines(value.replaceAll("?>", "? >"), options)}?>`;
  const sound = value.replace(/-(?=-)/g, "- ").replace(/-$/, "- ");
  return `<!--${sound.replace(/\r?\n/g, options.newline)}-->`;
}

/** An `@(` that is never closed would reach for what follows it in the document. */
function guardUnclosed(value: string, encoded: string): string {
  if (!value.includes("@(") && !value.includes("@{")) return encoded;
  return closesEveryExpression(value) ? encoded : encoded.replace(/@(?=[({])/g, "&#x40;");
}

function withNewlines(text: string, { newline }: PrintOptions): string {
  return newline === "\n" ? text : text.replaceAll("\n", newline);
}
