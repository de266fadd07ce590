import type { Span } from "../token.js";

/** A node of a syntax tree, whichever language it is of. */
export type AnyNode = Span & Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "start" in value && typeof value.start === "number" && "end" in value && typeof value.end === "number";
}

/** The values of a node's properties, lists opened up. */
export function* childValues(node: object): Generator {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) yield* value as unknown[];
    else yield value;
  }
}

export function* nodesWithin(value: unknown): Generator<AnyNode> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) yield value;
  for (const child of childValues(value)) yield* nodesWithin(child);
}
