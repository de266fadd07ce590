import { isObject, type JsonObject, type Snapshot } from "../../catalog/arm/index.js";
import type { EnvironmentOverrides } from "../reading.js";

/** What the service of an environment is meant to hold. */
export function withOverrides({ resources }: Snapshot, { overrides }: EnvironmentOverrides): Snapshot {
  const byPath = new Map<string, JsonObject>();
  for (const { armPath, properties } of overrides) byPath.set(armPath, merge(byPath.get(armPath) ?? {}, properties));
  return { resources: resources.map((r) => ({ ...r, properties: merge(r.properties, byPath.get(r.armPath) ?? {}) })) };
}

/** Objects are merged, anything else is replaced whole, lists too. */
function merge(base: JsonObject, over: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const own = merged.get(key);
    merged.set(key, isObject(own) && isObject(value) ? merge(own, value) : value);
  }
  return Object.fromEntries(merged);
}
