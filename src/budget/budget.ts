import type { CapacityInput, FailoverInput } from "../catalog/documents/index.js";
import type { Traffic } from "../traffic/index.js";
import { callTimes } from "./call-time.js";
import { entitlementOf } from "./entitlement.js";
import { identityBudget, identityGroups } from "./identities.js";
import type { BudgetCase } from "./report.js";
import { userBudgets } from "./users.js";

/** The arithmetic of one case, from the traffic as it is then. */
export function budgetCase(traffic: Traffic, capacity: CapacityInput, failover?: Pick<FailoverInput, "name" | "lost">): BudgetCase {
  const reached = [...traffic.values()].flatMap((t) => t.reached);
  const lost = failover?.lost ?? [];
  const serving = reached.filter((r) => !lost.includes(r.path.site.name));
  const groups = identityGroups(reached).filter((g) => g.reached.some((r) => serving.includes(r)));
  const entitlement = entitlementOf(serving, capacity);
  return {
    name: failover?.name ?? "normal",
    lost,
    identities: groups.map((g) => identityBudget(g, capacity, lost)).sort((a, b) => (a.backend < b.backend ? -1 : a.backend > b.backend ? 1 : a.identity < b.identity ? -1 : 1)),
    users: userBudgets(serving),
    ...(entitlement === undefined ? {} : { entitlement }),
    calls: callTimes(serving, capacity),
  };
}
