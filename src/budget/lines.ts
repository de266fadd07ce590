import { platformFacts } from "../catalog/dynamics/index.js";
import type { BudgetCase, CallTime, ConcurrencyBudget, Entitlement, ExecutionBudget, IdentityBudget, Oversubscription, RequestBudget, UserBudget } from "./report.js";
import { verdictOf, type Verdict } from "./verdict.js";
import { number, percent, sum } from "./numbers.js";

/** One sum, as every view shows it. */
export interface BudgetLine {
  readonly title: string;
  readonly arithmetic: string;
  readonly against: string;
  readonly verdict: Verdict;
}

export const platformTitle = ({ platform }: IdentityBudget): string => platformFacts[platform].title;

export function identityLines({ requests, execution, concurrency, oversubscription }: IdentityBudget): BudgetLine[] {
  return [requestLine(requests), ...(execution === undefined ? [] : [executionLine(execution)]), concurrencyLine(concurrency), ...(oversubscription.products.length === 0 ? [] : [promiseLine(oversubscription)])];
}

function share(planned: number | undefined, limit: number | undefined): string {
  if (planned === undefined) return limit === undefined ? "no published limit" : `of ${number(limit)}`;
  return limit === undefined ? `of ${number(planned)} planned` : `of ${number(planned)} (${percent(planned / limit)} of ${number(limit)})`;
}

function requestLine({ sites, total, planned, limit, windowSeconds }: RequestBudget): BudgetLine {
  const serving = sites.filter((s) => !s.isLost);
  const parts = serving.map((s) => ({ name: s.site, value: s.requests === undefined ? "unlimited" : number(s.requests) }));
  return { title: "requests", arithmetic: `${sum(parts, total === undefined ? "unlimited" : number(total))} in ${windowSeconds} s`, against: share(planned, limit), verdict: verdictOf(total, planned, limit) };
}

function executionLine({ requestsPerSecond, planned, limit, mostMeanMs, meanMs }: ExecutionBudget): BudgetLine {
  const most = `${number(planned)} s of server time a second ÷ ${number(requestsPerSecond)} requests = ${number(Math.floor(mostMeanMs))} ms a request`;
  if (meanMs === undefined) return { title: "execution", arithmetic: most, against: `(${percent(planned / limit)} of ${number(limit)} s)`, verdict: "unknown" };
  return { title: "execution", arithmetic: most, against: `${number(meanMs)} ms expected`, verdict: verdictOf((meanMs / 1000) * requestsPerSecond, planned + 1e-9, limit) };
}

function concurrencyLine({ sites, total, planned, limit }: ConcurrencyBudget): BudgetLine {
  const parts = sites.map((s) => ({ name: s.site, value: s.perNode === undefined ? "unlimited" : `${s.nodes} × ${s.perNode}` }));
  const [only] = sites;
  const single = sites.length === 1 && only?.perNode !== undefined ? ` = ${number(only.nodes * only.perNode)}` : "";
  return { title: "concurrency", arithmetic: sum(parts, total === undefined ? "unlimited" : number(total)) + single, against: share(planned, limit), verdict: total === undefined && limit === undefined ? "unknown" : verdictOf(total, planned, limit) };
}

function promiseLine({ products, perMinute, budgetPerMinute, factor }: Oversubscription): BudgetLine {
  const parts = products.map((p) => ({ name: p.product, value: p.perMinute === undefined ? "unlimited" : `${p.subscriptions} × ${number(p.perMinute / p.subscriptions)}` }));
  const against = budgetPerMinute === undefined ? "" : factor === undefined ? `of ${number(budgetPerMinute)}` : `${number(factor)} × the ${number(budgetPerMinute)} there are`;
  return { title: "promised", arithmetic: `${sum(parts, perMinute === undefined ? "unlimited" : number(perMinute))} a minute`, against, verdict: "ok" };
}

export function userLine({ product, mode, requests, limit, windowSeconds, perDay }: UserBudget): BudgetLine {
  const arithmetic = requests === undefined ? "unlimited" : `${number(requests)} in ${windowSeconds} s each, at most ${number(perDay ?? 0)} a day`;
  return { title: product ?? "(no product)", arithmetic, against: limit === undefined ? `${mode}, no published limit` : `${mode}, of ${number(limit)} of their own`, verdict: limit === undefined ? "unknown" : verdictOf(requests, undefined, limit) };
}

export function entitlementLine({ products, total, pool, share: part, plannedShare }: Entitlement): BudgetLine {
  const limited = products.filter((p) => p.perDay !== undefined).map((p) => ({ name: p.product, value: `${p.subscriptions} × ${number((p.perDay ?? 0) / p.subscriptions)}` }));
  const open = products.filter((p) => p.perDay === undefined).map((p) => p.product);
  const rest = open.length === 0 ? "" : `; without a quota: ${open.join(", ")}`;
  return { title: "a day", arithmetic: `${sum(limited, number(total))}${rest}`, against: `${percent(part)} of ${number(pool)}, ${percent(plannedShare)} planned`, verdict: verdictOf(part, plannedShare, 1) };
}

export function callLine({ operations, seconds, arithmetic, callerSeconds, gatewaySeconds }: CallTime): BudgetLine {
  return { title: operations.join(", "), arithmetic: `${arithmetic.includes(" ") ? `${arithmetic} = ` : ""}${number(seconds)} s`, against: `of ${number(callerSeconds)} s`, verdict: verdictOf(seconds, callerSeconds, Math.max(callerSeconds, gatewaySeconds)) };
}

/** Of a failover only what is different then. */
export function changedFrom(normal: BudgetCase, each: BudgetCase): BudgetCase {
  if (each === normal) return each;
  const told = (value: object): string => JSON.stringify(value, (key, v: unknown) => (key === "at" || key === "isLost" ? undefined : v));
  const known = new Set([...normal.identities, ...normal.users].map(told));
  const { entitlement, ...rest } = each;
  const isSame = entitlement === undefined || (normal.entitlement !== undefined && told(normal.entitlement) === told(entitlement));
  return { ...rest, identities: each.identities.filter((i) => !known.has(told(i))), users: each.users.filter((u) => !known.has(told(u))), ...(isSame ? {} : { entitlement }) };
}

export function caseTitle({ name, lost }: BudgetCase): string {
  return name === "normal" ? "When all is well" : `${name}: without ${lost.join(", ")}; what is not named is as when all is well`;
}
