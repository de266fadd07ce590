import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import { localAddress } from "./plan-changes.js";
import type { Change, Plan } from "./plan.js";

/** Something that this project does not own, and that a delete takes along. */
export interface Along {
  readonly what: "revision" | "subscription" | "product link" | "API link" | "version set" | "workspace resource";
  readonly name: string;
  /** Of a subscription: callers use it. */
  readonly active?: true;
}

/** What a run may delete. */
export interface DeleteLimits {
  /** Deletes may take along what this project does not own. */
  readonly prune: boolean;
  /** And subscriptions that callers use. */
  readonly deleteSubscriptions: boolean;
  /** No more deletes than this on one instance, what goes with an owner not counted; undefined for any number. */
  readonly maxDeletes: number | undefined;
}

/** Adds to each delete what it takes along, as it was found on the instance. */
export function withAlong(changes: readonly Change[], found: ReadonlyMap<string, readonly Along[]>, { prune, deleteSubscriptions }: DeleteLimits): Change[] {
  return changes.map((change) => {
    const along = found.get(localAddress(change)) ?? [];
    if (along.length === 0) return change;
    const subscriptions = along.filter((a) => a.what === "subscription");
    const mayGo = subscriptions.length > 0 && subscriptions.every((s) => deleteSubscriptions || (prune && s.active !== true));
    return { ...change, along, ...(mayGo ? { deletesSubscriptions: true as const } : {}) };
  });
}

/** Why a plan may not be applied: it deletes more, or takes more along, than it was told it may. */
export function checkDeletes(plan: Plan, { prune, deleteSubscriptions, maxDeletes }: DeleteLimits): Diagnostic[] {
  return plan.instances.flatMap(({ instance, changes }) => {
    const deletes = changes.filter((c) => (c.action === "delete" || c.action === "replace") && c.carriedBy === undefined);
    const tooMany = maxDeletes !== undefined && deletes.length > maxDeletes ? [diagnose("deletes-exceeded", { instance: instance.name, count: deletes.length, limit: maxDeletes })] : [];
    const cascades = deletes.flatMap(({ address, along = [] }) => {
      const active = along.filter((a) => a.active === true).map((a) => a.name);
      const others = along.filter((a) => a.active !== true).map((a) => `${a.what} ${a.name}`);
      return [
        ...(active.length > 0 && !deleteSubscriptions ? [diagnose("delete-subscriptions-active", { address, subscriptions: listed(active) })] : []),
        ...(others.length > 0 && !prune ? [diagnose("delete-takes-along", { address, along: listed(others) })] : []),
      ];
    });
    return [...tooMany, ...cascades];
  });
}

function listed(names: readonly string[]): string {
  return names.slice(0, 5).join(", ") + (names.length > 5 ? ` and ${names.length - 5} more` : "");
}
