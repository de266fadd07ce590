import fc from "fast-check";
import { everySection, type Section } from "../../src/catalog/policies/index.js";
import { startOfFile } from "../../src/diagnostics/index.js";
import { convertPolicies } from "../../src/policy/index.js";
import { childElements, type XmlElement, type XmlNode } from "../../src/xml/index.js";
import { entries, policyValue } from "./generate.js";

/** Random policy documents, and single edits of them whose effect is known. */

const at = { file: "generated", range: startOfFile };

export const element = (name: string, attributes: Readonly<Record<string, string>>, ...children: readonly XmlNode[]): XmlElement => ({
  kind: "element",
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value, at })),
  children,
  selfClosing: children.length === 0,
  at,
});
export const text = (value: string): XmlNode => ({ kind: "text", value, cdata: false, at });

function policyIn(section: Section): fc.Arbitrary<XmlElement> {
  return fc
    .constantFrom(...entries.filter((e) => e.sections.includes(section)))
    .chain((entry) => policyValue(entry, section, 1).map((value) => convertPolicies([{ [entry.name]: value }], () => at, {}).nodes[0] as XmlElement));
}

/** With `numbered`, every policy of a section has an id of its own, so that no two are equal. */
export function randomDocument(numbered: boolean): fc.Arbitrary<XmlElement> {
  const content = (section: Section): fc.Arbitrary<XmlElement> =>
    fc.array(policyIn(section), { maxLength: section === "inbound" ? 6 : 2 }).map((policies) => element(section, {}, ...(numbered ? policies.map((p, i) => withId(p, `${section}-${i}`)) : policies)));
  return fc.tuple(...everySection.map(content)).map((sections) => element("policies", {}, ...sections));
}

function withId(policy: XmlElement, id: string): XmlElement {
  return { ...policy, attributes: [...policy.attributes.filter((a) => a.name !== "id"), { name: "id", value: id, at }] };
}

/** From the root: which child to take at each step. */
export type Route = readonly number[];

export function* routesOf(node: XmlElement, route: Route = []): Generator<{ readonly node: XmlElement; readonly route: Route }> {
  yield { node, route };
  for (const [i, child] of node.children.entries()) if (child.kind === "element") yield* routesOf(child, [...route, i]);
}

export function replaceAt(root: XmlElement, route: Route, replace: (node: XmlElement) => XmlElement): XmlElement {
  const [first, ...rest] = route;
  if (first === undefined) return replace(root);
  return { ...root, children: root.children.with(first, replaceAt(root.children[first] as XmlElement, rest, replace)) };
}

export const withChildren = (node: XmlElement, children: readonly XmlNode[]): XmlElement => ({ ...node, children, selfClosing: children.length === 0 });

/** The node that a change's section and path lead to. */
export function nodeAt(root: XmlElement, section: string, path: string): XmlElement | XmlNode | string | undefined {
  let node: XmlElement | XmlNode | string | undefined = root.name === "policies" ? childElements(root).find((s) => s.name === section) : root;
  for (const step of path.split("/")) {
    if (typeof node !== "object" || node.kind !== "element") return undefined;
    const [, name = "", position = "1"] = /^(.*?)(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (name.startsWith("@")) node = node.attributes.find((a) => a.name === name.slice(1))?.value;
    else if (name === "text()" && node.children.every((c) => c.kind !== "element")) node = node.children.flatMap((c) => (c.kind === "text" ? [c.value] : [])).join("");
    else node = node.children.filter((c) => (c.kind === "element" ? c.name === name : name === `${c.kind}()`))[Number(position) - 1];
  }
  return node;
}
