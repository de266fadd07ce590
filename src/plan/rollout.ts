import { apiPath } from "../catalog/arm/index.js";
import { localAddress } from "./plan-changes.js";
import type { Change } from "./plan.js";

/** The new revision that changes of an API are shipped in: callers see none of them until it is made current. */
export interface ShippedIn {
  /** ARM path of the API: `/apis/orders`, `/workspaces/finance/apis/ledger`. */
  readonly api: string;
  readonly revision: string;
  /** The API is not there yet: the revision is no copy of another. */
  readonly isFirst?: true;
}

/**
 * By the API's address, what of a plan goes into a new revision: every change to the API or below it, where the definitions ask for that
 * and the API is there and stays.
 */
export function shippedInRevisions(changes: readonly Change[], rollouts: ReadonlySet<string>): ReadonlyMap<string, readonly Change[]> {
  const actions = new Map(changes.map((c) => [localAddress(c), c.action]));
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.action === "no-op") continue;
    const address = apiOf(localAddress(change));
    if (address === undefined || !rollouts.has(address)) continue;
    // A tag's link in a workspace lies below the tag, and is of the API whatever its revision.
    if (!`${change.armPath}/`.toLowerCase().startsWith(`${apiPath(address)}/`.toLowerCase())) continue;
    const own = actions.get(address);
    if (own === "create" || own === "delete" || own === "replace") continue;
    groups.set(address, [...(groups.get(address) ?? []), change]);
  }
  return groups;
}

/** With the revision that each change is shipped in, by the API's address. */
export function inRevisions(changes: readonly Change[], rollouts: ReadonlySet<string>, revisions: ReadonlyMap<string, ShippedIn>): Change[] {
  const shipped = new Map([...shippedInRevisions(changes, rollouts)].flatMap(([api, group]) => group.map((c) => [c.address, revisions.get(api)] as const)));
  return changes.map((change) => {
    const shippedIn = shipped.get(change.address);
    return shippedIn === undefined ? change : { ...change, shippedIn };
  });
}

/** The address of the API that something is, or lies below. */
export function apiOf(address: string): string | undefined {
  return /^(?:workspace\/[^/]+\/)?api\/[^/]+/.exec(address)?.[0];
}
