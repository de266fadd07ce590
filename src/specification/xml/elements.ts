import type { Diagnostic, SourceLocation } from "../../diagnostics/index.js";
import { attributeOf, childElements, readXml, textOf, type XmlElement } from "../../xml/index.js";

/** An element of a description in XML, with its names resolved. */
export interface Element {
  readonly namespace: string;
  readonly local: string;
  readonly xml: XmlElement;
  readonly children: readonly Element[];
  /** Namespaces by prefix, as they hold inside the element. */
  readonly scope: ReadonlyMap<string, string>;
  readonly at: SourceLocation;
}

/** Descriptions of whole applications are long: metadata of Dynamics 365 has tens of megabytes. */
const maxLength = 64_000_000;

export function readElements(text: string, file: string): { root: Element | undefined; diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = readXml(text, file, maxLength);
  return { root: document === undefined ? undefined : resolveNames(document.root, new Map()), diagnostics };
}

function resolveNames(xml: XmlElement, outer: ReadonlyMap<string, string>): Element {
  const scope = innerScope(xml, outer);
  const colon = xml.name.indexOf(":");
  const prefix = colon === -1 ? "" : xml.name.slice(0, colon);
  return { namespace: scope.get(prefix) ?? "", local: xml.name.slice(colon + 1), xml, children: childElements(xml).map((child) => resolveNames(child, scope)), scope, at: xml.at };
}

function innerScope(xml: XmlElement, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | undefined;
  for (const { name, value } of xml.attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    scope ??= new Map(outer);
    scope.set(name === "xmlns" ? "" : name.slice(6), value);
  }
  return scope ?? outer;
}

export function attribute({ xml }: Element, name: string): string | undefined {
  return attributeOf(xml, name)?.value;
}

export function attributeAt({ xml, at }: Element, name: string): SourceLocation {
  return attributeOf(xml, name)?.at ?? at;
}

export function childrenOf(element: Element, ...locals: readonly string[]): Element[] {
  return element.children.filter((c) => locals.includes(c.local));
}

export function childOf(element: Element, local: string): Element | undefined {
  return element.children.find((c) => c.local === local);
}

export function descendants(element: Element, local: string): Element[] {
  return element.children.flatMap((c) => [...(c.local === local ? [c] : []), ...descendants(c, local)]);
}

export function contentOf(element: Element): string {
  return textOf(element.xml);
}

/** `{namespace}local` of a name that is written with a prefix. */
export function qualified(element: Element, name: string): { readonly namespace: string; readonly local: string } {
  const colon = name.indexOf(":");
  return { namespace: element.scope.get(colon === -1 ? "" : name.slice(0, colon)) ?? "", local: name.slice(colon + 1) };
}
