import type { JsonObject, JsonValue } from "../catalog/arm/index.js";

const serviceId = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+(\/.*)?$/i;

/** `/loggers/insights` of an id of any service; other texts are left alone. The service's own id is `/`. */
export function relativeId(text: string): string {
  const found = serviceId.exec(text);
  return found === null ? text : (found[1] ?? "/");
}

/** Collections whose `value` is content, whatever it looks like. */
const contents = /\/(namedValues|policies|policyFragments|schemas)\/[^/]+$/;

/** The properties of a resource with its ids as the snapshot has them. */
export function withRelativeIds(armPath: string, properties: JsonObject): JsonObject {
  const isContent = contents.test(armPath);
  return Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, isContent && (k === "value" || k === "document") ? v : relativeIds(v)]));
}

function relativeIds(value: JsonValue): JsonValue {
  if (typeof value === "string") return relativeId(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(relativeIds);
  return Object.fromEntries(Object.entries(value as JsonObject).map(([k, v]) => [k, relativeIds(v)]));
}
