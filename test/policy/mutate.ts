import {
  childrenOf,
  entryOf,
  structureOfChild,
  type AttributeSpec,
  type Structure,
  type ValueSpec,
} from "../../src/catalog/policies/index.js";
import { childElements, type XmlAttribute, type XmlElement, type XmlNode } from "../../src/xml/index.js";

/** An element with one rule broken, and which. */
export interface Mutation {
  readonly broken: string;
  readonly element: XmlElement;
}

/** Every way to break one rule of an element that follows them all; its nested policies are left alone. */
export function* mutations(element: XmlElement, structure: Structure): Generator<Mutation> {
  yield* attributeMutations(element, structure);
  yield* contentMutations(element, structure);
  if (structure.policies !== undefined || structure.openContent === true) return;
  for (const [i, child] of element.children.entries()) {
    const spec = child.kind === "element" ? entryOf(structure.children, child.name) : undefined;
    if (child.kind !== "element" || spec === undefined) continue;
    for (const inner of mutations(child, structureOfChild(spec))) {
      yield { broken: `${child.name}: ${inner.broken}`, element: withChildren(element, element.children.with(i, inner.element)) };
    }
  }
}

function* attributeMutations(element: XmlElement, structure: Structure): Generator<Mutation> {
  for (const [i, attribute] of element.attributes.entries()) {
    const spec = structure.attributes[attribute.name];
    if (spec === undefined) continue;
    const replace = (changed: Partial<XmlAttribute>): XmlElement => ({ ...element, attributes: element.attributes.with(i, { ...attribute, ...changed }) });
    yield { broken: `@${attribute.name} renamed`, element: replace({ name: `x-${attribute.name}` }) };
    if (spec.required) yield { broken: `@${attribute.name} left out`, element: { ...element, attributes: element.attributes.toSpliced(i, 1) } };
    if (!spec.expression) yield { broken: `@${attribute.name} an expression`, element: replace({ value: "@(1)" }) };
    for (const value of wrongValues(spec)) yield { broken: `@${attribute.name} = ${value}`, element: replace({ value }) };
  }
  for (const group of structure.groups ?? []) {
    if (group.rule === "requires" || group.rule === "at-most-one") continue;
    const attributes = element.attributes.filter((a) => !group.of.includes(a.name));
    const children = element.children.filter((c) => c.kind !== "element" || !group.of.includes(c.name)).filter((c) => c.kind !== "text" || !group.of.includes("text"));
    yield { broken: `none of ${group.of.join(", ")}`, element: { ...withChildren(element, children), attributes } };
  }
}

function* contentMutations(element: XmlElement, structure: Structure): Generator<Mutation> {
  const add = (node: XmlNode): XmlElement => withChildren(element, [...element.children, node]);
  if (structure.openContent !== true) {
    yield { broken: "an unknown child", element: add({ kind: "element", name: "x-unknown", attributes: [], children: [], selfClosing: true, at: element.at }) };
    if (structure.text === undefined) yield { broken: "text", element: add({ kind: "text", value: "text", cdata: false, at: element.at }) };
  }
  if (structure.text?.required === true) yield { broken: "no text", element: withChildren(element, childElements(element)) };
  for (const [name, spec] of childrenOf(structure)) {
    const found = childElements(element).filter((child) => child.name === name);
    const first = found[0];
    if (first === undefined) continue;
    if (spec.max === 1) yield { broken: `<${name}> twice`, element: withChildren(element, element.children.toSpliced(element.children.indexOf(first), 0, first)) };
    if (spec.min > 0 && spec.requiredUnless === undefined) yield { broken: `no <${name}>`, element: withChildren(element, element.children.filter((c) => !found.includes(c as XmlElement))) };
  }
}

function wrongValues(spec: AttributeSpec | ValueSpec): string[] {
  const range = [
    ...(spec.min === undefined ? [] : [spec.min - 1]),
    ...(spec.exclusiveMin === undefined ? [] : [spec.exclusiveMin]),
    ...(spec.max === undefined ? [] : [spec.max + 1]),
    ...(spec.warnAbove === undefined ? [] : [spec.warnAbove.limit + 1]),
  ].map(String);
  const free = spec.type === "string" || spec.type === "base64";
  return [...range.filter((value) => entryOf(spec.special, value) === undefined), ...(free ? [] : ["no such value"]), ...(spec.pattern === undefined ? [] : ["x"])];
}

function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...element, children, selfClosing: children.length === 0 };
}
