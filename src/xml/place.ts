import { LineIndex, ScalarLocation, type SourceLocation, type SourceRange } from "../diagnostics/index.js";
import type { XmlAttribute, XmlNode } from "./tree.js";

/** The text that nodes were read from. */
export class XmlSource {
  /** Whether any value holds bare C#: then the document is in the `rawxml` encoding. */
  bare = false;
  /** Where the first node may stand: after a byte order mark and a declaration. */
  contentStart = 0;
  private index: LineIndex | undefined;

  constructor(
    readonly text: string,
    readonly file: string,
  ) {}

  range(start: number, end: number): SourceRange {
    return (this.index ??= new LineIndex(this.text)).range(start, end);
  }

  at(start: number, end: number): SourceLocation {
    return { file: this.file, range: this.range(start, end) };
  }
}

/**
 * Where a node or attribute was read. All offsets are into the source; lines and columns are worked out when they are
 * first asked for. `owner` is the very object that was read: a changed copy has the place but does not own it.
 */
export class XmlPlace implements SourceLocation {
  owner: XmlNode | XmlAttribute | undefined = undefined;
  /** Of an element, where its end tag begins; everything of it ends at `to`. */
  close: number;

  constructor(
    readonly source: XmlSource,
    /** What a message points at: the start tag, an attribute's value, text without the white space around it. */
    readonly start: number,
    readonly end: number,
    /** All that is written for it: up to the end tag, an attribute's name and quotes, text with its white space. */
    readonly from: number,
    public to: number,
    /** Holds an expression as bare C#, so that it is no well-formed XML. */
    readonly bare: boolean,
  ) {
    this.close = to;
    if (bare) source.bare = true;
  }

  get file(): string {
    return this.source.file;
  }

  get range(): SourceRange {
    return this.source.range(this.start, this.end);
  }

  toJSON(): SourceLocation {
    return this.source.at(this.start, this.end);
  }
}

/** Where this very object was read, or undefined for one that was built or changed. */
export function placeOf(node: XmlNode | XmlAttribute): XmlPlace | undefined {
  return node.at instanceof XmlPlace && node.at.owner === node ? node.at : undefined;
}

/** Where the object, or the one that it is a changed copy of, was read. */
export function originOf(node: XmlNode | XmlAttribute): XmlPlace | undefined {
  return node.at instanceof XmlPlace ? node.at : undefined;
}

/** The name of an element in its start tag, or of an attribute; `at` itself where it cannot be told from the rest. */
export function nameLocation(node: XmlAttribute | Extract<XmlNode, { kind: "element" }>): SourceLocation {
  const place = originOf(node);
  if (place === undefined) return node.at instanceof ScalarLocation ? (node.at.nameAt ?? node.at) : node.at;
  const start = "kind" in node ? place.start + 1 : place.from;
  return place.source.at(start, start + node.name.length);
}

/** The end tag; the start tag where an element has none, `at` itself where the source was no XML. */
export function endTagLocation(element: Extract<XmlNode, { kind: "element" }>): SourceLocation {
  const place = originOf(element);
  return place === undefined || place.close === place.to ? element.at : place.source.at(place.close, place.to);
}

/** All that was written: an element up to the end of its end tag, an attribute with its name and quotes. */
export function wholeLocation(node: XmlNode | XmlAttribute): SourceLocation {
  const place = originOf(node);
  return place === undefined ? node.at : place.source.at(place.from, place.to);
}
