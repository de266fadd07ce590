import { canonicalJson, isObject, type JsonObject, type SnapshotResource } from "../../catalog/arm/index.js";
import type { ResourceOverride, UnmatchedOverride } from "../reading.js";

export interface Differences {
  readonly overrides: readonly ResourceOverride[];
  /** What no override can say: resources and properties that only one side has, specifications. */
  readonly unmatched: readonly UnmatchedOverride[];
}

/** What has to be merged into one service's resources for them to become another's. `when` says in reports when that is so. */
export function differencesOf(base: readonly SnapshotResource[], own: readonly SnapshotResource[], when: string): Differences {
  const before = new Map(base.map((r) => [r.armPath, r]));
  const after = new Set(own.map((r) => r.armPath));
  const overrides: ResourceOverride[] = [];
  const unmatched: UnmatchedOverride[] = base.filter((r) => !after.has(r.armPath)).map((r) => ({ path: r.armPath, reason: `${when} it is not there` }));
  for (const resource of own) {
    const known = before.get(resource.armPath);
    const at = resource.at === undefined ? {} : { at: resource.at };
    if (known === undefined) {
      unmatched.push({ path: resource.armPath, reason: `it is there ${when} only`, ...at });
      continue;
    }
    if (canonicalJson(known.specification) !== canonicalJson(resource.specification)) unmatched.push({ path: resource.armPath, reason: `${when} it has another specification`, ...at });
    const { properties, gone } = difference(known.properties, resource.properties);
    for (const path of gone) unmatched.push({ path: `${resource.armPath}#/${path}`, reason: `${when} it is not there`, ...at });
    if (Object.keys(properties).length > 0) overrides.push({ armPath: resource.armPath, properties, ...at });
  }
  return { overrides, unmatched };
}

function difference(base: JsonObject, own: JsonObject): { properties: JsonObject; gone: string[] } {
  const gone = Object.keys(base).filter((k) => !Object.hasOwn(own, k));
  const properties = new Map<string, JsonObject[string]>();
  for (const [key, value] of Object.entries(own)) {
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    if (before !== undefined && canonicalJson(before) === canonicalJson(value)) continue;
    if (!isObject(before) || !isObject(value)) {
      properties.set(key, value);
      continue;
    }
    const inner = difference(before, value);
    gone.push(...inner.gone.map((g) => `${key}.${g}`));
    if (Object.keys(inner.properties).length > 0) properties.set(key, inner.properties);
  }
  return { properties: Object.fromEntries(properties), gone };
}
