import picomatch from "picomatch";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import { withoutCarrier } from "./imports.js";
import type { Change, Plan } from "./plan.js";
import { localAddress } from "./plan-changes.js";

/** Keeps the changes that the targets name, and those they cannot do without. A target is an address or a glob of one. */
export function selectChanges(plan: Plan, targets: readonly string[]): { plan: Plan; diagnostics: Diagnostic[] } {
  if (targets.length === 0) return { plan, diagnostics: [] };
  const matchers = targets.map((target) => ({ target, matches: picomatch(target), used: false }));
  const matched = (change: Change): boolean => matchers.filter((m) => m.matches(change.address)).map((m) => (m.used = true)).length > 0;
  const instances = plan.instances.map((instance) => {
    const wanted = new Set(instance.changes.filter(matched).map(localAddress));
    const closed = withPrerequisites(wanted, instance.changes);
    // A delete that goes with its owner's is done on its own when the owner is not meant.
    const own = (c: Change): Change => (c.carriedBy === undefined || closed.has(c.carriedBy) ? c : withoutCarrier(c));
    return { ...instance, changes: instance.changes.filter((c) => closed.has(localAddress(c))).map(own) };
  });
  const diagnostics = matchers.filter((m) => !m.used).map((m) => diagnose("target-unmatched", { target: m.target }));
  return { plan: { ...plan, instances }, diagnostics };
}

/** What a target refers to must be there first; what carries it must be written; what it carries happens with it. */
function withPrerequisites(wanted: ReadonlySet<string>, changes: readonly Change[]): Set<string> {
  const byAddress = new Map(changes.map((c) => [localAddress(c), c]));
  const carried = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.carriedBy === undefined || change.action === "no-op") continue;
    carried.set(change.carriedBy, [...(carried.get(change.carriedBy) ?? []), change]);
  }
  const closed = new Set(wanted);
  for (const address of closed) {
    const change = byAddress.get(address);
    if (change === undefined) continue;
    for (const other of carried.get(address) ?? []) closed.add(localAddress(other));
    const carrier = change.carriedBy === undefined ? undefined : byAddress.get(change.carriedBy);
    if (carrier !== undefined && carrier.action !== "delete" && change.action !== "no-op") closed.add(localAddress(carrier));
    if (change.action === "delete") continue;
    for (const reference of change.references) if (byAddress.get(reference)?.action === "create") closed.add(reference);
  }
  return closed;
}
