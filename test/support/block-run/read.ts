import { isExpression, type XmlElement, type XmlNode, printElement } from "../../../src/xml/index.js";
import type { NetValue } from "../../../src/expressions/runtime/value.js";
import { textFrom, valueOf } from "./expressions.js";
import type { World } from "./world.js";

/** An element with every expression in it evaluated once, in the order in which they stand. */
export interface Read {
  readonly name: string;
  readonly values: Readonly<Record<string, NetValue>>;
  /** What its text says: an expression's value, or the text, or the XML in it as text. */
  readonly content: NetValue;
  readonly children: readonly Read[];
}

/** `later` names attributes that are evaluated when the response is known. */
export function readElement(element: XmlElement, world: World, later: readonly string[] = []): Read {
  const values = Object.fromEntries(element.attributes.filter((a) => !later.includes(a.name)).map(({ name, value }) => [name, valueOf(value, world)]));
  const written = textIn(element.children);
  const isText = element.children.every((c) => c.kind !== "element") || element.name === "set-body" || element.name === "value";
  const content = isText ? valueOf(isExpression(written) ? written.trim() : written, world) : "";
  const children = isText ? [] : element.children.filter((c): c is XmlElement => c.kind === "element").map((c) => readElement(c, world));
  return { name: element.name, values, content, children };
}

const textIn = (nodes: readonly XmlNode[]): string => nodes.map((n) => (n.kind === "text" ? n.value : n.kind === "element" ? printElement(n) : "")).join("");

export const attribute = (read: Read, name: string): string | undefined => (name in read.values ? textFrom(read.values[name]) : undefined);
export const contentText = (read: Read): string => textFrom(read.content);
export const childrenNamed = (read: Read, name: string): readonly Read[] => read.children.filter((c) => c.name === name);
export const childNamed = (read: Read, name: string): Read | undefined => childrenNamed(read, name)[0];
/** The texts of a list such as `<audiences><audience>…`. */
export const textsIn = (read: Read, list: string): readonly string[] => (childNamed(read, list)?.children ?? []).map((c) => contentText(c).trim());
