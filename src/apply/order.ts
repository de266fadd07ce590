import { parentAddress, scopeOf, typeInScope } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import { localAddress, type Change } from "../plan/index.js";

/** One write, and what must have happened before it. */
export interface Step {
  readonly change: Change;
  /** Steps that must have succeeded; when one fails, this one is skipped. */
  readonly needs: ReadonlySet<Step>;
  /** Steps that must be over, however they ended. */
  readonly after: ReadonlySet<Step>;
  /** A delete that waits until every write is over. */
  readonly afterWrites: boolean;
  /** Writes of one lane never overlap. */
  readonly lane: string | undefined;
  /** Changes that this write brings about. */
  readonly carries: readonly Change[];
  /** Changes of one API that are shipped together in a new revision, in the order to write them; `change` is one of them. */
  readonly ships?: readonly Change[];
}

interface MutableStep extends Step {
  afterWrites: boolean;
  readonly needs: Set<Step>;
  readonly after: Set<Step>;
}

/**
 * Orders the writes of one instance from the references that the resources declare. What is referred to is written
 * first; deletes come last, referrers before what they refer to, so that a reference is always dropped before its
 * target goes (arm-behaviour, section 7). What frees a name or path goes before the write that takes it over.
 */
export function orderSteps(changes: readonly Change[]): Step[] {
  const active = changes.filter((c) => c.action !== "no-op");
  const byCarrier = new Map<string, Change[]>();
  for (const c of active) if (c.carriedBy !== undefined) byCarrier.set(c.carriedBy, [...(byCarrier.get(c.carriedBy) ?? []), c]);
  const steps = active
    .filter((c) => c.carriedBy === undefined)
    .map((change): MutableStep => ({ change, needs: new Set(), after: new Set(), afterWrites: false, lane: laneOf(change), carries: byCarrier.get(localAddress(change)) ?? [] }));
  const stepAt = new Map<string, MutableStep>();
  const written = new Set(steps.map((s) => localAddress(s.change)));
  const unwritten = active.find((c) => c.carriedBy !== undefined && !written.has(c.carriedBy));
  if (unwritten !== undefined) throw new Error(`${unwritten.address} comes about with ${unwritten.carriedBy ?? ""}, which is not written.`);
  for (const step of steps) for (const c of [step.change, ...step.carries]) stepAt.set(localAddress(c), step);
  const writes = steps.filter((s) => s.change.action !== "delete");
  const deletes = steps.filter((s) => s.change.action === "delete");
  for (const step of writes) link(step, stepAt);
  orderDeletes(deletes, stepAt);
  orderBehindRevisions(deletes);
  const freeing = orderClaims(steps);
  for (const step of deletes) step.afterWrites = !freeing.has(step);
  return shipTogether(steps);
}

/** Steps of one new revision become one step, that waits for whatever any of them waited for. */
function shipTogether(steps: readonly MutableStep[]): MutableStep[] {
  const groups = new Map<string, MutableStep[]>();
  for (const step of steps) {
    const api = step.change.shippedIn?.api;
    if (api !== undefined) groups.set(api, [...(groups.get(api) ?? []), step]);
  }
  const merged = new Map<Step, MutableStep>();
  const whole = [...groups.values()].map((group) => {
    const step = shipment(group);
    for (const member of group) merged.set(member, step);
    return step;
  });
  const redirect = (set: Set<Step>, own: Step): void => {
    for (const other of [...set]) {
      const into = merged.get(other);
      if (into === undefined) continue;
      set.delete(other);
      if (into !== own) set.add(into);
    }
  };
  const left = [...steps.filter((step) => !merged.has(step)), ...whole];
  for (const step of left) {
    redirect(step.needs, step);
    redirect(step.after, step);
  }
  return left;
}

function shipment(group: readonly MutableStep[]): MutableStep {
  const ordered = inOrder(group);
  const change = (ordered.find((s) => s.change.action !== "delete") ?? ordered[0])?.change;
  if (change === undefined) throw new Error("A revision ships nothing.");
  return {
    change,
    needs: new Set(group.flatMap((s) => [...s.needs])),
    after: new Set(group.flatMap((s) => [...s.after])),
    afterWrites: change.action === "delete",
    lane: laneOf(change),
    carries: group.flatMap((s) => s.carries),
    ships: ordered.map((s) => s.change),
  };
}

/** What others of the group wait for first; deletes last, as far as nothing waits for them. */
function inOrder(group: readonly MutableStep[]): MutableStep[] {
  const members = new Set<Step>(group);
  const placed = new Set<Step>();
  const order: MutableStep[] = [];
  const place = (step: MutableStep): void => {
    if (placed.has(step)) return;
    placed.add(step);
    for (const before of [...step.needs, ...step.after]) if (members.has(before)) place(before as MutableStep);
    order.push(step);
  };
  for (const step of [...group].sort((a, b) => Number(a.change.action === "delete") - Number(b.change.action === "delete"))) place(step);
  return order;
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

/** Old revisions of an API go with it, and name what nothing else does any more: such targets are deleted behind it. */
function orderBehindRevisions(deletes: readonly MutableStep[]): void {
  for (const api of deletes.filter(({ change }) => change.along?.some((a) => a.what === "revision") === true))
    for (const step of deletes) if (step !== api && !waitsFor(api, step)) step.after.add(api);
}

/** A write waits for whoever holds what it claims; gives the deletes that therefore come before the writes. */
function orderClaims(steps: readonly MutableStep[]): Set<Step> {
  const holders = new Map<string, MutableStep[]>();
  const claims = steps.flatMap((step) => [step.change, ...step.carries].map((c) => ({ step, before: c.claims?.before ?? [], after: c.claims?.after ?? [] })));
  for (const { step, before, after } of claims)
    for (const claim of before) if (!after.includes(claim)) holders.set(claim, [...(holders.get(claim) ?? []), step]);
  const freeing = new Set<Step>();
  for (const { step, before, after } of claims)
    for (const holder of after.filter((claim) => !before.includes(claim)).flatMap((claim) => holders.get(claim) ?? [])) {
      // Two that swap what they hold cannot both wait.
      if (holder === step || waitsFor(holder, step)) continue;
      step.after.add(holder);
      if (holder.change.action === "delete") free(holder, freeing);
    }
  return freeing;
}

function free(step: Step, freeing: Set<Step>): void {
  if (freeing.has(step)) return;
  freeing.add(step);
  for (const before of step.after) if (before.change.action === "delete") free(before, freeing);
}

function waitsFor(step: Step, wanted: Step, seen = new Set<Step>()): boolean {
  if (step === wanted) return true;
  if (seen.has(step)) return false;
  seen.add(step);
  return [...step.needs, ...step.after].some((s) => waitsFor(s, wanted, seen));
}

/** Section 7 of arm-behaviour: named values one at a time, one API's children too, subscriptions of one product too. */
function laneOf({ kind, armPath, desired }: Change): string | undefined {
  const lane = kindOf(kind).lane;
  const scope = scopeOf(armPath);
  const owner = `${scope.address}${armPath.slice(scope.armPath.length).split("/")[2]?.split(";")[0] ?? ""}`;
  switch (lane) {
    case undefined:
      return undefined;
    case "named-values":
      return `${scope.address}${lane}`;
    case "api":
      return `api/${owner}`;
    case "product":
      return `product/${typeInScope(kind) === "subscription" ? productOf(desired?.properties["scope"]) : owner}`;
  }
}

function productOf(scope: unknown): string {
  return typeof scope === "string" ? (/\/products\/([^/]+)$/.exec(scope)?.[1] ?? scope) : "";
}
