import type { SourceLocation } from "../diagnostics/index.js";

/** A policy document as a tree, whatever it was written in: XML, YAML or TypeScript. `at` points into that source. */
export type XmlNode = XmlElement | XmlText | XmlComment;

export interface XmlElement {
  readonly kind: "element";
  readonly name: string;
  /** In source order. Names are unique within an element. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Written as `<a />`: the service keeps the author's choice between `<a />` and `<a></a>`. */
  readonly selfClosing: boolean;
  readonly at: SourceLocation;
}

export interface XmlAttribute {
  readonly name: string;
  /** Decoded: entities resolved, expressions as C# text. */
  readonly value: string;
  readonly at: SourceLocation;
}

export interface XmlText {
  readonly kind: "text";
  /** Decoded. */
  readonly value: string;
  readonly cdata: boolean;
  readonly at: SourceLocation;
}

export interface XmlComment {
  readonly kind: "comment";
  readonly value: string;
  /** Written `<?value?>`: a processing instruction, as in a style sheet. Like a comment, no policy reads it. */
  readonly instruction?: true;
  readonly at: SourceLocation;
}

export interface XmlDocument {
  /** Comments before and after the root element are kept in order. */
  readonly prolog: readonly XmlComment[];
  readonly root: XmlElement;
  readonly epilog: readonly XmlComment[];
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((c): c is XmlElement => c.kind === "element");
}

export function attributeOf(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((a) => a.name === name);
}

/** The element's own text with surrounding white space removed; child elements' text is not part of it. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((c) => (c.kind === "text" ? c.value : ""))
    .join("")
    .trim();
}

/** Every element of the tree, parents before children. */
export function* walkElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (child.kind === "element") yield* walkElements(child);
}
