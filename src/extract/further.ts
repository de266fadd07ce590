import { isObject, type JsonObject, type JsonValue } from "../catalog/arm/index.js";
import type { PropertySpec, ResourceKind } from "../catalog/resources/index.js";
import type { ValueMap } from "./value.js";

/** What the service says of most resources and nobody sets (arm-behaviour, section 3 and 6). */
const everywhere = new Set(["provisioningState", "ProvisioningState", "createdDateTime", "updatedDateTime", "createdDate", "lastStatus"]);

/** Properties that no field stands for, under ARM's own names: they are kept as they are. Null, false and what is empty is what the service has anyway. */
export function furtherProperties(kind: ResourceKind, properties: JsonObject): ValueMap | undefined {
  // What is patched says what it wants, and leaves the rest alone.
  if (kind.writes === "patch") return undefined;
  const readOnly = new Set([...everywhere, ...(kind.readOnly ?? []), ...(kind.neverRead ?? [])]);
  return unknownIn(properties, kind.properties, readOnly);
}

function unknownIn(value: JsonObject, specs: Readonly<Record<string, PropertySpec>>, skip: ReadonlySet<string>): ValueMap | undefined {
  const found: Record<string, ValueMap[string]> = {};
  for (const [name, v] of Object.entries(value)) {
    const spec = specs[name];
    if (spec === undefined) {
      if (!skip.has(name) && saysSomething(v)) found[name] = withoutNulls(v);
    } else if (spec.properties !== undefined && isObject(v)) {
      const below = unknownIn(v, spec.properties, everywhere);
      if (below !== undefined) found[name] = below;
    }
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function saysSomething(value: JsonValue): boolean {
  if (value === null || value === false || value === "") return false;
  return typeof value !== "object" || Object.values(value).some((v) => saysSomething(v));
}

/** YAML and TypeScript definitions have no null. */
export function withoutNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).filter((v) => v !== null).map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (v === null ? [] : [[k, withoutNulls(v)]])));
}
