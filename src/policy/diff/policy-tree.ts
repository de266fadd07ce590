import { readXml, type XmlElement, type XmlNode } from "../../xml/index.js";

/** A policy element as it is compared: layout, quoting, entities and attribute order are gone. */
export interface PolicyNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly PolicyNode[];
}

/** Undefined when the text is no XML: such a policy differs from everything. */
export function policyTree(text: string): PolicyNode | undefined {
  const { document } = readXml(text, "policy.xml");
  return document === undefined ? undefined : node(document.root);
}

function node(element: XmlElement): PolicyNode {
  const attributes = new Map(element.attributes.map((a) => [a.name, tidy(a.value)]));
  return { name: element.name, attributes, text: textOf(element.children), children: element.children.flatMap(child) };
}

/** A comment is part of what its author deploys, so it is compared too. */
function child(n: XmlNode): PolicyNode[] {
  if (n.kind === "element") return [node(n)];
  return n.kind === "comment" ? [{ name: "#comment", attributes: new Map(), text: tidy(n.value), children: [] }] : [];
}

function textOf(children: readonly XmlNode[]): string {
  return tidy(children.map((c) => (c.kind === "text" ? c.value : "")).join(""));
}

/** Line ends, and white space around a value, are layout; everything inside may matter: a blank line ends a header. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

export function sameTree(a: PolicyNode, b: PolicyNode): boolean {
  return fingerprint(a) === fingerprint(b);
}

const fingerprints = new WeakMap<PolicyNode, string>();

/** One text for a tree; equal trees have equal texts. */
export function fingerprint(n: PolicyNode): string {
  let known = fingerprints.get(n);
  if (known === undefined) {
    const attributes = [...n.attributes].sort(([a], [b]) => (a < b ? -1 : 1));
    known = JSON.stringify([n.name, attributes, n.text, n.children.map(fingerprint)]);
    fingerprints.set(n, known);
  }
  return known;
}
