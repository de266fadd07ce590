import type { CapacityInput } from "../catalog/documents/index.js";
import { dynamicsLimits } from "../catalog/dynamics/index.js";
import { type Reached, callsIn, limitsOf, strictest } from "../traffic/index.js";
import type { Entitlement } from "./report.js";

/** What licences entitle to is counted by this many seconds. */
export const entitlementWindowSeconds = dynamicsLimits["entitlement-window"].value * 60 * 60;

/** What application users may send to Dataverse in a day is one pool for the whole tenant; every product takes from it what its quota allows. */
export function entitlementOf(reached: readonly Reached[], capacity: CapacityInput): Entitlement | undefined {
  if (capacity.licences === undefined) return undefined;
  const shared = reached.filter((r) => r.identity !== undefined && r.environment.platform === "dataverse");
  const names = [...new Set(shared.flatMap((r) => r.path.product ?? []))].sort();
  const products = names.map((product) => {
    const subscriptions = capacity.subscriptions?.[product] ?? 1;
    const quotas = shared.filter((r) => r.path.product === product).map((r) => strictest(limitsOf(r.path, r.towards).filter((l) => l.daily && l.per === "subscription")));
    const most = quotas.every((q) => q !== undefined) ? Math.max(...quotas.map((q) => callsIn(entitlementWindowSeconds, q))) : undefined;
    return { product, subscriptions, perDay: most === undefined ? undefined : most * subscriptions };
  });
  const total = products.reduce((sum, p) => sum + (p.perDay ?? 0), 0);
  const pool = Math.min(dynamicsLimits["entitlement-tenant-pool-most"].value, dynamicsLimits["entitlement-tenant-pool-base"].value + capacity.licences * dynamicsLimits["entitlement-tenant-pool-per-license"].value);
  return { licences: capacity.licences, pool, products, total, share: total / pool, plannedShare: capacity.entitlementShare ?? 0.7 };
}
