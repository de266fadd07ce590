import { identityOf } from "./identity.js";
import { isOrdered } from "./order.js";
import type { PolicyNode } from "./policy-tree.js";

/** One number for a tree: trees that mean the same have the same one. Numbers of one instance compare with each other only. */
export class Fingerprints {
  private readonly ids = new Map<string, number>();
  private readonly known = new Map<PolicyNode, number>();

  of(node: PolicyNode): number {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const attributes = [...node.attributes].flatMap(([name, { compared, annotated }]) => (node.defaults.get(name) === compared ? [] : [[name, annotated ?? compared] as const]));
    attributes.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const key = JSON.stringify([node.role === "foreign" ? "" : node.role, node.name, attributes, node.text.annotated ?? node.text.compared, this.ofChildren(node), node.around?.map((c) => this.of(c))]);
    const id = this.ids.get(key) ?? this.ids.size;
    this.ids.set(key, id);
    this.known.set(node, id);
    return id;
  }

  /** Where order has no meaning, only that of children with one identity counts. */
  private ofChildren(node: PolicyNode): number[] {
    if (isOrdered(node)) return node.children.map((c) => this.of(c));
    const named = node.children.map((child) => [identityOf(child), child] as const);
    named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return named.map(([, child]) => this.of(child));
  }
}
