import { everySection } from "../../catalog/policies/index.js";
import type { SectionContent } from "./place.js";
import type { PolicyNode } from "./policy-tree.js";

/**
 * A document by its sections, in the order they run. One without sections is a single one: `fragment`, or `document` for a
 * lone policy. Comments around the root are in `document` too.
 */
export function sectionsOf(root: PolicyNode | undefined): SectionContent[] {
  if (root === undefined) return [];
  const around = root.around ?? [];
  if (root.role !== "document") return [{ section: "document", children: [...around, root] }];
  const outside = around.length === 0 ? [] : [{ section: "document", children: around }];
  if (root.name === "fragment") return [{ section: "fragment", children: root.children }, ...outside];
  const sections = new Map<string, PolicyNode[]>();
  for (const child of root.children) {
    // A comment between the sections belongs to none.
    const name = child.role === "section" ? child.name : "policies";
    const nodes = child.role === "section" ? contentOf(child) : [child];
    sections.set(name, [...(sections.get(name) ?? []), ...nodes]);
  }
  const ranked = [...sections].sort(([a], [b]) => rankOf(a) - rankOf(b));
  return [...ranked.map(([section, children]) => ({ section, children })), ...outside];
}

export function rankOf(section: string): number {
  const rank = (everySection as readonly string[]).indexOf(section);
  return rank === -1 ? everySection.length : rank;
}

/** A section holds policies; text that stands alone in one is no XML of APIM's, but it differs all the same. */
function contentOf(section: PolicyNode): readonly PolicyNode[] {
  if (section.text.written === "") return section.children;
  const text: PolicyNode = { role: "text", name: "text()", attributes: new Map(), text: section.text, children: [], structure: undefined, key: [], defaults: new Map() };
  return [text, ...section.children];
}

export function contentOfSection(sections: readonly SectionContent[], name: string): readonly PolicyNode[] {
  return sections.find((s) => s.section === name)?.children ?? [];
}
