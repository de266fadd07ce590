import type { PolicyChange } from "./policy-change.js";
import { fingerprint, sameTree, type PolicyNode } from "./policy-tree.js";

/** What changed between two policy documents, element by element. Undefined stands for no document. */
export function diffPolicies(before: PolicyNode | undefined, after: PolicyNode | undefined): PolicyChange[] {
  const sections = (root: PolicyNode | undefined): Map<string, PolicyNode> =>
    root?.name === "policies" ? new Map(root.children.map((c) => [c.name, c])) : new Map(root === undefined ? [] : [["fragment", root]]);
  const [left, right] = [sections(before), sections(after)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names.flatMap((section) => diffChildren(section, "", left.get(section)?.children ?? [], right.get(section)?.children ?? []));
}

/** Attributes that tell one use of an element from another. */
const identities: Readonly<Record<string, readonly string[]>> = {
  "set-header": ["name"],
  "set-variable": ["name"],
  "set-query-parameter": ["name"],
  "include-fragment": ["fragment-id"],
  "cache-lookup-value": ["variable-name"],
  "check-header": ["name"],
  claim: ["name"],
  "emit-metric": ["name"],
  "log-to-eventhub": ["logger-id"],
  "rate-limit-by-key": ["counter-key"],
  "quota-by-key": ["counter-key"],
  "send-request": ["response-variable-name"],
  dimension: ["name"],
  api: ["id", "name"],
  operation: ["id", "name"],
};

/** Elements whose text is their identity: lists of values. */
const valueLists = new Set(["value", "audience", "issuer", "origin", "method", "header", "application-id", "address", "vary-by-header", "vary-by-query-parameter"]);

const identityOf = (name: string): readonly string[] => (Object.hasOwn(identities, name) ? (identities[name] ?? []) : []);

function identity(node: PolicyNode): string {
  if (valueLists.has(node.name) && node.children.length === 0) return `${node.name}=${node.text}`;
  const keys = identityOf(node.name).map((k) => node.attributes.get(k) ?? "");
  return [node.name, ...keys].join("|");
}

function diffChildren(section: string, parent: string, before: readonly PolicyNode[], after: readonly PolicyNode[]): PolicyChange[] {
  const { pairs, removed, added } = align(before, after);
  const changes: PolicyChange[] = [];
  const labelBefore = labels(before, parent);
  const labelAfter = labels(after, parent);
  for (const [b, a, moved] of pairs) {
    const path = labelAfter.get(a) ?? "";
    if (moved) changes.push({ op: "moved", section, path });
    changes.push(...diffNode(section, path, b, a));
  }
  for (const b of removed) changes.push({ op: "removed", section, path: labelBefore.get(b) ?? "", before: describe(b) });
  for (const a of added) changes.push({ op: "added", section, path: labelAfter.get(a) ?? "", after: describe(a) });
  return changes;
}

function diffNode(section: string, path: string, before: PolicyNode, after: PolicyNode): PolicyChange[] {
  if (sameTree(before, after)) return [];
  const names = [...new Set([...before.attributes.keys(), ...after.attributes.keys()])];
  const attributes = names.flatMap((name): PolicyChange[] => {
    const [b, a] = [before.attributes.get(name), after.attributes.get(name)];
    return b === a ? [] : [{ op: "changed", section, path: `${path}/@${name}`, ...(b === undefined ? {} : { before: b }), ...(a === undefined ? {} : { after: a }) }];
  });
  const text: PolicyChange[] = before.text === after.text ? [] : [{ op: "changed", section, path: `${path}/text()`, before: before.text, after: after.text }];
  return [...attributes, ...text, ...diffChildren(section, path, before.children, after.children)];
}

type Pair = readonly [before: PolicyNode, after: PolicyNode, moved: boolean];

/** Equal elements first, then the same identity, then the same name; in order where possible, otherwise moved. */
function align(before: readonly PolicyNode[], after: readonly PolicyNode[]): { pairs: Pair[]; removed: PolicyNode[]; added: PolicyNode[] } {
  const partner = new Map<PolicyNode, PolicyNode>();
  const taken = new Set<PolicyNode>();
  const match = (key: (n: PolicyNode) => string): void => {
    const free = new Map<string, PolicyNode[]>();
    for (const a of after) if (!taken.has(a)) free.set(key(a), [...(free.get(key(a)) ?? []), a]);
    for (const b of before) {
      const a = partner.has(b) ? undefined : free.get(key(b))?.shift();
      if (a === undefined) continue;
      partner.set(b, a);
      taken.add(a);
    }
  };
  match(fingerprint);
  match(identity);
  match((n) => (valueLists.has(n.name) || identityOf(n.name).length > 0 ? identity(n) : n.name));
  const inOrder = longestRun(before.filter((b) => partner.has(b)).map((b) => after.indexOf(partner.get(b) ?? b)));
  const pairs = before.flatMap((b): Pair[] => {
    const a = partner.get(b);
    return a === undefined ? [] : [[b, a, !inOrder.has(after.indexOf(a)) && !valueLists.has(a.name)]];
  });
  return { pairs, removed: before.filter((b) => !partner.has(b)), added: after.filter((a) => !taken.has(a)) };
}

/** The longest increasing subsequence: the elements that kept their order. */
function longestRun(positions: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const p of positions) {
    let longest: number[] = [];
    for (const run of best) if ((run.at(-1) ?? -1) < p && run.length > longest.length) longest = run;
    best.push([...longest, p]);
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}

function labels(nodes: readonly PolicyNode[], parent: string): Map<PolicyNode, string> {
  const totals = new Map<string, number>();
  for (const n of nodes) totals.set(n.name, (totals.get(n.name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    nodes.map((n) => {
      const position = (seen.get(n.name) ?? 0) + 1;
      seen.set(n.name, position);
      const name = (totals.get(n.name) ?? 0) > 1 ? `${n.name}[${position}]` : n.name;
      return [n, parent === "" ? name : `${parent}/${name}`];
    }),
  );
}

/** An element in one line. */
export function describe(node: PolicyNode): string {
  if (node.name === "#comment") return `<!-- ${node.text} -->`;
  const attributes = [...node.attributes].map(([k, v]) => ` ${k}="${v}"`).join("");
  if (node.text !== "" && node.children.length === 0) return `<${node.name}${attributes}>${node.text}</${node.name}>`;
  return node.children.length === 0 ? `<${node.name}${attributes} />` : `<${node.name}${attributes}>…</${node.name}>`;
}
