import fc from "fast-check";
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlNode, XmlText } from "../../src/xml/index.js";

/** Random trees with values that look like the end of something, and what compares two of them. */

const at = { file: "built", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };

const hostile = fc.constantFrom(
  ...Array.from("a<>&\"'\n\r\t @({})[]-=/\\$;%?!é"),
  '@("a" < b && c)', '@{ return "}"; }', "@(x)", '@($"{a:D2}")', '@(@"\\")', "@(']')", '@("', "@{", "]]>", "&amp;", "&#65;", "{{name}}", "{% if a < b %}", "{%", "%}", "</a>", "<!--", "-->", "//", "/*",
);
const value = fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join(""));
const name = fc.constantFrom("inbound", "set-header", "choose", "a", "xsl:text");

const attribute = fc.record({ name: fc.constantFrom("a", "b", "xmlns:c"), value, at: fc.constant(at) });
const text: fc.Arbitrary<XmlText> = fc.tuple(value, fc.boolean()).filter(([v]) => v !== "").map(([v, cdata]) => ({ kind: "text", value: cdata ? v.replaceAll("\r", "") : v, cdata, at }));
const comment: fc.Arbitrary<XmlComment> = value.map((v) => ({ kind: "comment", value: v.replace(/\r|-/g, ""), at }));
const instruction: fc.Arbitrary<XmlComment> = value.map((v) => ({ kind: "comment", value: `x ${v.replace(/\r|\?/g, "")}`, instruction: true, at }));

export const elements: fc.Arbitrary<XmlElement> = fc.letrec<{ element: XmlElement; node: XmlNode }>((tie) => ({
  element: fc
    .tuple(name, fc.uniqueArray(attribute, { selector: (a) => a.name }), fc.array(tie("node"), { maxLength: 4, depthIdentifier: "tree" }))
    .map(([n, attributes, nodes]): XmlElement => element(n, attributes, nodes)),
  node: fc.oneof({ depthSize: "small", depthIdentifier: "tree" }, text, comment, instruction, tie("element")),
})).element;

export const documents: fc.Arbitrary<XmlDocument> = fc
  .tuple(fc.array(comment, { maxLength: 2 }), elements, fc.array(comment, { maxLength: 2 }))
  .map(([prolog, root, epilog]) => ({ prolog, root, epilog }));

export function element(elementName: string, attributes: readonly XmlAttribute[], nodes: readonly XmlNode[]): XmlElement {
  const children = separate(nodes);
  return { kind: "element", name: elementName, attributes, children, selfClosing: children.length === 0, at };
}

/** Texts that touch would be read as one. */
function separate(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.filter((node, i) => !(node.kind === "text" && (nodes[i - 1]?.kind === "text" || (node.cdata && node.value === ""))));
}

/** The tree as data, without places. */
export function dataOf(tree: object | undefined): unknown {
  return JSON.parse(JSON.stringify(tree ?? null, (key, v: unknown) => (key === "at" ? undefined : v)));
}
