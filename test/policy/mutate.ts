import {
  childrenOf,
  entryOf,
  structureOfChild,
  type AttributeSpec,
  type Structure,
  type ValueSpec,
  type When,
} from "../../src/catalog/policies/index.js";
import { attributeOf, childElements, type XmlAttribute, type XmlElement, type XmlNode } from "../../src/xml/index.js";

/** An element with one rule broken, and which. */
export interface Mutation {
  readonly broken: string;
  readonly element: XmlElement;
  /** Which element is broken: from the policy down, each by its place among the child elements. */
  readonly trail: readonly number[];
}

/** Every way to break one rule of an element that follows them all; its nested policies are left alone. */
export function* mutations(element: XmlElement, structure: Structure): Generator<Mutation> {
  for (const own of attributeMutations(element, structure)) yield { ...own, trail: [] };
  for (const own of contentMutations(element, structure)) yield { ...own, trail: [] };
  if (structure.policies !== undefined || structure.openContent === true) return;
  for (const [i, child] of element.children.entries()) {
    const spec = child.kind === "element" ? entryOf(structure.children, child.name) : undefined;
    if (child.kind !== "element" || spec === undefined) continue;
    for (const inner of mutations(child, structureOfChild(spec))) {
      yield { broken: `${child.name}: ${inner.broken}`, element: withChildren(element, element.children.with(i, inner.element)), trail: [childElements(element).indexOf(child), ...inner.trail] };
    }
  }
}

type Break = Omit<Mutation, "trail">;

function* attributeMutations(element: XmlElement, structure: Structure): Generator<Break> {
  for (const [i, attribute] of element.attributes.entries()) {
    const spec = structure.attributes[attribute.name];
    if (spec === undefined) continue;
    const replace = (changed: Partial<XmlAttribute>): XmlElement => ({ ...element, attributes: element.attributes.with(i, { ...attribute, ...changed }) });
    yield { broken: `@${attribute.name} renamed`, element: replace({ name: `x-${attribute.name}` }) };
    if (isNeeded(element, spec)) yield { broken: `@${attribute.name} left out`, element: { ...element, attributes: element.attributes.toSpliced(i, 1) } };
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

function* contentMutations(element: XmlElement, structure: Structure): Generator<Break> {
  const add = (node: XmlNode): XmlElement => withChildren(element, [...element.children, node]);
  if (structure.openContent !== true) {
    yield { broken: "an unknown child", element: add({ kind: "element", name: "x-unknown", attributes: [], children: [], selfClosing: true, at: element.at }) };
    if (structure.text === undefined) yield { broken: "text", element: add({ kind: "text", value: "text", cdata: false, at: element.at }) };
  }
  if (structure.text?.required === true && structure.text.requiredUnless === undefined) yield { broken: "no text", element: withChildren(element, childElements(element)) };
  if (structure.openContent !== true) yield* textMutations(element, structure);
  for (const [name, spec] of childrenOf(structure)) {
    const found = childElements(element).filter((child) => child.name === name);
    const first = found[0];
    if (first === undefined) continue;
    if (spec.max === 1) yield { broken: `<${name}> twice`, element: withChildren(element, element.children.toSpliced(element.children.indexOf(first), 0, first)) };
    const needed = spec.min > 0 || (spec.requiredWhen !== undefined && holds(element, spec.requiredWhen));
    if (needed && spec.requiredUnless === undefined) yield { broken: `no <${name}>`, element: withChildren(element, element.children.filter((c) => !found.includes(c as XmlElement))) };
  }
}

function* textMutations(element: XmlElement, { text: spec }: Structure): Generator<Break> {
  if (spec === undefined || !element.children.some((child) => child.kind === "text")) return;
  const others = element.children.filter((child) => child.kind !== "text");
  const replace = (value: string): XmlElement => withChildren(element, [{ kind: "text", value, cdata: false, at: element.at }, ...others]);
  if (!spec.expression || spec.expressionDoubt !== undefined) yield { broken: "its text an expression", element: replace("@(1)") };
  for (const value of wrongValues(spec)) yield { broken: `its text ${value}`, element: replace(value) };
}

function isNeeded(element: XmlElement, { required, requiredWhen }: AttributeSpec): boolean {
  return required || (requiredWhen !== undefined && holds(element, requiredWhen));
}

function holds(element: XmlElement, { attribute, values }: When): boolean {
  return values.includes(attributeOf(element, attribute)?.value ?? "");
}

function wrongValues(spec: AttributeSpec | ValueSpec): string[] {
  const range = [
    ...(spec.min === undefined ? [] : [spec.min - 1]),
    ...(spec.exclusiveMin === undefined ? [] : [spec.exclusiveMin]),
    ...(spec.max === undefined ? [] : [spec.max + 1]),
    ...(spec.warnAbove === undefined ? [] : [spec.warnAbove.limit + 1]),
  ].map(String);
  const free = spec.type === "string" || spec.type === "base64" || spec.type === "uri-template" || spec.type === "origin";
  return [...range.filter((value) => entryOf(spec.special, value) === undefined), ...(free ? [] : ["no such value"]), ...(spec.pattern === undefined ? [] : ["!"])];
}

function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...element, children, selfClosing: children.length === 0 };
}
