import { isExpression } from "../../xml/index.js";
import type { PolicyNode } from "./policy-tree.js";
import { shownAttribute, shownText } from "./secrets.js";

/** The key as it tells a use from another in a label; undefined where it says nothing at a glance. */
export function shownKey(node: PolicyNode): { readonly text: string; readonly always: boolean } | undefined {
  for (const name of node.key) {
    const written = name === "text" ? undefined : shownAttribute(node, name);
    if (written === undefined || written === "" || written.length > 40 || written.includes("\n") || isExpression(written)) continue;
    return { text: `"${written}"`, always: name !== "key" && name !== "counter-key" };
  }
  return undefined;
}

const longest = 300;

/** An element in one line, with all it holds unless that is much. What `isElsewhere` tells is left out. */
export function describeNode(node: PolicyNode, parent: PolicyNode | undefined, isElsewhere: (node: PolicyNode) => boolean = () => false): string {
  const whole = describe(node, parent, isElsewhere, 3);
  return whole.length <= longest ? whole : describe(node, parent, isElsewhere, 0);
}

function describe(node: PolicyNode, parent: PolicyNode | undefined, isElsewhere: (node: PolicyNode) => boolean, depth: number): string {
  if (node.role === "comment") return `<!-- ${shownText(node, parent)} -->`;
  if (node.role === "text") return shownText(node, parent);
  const attributes = [...node.attributes.keys()].map((name) => ` ${name}="${shownAttribute(node, name) ?? ""}"`).join("");
  if (node.children.length === 0) {
    const text = shownText(node, parent);
    return text === "" ? `<${node.name}${attributes} />` : `<${node.name}${attributes}>${text}</${node.name}>`;
  }
  const content = depth === 0 ? "…" : node.children.map((c) => (isElsewhere(c) ? "…" : describe(c, node, isElsewhere, depth - 1))).join("");
  return `<${node.name}${attributes}>${content}</${node.name}>`;
}
