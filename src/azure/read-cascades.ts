import { isObject, scopeOf, typeInScope, versionSetOf, withoutInstance, type JsonObject } from "../catalog/arm/index.js";
import { kindOf, resourceTypes, type ResourceType } from "../catalog/resources/index.js";
import type { Along, Change, Recorded } from "../plan/index.js";
import type { ManagementPort } from "./management-port.js";

/** By address, what the deletes of a plan would take along that this project does not own. Asks only where something is deleted. */
export async function readCascades(port: ManagementPort, changes: readonly Change[], recorded: Recorded): Promise<ReadonlyMap<string, readonly Along[]>> {
  const owned = new Set([...recorded.values()].map((r) => r.armPath.toLowerCase()));
  const deletes = changes.filter((c) => (c.action === "delete" || c.action === "replace") && ["api", "product", "workspace"].includes(typeInScope(c.kind)));
  const subscriptions = await subscriptionsOf(port, deletes);
  const emptied = await emptiedSets(port, deletes, owned);
  const read = deletes.map(async (change): Promise<readonly [string, readonly Along[]]> => {
    const along = await alongOne(port, change, subscriptions.get(scopeOf(change.armPath).armPath) ?? [], owned);
    return [withoutInstance(change.address), [...along, ...(emptied.get(change.armPath) ?? [])]];
  });
  return new Map((await Promise.all(read)).filter(([, along]) => along.length > 0));
}

/** By the scope that deleted APIs, and products of workspaces, lie in: its subscriptions. */
async function subscriptionsOf(port: ManagementPort, deletes: readonly Change[]): Promise<ReadonlyMap<string, readonly JsonObject[]>> {
  const asking = deletes.filter((c) => typeInScope(c.kind) === "api" || c.kind === "workspace/product");
  const scopes = [...new Set(asking.map((c) => scopeOf(c.armPath).armPath))];
  return new Map(await Promise.all(scopes.map(async (scope) => [scope, (await port.list(`${scope}/subscriptions`)) ?? []] as const)));
}

function alongOne(port: ManagementPort, { kind, armPath }: Change, subscriptions: readonly JsonObject[], owned: ReadonlySet<string>): Promise<Along[]> {
  switch (typeInScope(kind)) {
    case "api":
      return alongApi(port, armPath, subscriptions, owned);
    case "workspace":
      return alongWorkspace(port, armPath, owned);
    default:
      return kind === "product" ? alongProduct(port, armPath, owned) : Promise.resolve(foreignSubscriptions(subscriptions.filter((s) => isScopedTo(s, armPath) && !isAdministrators(s)), owned, armPath));
  }
}

/** What others made in a workspace that goes. */
async function alongWorkspace(port: ManagementPort, armPath: string, owned: ReadonlySet<string>): Promise<Along[]> {
  const types = (Object.keys(resourceTypes) as ResourceType[]).filter((type) => type.startsWith("workspace/") && type.split("/").length === 2);
  const collections = [...new Set(types.map(kindOf).filter((k) => k.fixedName === undefined && k.always === undefined).map((k) => k.collection))];
  const found = await Promise.all(
    collections.map(async (collection) => {
      const items = (await port.list(`${armPath}/${collection}`)) ?? [];
      const others = items.filter((item) => !owned.has(`${armPath}/${collection}/${scalar(item["name"])}`.toLowerCase()) && !(collection === "subscriptions" && isAdministrators(item)));
      return others.map((item): Along => ({ what: "workspace resource", name: `${collection}/${scalar(item["name"])}`, ...(collection === "subscriptions" && text(item, "state") === "active" ? { active: true } : {}) }));
    }),
  );
  return found.flat();
}

/**
 * By the API's path, version sets that lose their last API and that the project does not own: the service deletes them with it
 * (arm-behaviour, section 6). Asks only where an API of such a set goes.
 */
async function emptiedSets(port: ManagementPort, deletes: readonly Change[], owned: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Along[]>> {
  const members = deletes.flatMap(({ kind, action, armPath, live }) => {
    const set = kind === "api" && action === "delete" ? versionSetOf(live?.["apiVersionSetId"]) : undefined;
    return set === undefined || owned.has(`/apiVersionSets/${set}`.toLowerCase()) ? [] : [{ armPath, set }];
  });
  if (members.length === 0) return new Map();
  const going = new Set(deletes.map((c) => c.armPath.toLowerCase()));
  const staying = ((await port.list("/apis")) ?? []).filter((a) => !going.has(`/apis/${scalar(a["name"]).split(";")[0] ?? ""}`.toLowerCase()));
  const kept = new Set(staying.map((a) => versionSetOf(text(a, "apiVersionSetId"))?.toLowerCase()));
  return new Map(members.filter(({ set }) => !kept.has(set.toLowerCase())).map(({ armPath, set }) => [armPath, [{ what: "version set", name: set }]]));
}

async function alongApi(port: ManagementPort, armPath: string, subscriptions: readonly JsonObject[], owned: ReadonlySet<string>): Promise<Along[]> {
  const name = armPath.split("/").at(-1) ?? "";
  if (armPath.includes(";rev=")) return [];
  // Links of a workspace go with what they link, and are seen from the product only.
  const isInWorkspace = scopeOf(armPath).address !== "";
  const [revisions = [], products = []] = await Promise.all([port.list(`${armPath}/revisions`), isInWorkspace ? [] : port.list(`${armPath}/products`)]);
  const scoped = subscriptions.filter((s) => isScopedTo(s, armPath));
  return [
    ...revisions.filter((r) => r["isCurrent"] !== true && !owned.has(`${armPath};rev=${scalar(r["apiRevision"])}`.toLowerCase())).map((r): Along => ({ what: "revision", name: scalar(r["apiRevision"]) })),
    ...products.map((p) => scalar(p["name"])).filter((p) => !owned.has(`/products/${p}/apis/${name}`.toLowerCase())).map((p): Along => ({ what: "product link", name: p })),
    ...foreignSubscriptions(scoped, owned, armPath),
  ];
}

async function alongProduct(port: ManagementPort, armPath: string, owned: ReadonlySet<string>): Promise<Along[]> {
  const [subscriptions = [], apis = []] = await Promise.all([port.list(`${armPath}/subscriptions`), port.list(`${armPath}/apis`)]);
  return [
    ...foreignSubscriptions(subscriptions.filter((s) => !isAdministrators(s)), owned, armPath),
    ...apis.map((a) => scalar(a["name"])).filter((a) => !owned.has(`${armPath}/apis/${a}`.toLowerCase())).map((a): Along => ({ what: "API link", name: a })),
  ];
}

/** The service gives every new product a subscription of the administrator (section 6): that one is nobody's. */
function isAdministrators(subscription: JsonObject): boolean {
  return text(subscription, "ownerId").endsWith("/users/1");
}

function isScopedTo(subscription: JsonObject, armPath: string): boolean {
  return text(subscription, "scope").toLowerCase().endsWith(armPath.toLowerCase());
}

function foreignSubscriptions(subscriptions: readonly JsonObject[], owned: ReadonlySet<string>, armPath: string): Along[] {
  const scope = scopeOf(armPath).armPath;
  return subscriptions
    .filter((s) => !owned.has(`${scope}/subscriptions/${scalar(s["name"])}`.toLowerCase()))
    .map((s): Along => ({ what: "subscription", name: scalar(s["name"]), ...(text(s, "state") === "active" ? { active: true } : {}) }));
}

function text(item: JsonObject, name: string): string {
  const properties = item["properties"];
  return isObject(properties) ? scalar(properties[name]) : "";
}

function scalar(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
