import { createHash } from "node:crypto";
import { kindOf, resourceTypes, type ResourceType, type ServiceType, type WorkspaceLink } from "../resources/index.js";

export interface ResourceName {
  readonly type: ResourceType;
  readonly address: string;
  readonly armPath: string;
}

/** `resourceName("api/operation/policy", "ce-customers", "list-accounts")`: one name for each kind that has one. */
export function resourceName(type: ResourceType, ...names: readonly string[]): ResourceName {
  const address: string[] = [];
  const armPath: string[] = [""];
  let prefix = "";
  const rest = [...names];
  for (const segment of type.split("/")) {
    prefix = prefix === "" ? segment : `${prefix}/${segment}`;
    const kind = kindOf(prefix as ResourceType);
    const name = kind.fixedName ?? rest.shift() ?? "";
    address.push(segment, ...(kind.fixedName === undefined ? [name] : []));
    // The service itself has no segments of its own.
    if (kind.collection !== "") armPath.push(kind.collection, name);
  }
  const link = type.startsWith("workspace/") ? kindOf(type).link : undefined;
  return { type, address: address.join("/"), armPath: link === undefined ? armPath.join("/") : linkPath(armPath, link) };
}

/** Where a workspace has a link, under the name that this project gives it: `/workspaces/w/tags/t/apiLinks/orders`. */
function linkPath(armPath: readonly string[], { collection, below }: WorkspaceLink): string {
  const [scope, owner, target] = [armPath.slice(0, 3), armPath.slice(3, -2), armPath.slice(-2)];
  const holder = below === "owner" ? owner : target;
  const named = below === "owner" ? target : owner;
  return [...scope, ...holder, collection, linkName(named.filter((_, i) => i % 2 === 1))].join("/");
}

/** At most 80 characters (SDK, link ids). */
function linkName(names: readonly string[]): string {
  const name = names.join(".");
  return name.length <= 80 ? name : `${name.slice(0, 63)}-${createHash("sha256").update(name).digest("hex").slice(0, 16)}`;
}

/** The type of an address, or undefined when its kinds form none. */
export function typeOfAddress(address: string): ResourceType | undefined {
  const segments = address.split("/");
  const kinds: string[] = [];
  for (let i = 0; i < segments.length; ) {
    kinds.push(segments[i] ?? "");
    const type = kinds.join("/");
    if (!Object.hasOwn(resourceTypes, type)) return undefined;
    i += kindOf(type as ResourceType).fixedName === undefined ? 2 : 1;
  }
  return kinds.join("/") as ResourceType;
}

/** The address of the resource that holds this one: `api/a` for `api/a/operation/o`. Undefined at the top. */
export function parentAddress(address: string): string | undefined {
  const segments = address.split("/");
  const type = typeOfAddress(address);
  const last = type === undefined || kindOf(type).fixedName === undefined ? 2 : 1;
  return segments.length > last ? segments.slice(0, -last).join("/") : undefined;
}

/** The type that a resource of a workspace would have in the service: `api` of `workspace/api`. */
export function typeInScope(type: ResourceType): ServiceType {
  return (type.startsWith("workspace/") ? type.slice("workspace/".length) : type) as ServiceType;
}

/** Where a resource lies, as the beginning of its address and of its ARM path; both empty in the service itself. */
export function scopeOf(armPath: string): { readonly address: string; readonly armPath: string } {
  const [, collection, workspace, below] = armPath.split("/");
  return collection === "workspaces" && workspace !== undefined && below !== undefined ? { address: `workspace/${workspace}/`, armPath: `/workspaces/${workspace}` } : { address: "", armPath: "" };
}

/** `api/orders` of `we/api/orders`. */
export function withoutInstance(address: string): string {
  return address.slice(address.indexOf("/") + 1);
}

/** The name of the version set that an id in either form names. */
export function versionSetOf(id: unknown): string | undefined {
  return typeof id === "string" ? /\/apiVersionSets\/([^/]+)$/i.exec(id)?.[1] : undefined;
}

/** Its address, in the workspace or the service that the id says. */
export function versionSetAddress(id: unknown): string | undefined {
  const name = versionSetOf(id);
  const workspace = typeof id === "string" ? /\/workspaces\/([^/]+)\/apiVersionSets\//i.exec(id)?.[1] : undefined;
  return name === undefined ? undefined : `${workspace === undefined ? "" : `workspace/${workspace}/`}version-set/${name}`;
}

/** The ARM type of a path below the service: `Microsoft.ApiManagement/service/apis/operations`. */
export function armTypeOf(armPath: string): string {
  const collections = armPath.split("/").filter((_, i) => i % 2 === 1);
  return ["Microsoft.ApiManagement/service", ...collections].join("/");
}

/** The ARM path of an API by its address, in a workspace too. */
export function apiPath(address: string): string {
  const steps = address.split("/");
  const name = steps.at(-1) ?? "";
  return steps[0] === "workspace" ? resourceName("workspace/api", steps[1] ?? "", name).armPath : resourceName("api", name).armPath;
}
