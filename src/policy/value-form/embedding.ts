import { LazyLocation, locateInside, ScalarLocation, type Diagnostic, type InnerRange, type SourceLocation } from "../../diagnostics/index.js";
import { nameLocation, type XmlAttribute, type XmlElement, type XmlNode } from "../../xml/index.js";

/** The text of a file of the project; undefined when it cannot be read. */
export type ReadText = (file: string) => string | undefined;

/** Turns a place in XML that stands inside a file of another language into a place of that file. */
export type Embedding = (place: SourceLocation) => SourceLocation;

/** `at` is where the text stands as a value. Where its lines cannot be found there again, all places are that one. */
export function embeddingOf(text: string, at: SourceLocation, read: ReadText | undefined): Embedding {
  let found: { readonly inner: InnerRange | undefined } | undefined;
  const search = (): InnerRange | undefined => {
    const source = read?.(at.file);
    return source === undefined ? undefined : locateInside(source, at.range, text);
  };
  return (place) =>
    new LazyLocation(() => {
      const { inner } = (found ??= { inner: search() });
      return inner === undefined ? at : { file: at.file, range: inner(place.range) };
    });
}

export function moveNode(node: XmlElement, embedding: Embedding): XmlElement;
export function moveNode(node: XmlNode, embedding: Embedding): XmlNode;
export function moveNode(node: XmlNode, embedding: Embedding): XmlNode {
  const at = embedding(node.at);
  if (node.kind !== "element") return { ...node, at };
  return { ...node, at, attributes: node.attributes.map((a) => moveAttribute(a, embedding)), children: node.children.map((c) => moveNode(c, embedding)) };
}

function moveAttribute(attribute: XmlAttribute, embedding: Embedding): XmlAttribute {
  const nameAt = new LazyLocation(() => embedding(nameLocation(attribute)));
  return { ...attribute, at: new ScalarLocation(embedding(attribute.at), undefined, nameAt) };
}

export function moveFinding(finding: Diagnostic, embedding: Embedding): Diagnostic {
  if (finding.file === undefined || finding.range === undefined) return finding;
  const { file, range } = embedding({ file: finding.file, range: finding.range });
  return { ...finding, file, range };
}
