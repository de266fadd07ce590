import type { FailoverInput } from "../catalog/documents/index.js";
import type { EnvironmentSource } from "../model/project.js";
import { diagnose, nearest, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";
import { callLine, entitlementLine, identityLines, userLine, type BudgetLine } from "./lines.js";
import type { BudgetCase, IdentityBudget } from "./report.js";
import { isWorse, type Verdict } from "./verdict.js";

type Codes = { readonly [V in Verdict]?: "budget-requests-limit" | "budget-requests-plan" | "budget-requests-unlimited" | "budget-execution-plan" | "budget-concurrency-limit" | "budget-concurrency-plan" };

const codes: Readonly<Record<string, Codes>> = {
  requests: { "over-limit": "budget-requests-limit", "over-plan": "budget-requests-plan", unlimited: "budget-requests-unlimited" },
  execution: { "over-limit": "budget-execution-plan", "over-plan": "budget-execution-plan" },
  concurrency: { "over-limit": "budget-concurrency-limit", "over-plan": "budget-concurrency-plan" },
};

/** Where sums are mended that no policy makes. */
export interface BudgetPlaces {
  readonly capacity: SourceLocation | undefined;
  readonly failover: (name: string) => SourceLocation | undefined;
}

/** What does not fit. Of a failover only what it makes worse: the rest is mended where all is well. */
export function budgetFindings(cases: readonly BudgetCase[], places: BudgetPlaces): Diagnostic[] {
  const normal = new Map(cases.flatMap((each) => (each.name === "normal" ? each.identities.flatMap((budget) => identityLines(budget).map((line) => [keyOf(budget, line), line.verdict] as const)) : [])));
  return cases.flatMap((each) => findingsOf(each, places, (key, verdict) => each.name === "normal" || isWorse(verdict, normal.get(key) ?? "ok")));
}

const keyOf = ({ backend, identity }: IdentityBudget, { title }: BudgetLine): string => JSON.stringify([backend, identity, title]);

function findingsOf(each: BudgetCase, places: BudgetPlaces, isTold: (key: string, verdict: Verdict) => boolean): Diagnostic[] {
  const when = whenOf(each);
  const identities = each.identities.flatMap((budget) =>
    identityLines(budget).flatMap((line) => {
      const code = codes[line.title]?.[line.verdict];
      const own = line.title === "concurrency" ? (budget.concurrency.at ?? budget.at) : budget.at;
      const at = each.name === "normal" ? own : places.failover(each.name);
      return code === undefined || !isTold(keyOf(budget, line), line.verdict) ? [] : [diagnose(code, { when, identity: budget.identity, backend: budget.backend, ...sumOf(line) }, at)];
    }),
  );
  const users = each.users.flatMap((user) => {
    const line = userLine(user);
    return line.verdict === "over-limit" ? [diagnose("budget-user-limit", { when, identity: user.product ?? user.apis.join(", "), backend: user.backend, ...sumOf(line) }, user.at)] : [];
  });
  return [...identities, ...users, ...entitlementFindings(each, places), ...(each.name === "normal" ? callFindings(each) : [])];
}

function whenOf({ name, lost }: BudgetCase): string {
  if (name === "normal") return "";
  return lost.length === 0 ? `in ${name}` : `when ${lost.join(" and ")} ${lost.length === 1 ? "is" : "are"} lost`;
}

const sumOf = ({ arithmetic, against }: BudgetLine): { arithmetic: string; against: string } => ({ arithmetic, against });

function entitlementFindings({ entitlement }: BudgetCase, { capacity }: BudgetPlaces): Diagnostic[] {
  if (entitlement === undefined) return [];
  const line = entitlementLine(entitlement);
  if (line.verdict === "over-limit") return [diagnose("budget-entitlement-limit", sumOf(line), capacity)];
  return line.verdict === "over-plan" ? [diagnose("budget-entitlement-plan", sumOf(line), capacity)] : [];
}

function callFindings({ calls }: BudgetCase): Diagnostic[] {
  return calls.flatMap((call) => {
    const { api, operations, callerSeconds, gatewaySeconds, at } = call;
    const { arithmetic, verdict } = callLine(call);
    const told = { api, operations: operations.join(", "), arithmetic };
    if (verdict === "over-limit") return [diagnose("call-time-limit", { ...told, limit: Math.max(gatewaySeconds, callerSeconds) }, at)];
    return verdict === "over-plan" ? [diagnose("call-time-caller", { ...told, limit: callerSeconds }, at)] : [];
  });
}

/** Names in `capacity` and `failovers` that nothing has. */
export function capacityFindings({ document, locate }: EnvironmentSource, known: { readonly products: readonly string[]; readonly sites: readonly string[]; readonly backends: readonly string[]; readonly apis: readonly string[] }): Diagnostic[] {
  const { capacity = {}, failovers = [] } = document;
  const check = (what: string, name: string, names: readonly string[], path: readonly (string | number)[]): Diagnostic[] =>
    names.includes(name) ? [] : [diagnose("capacity-unknown", { what, name, suggestion: nearest(name, names), known: names.join(", ") }, locate(path, typeof path.at(-1) === "number" ? "value" : "key"))];
  const keys = (what: string, property: "subscriptions" | "nodes" | "backends" | "apis", names: readonly string[]): Diagnostic[] => Object.keys(capacity[property] ?? {}).flatMap((name) => check(what, name, names, ["capacity", property, name]));
  const instances = document.instances.map((i) => i.name);
  const values = [...new Set([document.values, ...document.instances.map((i) => i.values)].flatMap((v) => Object.keys(v ?? {})))];
  return [
    ...keys("product", "subscriptions", known.products),
    ...keys("gateway", "nodes", known.sites),
    ...keys("Backend", "backends", known.backends),
    ...keys("API", "apis", known.apis),
    ...failovers.flatMap((f, i) => [
      ...f.lost.flatMap((name, j) => check("gateway", name, known.sites, ["failovers", i, "lost", j])),
      ...valuesIn(f).flatMap(({ name, path }) => check("value", name, values, ["failovers", i, ...path])),
      ...Object.keys(f.instances ?? {}).flatMap((name) => check("instance", name, instances, ["failovers", i, "instances", name])),
    ]),
  ];
}

/** What a failover changes: a name that nothing reads would change nothing. */
function valuesIn({ values = {}, instances = {} }: FailoverInput): { readonly name: string; readonly path: readonly string[] }[] {
  const own = Object.keys(values).map((name) => ({ name, path: ["values", name] }));
  return [...own, ...Object.entries(instances).flatMap(([instance, held]) => Object.keys(held).map((name) => ({ name, path: ["instances", instance, name] })))];
}
