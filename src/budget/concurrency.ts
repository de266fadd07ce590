import type { CapacityInput } from "../catalog/documents/index.js";
import { dynamicsLimits } from "../catalog/dynamics/index.js";
import { attributeOf } from "../xml/index.js";
import { type Reached, runsWith } from "../traffic/index.js";
import { utilisationOf, type IdentityGroup } from "./identities.js";
import type { ConcurrencyBudget } from "./report.js";

/**
 * How many calls may be under way at once. Every unit or replica counts for itself, so the sum is taken at full scale.
 */
export function concurrencyOf({ platform, backend, reached }: IdentityGroup, capacity: CapacityInput, lost: readonly string[]): ConcurrencyBudget {
  const names = [...new Set(reached.map((r) => r.path.site.name))].filter((site) => !lost.includes(site));
  const sites = names.map((site) => {
    const here = reached.filter((r) => r.path.site.name === site);
    return { site, nodes: capacity.nodes?.[site] ?? here[0]?.path.site.nodes ?? 1, perNode: perNode(here) };
  });
  const total = sites.some((s) => s.perNode === undefined) ? undefined : sites.reduce((sum, s) => sum + s.nodes * (s.perNode ?? 0), 0);
  if (platform !== "dataverse") return { sites, total, limit: undefined, planned: undefined };
  const limit = dynamicsLimits["dataverse-concurrent-requests"].value * (capacity.backends?.[backend]?.webServers ?? 1);
  return { sites, total, limit, planned: Math.floor(limit * utilisationOf(capacity)) };
}

function perNode(reached: readonly Reached[]): number | undefined {
  const most = new Map<string, number>();
  for (const { path, towards } of reached) {
    const caps = path.steps.filter((s) => s.name === "limit-concurrency" && runsWith(s, towards)).flatMap((s) => {
      const key = path.decisions.value(attributeOf(s.element, "key")?.value ?? "", s.variables);
      const count = path.decisions.number(attributeOf(s.element, "max-count")?.value ?? "", s.variables);
      return key === undefined || count === undefined ? [] : [{ key: String(key), count }];
    });
    const least = caps.sort((a, b) => a.count - b.count)[0];
    if (least === undefined) return undefined;
    most.set(least.key, Math.max(most.get(least.key) ?? 0, least.count));
  }
  return [...most.values()].reduce((sum, n) => sum + n, 0);
}
