import type { XmlElement } from "../../../xml/index.js";
import { attributeOf } from "../../../xml/index.js";
import { surveyDocument } from "../survey.js";
import type { TypeSymbol } from "../../../expressions/analysis.js";
import { writesOf } from "./effects.js";
import { storedBy } from "./stored.js";
import { addStored, type StoredTypes } from "./stored-types.js";

export interface VariablesSet {
  readonly names: ReadonlySet<string>;
  readonly stored: StoredTypes;
  /** A name is known at run time only: any variable may be set. */
  readonly unknown: boolean;
}

/** Variables that one policy sets itself, not those that policies inside it set. */
export function variablesWrittenBy(element: XmlElement): ReturnType<typeof writesOf> {
  const [, site] = surveyDocument({ kind: "element", name: "fragment", attributes: [], children: [element], selfClosing: false, at: element.at }, "fragment").sites;
  return site === undefined ? { names: [], unknown: false } : writesOf(site);
}

/** Variables that a document or fragment may set, those of the fragments it includes among them. */
export function variablesSetBy(root: XmlElement, fragments: ReadonlyMap<string, XmlElement>): VariablesSet {
  const names = new Set<string>();
  const stored = new Map<string, TypeSymbol>();
  const seen = new Set<string>();
  let unknown = false;
  const visit = (element: XmlElement): void => {
    for (const site of surveyDocument(element, element.name === "fragment" ? "fragment" : "policies").sites) {
      const writes = writesOf(site);
      for (const name of writes.names) names.add(name);
      unknown ||= writes.unknown;
      for (const [name, type] of storedBy(site)) addStored(stored, name, type);
      const id = site.policy?.name === "include-fragment" ? attributeOf(site.element, "fragment-id")?.value : undefined;
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      const fragment = fragments.get(id);
      if (fragment === undefined) unknown = true;
      else visit(fragment);
    }
  };
  visit(root);
  return { names, stored, unknown };
}
