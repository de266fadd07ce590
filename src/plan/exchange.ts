import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import type { Change, Plan } from "./plan.js";

/**
 * Resources that take over from each other what only one may hold (a path, a display name, a method and URL template): whichever is written
 * first is refused. They are found before anything is sent.
 */
export function findExchanges(plan: Plan): Diagnostic[] {
  return plan.instances.flatMap(({ changes }) => {
    const holders = new Map<string, Change>();
    const moving = changes.filter((c) => (c.action === "update" || c.action === "no-op") && c.carriedBy === undefined);
    for (const change of moving) for (const claim of change.claims?.before ?? []) holders.set(claim, change);
    const seen = new Set<Change>();
    return moving.flatMap((change) => {
      if (seen.has(change)) return [];
      const circle = circleFrom(change, holders);
      for (const member of circle) seen.add(member);
      const [first, ...others] = circle.map((c) => c.address).sort();
      return first === undefined ? [] : [diagnose("claims-exchanged", { address: first, others: others.join(", ") }, change.desired?.at)];
    });
  });
}

/** The changes that wait for each other in a circle, this one first; none when it leads nowhere. */
function circleFrom(start: Change, holders: ReadonlyMap<string, Change>): readonly Change[] {
  const circle: Change[] = [];
  for (let next: Change | undefined = start; next !== undefined && !circle.includes(next); next = holderOf(next, holders)) {
    circle.push(next);
    if (holderOf(next, holders) === start) return circle.length > 1 ? circle : [];
  }
  return [];
}

function holderOf({ claims }: Change, holders: ReadonlyMap<string, Change>): Change | undefined {
  const before = new Set(claims?.before ?? []);
  const wanted = (claims?.after ?? []).find((claim) => !before.has(claim) && holders.has(claim));
  return wanted === undefined ? undefined : holders.get(wanted);
}
