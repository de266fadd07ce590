import type { PolicyNode } from "./policy-tree.js";

/** Elements whose parts work in the order they stand in. */
export const orderedParts: ReadonlySet<string> = new Set(["choose", "set-header", "set-query-parameter"]);

/** Whether the order of the children means anything: policies run in order, but audiences are a set. */
export function isOrdered(node: PolicyNode): boolean {
  if (node.role === "document") return node.name !== "policies";
  if (node.role !== "part" && node.role !== "policy") return true;
  const { structure } = node;
  return structure === undefined || structure.policies !== undefined || structure.openContent === true || orderedParts.has(node.name);
}
