import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import type { Change, Plan } from "./plan.js";
import { localAddress } from "./plan-changes.js";
import { apiOf } from "./rollout.js";

const beside = /^(.*);rev=(\d+)$/;

/**
 * The first revision of an API is always number 1, and the current one until another is released. Where the definitions describe revision 1 beside
 * the current one, and nothing is there yet, it is therefore made first, and what is to be current goes into a revision of its own that is released then:
 * under the API's plain name it would be written over revision 1.
 */
export function inFirstRevisions(changes: readonly Change[]): readonly Change[] {
  const first = new Map(firstRevisions(changes));
  if (first.size === 0) return changes;
  return changes.map((change) => {
    const address = localAddress(change);
    const api = apiOf(address);
    if (api === undefined || change.action === "no-op") return change;
    const root = beside.exec(api)?.[1];
    if (root !== undefined && first.has(root) && api === `${root};rev=1`) return { ...change, references: change.references.filter((r) => r !== root) };
    const shippedIn = first.get(api);
    // Releases are of the API, whatever its revision.
    if (shippedIn === undefined || address.startsWith(`${api}/release/`)) return change;
    return { ...change, shippedIn, references: address === api ? [...change.references, `${api};rev=1`] : change.references };
  });
}

function firstRevisions(changes: readonly Change[]): [string, NonNullable<Change["shippedIn"]>][] {
  const created = new Map(changes.filter((c) => c.action === "create").map((c) => [localAddress(c), c]));
  return [...created].flatMap(([address, { armPath }]) => {
    if (apiOf(address) !== address || !created.has(`${address};rev=1`)) return [];
    let free = 2;
    while (created.has(`${address};rev=${free}`)) free++;
    return [[address, { api: armPath, revision: String(free), isFirst: true }]];
  });
}

/** APIs of which an instance has current what the definitions describe beside the current one: what is to be current goes into a new revision there. */
export function standIns(changes: readonly Change[]): string[] {
  return changes.filter(isCurrent).flatMap((c) => beside.exec(localAddress(c))?.[1] ?? []);
}

/** Such a revision cannot be changed where nothing else is made current: callers would get what is meant to stand beside. */
export function checkCurrentRevisions(plan: Plan): Diagnostic[] {
  return plan.instances.flatMap(({ instance, changes }) => {
    const shipped = new Set(changes.filter((c) => c.shippedIn !== undefined).map((c) => apiOf(localAddress(c))));
    const changed = new Set(changes.filter((c) => c.action !== "no-op").map((c) => apiOf(localAddress(c))));
    return changes.filter(isCurrent).flatMap((change): Diagnostic[] => {
      const address = localAddress(change);
      const [, api = "", revision = ""] = beside.exec(address) ?? [];
      if (shipped.has(api) || !changed.has(address)) return [];
      return [diagnose("revision-current", { api, revision, instance: instance.name }, change.desired?.at)];
    });
  });
}

function isCurrent(change: Change): boolean {
  const address = localAddress(change);
  return change.live?.["isCurrent"] === true && beside.test(address) && apiOf(address) === address;
}
