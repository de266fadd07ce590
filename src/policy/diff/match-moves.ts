import type { Fingerprints } from "./fingerprints.js";
import { identityOf } from "./identity.js";
import { matchSiblings, type MatchContext } from "./match-siblings.js";
import type { SectionContent } from "./place.js";
import type { PolicyNode } from "./policy-tree.js";

/** Policies move between sections and branches; their parts do not, and `<base/>` means something else wherever it stands. */
const isMovable = (node: PolicyNode): boolean => node.role === "policy" && node.name !== "base";

/** Policies that both documents hold exactly once, wherever they stand: these are the same for sure. */
export function matchUniquePolicies(before: readonly SectionContent[], after: readonly SectionContent[], { partners, fingerprints }: MatchContext): void {
  const once = (sections: readonly SectionContent[]): Map<number, PolicyNode | undefined> => {
    const found = new Map<number, PolicyNode | undefined>();
    for (const node of walkSections(sections)) {
      if (!isMovable(node)) continue;
      const id = fingerprints.of(node);
      found.set(id, found.has(id) ? undefined : node);
    }
    return found;
  };
  const inAfter = once(after);
  const inBefore = once(before);
  // What lies within an equal element is equal too.
  const inside = new Set<PolicyNode>();
  for (const node of walkSections(before)) {
    const id = fingerprints.of(node);
    const partner = !isMovable(node) || inBefore.get(id) !== node ? undefined : inAfter.get(id);
    if (partner !== undefined && !inside.has(node)) partners.join(node, partner);
    if (partner !== undefined || inside.has(node)) for (const child of node.children) inside.add(child);
  }
}

/** How much a policy that moved and changed must have kept to be the same one. */
const enoughKept = 0.5;

/** Of what has no partner among its siblings: equal policies elsewhere, then the one of its kind that is alike. */
export function matchMovedPolicies(before: readonly SectionContent[], after: readonly SectionContent[], context: MatchContext): void {
  const { partners, fingerprints, similarity } = context;
  const left = unmatched(before, partners.ofBefore, fingerprints);
  const right = unmatched(after, partners.ofAfter, fingerprints);
  const byTree = new Map([...groupBy(right, (n) => String(fingerprints.of(n)))].map(([id, nodes]) => [id, nodes.values()]));
  const within = new Set<PolicyNode>();
  const used = new Set<PolicyNode>();
  for (const b of left) {
    if (within.has(b)) {
      for (const child of b.children) within.add(child);
      continue;
    }
    const a = nextUnused(byTree.get(String(fingerprints.of(b))), used);
    if (a === undefined) continue;
    partners.join(b, a);
    for (const n of walk(a)) used.add(n);
    for (const child of b.children) within.add(child);
  }
  const isLeft = (n: PolicyNode): boolean => !partners.ofBefore.has(n) && !within.has(n);
  const ofKind = groupBy(right.filter((n) => !used.has(n)), kindOf);
  for (const [kind, group] of groupBy(left.filter(isLeft), kindOf)) {
    const [b, a, several] = [group[0], ofKind.get(kind)?.[0], group.length > 1 || (ofKind.get(kind)?.length ?? 0) > 1];
    if (b === undefined || a === undefined || several || similarity.between(b, a) < enoughKept) continue;
    partners.join(b, a);
    matchSiblings(b.children, a.children, context);
  }
}

/** Elements that are told apart by a key compare with that only; wrappers are no kind. */
const kindOf = (node: PolicyNode): string | undefined => (node.key.length > 0 || node.structure?.policies === undefined ? identityOf(node) : undefined);

function nextUnused(nodes: IterableIterator<PolicyNode> | undefined, used: ReadonlySet<PolicyNode>): PolicyNode | undefined {
  for (let next = nodes?.next(); next?.done === false; next = nodes?.next()) if (!used.has(next.value)) return next.value;
  return undefined;
}

/** Movable policies without a partner, parents before children. What lies within an equal element needs none. */
function unmatched(sections: readonly SectionContent[], partners: ReadonlyMap<PolicyNode, PolicyNode>, fingerprints: Fingerprints): PolicyNode[] {
  const found: PolicyNode[] = [];
  const visit = (node: PolicyNode): void => {
    const partner = partners.get(node);
    if (partner !== undefined && fingerprints.of(partner) === fingerprints.of(node)) return;
    if (partner === undefined && isMovable(node)) found.push(node);
    node.children.forEach(visit);
  };
  for (const { children } of sections) children.forEach(visit);
  return found;
}

function groupBy(nodes: readonly PolicyNode[], key: (n: PolicyNode) => string | undefined): Map<string, PolicyNode[]> {
  const groups = new Map<string, PolicyNode[]>();
  for (const n of nodes) {
    const k = key(n);
    if (k === undefined) continue;
    const group = groups.get(k);
    if (group === undefined) groups.set(k, [n]);
    else group.push(n);
  }
  return groups;
}

function* walkSections(sections: readonly SectionContent[]): Generator<PolicyNode> {
  for (const { children } of sections) for (const child of children) yield* walk(child);
}

export function* walk(node: PolicyNode): Generator<PolicyNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}
