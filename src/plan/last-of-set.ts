import { typeInScope, versionSetAddress } from "../catalog/arm/index.js";
import { localAddress, type PlanInput } from "./plan-changes.js";
import type { Change } from "./plan.js";

/**
 * Deleting the last API of a version set deletes the set with it (arm-behaviour, section 6). A set that stays defined is therefore
 * written again behind that delete, and before an API that joins it.
 */
export function keepSets(changes: readonly Change[], { recorded }: PlanInput): Change[] {
  const emptied = new Map<string, Change[]>();
  for (const change of changes) {
    if (typeInScope(change.kind) !== "api" || change.action !== "delete") continue;
    const set = versionSetAddress(recorded.get(localAddress(change))?.properties["apiVersionSetId"]);
    if (set !== undefined) emptied.set(set, [...(emptied.get(set) ?? []), change]);
  }
  for (const { kind, action, desired } of changes) {
    if (typeInScope(kind) !== "api" || (action !== "no-op" && action !== "update")) continue;
    emptied.delete(versionSetAddress(desired?.properties["apiVersionSetId"]) ?? "");
  }
  const deleted = new Map([...emptied].flatMap(([set, deletes]) => deletes.map((d) => [d.address, set] as const)));
  return changes.map((change) => {
    const left = deleted.get(change.address);
    if (left !== undefined) return claiming(change, "before", left);
    const stays = typeInScope(change.kind) === "version-set" && (change.action === "no-op" || change.action === "update") && emptied.has(localAddress(change));
    if (!stays) return change;
    const { etag: _etag, ...again } = claiming(change, "after", localAddress(change));
    return { ...again, action: "update", reasons: change.action === "no-op" ? ["goes-with-last-api"] : [...change.reasons, "goes-with-last-api"] };
  });
}

function claiming(change: Change, side: "before" | "after", set: string): Change {
  return { ...change, claims: { ...change.claims, [side]: [...(change.claims?.[side] ?? []), `kept|${set}`] } };
}
