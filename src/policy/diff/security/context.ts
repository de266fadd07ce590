import type { Edit } from "../edits.js";
import type { Partners } from "../match-siblings.js";
import type { Place, SectionContent } from "../place.js";
import type { ImpactDirection, PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";

export interface ImpactContext {
  readonly before: readonly SectionContent[];
  readonly after: readonly SectionContent[];
  readonly partners: Partners;
  /** Attributes of one element that changed together. */
  readonly changedAttributes: (after: PolicyNode) => ReadonlySet<string>;
}

/** What one topic finds in an edit. A topic looks at the edit alone; where nothing of its own changed it says nothing. */
export type Topic = (edit: Edit, context: ImpactContext) => readonly PolicyImpact[];

export const broadening = (reason: string): PolicyImpact => ({ direction: "broadening", reason });
export const narrowing = (reason: string): PolicyImpact => ({ direction: "narrowing", reason });
export const mixed = (reason: string): PolicyImpact => ({ direction: "mixed", reason });
export const impact = (direction: ImpactDirection, reason: string): PolicyImpact => ({ direction, reason });

export const opposite = (direction: ImpactDirection): ImpactDirection => (direction === "mixed" ? "mixed" : direction === "broadening" ? "narrowing" : "broadening");

/** Whether calls still wait to be let through: behind the backend, or on the way out after an error, nothing is guarded. */
export function guardsCalls(place: Place): boolean {
  return place.section !== "outbound" && place.section !== "on-error";
}

/** The elements around a place, the nearest first. */
export function* ancestorsOf(place: Place): Generator<PolicyNode> {
  for (let up = place.parent; up !== undefined; up = up.parent) yield up.node;
}

export const childrenNamed = (node: PolicyNode | undefined, name: string): PolicyNode[] => node?.children.filter((c) => c.name === name) ?? [];
export const childNamed = (node: PolicyNode | undefined, name: string): PolicyNode | undefined => childrenNamed(node, name)[0];
