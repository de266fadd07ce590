import { encodeText, printElement, type XmlComment, type XmlNode, type XmlText } from "../../xml/index.js";
import { commentValue } from "../value-form/asides.js";
import { unwritableCharacter } from "../value-form/values.js";
import type { PlainList, PlainMap } from "./plain.js";

/** What the value form cannot say otherwise, as XML. */
export function rawItem(nodes: readonly XmlNode[]): PlainMap {
  // At its start this character would be taken for a byte order mark.
  return { xml: rawText(nodes).replace(/^\ufeff/, "&#xFEFF;") };
}

/** An XML declaration at the start of a text is no part of it. */
export function startsWithDeclaration([first]: readonly XmlNode[]): boolean {
  return first?.kind === "comment" && first.instruction === true && /^xml\s/.test(first.value);
}

/** A text as one string, or in pieces where a notation has no good way to write it. */
export type TextStyle = (text: string) => string | PlainList;

export const asOneText: TextStyle = (text) => text;

export function commentItem(comment: XmlComment, style: TextStyle): PlainMap {
  const text = commentText(comment);
  return text === undefined ? rawItem([comment]) : { comment: style(text) };
}

/** Whether the value form can carry the text: references bring in line ends that a plain text would lose. */
export function isWritable(text: string): boolean {
  return !text.includes("\r") && unwritableCharacter(text) === undefined;
}

function commentText({ value, instruction }: XmlComment): string | undefined {
  if (instruction === true || !isWritable(value)) return undefined;
  return [value.trim(), value].find((text) => commentValue(text) === value);
}

function rawText(nodes: readonly XmlNode[]): string {
  return nodes.map(printNode).join(nodes.some((n) => n.kind === "text") ? "" : "\n");
}

function printNode(node: XmlNode): string {
  if (node.kind === "element") return printElement(node);
  return node.kind === "text" ? printText(node) : node.instruction === true ? `<?${node.value}?>` : `<!--${node.value}-->`;
}

/** A reader takes bare white space for layout. */
function printText({ value, cdata }: XmlText): string {
  return (cdata || value.trim() === "") && !value.includes("]]>") ? `<![CDATA[${value}]]>` : encodeText(value);
}
