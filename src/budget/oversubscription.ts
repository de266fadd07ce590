import type { CapacityInput } from "../catalog/documents/index.js";
import { callsIn, limitsOf, strictest } from "../traffic/index.js";
import type { IdentityGroup } from "./identities.js";
import type { Oversubscription, RequestBudget } from "./report.js";

/** What each product promises its subscriptions. Selling more than there is may be wanted; how much more should be known. */
export function oversubscriptionOf({ reached }: IdentityGroup, { total, windowSeconds }: RequestBudget, capacity: CapacityInput): Oversubscription {
  const names = [...new Set(reached.flatMap((r) => r.path.product ?? []))].sort();
  const products = names.map((product) => {
    const subscriptions = capacity.subscriptions?.[product] ?? 1;
    const limits = reached.filter((r) => r.path.product === product).map((r) => strictest(limitsOf(r.path, r.towards).filter((l) => !l.daily && l.per === "subscription")));
    // The same policy on every path of a product; where they differ, the widest.
    const most = limits.every((l) => l !== undefined) ? Math.max(...limits.map((l) => callsIn(60, l))) : undefined;
    return { product, subscriptions, perMinute: most === undefined ? undefined : most * subscriptions };
  });
  const perMinute = products.length === 0 || products.some((p) => p.perMinute === undefined) ? undefined : products.reduce((sum, p) => sum + (p.perMinute ?? 0), 0);
  const budgetPerMinute = total === undefined || total === 0 ? undefined : (total * 60) / windowSeconds;
  return { products, perMinute, budgetPerMinute, factor: perMinute === undefined || budgetPerMinute === undefined ? undefined : perMinute / budgetPerMinute };
}
