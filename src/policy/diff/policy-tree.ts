import { attributesOf, entryOf, policyNamed, structureOfChild, structureOfPolicy, type Structure } from "../../catalog/policies/index.js";
import { readXml, type XmlAttribute, type XmlComment, type XmlElement, type XmlNode } from "../../xml/index.js";
import { comparableLiteral, comparableValue } from "./comparable-value.js";
import { Fingerprints } from "./fingerprints.js";
import { isHeaderAttribute, isHeaderText } from "./header-names.js";
import { orderedParts } from "./order.js";

/** A value as its author wrote it, and as it is compared. */
export interface PolicyValue {
  readonly written: string;
  readonly compared: string;
  /** As compared, but with the comments of its C#; left out where it has none. */
  readonly annotated?: string;
}

/**
 * What a node is to its parent. A `policy` stands in a list of policies, where order counts and from where it may move;
 * a `part` belongs to its policy; `foreign` is of a template or of another vocabulary.
 */
export type PolicyRole = "document" | "section" | "policy" | "part" | "foreign" | "text" | "comment";

/** A policy element as it is compared: layout, quoting, entities and attribute order are gone. */
export interface PolicyNode {
  readonly role: PolicyRole;
  /** Of text among elements `text()`, of a comment `comment()`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, PolicyValue>;
  readonly text: PolicyValue;
  readonly children: readonly PolicyNode[];
  /** What the catalog knows of it. */
  readonly structure: Structure | undefined;
  /** Attributes, or `text`, that tell one use of the element from another beside it. */
  readonly key: readonly string[];
  /** What holds for attributes that are left out, as compared. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Of a root: the comments before and after it. */
  readonly around?: readonly PolicyNode[];
}

/** Undefined when the text is no XML: such a policy differs from everything. */
export function policyTree(text: string): PolicyNode | undefined {
  const { document } = readXml(text, "policy.xml");
  if (document === undefined) return undefined;
  const around = [...document.prolog, ...document.epilog].map((c) => plainNode("comment", c.value));
  return around.length === 0 ? policyTreeOf(document.root) : { ...policyTreeOf(document.root), around };
}

/** The tree of a `<policies>` document, a fragment, a resolver or a single policy. */
export function policyTreeOf(root: XmlElement): PolicyNode {
  if (root.name === "policies" || root.name === "fragment") return elementNode(root, "document", undefined);
  return elementNode(root, "policy", structureOfPolicy(root.name));
}

/** Whether two documents mean the same to the service, and hold the same comments. */
export function sameTree(a: PolicyNode, b: PolicyNode): boolean {
  const fingerprints = new Fingerprints();
  return fingerprints.of(a) === fingerprints.of(b);
}

/** What nodes were made of. */
const sources = new WeakMap<PolicyNode, XmlElement | XmlComment>();

/** The element or comment that a node stands for. */
export function sourceOf(node: PolicyNode): XmlElement | XmlComment | undefined {
  return sources.get(node);
}

function withSource(node: PolicyNode, source: XmlNode): PolicyNode {
  if (source.kind !== "text") sources.set(node, source);
  return node;
}

function elementNode(element: XmlElement, role: PolicyRole, structure: Structure | undefined, parent?: XmlElement): PolicyNode {
  const mixed = element.children.some((c) => c.kind === "element") && element.children.some((c) => c.kind === "text");
  const attributes = new Map(element.attributes.map((a) => [a.name, attributeValue(a, element, structure, parent)]));
  const written = mixed ? "" : textOf(element.children);
  const node: PolicyNode = {
    role,
    name: element.name,
    attributes,
    text: { written, ...comparableValue(written, structure?.text, isHeaderText(element.name, parent?.name)) },
    children: element.children.flatMap((c) => childNodes(c, element, role, structure, mixed)),
    structure,
    // Values that are sent in their order are no set: they are told apart by where they stand.
    key: parent !== undefined && orderedParts.has(parent.name) ? [] : (structure?.key ?? []),
    defaults: structure === undefined ? noDefaults : defaultsOf(structure, element),
  };
  return withSource(node, element);
}

