import { parentAddress } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import { localAddress, type Change } from "../plan/index.js";

/** One write, and what must have happened before it. */
export interface Step {
  readonly change: Change;
  /** Steps that must have succeeded; when one fails, this one is skipped. */
  readonly needs: ReadonlySet<Step>;
  /** Steps that must be over, however they ended. */
  readonly after: ReadonlySet<Step>;
  /** Writes of one lane never overlap. */
  readonly lane: string | undefined;
  /** Changes that this write brings about. */
  readonly carries: readonly Change[];
}

interface MutableStep extends Step {
  readonly needs: Set<Step>;
  readonly after: Set<Step>;
}

/**
 * Orders the writes of one instance from the references that the resources declare. What is referred to is written
 * first; deletes come last, referrers before what they refer to, so that a reference is always dropped before its
 * target goes (arm-behaviour, section 7). A delete that frees a name or path for another resource goes before it.
 */
export function orderSteps(changes: readonly Change[]): Step[] {
  const active = changes.filter((c) => c.action !== "no-op");
  const byCarrier = new Map<string, Change[]>();
  for (const c of active) if (c.carriedBy !== undefined) byCarrier.set(c.carriedBy, [...(byCarrier.get(c.carriedBy) ?? []), c]);
  const steps = active
    .filter((c) => c.carriedBy === undefined)
    .map((change): MutableStep => ({ change, needs: new Set(), after: new Set(), lane: laneOf(change), carries: byCarrier.get(localAddress(change)) ?? [] }));
  const stepAt = new Map<string, MutableStep>();
  const written = new Set(steps.map((s) => localAddress(s.change)));
  const unwritten = active.find((c) => c.carriedBy !== undefined && !written.has(c.carriedBy));
  if (unwritten !== undefined) throw new Error(`${unwritten.address} comes about with ${unwritten.carriedBy ?? ""}, which is not written.`);
  for (const step of steps) for (const c of [step.change, ...step.carries]) stepAt.set(localAddress(c), step);
  const writes = steps.filter((s) => s.change.action !== "delete");
  const deletes = steps.filter((s) => s.change.action === "delete");
  for (const step of writes) link(step, stepAt);
  orderDeletes(deletes, stepAt);
  const freeing = freeingDeletes(writes, deletes);
  for (const step of deletes) if (!freeing.has(step)) for (const write of writes) step.after.add(write);
  return steps;
}

function link(step: MutableStep, stepAt: ReadonlyMap<string, MutableStep>): void {
  for (const reference of step.change.references) {
    const target = stepAt.get(reference);
    if (target !== undefined && target !== step && target.change.action !== "delete") step.needs.add(target);
  }
}

/** A delete comes after the deletes of everything that refers to it or lies below it. */
function orderDeletes(deletes: readonly MutableStep[], stepAt: ReadonlyMap<string, MutableStep>): void {
  const deleteAt = new Map(deletes.map((step) => [localAddress(step.change), step]));
  for (const step of deletes) {
    const above = deleteAt.get(parentAddress(localAddress(step.change)) ?? "");
    const referred = [step.change, ...step.carries].flatMap((c) => c.references.map((r) => stepAt.get(r)));
    for (const later of [above, ...referred]) if (later !== undefined && later !== step && later.change.action === "delete") later.after.add(step);
  }
}

/** Deletes that must come first, because a new resource takes over what the old one holds. */
function freeingDeletes(writes: readonly MutableStep[], deletes: readonly MutableStep[]): Set<Step> {
  const freeing = new Set<Step>();
  const add = (step: MutableStep): void => {
    if (freeing.has(step)) return;
    freeing.add(step);
    for (const before of step.after) if (before.change.action === "delete") add(before as MutableStep);
  };
  for (const write of writes.filter((w) => w.change.action === "create")) {
    if (kindOf(write.change.kind).unique === undefined) continue;
    for (const old of deletes.filter((d) => d.change.kind === write.change.kind)) {
      write.after.add(old);
      add(old);
    }
  }
  return freeing;
}

/** Section 7 of arm-behaviour: named values one at a time, one API's children too, subscriptions of one product too. */
function laneOf({ kind, armPath, desired }: Change): string | undefined {
  const lane = kindOf(kind).lane;
  const owner = armPath.split("/")[2] ?? "";
  switch (lane) {
    case undefined:
      return undefined;
    case "named-values":
      return lane;
    case "api":
      return `api/${owner}`;
    case "product":
      return `product/${kind === "subscription" ? productOf(desired?.properties["scope"]) : owner}`;
  }
}

function productOf(scope: unknown): string {
  return typeof scope === "string" ? (/\/products\/([^/]+)$/.exec(scope)?.[1] ?? scope) : "";
}
