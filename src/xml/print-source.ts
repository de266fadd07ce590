import { isSpace } from "./characters.js";
import { originOf, placeOf, type XmlPlace, type XmlSource } from "./place.js";
import { fileLayout, printNode, printText, printValue, type PrintOptions } from "./printer.js";
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from "./tree.js";

/**
 * Prints a document as its author wrote it: what was read and not replaced since comes out byte for byte, a changed
 * element keeps of its start tag and children what is unchanged, and what is new is laid out among its neighbours.
 */
export function printSource(document: XmlDocument): string {
  return printSourceNodes([...document.prolog, document.root, ...document.epilog]);
}

/** The same for a run of nodes, as `readXmlNodes` gives it. Nodes of another source count as new. */
export function printSourceNodes(nodes: readonly XmlNode[]): string {
  const source = nodes.map(originOf).find((place) => place !== undefined)?.source;
  if (source === undefined) return nodes.map((n) => (n.kind === "text" ? printText(n, fileLayout) : printNode(n, 0, fileLayout))).join("\n");
  return new SourcePrinter(source).document(nodes);
}

/** Offsets between which an element's children were read. */
interface Content {
  readonly from: number;
  readonly to: number;
}

class SourcePrinter {
  private readonly options: PrintOptions;

  constructor(private readonly source: XmlSource) {
    const { text } = source;
    this.options = { indent: indentOf(text), newline: text.includes("\r\n") ? "\r\n" : "\n", encoding: source.bare ? "rawxml" : "xml" };
  }

  document(nodes: readonly XmlNode[]): string {
    const { text, contentStart } = this.source;
    const content = { from: contentStart, to: text.length };
    return text.slice(0, contentStart) + this.run(nodes, "", content) + this.spaceBefore(text.length, contentStart);
  }

  /** The nodes between two offsets. Those that were read elsewhere are new here. */
  private run(nodes: readonly XmlNode[], margin: string, content: Content): string {
    const places = nodes.map((n) => this.placeIn(n, content));
    const known = places.find((place) => place !== undefined && this.startsLine(place.from));
    const inner = known === undefined ? margin : this.marginOf(known.from);
    return nodes.map((node, i) => this.gap(nodes, places, i, inner, content) + this.node(node, places[i], inner)).join("");
  }

  /** Text brings its own white space along, and none may be added to it. */
  private gap(nodes: readonly XmlNode[], places: readonly (XmlPlace | undefined)[], i: number, margin: string, content: Content): string {
    if (nodes[i]?.kind === "text" || nodes[i - 1]?.kind === "text") return "";
    const place = places[i];
    const isAtStart = i === 0 && content.from === this.source.contentStart;
    const line = isAtStart ? "" : this.options.newline + margin;
    if (place === undefined) return line;
    const space = this.spaceBefore(place.from, content.from);
    return space === "" && i > 0 && places[i - 1] === undefined ? line : space;
  }

  private node(node: XmlNode, place: XmlPlace | undefined, margin: string): string {
    const own = placeOf(node);
    if (own?.source === this.source) return this.source.text.slice(own.from, own.to);
    if (node.kind === "text") return printText(node, this.options);
    if (node.kind === "element" && place !== undefined) return this.changed(node, place);
    return printNode(node, 0, { ...this.options, margin }).slice(margin.length);
  }

  private changed(element: XmlElement, place: XmlPlace): string {
    const tag = this.startTag(element, place);
    if (element.children.length === 0) return element.selfClosing ? `${tag} />` : `${tag}></${element.name}>`;
    const margin = this.marginOf(place.from);
    const content = this.run(element.children, margin + this.options.indent, { from: place.end, to: place.close });
    return `${tag}>${content}${this.tail(element, place, margin)}</${element.name}>`;
  }

  private tail(element: XmlElement, place: XmlPlace, margin: string): string {
    if (element.children.some((c) => c.kind === "text")) return element.children.at(-1)?.kind === "text" ? "" : this.closingSpace(place, "");
    return this.closingSpace(place, this.options.newline + margin);
  }

  private closingSpace(place: XmlPlace, otherwise: string): string {
    if (place.close === place.to) return otherwise;
    const space = this.spaceBefore(place.close, place.end);
    return space === "" ? otherwise : space;
  }

  /** Up to and without the `>` or `/>`. */
  private startTag(element: XmlElement, place: XmlPlace): string {
    const attributes = element.attributes.map((a) => this.attribute(a, place)).join("");
    const space = element.children.length > 0 ? this.spaceBefore(place.end - 1, place.from) : "";
    return `<${element.name}${attributes}${space}`;
  }

  private attribute(attribute: XmlAttribute, tag: XmlPlace): string {
    const place = originOf(attribute);
    const isInTag = place?.source === this.source && place.from > tag.from && place.to < tag.end;
    const space = isInTag ? this.spaceBefore(place.from, tag.from) : "";
    const own = placeOf(attribute);
    const written = own !== undefined && own.source === this.source ? this.source.text.slice(own.from, own.to) : `${attribute.name}=${printValue(attribute.value, this.options)}`;
    return (space === "" ? " " : space) + written;
  }

  /** Where a node, or the one it is a copy of, was read between two offsets. */
  private placeIn(node: XmlNode, { from, to }: Content): XmlPlace | undefined {
    const place = originOf(node);
    const isHere = place?.source === this.source && place.from >= from && place.to <= to;
    // A place may also be lent: to a comment, say, by the element that it is about.
    return isHere && place.owner !== undefined && "kind" in place.owner && place.owner.kind === node.kind ? place : undefined;
  }

  /** The white space that ends at an offset. */
  private spaceBefore(offset: number, limit: number): string {
    let from = offset;
    while (from > limit && isSpace(this.source.text.charCodeAt(from - 1))) from--;
    return this.source.text.slice(from, offset);
  }

  private startsLine(offset: number): boolean {
    const space = this.spaceBefore(offset, 0);
    return offset === space.length || /[\r\n]/.test(space);
  }

  /** The indentation of the line that the offset stands in. */
  private marginOf(offset: number): string {
    const { text } = this.source;
    const line = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
    let end = line;
    while (text[end] === " " || text[end] === "\t") end++;
    return text.slice(line, end);
  }
}

/** One level of indentation, as the first indented line has it. */
function indentOf(text: string): string {
  const first = /[\r\n]([ \t]+)</.exec(text)?.[1];
  return first === undefined ? fileLayout.indent : first.startsWith("\t") ? "\t" : first.slice(0, 8);
}
