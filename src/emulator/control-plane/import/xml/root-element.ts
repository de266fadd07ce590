import { malformationOf } from "../../policies/well-formed.js";
import { parsingError } from "../parsing-error.js";
import { readTree } from "./read-tree.js";
import type { XmlTree } from "./tree.js";

/** The root element without what is in it, of a document that is well-formed: metadata may be tens of megabytes. */
export function readRoot(text: string): XmlTree {
  const malformation = malformationOf(text);
  if (malformation !== undefined) throw parsingError(malformation);
  const tag = /<[A-Za-z_][^<>]*>/.exec(text.replace(/^(?:\uFEFF|\s|<\?[^]*?\?>|<!--[^]*?-->)*/, ""))?.[0] ?? "";
  return readTree(tag.replace(/\/?>$/, "/>"));
}

/** Whether an element of that name is in a document, whatever its prefix. */
export function hasElement(text: string, local: string): boolean {
  return new RegExp(`<(?:[\\w.-]+:)?${local}[\\s/>]`).test(text);
}
