import { shownKey } from "./shown-value.js";
import type { PolicyNode } from "./policy-tree.js";

/** A node where it stands in its document. */
export interface Place {
  readonly node: PolicyNode;
  /** None for what stands in a section, or in the root of a document without sections. */
  readonly parent: Place | undefined;
  readonly section: string;
  readonly siblings: readonly PolicyNode[];
  readonly index: number;
}

export type Places = ReadonlyMap<PolicyNode, Place>;

export interface SectionContent {
  readonly section: string;
  readonly children: readonly PolicyNode[];
}

export function placesOf(sections: readonly SectionContent[]): Places {
  const places = new Map<PolicyNode, Place>();
  const add = (siblings: readonly PolicyNode[], parent: Place | undefined, section: string): void => {
    siblings.forEach((node, index) => {
      const place: Place = { node, parent, section, siblings, index };
      places.set(node, place);
      add(node.children, place, section);
    });
  };
  for (const { section, children } of sections) add(children, undefined, section);
  return places;
}

/** Writes paths and labels; what siblings are called is worked out once. */
export class Labels {
  private readonly known = new Map<readonly PolicyNode[], ReadonlyMap<PolicyNode, Step>>();

  pathOf(place: Place): string {
    const step = this.stepOf(place).step;
    return place.parent === undefined ? step : `${this.pathOf(place.parent)}/${step}`;
  }

  /** `renamed` gives the place of an element in the other document, whose names the reader sees around. */
  labelOf(place: Place, renamed?: (parent: Place) => Place | undefined): string {
    const label = this.stepOf(place).label;
    if (place.parent === undefined) return label;
    const elsewhere = renamed?.(place.parent);
    return `${elsewhere === undefined ? this.labelOf(place.parent, renamed) : this.labelOf(elsewhere)} › ${label}`;
  }

  /** What it stands behind, in one step; undefined for the first. */
  behind(place: Place): string | undefined {
    const previous = place.siblings.slice(0, place.index).findLast((n) => n.role !== "comment");
    return previous === undefined ? undefined : this.steps(place.siblings).get(previous)?.label;
  }

  private stepOf(place: Place): Step {
    return this.steps(place.siblings).get(place.node) ?? { step: place.node.name, label: place.node.name };
  }

  private steps(siblings: readonly PolicyNode[]): ReadonlyMap<PolicyNode, Step> {
    let steps = this.known.get(siblings);
    if (steps === undefined) {
      steps = stepsOf(siblings);
      this.known.set(siblings, steps);
    }
    return steps;
  }
}

interface Step {
  readonly step: string;
  readonly label: string;
}

function stepsOf(siblings: readonly PolicyNode[]): Map<PolicyNode, Step> {
  const totals = new Map<string, number>();
  const keys = new Map<string, number>();
  const labelled = siblings.map((node) => {
    const key = shownKey(node);
    const keyed = key === undefined ? node.name : `${node.name} ${key.text}`;
    totals.set(node.name, (totals.get(node.name) ?? 0) + 1);
    keys.set(keyed, (keys.get(keyed) ?? 0) + 1);
    return { node, key, keyed };
  });
  const seen = new Map<string, number>();
  return new Map(
    labelled.map(({ node, key, keyed }) => {
      const position = (seen.get(node.name) ?? 0) + 1;
      seen.set(node.name, position);
      const several = (totals.get(node.name) ?? 0) > 1;
      const step = several ? `${node.name}[${position}]` : node.name;
      const tellsApart = key !== undefined && (key.always || several) && keys.get(keyed) === 1;
      const label = tellsApart ? keyed : node.role === "comment" ? "comment" : node.role === "text" ? "text" : step;
      return [node, { step, label }];
    }),
  );
}
