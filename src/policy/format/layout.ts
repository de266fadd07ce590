import { entryOf, structureOfChild, structureOfPolicy, type Structure } from "../../catalog/policies/index.js";
import { isExpression, placeOf, type XmlAttribute, type XmlElement, type XmlNode, type XmlPlace } from "../../xml/index.js";
import { reindentExpression } from "./reindent.js";

const indentStep = 2;
const widest = 120;

/** Lays out nodes that were read and not changed since. Values stay as their author wrote them, escapes and all. */
export function layOutNodes(nodes: readonly XmlNode[]): string {
  const first = nodes[0] === undefined ? undefined : placeOf(nodes[0]);
  if (first === undefined) return "";
  const declaration = first.source.text.slice(0, first.source.contentStart).replace(/^\ufeff/, "").trim();
  const lines = layOutRun(nodes, 0, undefined, first.source.contentStart);
  return `${declaration === "" ? "" : `${declaration}\n`}${lines}\n`;
}

function layOutRun(nodes: readonly XmlNode[], column: number, parent: Structure | undefined, start: number): string {
  let text = "";
  let before = start;
  nodes.forEach((node, i) => {
    const place = placeOfRead(node);
    const lineEnds = countLineEnds(place.source.text, before, place.from);
    before = place.to;
    // A comment after a policy, on its line, is about that policy.
    if (i > 0 && node.kind === "comment" && lineEnds === 0) text += " ";
    else text += `${i === 0 ? "" : lineEnds > 1 ? "\n\n" : "\n"}${" ".repeat(column)}`;
    text += node.kind === "element" ? layOutElement(node, column, parent) : written(place, place.from, place.to).trim();
  });
  return text;
}

function layOutElement(element: XmlElement, column: number, parent: Structure | undefined): string {
  const structure = structureOf(element, parent);
  const place = placeOfRead(element);
  const isEmpty = element.children.length === 0;
  // In another vocabulary, and in a template, white space may be content.
  if (structure === undefined && parent?.openContent === true) return written(place, place.from, place.to);
  const open = layOutStartTag(element, column, isEmpty ? " />" : ">");
  if (isEmpty) return open;
  return `${open}${layOutContent(element, column, structure)}</${element.name}>`;
}

function structureOf(element: XmlElement, parent: Structure | undefined): Structure | undefined {
  const child = parent === undefined ? undefined : entryOf(parent.children, element.name);
  if (child !== undefined) return structureOfChild(child);
  return parent?.openContent === true ? undefined : structureOfPolicy(element.name);
}

function layOutContent(element: XmlElement, column: number, structure: Structure | undefined): string {
  const place = placeOfRead(element);
  const [only] = element.children;
  if (element.children.length === 1 && only?.kind === "text" && !only.cdata && isExpression(only.value)) return layOutText(only.value, place, column);
  if (element.children.some((c) => c.kind === "text")) return written(place, place.end, place.close);
  if (structure?.openContent === true && structure.children === undefined) return written(place, place.end, place.close);
  return `\n${layOutRun(element.children, column + indentStep, structure, place.end)}\n${" ".repeat(column)}`;
}

/** An expression as text: on the lines that its author put it on. */
function layOutText(value: string, place: XmlPlace, column: number): string {
  const source = written(place, place.end, place.close);
  const expression = source.trim();
  const from = source.indexOf(expression);
  const lead = source.slice(0, from);
  const trail = source.slice(from + expression.length);
  const isOnOwnLine = lead.includes("\n");
  const owner = isOnOwnLine ? column + indentStep : column;
  const before = isOnOwnLine ? `\n${" ".repeat(owner)}` : lead;
  return before + reindentExpression(expression, value.trim(), owner) + (trail.includes("\n") ? `\n${" ".repeat(column)}` : trail);
}

function layOutStartTag(element: XmlElement, column: number, end: string): string {
  const open = `<${element.name}`;
  const line = open + element.attributes.map((a) => ` ${layOutAttribute(a, column)}`).join("") + end;
  const [first = ""] = line.split("\n", 1);
  if (element.attributes.length < 2 || column + first.length <= widest) return line;
  const inner = column + indentStep;
  return open + element.attributes.map((a) => `\n${" ".repeat(inner)}${layOutAttribute(a, inner)}`).join("") + end;
}

function layOutAttribute(attribute: XmlAttribute, column: number): string {
  const place = placeOfRead(attribute);
  const source = written(place, place.start, place.end);
  const value = isExpression(attribute.value) && source.startsWith("@") ? reindentExpression(source, attribute.value, column) : source;
  const quote = place.source.text[place.end] ?? '"';
  // What was bare between single quotes might be read as escaped between double ones.
  const keepsQuote = quote === '"' || source.includes('"') || (place.bare && source.includes("&"));
  return `${attribute.name}=${keepsQuote ? quote + value + quote : `"${value}"`}`;
}

function countLineEnds(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n?|\n/g)?.length ?? 0;
}

function written(place: XmlPlace, from: number, to: number): string {
  return place.source.text.slice(from, to).replace(/\r\n?/g, "\n");
}

function placeOfRead(node: XmlNode | XmlAttribute): XmlPlace {
  const place = placeOf(node);
  if (place === undefined) throw new Error("only what was read can be laid out anew");
  return place;
}
