import { sameTree, type PolicyNode } from "../../policy/index.js";

/** From the nodes of one tree to those of another, by what a comparison of both found. */
export class Counterparts {
  private readonly places = new Map<PolicyNode, { readonly parent: PolicyNode; readonly index: number }>();

  constructor(
    from: PolicyNode | undefined,
    private readonly to: PolicyNode,
    private readonly partners: ReadonlyMap<PolicyNode, PolicyNode>,
  ) {
    if (from !== undefined) this.add(from);
  }

  /** Undefined where the other tree does not have it. */
  of(node: PolicyNode): PolicyNode | undefined {
    const known = this.partners.get(node);
    if (known !== undefined) return known;
    const place = this.places.get(node);
    if (place === undefined) return this.to;
    if (node.role === "section") return this.to.children.find((c) => c.role === "section" && c.name === node.name);
    const parent = this.of(place.parent);
    // Below equal nodes none is matched: there they stand in the same order.
    return parent !== undefined && sameTree(parent, place.parent) ? parent.children[place.index] : undefined;
  }

  parentOf(node: PolicyNode): PolicyNode | undefined {
    return this.places.get(node)?.parent;
  }

  private add(parent: PolicyNode): void {
    parent.children.forEach((child, index) => {
      this.places.set(child, { parent, index });
      this.add(child);
    });
  }
}
