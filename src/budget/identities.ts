import type { CapacityInput } from "../catalog/documents/index.js";
import { dynamicsLimits, type Platform } from "../catalog/dynamics/index.js";
import type { SourceLocation } from "../diagnostics/index.js";
import { callsIn, limitsOf, placeOfLimit, strictest, widestOf, type Counter, type Reached } from "../traffic/index.js";
import { concurrencyOf } from "./concurrency.js";
import { oversubscriptionOf } from "./oversubscription.js";
import type { ExecutionBudget, IdentityBudget, RequestBudget, SiteRequests } from "./report.js";

/** What a platform counts by is the identity in front of one environment, so everything that comes with one is taken together. */
export interface IdentityGroup {
  readonly backend: string;
  readonly platform: Platform;
  readonly id: string;
  readonly reached: readonly Reached[];
}

export function identityGroups(reached: readonly Reached[]): IdentityGroup[] {
  const groups = new Map<string, Reached[]>();
  const managed = new Map<string, string>();
  for (const { path, backend, identity } of reached) if (identity?.isFederated === false) managed.set(`${backend} ${path.api.address}`, identity.id);
  for (const each of reached) {
    if (each.identity === undefined) continue;
    // A cluster's own identity is taken for the one that the managed gateway uses for the same API.
    const id = each.identity.isFederated ? (managed.get(`${each.backend} ${each.path.api.address}`) ?? each.identity.id) : each.identity.id;
    const key = JSON.stringify([each.backend, id]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    return first === undefined ? [] : [{ backend: first.backend, platform: first.environment.platform, id: first.identity?.isFederated === true ? "federated" : (first.identity?.id ?? ""), reached: list }];
  });
}

export function identityBudget(group: IdentityGroup, capacity: CapacityInput, lost: readonly string[]): IdentityBudget {
  const requests = requestsOf(group, capacity, lost);
  const execution = executionOf(group, requests, capacity);
  return {
    backend: group.backend,
    platform: group.platform,
    identity: nameOf(group),
    apis: [...new Set(group.reached.map((r) => r.path.api.address))].sort(),
    requests,
    ...(execution === undefined ? {} : { execution }),
    concurrency: concurrencyOf(group, capacity, lost),
    oversubscription: oversubscriptionOf(group, requests, capacity),
    at: placeOf(group),
  };
}

function placeOf({ reached }: IdentityGroup): SourceLocation {
  const limits = reached.flatMap((r) => limitsOf(r.path, r.towards).filter((l) => l.per === "all" && !l.daily));
  const [first] = reached;
  if (first === undefined) throw new Error("An identity is reached by some call.");
  return placeOfLimit(widestOf(limits), first.towards);
}

/** What its counters are called, where they agree; what follows a slash tells the counters of one identity apart. */
function nameOf({ id, reached }: IdentityGroup): string {
  const keys = new Set(reached.flatMap((r) => limitsOf(r.path, r.towards).filter((l) => l.per === "all" && !l.daily).map((l) => l.key.split("/")[0] ?? l.key)));
  const [key] = keys;
  return keys.size === 1 && key !== undefined ? key : id;
}

function requestsOf(group: IdentityGroup, capacity: CapacityInput, lost: readonly string[]): RequestBudget {
  const windowSeconds = dynamicsLimits["dataverse-window"].value;
  const sites = [...new Set(group.reached.map((r) => r.path.site.name))].map((site) => siteRequests(group.reached.filter((r) => r.path.site.name === site), windowSeconds, lost.includes(site)));
  const serving = sites.filter((s) => !s.isLost);
  const total = serving.some((s) => s.requests === undefined) ? undefined : serving.reduce((sum, s) => sum + (s.requests ?? 0), 0);
  const own = capacity.backends?.[group.backend];
  const limit = group.platform === "dataverse" ? dynamicsLimits["dataverse-requests-per-window"].value * (own?.webServers ?? 1) : undefined;
  const planned = own?.requests !== undefined ? callsIn(windowSeconds, own.requests) : limit === undefined ? undefined : limit * utilisationOf(capacity);
  return { windowSeconds, sites, total, limit, planned };
}

export const utilisationOf = ({ utilisation }: CapacityInput): number => utilisation ?? 0.8;

/** Calls with one counter share it; those without are only held by what their products allow, which is no bound for the identity. */
function siteRequests(reached: readonly Reached[], windowSeconds: number, isLost: boolean): SiteRequests {
  const counters = new Map<string, Counter>();
  let isUnlimited = false;
  for (const { path, towards } of reached) {
    const least = strictest(limitsOf(path, towards).filter((l) => l.per === "all" && !l.daily));
    const known = least === undefined ? undefined : counters.get(least.key);
    if (least === undefined) isUnlimited = true;
    else if (known === undefined || callsIn(windowSeconds, known) < callsIn(windowSeconds, least)) counters.set(least.key, { key: least.key, calls: least.calls, windowSeconds: least.windowSeconds });
  }
  const list = [...counters.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { site: reached[0]?.path.site.name ?? "", requests: isUnlimited ? undefined : list.reduce((sum, c) => sum + callsIn(windowSeconds, c), 0), counters: list, isLost };
}

function executionOf({ backend, platform }: IdentityGroup, { total, windowSeconds }: RequestBudget, capacity: CapacityInput): ExecutionBudget | undefined {
  if (platform !== "dataverse" || total === undefined || total === 0) return undefined;
  const own = capacity.backends?.[backend];
  const limit = (dynamicsLimits["dataverse-execution-per-window"].value * (own?.webServers ?? 1)) / windowSeconds;
  const planned = limit * utilisationOf(capacity);
  const requestsPerSecond = total / windowSeconds;
  return { requestsPerSecond, planned, limit, mostMeanMs: (planned / requestsPerSecond) * 1000, ...(own?.meanServerMs === undefined ? {} : { meanMs: own.meanServerMs }) };
}
