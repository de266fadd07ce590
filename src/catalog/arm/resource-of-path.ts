import { resourceTypes, type ResourceType } from "../resources/index.js";
import { resourceName, typeInScope, type ResourceName } from "./address.js";
import { isObject, type JsonObject } from "./json.js";

export interface ResourceAtPath extends ResourceName {
  /** Names on the address, the workspace's first. */
  readonly names: readonly string[];
}

/**
 * What an ARM path below the service means. Its properties tell a pool from a backend, and what a link leads to: links with names of their own
 * are the associations that they stand for. Undefined when no kind has such a path.
 */
export function resourceOfPath(armPath: string, properties: JsonObject): ResourceAtPath | undefined {
  if (armPath === "") return named("service", []);
  const segments = armPath.split("/").slice(1);
  const link = linkAt(segments, properties);
  if (link !== undefined) return link;
  let type: ResourceType | "" = "";
  const names: string[] = [];
  for (let i = 0; i < segments.length; i += 2) {
    const found: ResourceType | undefined = childAt(type, segments[i] ?? "", segments[i + 1] ?? "");
    if (found === undefined) return undefined;
    if (resourceTypes[found].fixedName === undefined) names.push(segments[i + 1] ?? "");
    type = found;
  }
  const isPool = (type === "backend" || type === "workspace/backend") && properties["type"] === "Pool";
  return type === "" ? undefined : named(isPool ? (`${type}-pool` as ResourceType) : type, names);
}

function named(type: ResourceType, names: readonly string[]): ResourceAtPath {
  return { ...resourceName(type, ...names), names };
}

/** By type above and collection, the types below. */
const children = new Map<string, ResourceType[]>();
for (const type of Object.keys(resourceTypes) as ResourceType[]) {
  if (typeInScope(type) === "backend-pool") continue;
  const above = type.includes("/") ? type.slice(0, type.lastIndexOf("/")) : "";
  const key = `${above} ${resourceTypes[type].collection.toLowerCase()}`;
  children.set(key, [...(children.get(key) ?? []), type]);
}

function childAt(above: ResourceType | "", collection: string, name: string): ResourceType | undefined {
  const found = children.get(`${above} ${collection.toLowerCase()}`) ?? [];
  return found.find((type) => (resourceTypes[type].fixedName ?? name).toLowerCase() === name.toLowerCase());
}

const associations = (Object.keys(resourceTypes) as ResourceType[]).filter((type) => !type.startsWith("workspace/") && resourceTypes[type].link !== undefined);

/** `/products/p/apiLinks/l`, `/tags/t/operationLinks/l`, in the service or in a workspace. */
function linkAt(segments: readonly string[], properties: JsonObject): ResourceAtPath | undefined {
  const scope = segments[0] === "workspaces" && segments.length === 6 ? segments.slice(0, 2) : [];
  const [collection = "", owner = "", links = "", name] = segments.slice(scope.length);
  if (name === undefined || segments.length - scope.length !== 4) return undefined;
  const type = associations.find((t) => matches(t, collection, links));
  const link = type === undefined ? undefined : resourceTypes[type].link;
  const target = link === undefined ? undefined : (isObject(properties["properties"]) ? properties["properties"] : properties)[link.property];
  if (type === undefined || link === undefined || typeof target !== "string") return undefined;
  const other = namesOfId(target);
  const names = link.below === "owner" ? [owner, other.at(-1) ?? ""] : [...other, owner];
  return scope.length === 0 ? named(type, names) : named(`workspace/${type}` as ResourceType, [scope[1] ?? "", ...names]);
}

/** A link lies below the owner of the association, or below what it leads to. */
function matches(type: ResourceType, collection: string, links: string): boolean {
  const { link, collection: target } = resourceTypes[type];
  const owner = resourceTypes[type.split("/")[0] as ResourceType].collection;
  return link !== undefined && link.collection.toLowerCase() === links.toLowerCase() && (link.below === "owner" ? owner : target).toLowerCase() === collection.toLowerCase();
}

/** `…/apis/a/operations/o` has the names `a` and `o`. */
function namesOfId(id: string): string[] {
  const own = /\/((?:apis|products|groups|tags)\/.+)$/i.exec(id.replace(/^.*\/workspaces\/[^/]+/i, ""))?.[1] ?? "";
  return own.split("/").filter((_, i) => i % 2 === 1);
}
