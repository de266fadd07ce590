import type { FindingCode, FindingSeverity, SpecificationFinding } from "./finding.js";

/** What was found in one pair of types, and the pairs inside it. Types refer to themselves, so this is a graph. */
export interface GraphNode {
  /** What the pair is called where it is described: a way of many steps is told by it. */
  readonly label?: string | undefined;
  readonly found: LocalFinding[];
  readonly edges: { readonly to: GraphNode; readonly step: string }[];
}

export interface LocalFinding {
  readonly severity: FindingSeverity;
  readonly code: FindingCode;
  /** Below the node's own place: ` › quantity`. */
  readonly step: string;
  /** What is said of the place: `is required now`. */
  readonly says: string;
}

export interface GraphRoot {
  readonly operation: string;
  readonly place: string;
  readonly node: GraphNode;
}

/** Each finding once, with the first operation that meets it and how many others do. */
export function collectFindings(roots: readonly GraphRoot[]): SpecificationFinding[] {
  const reached = reach(roots);
  const shown = new Set<string>();
  return [...reached].flatMap(([node, { root, place }]) => {
    if (node.found.length === 0) return [];
    const also = otherOperations(node, root, reached, roots);
    return node.found.flatMap((f): SpecificationFinding[] => {
      const at = place + f.step;
      const text = `${at} ${f.says}`;
      const key = `${root.operation}\n${text}`;
      if (shown.has(key)) return [];
      shown.add(key);
      return [{ severity: f.severity, code: f.code, operation: root.operation, place: at, text, ...(also === 0 ? {} : { alsoIn: also }) }];
    });
  });
}

interface Reached {
  readonly root: GraphRoot;
  readonly place: string;
  readonly steps: number;
}

/** More steps than these tell nobody where it is. */
const shownSteps = 3;

/** The shortest way to each node, from the first root that leads to it. */
function reach(roots: readonly GraphRoot[]): ReadonlyMap<GraphNode, Reached> {
  const reached = new Map<GraphNode, Reached>();
  for (const root of roots) {
    const queue: GraphNode[] = [];
    const visit = (node: GraphNode, place: string, steps: number): void => {
      if (reached.has(node)) return;
      const isFar = steps > shownSteps && node.label !== undefined;
      reached.set(node, { root, place: isFar ? `${root.place} › … › ${node.label}` : place, steps: isFar ? 1 : steps });
      queue.push(node);
    };
    visit(root.node, root.place, 0);
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i] as GraphNode;
      const { place, steps } = reached.get(node) ?? { place: "", steps: 0 };
      for (const { to, step } of node.edges) visit(to, place + step, steps + 1);
    }
  }
  return reached;
}

function otherOperations(node: GraphNode, first: GraphRoot, reached: ReadonlyMap<GraphNode, Reached>, roots: readonly GraphRoot[]): number {
  const into = reverse(reached);
  const seen = new Set<GraphNode>([node]);
  const queue = [node];
  for (let i = 0; i < queue.length; i++)
    for (const from of into.get(queue[i] as GraphNode) ?? []) {
      if (seen.has(from)) continue;
      seen.add(from);
      queue.push(from);
    }
  const operations = new Set(roots.filter((r) => seen.has(r.node)).map((r) => r.operation));
  operations.delete(first.operation);
  return operations.size;
}

const reversed = new WeakMap<ReadonlyMap<GraphNode, Reached>, ReadonlyMap<GraphNode, readonly GraphNode[]>>();

function reverse(reached: ReadonlyMap<GraphNode, Reached>): ReadonlyMap<GraphNode, readonly GraphNode[]> {
  const known = reversed.get(reached);
  if (known !== undefined) return known;
  const into = new Map<GraphNode, GraphNode[]>();
  for (const node of reached.keys())
    for (const { to } of node.edges) {
      const list = into.get(to);
      if (list === undefined) into.set(to, [node]);
      else list.push(node);
    }
  reversed.set(reached, into);
  return into;
}
