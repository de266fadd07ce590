import type { PolicyNode } from "./policy-tree.js";

/** The values of the key; empty for an element that has none. */
export function keyValues(node: PolicyNode): string[] {
  return node.key.map((name) => (name === "text" ? node.text.compared : (node.attributes.get(name)?.compared ?? "")));
}

/** What an element is called among its siblings: one text for elements that are uses of the same thing. */
export function identityOf(node: PolicyNode): string {
  return JSON.stringify([node.name, ...keyValues(node)]);
}
