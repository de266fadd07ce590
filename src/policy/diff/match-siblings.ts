import type { Fingerprints } from "./fingerprints.js";
import { identityOf } from "./identity.js";
import { matchSequence } from "../../expressions/compare/match-sequence.js";
import type { PolicyNode } from "./policy-tree.js";
import type { Similarity } from "./similarity.js";

/** Which element of one document is which of the other. */
export class Partners {
  readonly ofBefore = new Map<PolicyNode, PolicyNode>();
  readonly ofAfter = new Map<PolicyNode, PolicyNode>();

  join(before: PolicyNode, after: PolicyNode): void {
    this.ofBefore.set(before, after);
    this.ofAfter.set(after, before);
  }
}

export interface MatchContext {
  readonly partners: Partners;
  readonly fingerprints: Fingerprints;
  readonly similarity: Similarity;
}

/** Finds for two lists, and below them, which elements are the same: equal ones first, then of one identity, then alike. */
export function matchSiblings(before: readonly PolicyNode[], after: readonly PolicyNode[], context: MatchContext): void {
  const { partners, fingerprints } = context;
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  const left = before.filter((b) => isFree(partners.ofBefore.get(b), inAfter));
  const right = after.filter((a) => isFree(partners.ofAfter.get(a), inBefore));
  const inPlace = matchSequence(
    left.map((b) => fingerprints.of(b)),
    right.map((a) => fingerprints.of(a)),
  );
  for (const [b, a] of inPlace) join(left[b], right[a], partners);
  pairInTurn(left, right, partners, (n) => String(fingerprints.of(n)));
  pairInTurn(left, right, partners, nameOf);
  pairAlike(left, right, context);
  for (const b of left) {
    const a = partners.ofBefore.get(b);
    if (a !== undefined && fingerprints.of(a) !== fingerprints.of(b)) matchSiblings(b.children, a.children, context);
  }
}

/** A branch is known by its condition as long as that stays; it is no key, since a branch with another one may be the same. */
function nameOf(node: PolicyNode): string | undefined {
  if (node.name === "when") return `when ${node.attributes.get("condition")?.compared ?? ""}`;
  return node.key.length > 0 ? identityOf(node) : undefined;
}

const isFree = (partner: PolicyNode | undefined, here: ReadonlySet<PolicyNode>): boolean => partner === undefined || here.has(partner);

function join(before: PolicyNode | undefined, after: PolicyNode | undefined, partners: Partners): void {
  if (before !== undefined && after !== undefined && !partners.ofBefore.has(before)) partners.join(before, after);
}

/** The first of a key with the first, the second with the second. */
function pairInTurn(before: readonly PolicyNode[], after: readonly PolicyNode[], partners: Partners, key: (n: PolicyNode) => string | undefined): void {
  const free = new Map<string, PolicyNode[]>();
  for (const a of after) {
    const k = partners.ofAfter.has(a) ? undefined : key(a);
    if (k === undefined) continue;
    const list = free.get(k);
    if (list === undefined) free.set(k, [a]);
    else list.push(a);
  }
  const turns = new Map<string, number>();
  for (const b of before) {
    const k = partners.ofBefore.has(b) ? undefined : key(b);
    if (k === undefined) continue;
    const turn = turns.get(k) ?? 0;
    const a = free.get(k)?.[turn];
    if (a === undefined) continue;
    turns.set(k, turn + 1);
    partners.join(b, a);
  }
}

/** How many elements of one name are weighed against each other. */
const reach = 8;
/** An element with another key is another one, unless this much of it is the same. */
const sameDespiteKey = 1 / 3;
/** Of elements without a key, such as `choose`. */
const sameWithoutKey = 0.2;

/** What is left of one name, the most alike first. */
function pairAlike(before: readonly PolicyNode[], after: readonly PolicyNode[], { partners, similarity }: MatchContext): void {
  const gaps = gapsOf(before, after, partners);
  const byName = groupByName(after.filter((a) => !partners.ofAfter.has(a)));
  const candidates: { readonly b: PolicyNode; readonly a: PolicyNode; readonly score: number; readonly order: number }[] = [];
  for (const [name, group] of groupByName(before.filter((b) => !partners.ofBefore.has(b)))) {
    const others = byName.get(name) ?? [];
    group.forEach((b, i) => {
      const from = Math.max(0, Math.min(i - reach / 2, others.length - reach));
      for (const a of others.slice(from, from + reach)) {
        const alike = similarity.between(b, a);
        const inOneGap = gaps.before.get(b) === gaps.after.get(a);
        const only = group.length === 1 && others.length === 1;
        if (isSame(b, a, alike, inOneGap || only)) candidates.push({ b, a, score: alike + (inOneGap ? 0.5 : 0) + (hasSameFrame(b, a) ? 1 : 0), order: candidates.length });
      }
    });
  }
  candidates.sort((x, y) => y.score - x.score || x.order - y.order);
  for (const { b, a } of candidates) if (!partners.ofBefore.has(b) && !partners.ofAfter.has(a)) partners.join(b, a);
}

function isSame(before: PolicyNode, after: PolicyNode, alike: number, sameSpot: boolean): boolean {
  if (before.key.length > 0) return alike >= sameDespiteKey;
  // A part such as the list of audiences is the same one whatever it holds; a branch or a policy is not.
  if (before.name === "otherwise" || (before.role === "part" && before.structure?.policies === undefined)) return true;
  return alike >= sameWithoutKey || hasSameFrame(before, after) || (sameSpot && !holdsPolicies(before) && !holdsPolicies(after));
}

/** What holds policies is known by its conditions or attributes, though all that it holds came or went. */
function hasSameFrame(before: PolicyNode, after: PolicyNode): boolean {
  const conditions = new Set(before.children.filter((c) => c.name === "when").map(nameOf));
  if (conditions.size > 0) return after.children.some((c) => c.name === "when" && conditions.has(nameOf(c)));
  return before.attributes.size > 0 && [...before.attributes].every(([name, { compared }]) => after.attributes.get(name)?.compared === compared);
}

const holdsPolicies = (node: PolicyNode): boolean => node.children.some((c) => c.role === "policy" || c.children.some((inner) => inner.role === "policy"));

function groupByName(nodes: readonly PolicyNode[]): Map<string, PolicyNode[]> {
  const groups = new Map<string, PolicyNode[]>();
  for (const n of nodes) {
    const group = groups.get(n.name);
    if (group === undefined) groups.set(n.name, [n]);
    else group.push(n);
  }
  return groups;
}

/** By element the matched one that it stands behind, as it is called in the later document. */
function gapsOf(before: readonly PolicyNode[], after: readonly PolicyNode[], partners: Partners): Readonly<Record<"before" | "after", ReadonlyMap<PolicyNode, PolicyNode | undefined>>> {
  const gaps = (nodes: readonly PolicyNode[], known: (n: PolicyNode) => PolicyNode | undefined): Map<PolicyNode, PolicyNode | undefined> => {
    let last: PolicyNode | undefined;
    const found = new Map<PolicyNode, PolicyNode | undefined>();
    for (const n of nodes) {
      found.set(n, last);
      last = known(n) ?? last;
    }
    return found;
  };
  return { before: gaps(before, (n) => partners.ofBefore.get(n)), after: gaps(after, (n) => (partners.ofAfter.has(n) ? n : undefined)) };
}
