import type { CapacityInput } from "../catalog/documents/index.js";
import { dynamicsLimits } from "../catalog/dynamics/index.js";
import type { SourceLocation } from "../diagnostics/index.js";
import { attributeOf } from "../xml/index.js";
import { type Reached, runsWith } from "../traffic/index.js";
import { utilisationOf, type IdentityGroup } from "./identities.js";
import type { ConcurrencyBudget } from "./report.js";

/**
 * How many calls may be under way at once. Every unit or replica counts for itself, so the sum is taken at full scale.
 */
export function concurrencyOf({ platform, backend, reached }: IdentityGroup, capacity: CapacityInput, lost: readonly string[]): ConcurrencyBudget {
  const names = [...new Set(reached.map((r) => r.path.site.name))].filter((site) => !lost.includes(site));
  const bounds = names.map((site) => {
    const here = reached.filter((r) => r.path.site.name === site);
    return { site, nodes: capacity.nodes?.[site] ?? here[0]?.path.site.nodes ?? 1, caps: capsOf(here) };
  });
  const sites = bounds.map(({ site, nodes, caps }) => ({ site, nodes, perNode: caps?.reduce((sum, c) => sum + c.count, 0) }));
  const total = sites.some((s) => s.perNode === undefined) ? undefined : sites.reduce((sum, s) => sum + s.nodes * (s.perNode ?? 0), 0);
  const at = widestOf(bounds.flatMap((b) => b.caps ?? []))?.at;
  if (platform !== "dataverse") return { sites, at, total, limit: undefined, planned: undefined };
  const limit = dynamicsLimits["dataverse-concurrent-requests"].value * (capacity.backends?.[backend]?.webServers ?? 1);
  return { sites, at, total, limit, planned: Math.floor(limit * utilisationOf(capacity)) };
}

interface Cap {
  readonly key: string;
  readonly count: number;
  readonly at: SourceLocation;
}

/** What holds the calls on one node, by key: paths with the same one share it. Undefined where some path has none. */
function capsOf(reached: readonly Reached[]): readonly Cap[] | undefined {
  const most = new Map<string, Cap>();
  for (const each of reached) {
    const least = capsOn(each).sort((a, b) => a.count - b.count)[0];
    if (least === undefined) return undefined;
    if (least.count > (most.get(least.key)?.count ?? -1)) most.set(least.key, least);
  }
  return [...most.values()];
}

function capsOn({ path, towards }: Reached): Cap[] {
  return path.steps.filter((s) => s.name === "limit-concurrency" && runsWith(s, towards)).flatMap(({ element, variables }) => {
    const bound = attributeOf(element, "max-count");
    const key = path.decisions.value(attributeOf(element, "key")?.value ?? "", variables);
    const count = path.decisions.number(bound?.value ?? "", variables);
    return key === undefined || count === undefined ? [] : [{ key: String(key), count, at: bound?.at ?? element.at }];
  });
}

const widestOf = (caps: readonly Cap[]): Cap | undefined => caps.reduce<Cap | undefined>((most, c) => (most === undefined || c.count > most.count ? c : most), undefined);
