import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, mixed, narrowing, type Topic } from "./context.js";
import { policyOf } from "./settings.js";

interface Entry {
  readonly added: PolicyImpact;
  readonly removed: PolicyImpact;
  /** Of an entry that counts in some cases only. */
  readonly counts?: (node: PolicyNode) => boolean;
}

const check = (what: string): Entry => ({ added: narrowing(`${what} checked`), removed: broadening(`${what} no longer checked`) });
const taken: Entry = { added: mixed("content types are taken for others"), removed: mixed("content types are taken for others") };
const files: Entry = { added: mixed("which files beside this one count changed"), removed: mixed("which files beside this one count changed") };
const holds = (node: PolicyNode): boolean => node.attributes.size > 0;

/** Parts of a policy that mean something by being there. */
const entries: Readonly<Record<string, Readonly<Record<string, Entry>>>> = {
  "llm-content-safety": { category: check("content category"), id: check("blocklist") },
  "cross-domain": {
    "allow-access-from": { added: broadening("pages of another domain may read"), removed: narrowing("pages of a domain may no longer read") },
    "allow-http-request-headers-from": { added: broadening("pages of another domain may send headers"), removed: narrowing("pages of a domain may no longer send headers") },
    "allow-access-from-identity": { added: broadening("documents of another signer may read"), removed: narrowing("documents of a signer may no longer read") },
    "site-control": files,
  },
  "validate-content": {
    content: {
      added: narrowing("bodies of a content type are checked"),
      removed: broadening("bodies of a content type are no longer checked"),
      // One that is only looked at refuses nothing.
      counts: (node) => !["ignore", "detect"].includes(effectiveValue(node, "action") ?? ""),
    },
    "content-type-map": { ...taken, counts: holds },
    type: taken,
  },
};

export const entryImpacts: Topic = (edit, context) => {
  if (edit.kind !== "added" && edit.kind !== "removed") return [];
  const place = edit.kind === "added" ? edit.after : edit.before;
  const policy = policyOf(place)?.name ?? "";
  // Of a policy that came or went as a whole it is told as such.
  if (place.node.role !== "part" || place.section === "on-error" || !Object.hasOwn(entries, policy)) return [];
  const known = entries[policy] ?? {};
  return arrivalsOf(edit, context).flatMap(({ op, node }) => {
    const entry = Object.hasOwn(known, node.name) ? known[node.name] : undefined;
    return entry === undefined || entry.counts?.(node) === false ? [] : [entry[op]];
  });
};
