import { everySection, structureOfPolicy } from "../../catalog/policies/index.js";
import { printElement, type XmlComment, type XmlDocument } from "../../xml/index.js";
import { isNothing, isPlainList, type Plain, type PlainList, type PlainMap } from "./plain.js";
import type { TextStyle } from "./raw.js";
import { toItems, toSections, toValue } from "./to-value.js";

/** A document in value form; what YAML and TypeScript are printed from. */
export type Decompiled =
  | { readonly kind: "policies"; readonly policies: PlainMap | PlainList }
  | { readonly kind: "fragment"; readonly policies: PlainList }
  /** One policy as the root: a resolver's data source. */
  | { readonly kind: "policy"; readonly policy: PlainMap }
  /** What has no other form. */
  | { readonly kind: "fragment-xml" | "xml"; readonly xml: string };

export function decompile({ root }: XmlDocument, style?: TextStyle): Decompiled {
  if (root.name === "policies") {
    const policies = toSections(root, style);
    return policies === undefined ? { kind: "xml", xml: printElement(root) } : { kind: "policies", policies };
  }
  if (root.name === "fragment") return root.attributes.length === 0 ? { kind: "fragment", policies: toItems(root.children, style) } : { kind: "fragment-xml", xml: printElement(root) };
  const structure = structureOfPolicy(root.name);
  const value: Plain | undefined = structure === undefined ? undefined : toValue(root, structure, style);
  return value === undefined ? { kind: "xml", xml: printElement(root) } : { kind: "policy", policy: { [root.name]: isNothing(value) ? {} : value } };
}

/** Sections that hold nothing but `<base/>` go without saying where that is the default; one is left, so that the document is one. */
export function withoutDefaults(decompiled: Decompiled, inherits: boolean): Decompiled {
  if (!inherits || decompiled.kind !== "policies" || isPlainList(decompiled.policies)) return decompiled;
  const sections = Object.entries(decompiled.policies);
  const isDefault = (items: Plain): boolean => isPlainList(items) && items.length === 1 && items[0] === "base";
  if (sections.length < everySection.length) return decompiled;
  const said = sections.filter(([, items]) => !isDefault(items));
  return { kind: "policies", policies: Object.fromEntries(said.length === 0 ? sections.slice(0, 1) : said) };
}

/** The lines of comments outside the root, without the indentation they share. */
export function commentLines(comments: readonly XmlComment[]): string[] {
  return comments.filter((c) => c.instruction !== true).flatMap(({ value }, i) => [...(i === 0 ? [] : [""]), ...linesOf(value)]);
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map((line) => line.replace(/[^\P{C}\t]/gu, " ").trimEnd());
  const margins = lines.slice(1).flatMap((line) => (line === "" ? [] : [line.length - line.trimStart().length]));
  const margin = Math.min(...margins, Infinity);
  const dedented = lines.map((line, i) => (i === 0 ? line.trimStart() : line.slice(Math.min(margin, line.length))));
  const from = dedented.findIndex((line) => line !== "");
  return from === -1 ? [] : dedented.slice(from, dedented.findLastIndex((line) => line !== "") + 1);
}
