import { parentAddress, scopeOf, typeInScope, type Resource } from "../catalog/arm/index.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";

/** What the service refuses because two resources claim the same thing: API paths and versions, operations, display names. */
export function checkUnique(resources: readonly Resource[]): Diagnostic[] {
  return [...checkNames(resources), ...checkClaims(resources)];
}

/** The service does not tell names apart by case. */
function checkNames(resources: readonly Resource[]): Diagnostic[] {
  const seen = new Map<string, Resource>();
  return resources.flatMap((resource) => {
    const path = resource.armPath.toLowerCase();
    const other = seen.get(path);
    if (other === undefined) seen.set(path, resource);
    return other === undefined || parentAddress(resource.address) !== undefined ? [] : [diagnose("name-duplicate", { kind: resource.type, name: resource.address, other: other.address }, resource.at)];
  });
}

function checkClaims(resources: readonly Resource[]): Diagnostic[] {
  const claims = new Map<string, Resource[]>();
  return resources.flatMap((resource) => {
    const claim = claimOf(resource);
    if (claim === undefined) return [];
    const others = claims.get(claim) ?? [];
    claims.set(claim, [...others, resource]);
    const other = others.find((o) => excludes(o, resource));
    return other === undefined ? [] : [conflict(resource, other)];
  });
}

const lower = (value: unknown): string => (typeof value === "string" ? value.toLowerCase() : "");

function claimOf({ type, properties, address, armPath }: Resource): string | undefined {
  const scope = scopeOf(armPath).address;
  switch (typeInScope(type)) {
    case "api":
      return address.includes(";rev=") ? undefined : `api|${scope}|${lower(properties["path"])}`;
    case "api/operation":
      return ["operation", parentAddress(address), lower(properties["method"]), lower(properties["urlTemplate"]).replace(/\{[^}]*\}/g, "{}")].join("|");
    case "named-value":
      return `named-value|${scope}|${lower(properties["displayName"])}`;
    default:
      return undefined;
  }
}

/** APIs share a path as versions of one set, when the versions differ. */
function excludes(a: Resource, b: Resource): boolean {
  if (typeInScope(a.type) !== "api") return true;
  const set = lower(a.properties["apiVersionSetId"]);
  return set === "" || set !== lower(b.properties["apiVersionSetId"]) || lower(a.properties["apiVersion"]) === lower(b.properties["apiVersion"]);
}

function conflict(resource: Resource, other: Resource): Diagnostic {
  const { properties, at } = resource;
  const text = (name: string): string => (typeof properties[name] === "string" ? properties[name] : "");
  const name = (r: Resource): string => r.address.split("/").at(-1) ?? "";
  if (typeInScope(resource.type) === "api") return diagnose("api-path-duplicate", { path: text("path"), other: name(other) }, at);
  if (typeInScope(resource.type) === "named-value") return diagnose("display-name-duplicate", { name: text("displayName"), other: name(other) }, at);
  return diagnose("operation-duplicate", { operation: name(resource), other: name(other), method: text("method"), urlTemplate: text("urlTemplate") }, at);
}
