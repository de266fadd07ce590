import { dynamicsLimits } from "../catalog/dynamics/index.js";
import { type Reached, callsIn, limitsOf, placeOfLimit, strictest, widestOf } from "../traffic/index.js";
import { entitlementWindowSeconds } from "./entitlement.js";
import type { UserBudget } from "./report.js";

/** Callers whose own token, or one exchanged for theirs, goes on: each has the platform's budget of a user. */
export function userBudgets(reached: readonly Reached[]): UserBudget[] {
  const windowSeconds = dynamicsLimits["dataverse-window"].value;
  const groups = new Map<string, Reached[]>();
  for (const each of reached) {
    if (each.identity !== undefined) continue;
    const key = JSON.stringify([each.backend, each.path.product]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const limits = list.map(({ path, towards }) => strictest(limitsOf(path, towards).filter((l) => l.per === "caller" && !l.daily)));
    const widestLimit = widestOf(limits.filter((l) => l !== undefined));
    const widest = limits.includes(undefined) || widestLimit === undefined ? undefined : callsIn(1, widestLimit);
    const { platform, identityMode } = first.environment;
    return [
      {
        backend: first.backend,
        platform,
        mode: identityMode === "obo" ? ("obo" as const) : ("passthrough" as const),
        apis: [...new Set(list.map((r) => r.path.api.address))].sort(),
        product: first.path.product,
        windowSeconds,
        requests: widest === undefined ? undefined : widest * windowSeconds,
        limit: platform === "dataverse" ? dynamicsLimits["dataverse-requests-per-window"].value : undefined,
        perDay: widest === undefined ? undefined : widest * entitlementWindowSeconds,
        at: placeOfLimit(widestLimit, first.towards),
      },
    ];
  });
}
