import { everySection } from "../catalog/policies/index.js";
import { readXml } from "../xml/index.js";

/**
 * The document with the sections it lacks, empty: to the service they hold nothing, and it does not add them (arm-behaviour, section 4). In a
 * definition a section that is left out inherits.
 */
export function withEverySection(xml: string): string {
  const missing = missingSections(xml);
  if (missing === undefined || missing.length === 0) return xml;
  const added = missing.map((name) => `  <${name} />\n`).join("");
  const completed = /<policies\s*\/>/.test(xml) ? xml.replace(/<policies\s*\/>/, `<policies>\n${added}</policies>`) : insertBefore(xml, "</policies", added);
  // A comment may hold the same tag.
  return missingSections(completed)?.length === 0 ? completed : xml;
}

function insertBefore(text: string, mark: string, added: string): string {
  const at = text.lastIndexOf(mark);
  return at === -1 ? text : `${text.slice(0, at)}${added}${text.slice(at)}`;
}

/** Undefined of what is no document with sections. */
function missingSections(xml: string): string[] | undefined {
  const root = readXml(xml, "policy").document?.root;
  if (root?.name !== "policies") return undefined;
  const present = new Set(root.children.flatMap((c) => (c.kind === "element" ? [c.name] : [])));
  return everySection.filter((name) => !present.has(name));
}
