import { kindOf } from "../catalog/resources/index.js";
import { localAddress } from "./plan-changes.js";
import type { Change } from "./plan.js";

/** What is replaced is deleted first, and its links go with it: links that stay wanted are made again. */
export function relinkReplaced(changes: readonly Change[]): Change[] {
  const replaced = new Set(changes.filter((c) => c.action === "replace").map(localAddress));
  if (replaced.size === 0) return [...changes];
  return changes.map((change) => {
    const lost = change.action === "no-op" && kindOf(change.kind).association === true && change.references.some((r) => replaced.has(r));
    return lost ? { ...change, action: "create", reasons: ["goes-with-replaced"] } : change;
  });
}
