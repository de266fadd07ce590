import type { Change, Reason } from "./plan.js";
import type { PlanInput } from "./plan-changes.js";

/**
 * Operations of an imported specification are written by the import, never one by one: a PUT of a single operation
 * would drop the schemas that the import linked. So a difference in one of them, or in the document, imports again.
 */
export function carryImports(changes: readonly Change[], input: PlanInput): Change[] {
  const carried = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.carriedBy === undefined || change.action === "no-op") continue;
    carried.set(change.carriedBy, [...(carried.get(change.carriedBy) ?? []), change]);
  }
  const planned = changes.map((change) => {
    const specification = change.desired?.specification;
    if (specification === undefined || change.desired === undefined) return change;
    const before = input.recorded.get(change.desired.address)?.specification;
    const differs = carried.has(change.desired.address);
    if (change.action !== "create" && before === specification.digest && !differs) return change;
    if (change.action === "no-op" && before === undefined && !differs && input.sameSpecifications?.has(change.desired.address) === true) return change;
    return importing(change, before, specification.digest, differs);
  });
  // An operation that an earlier import made, on an API that is imported no more, is written on its own.
  const importers = new Set(planned.filter((c) => c.imports === true).map((c) => c.desired?.address));
  return planned.map((c) => (c.carriedBy === undefined || c.action === "no-op" || importers.has(c.carriedBy) ? c : withoutCarrier(c)));
}

export function withoutCarrier({ carriedBy: _carrier, ...own }: Change): Change {
  return own;
}

function importing(change: Change, before: string | undefined, after: string, operationsDiffer: boolean): Change {
  if (change.action === "create") return { ...change, imports: true };
  const reason: Reason = before === undefined ? "adopted" : before !== after ? "specification-changed" : "operations-differ";
  const reasons = change.action === "no-op" ? [reason] : [...new Set([...change.reasons, reason])];
  const property = { path: "specification", before: before?.slice(0, 12) ?? null, after: after.slice(0, 12) };
  const properties = before === after && operationsDiffer ? change.properties : [...change.properties, property];
  return { ...change, action: change.action === "no-op" ? "update" : change.action, reasons, properties, imports: true };
}
