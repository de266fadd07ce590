import { everySection, type Section } from "../../catalog/policies/index.js";
import type { XmlElement } from "../../xml/index.js";
import type { Pass } from "./pass.js";

/**
 * A section that nobody wrote inherits: it holds `<base />`. At global scope there is nothing to inherit, so it is
 * empty, and the backend section forwards (policies reference, $policies-document).
 */
export const placeSections: Pass = ({ root, written }, { scope }) => {
  const present = new Map(root.children.flatMap((c) => (c.kind === "element" ? [[c.name, c] as const] : [])));
  const missing = everySection.filter((s) => !present.has(s));
  if (missing.length === 0) return { root, written };
  const content = (section: Section): XmlElement[] => {
    if (scope !== "global") return [leaf("base", root)];
    return section === "backend" ? [leaf("forward-request", root)] : [];
  };
  const added = missing.map((s): XmlElement => {
    const children = content(s);
    return { kind: "element", name: s, attributes: [], children, selfClosing: children.length === 0, at: root.at };
  });
  const order = (n: XmlElement): number => everySection.indexOf(n.name as Section);
  const others = root.children.filter((c) => c.kind !== "element" || order(c) === -1);
  const sections = [...root.children.filter((c): c is XmlElement => c.kind === "element" && order(c) !== -1), ...added].sort((a, b) => order(a) - order(b));
  return { root: { ...root, selfClosing: false, children: [...others, ...sections] }, written };
};

function leaf(name: string, root: XmlElement): XmlElement {
  return { kind: "element", name, attributes: [], children: [], selfClosing: true, at: root.at };
}
