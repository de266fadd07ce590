import type { XmlElement } from "../../../xml/index.js";
import { attributeOf } from "../../../xml/index.js";
import { surveyDocument } from "../survey.js";
import { writesOf } from "./effects.js";

export interface VariablesSet {
  readonly names: ReadonlySet<string>;
  /** A name is known at run time only: any variable may be set. */
  readonly unknown: boolean;
}

/** Variables that a document or fragment may set, those of the fragments it includes among them. */
export function variablesSetBy(root: XmlElement, fragments: ReadonlyMap<string, XmlElement>): VariablesSet {
  const names = new Set<string>();
  const seen = new Set<string>();
  let unknown = false;
  const visit = (element: XmlElement): void => {
    for (const site of surveyDocument(element, element.name === "fragment" ? "fragment" : "policies").sites) {
      const writes = writesOf(site);
      for (const name of writes.names) names.add(name);
      unknown ||= writes.unknown;
      const id = site.policy?.name === "include-fragment" ? attributeOf(site.element, "fragment-id")?.value : undefined;
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      const fragment = fragments.get(id);
      if (fragment === undefined) unknown = true;
      else visit(fragment);
    }
  };
  visit(root);
  return { names, unknown };
}
