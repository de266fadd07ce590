import { attributeOf, encodeAttribute, encodeText, originOf, printSourceNodes, type XmlComment, type XmlElement } from "../../xml/index.js";
import type { Candidate } from "../adoption.js";
import type { Splice } from "../yaml/yaml-edit.js";
import type { WrittenInXml } from "./written-node.js";

/** An attribute's value in the text, between its quotes; a new one behind the others. */
export function attributeInXml(name: string, value: string | undefined, written: WrittenInXml): Candidate[] {
  const { element, text } = written;
  if (element.kind !== "element") return [];
  const own = attributeOf(element, name);
  const place = own === undefined ? undefined : originOf(own);
  const tag = originOf(element);
  if (tag === undefined) return [];
  if (own !== undefined && place === undefined) return [];
  if (place !== undefined) {
    const space = /\s*$/.exec(text.slice(0, place.from))?.[0].length ?? 0;
    if (value === undefined) return spliced({ start: place.from - space, end: place.to, text: "" }, written);
    return spliced({ start: place.start, end: place.end, text: encodeAttribute(value) }, written);
  }
  const last = element.attributes.map((a) => originOf(a)?.to ?? 0).reduce((a, b) => Math.max(a, b), tag.start + 1 + element.name.length);
  return value === undefined ? [] : spliced({ start: last, end: last, text: ` ${name}="${encodeAttribute(value)}"` }, written);
}

export function textInXml(value: string, written: WrittenInXml): Candidate[] {
  const { element } = written;
  const texts = element.kind === "element" ? element.children.filter((c) => c.kind === "text") : [];
  const place = texts[0] === undefined ? undefined : originOf(texts[0]);
  return texts.length !== 1 || place === undefined || texts[0]?.cdata === true ? [] : spliced({ start: place.start, end: place.end, text: encodeText(value) }, written);
}

/** With its lines, where it has them for itself. */
export function removalInXml(written: WrittenInXml): Candidate[] {
  const { text } = written;
  const place = originOf(written.element);
  if (place === undefined) return [];
  const lineStart = text.lastIndexOf("\n", place.from - 1) + 1;
  const newline = text.indexOf("\n", place.to);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const isAlone = text.slice(lineStart, place.from).trim() === "" && text.slice(place.to, lineEnd).trim() === "";
  return spliced(isAlone ? { start: lineStart, end: lineEnd, text: "" } : { start: place.from, end: place.to, text: "" }, written);
}

/** A new element on lines of its own, where one of its siblings has that; else on the line of its neighbour. */
export function insertionInXml(live: XmlElement | XmlComment, neighbour: WrittenInXml, behind: boolean, siblings: readonly WrittenInXml[]): Candidate[] {
  const { text, element } = neighbour;
  const place = originOf(element);
  if (place === undefined) return [];
  const indent = siblings.map(indentOf).find((i) => i !== undefined);
  const printed = printSourceNodes([unread(live)]);
  if (indent === undefined) return spliced({ start: behind ? place.to : place.from, end: behind ? place.to : place.from, text: printed.replace(/\n\s*/g, "") }, neighbour);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = printed.split("\n").map((line) => indent + line);
  if (behind) return spliced({ start: place.to, end: place.to, text: lines.map((line) => newline + line).join("") }, neighbour);
  return spliced({ start: place.from, end: place.from, text: `${lines.join(newline).slice(indent.length)}${newline}${indent}` }, neighbour);
}

/** What stands before an element that is the first on its line. */
function indentOf({ text, element }: WrittenInXml): string | undefined {
  const from = originOf(element)?.from;
  const before = from === undefined ? undefined : text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  return before?.trim() === "" ? before : undefined;
}

/** Without the places of the instance's text, so that it is laid out anew. */
function unread<T extends XmlElement | XmlComment>(node: T): T {
  const at = { file: "", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };
  if (node.kind === "comment") return { ...node, at };
  return { ...node, at, attributes: node.attributes.map((a) => ({ ...a, at })), children: node.children.map((c) => (c.kind === "text" ? { ...c, at } : unread(c))) };
}

function spliced({ start, end, text }: Splice, { file, line, toFile, margin }: WrittenInXml): Candidate[] {
  return [{ edits: [{ kind: "splice", file, splice: { start: toFile(start), end: toFile(end), text: text.replaceAll("\n", `\n${margin}`) } }], at: { file, line } }];
}
