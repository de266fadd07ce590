import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import { effectiveValue, type PolicyNode } from "../policy-tree.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, impact, mixed, narrowing, type Topic } from "./context.js";
import { guardNamed, guardsIn } from "./guards.js";
import { amount, policyOf } from "./settings.js";

/** Rate limits, quotas and their like. */
export const limitImpacts: Topic = (edit, context) => {
  if (edit.kind === "added" || edit.kind === "removed") return arrivalsOf(edit, context).length === 0 ? [] : exceptions(edit.kind, edit.kind === "added" ? edit.after : edit.before);
  if (edit.kind !== "attribute") return [];
  const policy = policyOf(edit.after);
  const guard = policy === undefined ? undefined : guardNamed(policy.name);
  if (guard?.kind !== "limit" || !guardsIn(edit.after.section, "limit")) return [];
  const changed = context.changedAttributes(edit.after.node);
  return ofAttribute(edit.name, guard.what, changed, edit.before.node, edit.after.node);
};

/** The limit of one API or operation within that of a product. */
function exceptions(op: "added" | "removed", place: Place): PolicyImpact[] {
  if (place.node.role !== "part" || (place.node.name !== "api" && place.node.name !== "operation")) return [];
  const guard = guardNamed(policyOf(place)?.name ?? "");
  if (guard?.kind !== "limit" || !guardsIn(place.section, "limit")) return [];
  return [impact(op === "added" ? "narrowing" : "broadening", `${guard.what} of ${place.node.name === "api" ? "an API" : "an operation"} ${op}`)];
}

function ofAttribute(name: string, what: string, changed: ReadonlySet<string>, before: PolicyNode, after: PolicyNode): PolicyImpact[] {
  const [b, a] = [effectiveValue(before, name), effectiveValue(after, name)];
  switch (name) {
    case "calls":
    case "bandwidth":
      return changed.has("renewal-period") ? rate(what, before, after, name) : amount("broadening", what, b, a);
    case "renewal-period":
      return isToldWithAmounts(before, after) ? [] : period(what, b, a);
    case "max-count":
    case "tokens-per-minute":
    case "token-quota":
      return amount("broadening", what, b, a);
    case "token-quota-period":
      return quotaPeriod(what, b, a);
    case "increment-count":
      return count(what, b, a);
    case "increment-condition":
      return [mixed(`which calls count for the ${what} changed`)];
    case "estimate-prompt-tokens":
      return [mixed(`which tokens count for the ${what} changed`)];
    case "counter-key":
    case "key":
      return [mixed(`${what} counts by another key`)];
    default:
      return [];
  }
}

/** Seconds; a quota with 0 never starts again. */
function seconds(value: string | undefined): number {
  const number = value === undefined ? NaN : Number(value);
  return number === 0 ? Infinity : number;
}

function period(what: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  const [b, a] = [seconds(before), seconds(after)];
  if (Number.isNaN(b) || Number.isNaN(a)) return [mixed(`${what} changed`)];
  return [a < b ? broadening(`${what} raised`) : narrowing(`${what} lowered`)];
}

/** Amounts that changed with the period tell what both mean together; one that stayed, came or went does not. */
function isToldWithAmounts(before: PolicyNode, after: PolicyNode): boolean {
  const kept = ["calls", "bandwidth"].filter((name) => before.attributes.has(name) && after.attributes.has(name));
  return kept.length > 0 && kept.every((name) => effectiveValue(before, name) !== effectiveValue(after, name));
}

/** Amount and period together: what counts is how much per second, and how much at once. */
function rate(what: string, before: PolicyNode, after: PolicyNode, attribute: string): PolicyImpact[] {
  const [fromAmount, toAmount] = [effectiveValue(before, attribute), effectiveValue(after, attribute)];
  if (fromAmount === undefined || toAmount === undefined) return amount("broadening", what, fromAmount, toAmount);
  const [b, a] = [Number(fromAmount), Number(toAmount)];
  const [fromPeriod, toPeriod] = [seconds(effectiveValue(before, "renewal-period")), seconds(effectiveValue(after, "renewal-period"))];
  if ([b, a, fromPeriod, toPeriod].some(Number.isNaN)) return [mixed(`${what} changed`)];
  const [more, oftener] = [Math.sign(a - b), Math.sign(fromPeriod - toPeriod)];
  if (more === oftener || oftener === 0) return [more > 0 ? broadening(`${what} raised`) : narrowing(`${what} lowered`)];
  const [fromRate, toRate] = [b / fromPeriod, a / toPeriod];
  if (toRate === fromRate) return [mixed(`${what} is the same on average, but ${more > 0 ? "more" : "less"} at once`)];
  return toRate > fromRate
    ? [broadening(`${what} raised on average`), ...(more < 0 ? [narrowing(`${what} lowered for calls at once`)] : [])]
    : [narrowing(`${what} lowered on average`), ...(more > 0 ? [broadening(`${what} raised for calls at once`)] : [])];
}

const periods: readonly string[] = ["Hourly", "Daily", "Weekly", "Monthly", "Yearly"];

function quotaPeriod(what: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  const [b, a] = [periods.indexOf(before ?? ""), periods.indexOf(after ?? "")];
  if (b === -1 || a === -1) return [mixed(`${what} changed`)];
  return [a < b ? broadening(`${what} raised`) : narrowing(`${what} lowered`)];
}

/** How much one call counts. */
function count(what: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  const [b, a] = [Number(before), Number(after)];
  if (Number.isNaN(b) || Number.isNaN(a)) return [mixed(`how much a call counts for the ${what} changed`)];
  return [a < b ? broadening(`a call counts less for the ${what}`) : narrowing(`a call counts more for the ${what}`)];
}
