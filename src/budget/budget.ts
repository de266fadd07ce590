import type { CapacityInput, FailoverInput } from "../catalog/documents/index.js";
import { EffectivePolicies } from "../compile/index.js";
import type { Model } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import { type Reached, callPaths, reachedBy, sitesOf } from "../traffic/index.js";
import { callTimes } from "./call-time.js";
import { entitlementOf } from "./entitlement.js";
import { identityBudget, identityGroups } from "./identities.js";
import type { BudgetCase } from "./report.js";
import { userBudgets } from "./users.js";

export interface BudgetInput {
  readonly model: Model;
  readonly specifications: ReadonlyMap<string, LoadedSpecification>;
}

/** Everything of an environment that reaches Dynamics 365. */
export function reachedIn({ model, specifications }: BudgetInput): Reached[] {
  return model.instances.flatMap((instance) => {
    const isWanted = [instance.documents, ...instance.workspaces.values()].some((index) => index.all("Backend").some((b) => b.value.platform !== undefined));
    if (!isWanted) return [];
    return reachedBy(callPaths(new EffectivePolicies(instance, specifications), sitesOf(instance)), instance);
  });
}

/** The arithmetic of one case, from the model as it is then. */
export function budgetCase(input: BudgetInput, capacity: CapacityInput, failover?: Pick<FailoverInput, "name" | "lost">): BudgetCase {
  const reached = reachedIn(input);
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
