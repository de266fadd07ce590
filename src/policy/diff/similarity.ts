import type { Fingerprints } from "./fingerprints.js";
import type { PolicyNode } from "./policy-tree.js";

/** How much two elements of one name have in common, from 0 to 1: attributes, texts and all they hold. */
export class Similarity {
  private readonly known = new Map<PolicyNode, ReadonlyMap<string, number>>();

  constructor(private readonly fingerprints: Fingerprints) {}

  between(before: PolicyNode, after: PolicyNode): number {
    const [left, right] = [this.featuresOf(before), this.featuresOf(after)];
    const [small, large] = left.size <= right.size ? [left, right] : [right, left];
    let common = 0;
    for (const [feature, count] of small) common += Math.min(count, large.get(feature) ?? 0);
    const total = sum(left) + sum(right);
    return total === 0 ? 1 : (2 * common) / total;
  }

  private featuresOf(node: PolicyNode): ReadonlyMap<string, number> {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const features = new Map<string, number>();
    const count = (feature: string, by = 1): void => void features.set(feature, (features.get(feature) ?? 0) + by);
    for (const [name, { compared }] of node.attributes) if (node.defaults.get(name) !== compared) count(`@${name}=${compared}`);
    if (node.text.compared !== "") count(`=${node.text.compared}`);
    for (const child of node.children) {
      count(`#${this.fingerprints.of(child)}`);
      if (child.role === "policy") count(`<${child.name}`);
      for (const [feature, by] of this.featuresOf(child)) if (features.size < enough) count(feature, by);
    }
    this.known.set(node, features);
    return features;
  }
}

/** More features tell no more about whether two elements are the same one. */
const enough = 400;

function sum(features: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of features.values()) total += count;
  return total;
}