function attributeValue({ name, value }: XmlAttribute, element: XmlElement, structure: Structure | undefined, parent: XmlElement | undefined): PolicyValue {
  const written = tidy(value);
  return { written, ...comparableValue(written, entryOf(structure?.attributes, name), isHeaderAttribute(name, element.name, parent?.name)) };
}

function childNodes(child: XmlNode, parent: XmlElement, role: PolicyRole, structure: Structure | undefined, mixed: boolean): PolicyNode[] {
  if (child.kind === "element") return [childElement(child, parent, role, structure)];
  if (child.kind === "text" && (!mixed || child.value.trim() === "")) return [];
  // A comment is part of what its author deploys, so it is compared too.
  return [withSource(plainNode(child.kind, child.value), child)];
}

function plainNode(role: "comment" | "text", value: string): PolicyNode {
  const written = tidy(value).trim();
  // XML has no `--` in a comment, and what prints one parts it.
  const compared = role === "comment" ? written.replace(/-(?=-)/g, "- ") : written;
  return { role, name: `${role}()`, attributes: new Map(), text: { written, compared }, children: [], structure: undefined, key: [], defaults: noDefaults };
}

function childElement(child: XmlElement, parent: XmlElement, role: PolicyRole, structure: Structure | undefined): PolicyNode {
  if (role === "document" && parent.name === "policies") return elementNode(child, "section", undefined);
  if (role === "document" || role === "section") return elementNode(child, "policy", structureOfPolicy(child.name));
  const own = entryOf(structure?.children, child.name);
  if (own !== undefined) return elementNode(child, "part", structureOfChild(own), parent);
  const isPolicy = structure?.policies !== undefined || (structure === undefined && role !== "foreign" && policyNamed(child.name) !== undefined);
  return isPolicy ? elementNode(child, "policy", structureOfPolicy(child.name)) : elementNode(child, "foreign", undefined);
}

const noDefaults: ReadonlyMap<string, string> = new Map();
const plainDefaults = new WeakMap<Structure, ReadonlyMap<string, string>>();

/** A default counts only while nothing that excludes the attribute is there: the header Authorization, unless a query parameter is named. */
function defaultsOf(structure: Structure, element: XmlElement): ReadonlyMap<string, string> {
  let defaults = plainDefaults.get(structure);
  if (defaults === undefined) {
    const known = attributesOf(structure).flatMap(([name, spec]) => (spec.default === undefined ? [] : [[name, comparableLiteral(String(spec.default), spec)] as const]));
    defaults = known.length === 0 ? noDefaults : new Map(known);
    plainDefaults.set(structure, defaults);
  }
  if (defaults.size === 0 || structure.groups === undefined) return defaults;
  const rivals = (name: string): string[] => (structure.groups ?? []).flatMap((g) => (g.rule === "exactly-one" || g.rule === "at-most-one") && g.of.includes(name) ? g.of.filter((o) => o !== name) : []);
  const present = (name: string): boolean =>
    name === "text" ? textOf(element.children) !== "" : element.attributes.some((a) => a.name === name) || element.children.some((c) => c.kind === "element" && c.name === name);
  return new Map([...defaults].filter(([name]) => !rivals(name).some(present)));
}

function textOf(children: readonly XmlNode[]): string {
  // White space around a value is layout; everything inside may matter: a blank line ends a header.
  return tidy(children.map((c) => (c.kind === "text" ? c.value : "")).join("")).trim();
}

function tidy(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Whether two values that mean the same differ by the comments in their C#. */
export function differByComments(before: PolicyValue | undefined, after: PolicyValue | undefined): boolean {
  return before?.compared === after?.compared && before?.annotated !== after?.annotated;
}

/** An attribute's value as compared, also where it is left out and a default holds. */
export function effectiveValue(node: PolicyNode, attribute: string): string | undefined {
  return node.attributes.get(attribute)?.compared ?? node.defaults.get(attribute);
}
