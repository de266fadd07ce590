import { isMap, isNode, isScalar, isSeq, type Document, type Node } from "yaml";
import type { Path } from "../../model/project.js";

export interface NodeAt {
  readonly path: Path;
  readonly node: Node;
  readonly part: "key" | "value";
}

/** What of a document stands at an offset: a key, or the innermost value. */
export function nodeAt(document: Document.Parsed, offset: number): NodeAt | undefined {
  const root: Node | null = document.contents;
  return root === null ? undefined : inside(root, offset, []);
}

function inside(node: Node, offset: number, path: Path): NodeAt | undefined {
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      const step = [...path, String(key?.value)];
      if (key !== undefined && holds(key, offset)) return { path: step, node: key, part: "key" };
      const found = isNode(pair.value) && holds(pair.value, offset) ? inside(pair.value, offset, step) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) {
      const found = isNode(item) && holds(item, offset) ? inside(item, offset, [...path, i]) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return { path, node, part: "value" };
}

function holds(node: Node, offset: number): boolean {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  return start <= offset && offset < Math.max(end, start + 1);
}
