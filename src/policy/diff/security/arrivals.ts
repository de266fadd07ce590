import type { Edit } from "../edits.js";
import type { PolicyNode } from "../policy-tree.js";
import { ancestorsOf, type ImpactContext } from "./context.js";

export interface Arrival {
  readonly op: "added" | "removed";
  readonly node: PolicyNode;
  readonly section: string;
  /** The elements around it, the nearest first. */
  readonly around: readonly PolicyNode[];
}

/** The element that came or went, and all that came or went with it; not what only moved out of it or into it. */
export function arrivalsOf(edit: Edit, { partners }: ImpactContext): Arrival[] {
  if (edit.kind !== "added" && edit.kind !== "removed") return [];
  const [place, stayed] = edit.kind === "added" ? [edit.after, partners.ofAfter] : [edit.before, partners.ofBefore];
  const found: Arrival[] = [];
  const visit = (node: PolicyNode, around: readonly PolicyNode[]): void => {
    if (stayed.has(node)) return;
    found.push({ op: edit.kind, node, section: place.section, around });
    for (const child of node.children) visit(child, [node, ...around]);
  };
  visit(place.node, [...ancestorsOf(place)]);
  return found;
}
