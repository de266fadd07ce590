import type { Fingerprints } from "./fingerprints.js";
import { heaviestRun } from "./longest-run.js";
import { identityOf } from "./identity.js";
import type { Partners } from "./match-siblings.js";
import { isOrdered } from "./order.js";
import type { Place, Places } from "./place.js";
import { differByComments, effectiveValue, type PolicyNode } from "./policy-tree.js";

/** One step from one tree to the other. */
export type Edit =
  | { readonly kind: "added"; readonly after: Place }
  | { readonly kind: "removed"; readonly before: Place }
  | { readonly kind: "moved"; readonly before: Place; readonly after: Place }
  /** `commentOnly` where nothing but a comment in the C# of the value changed. */
  | { readonly kind: "attribute"; readonly name: string; readonly before: Place; readonly after: Place; readonly commentOnly: boolean }
  | { readonly kind: "text"; readonly before: Place; readonly after: Place; readonly commentOnly: boolean };

export interface EditContext {
  readonly partners: Partners;
  readonly fingerprints: Fingerprints;
  readonly before: Places;
  readonly after: Places;
}

/** The edits of two lists and all below them, in the order of the later document; what is gone stands where it stood. */
export function listEdits(before: readonly PolicyNode[], after: readonly PolicyNode[], ordered: boolean, context: EditContext): Edit[] {
  const { partners } = context;
  const kept = keptInOrder(before, after, ordered, partners);
  const edits: Edit[] = [];
  let next = 0;
  /** What is gone up to the next element that stayed. */
  const removals = (): void => {
    for (; next < before.length; next++) {
      const node = before[next];
      const partner = node === undefined ? undefined : partners.ofBefore.get(node);
      if (partner !== undefined && kept.has(partner)) return;
      if (node !== undefined && partner === undefined) edits.push({ kind: "removed", before: placeOf(node, context.before) });
    }
  };
  for (const node of after) {
    const partner = partners.ofAfter.get(node);
    removals();
    if (kept.has(node)) next++;
    edits.push(...(partner === undefined ? additions(node, context) : pairEdits(partner, node, !kept.has(node), context)));
  }
  removals();
  return edits;
}

function pairEdits(before: PolicyNode, after: PolicyNode, moved: boolean, context: EditContext): Edit[] {
  const places = { before: placeOf(before, context.before), after: placeOf(after, context.after) };
  const edits: Edit[] = moved ? [{ kind: "moved", ...places }] : [];
  if (context.fingerprints.of(before) === context.fingerprints.of(after)) return edits;
  for (const name of new Set([...after.attributes.keys(), ...before.attributes.keys()])) {
    const commentOnly = differByComments(before.attributes.get(name), after.attributes.get(name));
    if (commentOnly || effectiveValue(before, name) !== effectiveValue(after, name)) edits.push({ kind: "attribute", name, ...places, commentOnly });
  }
  const commentOnly = differByComments(before.text, after.text);
  if (commentOnly || before.text.compared !== after.text.compared) edits.push({ kind: "text", ...places, commentOnly });
  return [...edits, ...listEdits(before.children, after.children, isOrdered(after), context)];
}

/** A new element; what was elsewhere before and lies within it now has moved there. */
function additions(node: PolicyNode, context: EditContext): Edit[] {
  const inside = (parent: PolicyNode): Edit[] =>
    parent.children.flatMap((child) => {
      const partner = context.partners.ofAfter.get(child);
      return partner === undefined ? inside(child) : pairEdits(partner, child, true, context);
    });
  return [{ kind: "added", after: placeOf(node, context.after) }, ...inside(node)];
}

/** The elements of the later list that were in the earlier one, in this order. Rather a comment has moved than a policy. */
function keptInOrder(before: readonly PolicyNode[], after: readonly PolicyNode[], ordered: boolean, partners: Partners): Set<PolicyNode> {
  const positions = new Map(before.map((b, i) => [b, i]));
  const groups = new Map<string, { readonly node: PolicyNode; readonly position: number }[]>();
  for (const node of after) {
    const partner = partners.ofAfter.get(node);
    const position = partner === undefined ? undefined : positions.get(partner);
    if (position === undefined) continue;
    const key = ordered ? "" : identityOf(node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ node, position }]);
    else group.push({ node, position });
  }
  const kept = new Set<PolicyNode>();
  for (const group of groups.values()) {
    const run = heaviestRun(group.map(({ node, position }) => ({ position, weight: node.role === "comment" ? 1 : 1_000_000 })));
    for (const { node, position } of group) if (run.has(position)) kept.add(node);
  }
  return kept;
}

function placeOf(node: PolicyNode, places: Places): Place {
  const place = places.get(node);
  if (place === undefined) throw new Error(`<${node.name}> stands nowhere`);
  return place;
}
