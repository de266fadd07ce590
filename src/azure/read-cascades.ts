import { isObject, versionSetOf, withoutInstance, type JsonObject } from "../catalog/arm/index.js";
import type { Along, Change, Recorded } from "../plan/index.js";
import type { ManagementPort } from "./management-port.js";

/** By address, what the deletes of a plan would take along that this project does not own. Asks only where something is deleted. */
export async function readCascades(port: ManagementPort, changes: readonly Change[], recorded: Recorded): Promise<ReadonlyMap<string, readonly Along[]>> {
  const owned = new Set([...recorded.values()].map((r) => r.armPath.toLowerCase()));
  const deletes = changes.filter((c) => (c.action === "delete" || c.action === "replace") && (c.kind === "api" || c.kind === "product"));
  const subscriptions = deletes.some((c) => c.kind === "api") ? ((await port.list("/subscriptions")) ?? []) : [];
  const emptied = await emptiedSets(port, deletes, owned);
  const read = deletes.map(async (change): Promise<readonly [string, readonly Along[]]> => {
    const along = change.kind === "api" ? [...(await alongApi(port, change.armPath, subscriptions, owned)), ...(emptied.get(change.armPath) ?? [])] : await alongProduct(port, change.armPath, owned);
    return [withoutInstance(change.address), along];
  });
  return new Map((await Promise.all(read)).filter(([, along]) => along.length > 0));
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
  const [revisions = [], products = []] = await Promise.all([port.list(`${armPath}/revisions`), port.list(`${armPath}/products`)]);
  const scoped = subscriptions.filter((s) => text(s, "scope").toLowerCase().endsWith(`/apis/${name.toLowerCase()}`));
  return [
    ...revisions.filter((r) => r["isCurrent"] !== true).map((r): Along => ({ what: "revision", name: scalar(r["apiRevision"]) })),
    ...products.map((p) => scalar(p["name"])).filter((p) => !owned.has(`/products/${p}/apis/${name}`.toLowerCase())).map((p): Along => ({ what: "product link", name: p })),
    ...foreignSubscriptions(scoped, owned),
  ];
}

async function alongProduct(port: ManagementPort, armPath: string, owned: ReadonlySet<string>): Promise<Along[]> {
  const [subscriptions = [], apis = []] = await Promise.all([port.list(`${armPath}/subscriptions`), port.list(`${armPath}/apis`)]);
  return [
    // The service gives every new product a subscription of the administrator (section 6): that one is nobody's.
    ...foreignSubscriptions(subscriptions.filter((s) => !text(s, "ownerId").endsWith("/users/1")), owned),
    ...apis.map((a) => scalar(a["name"])).filter((a) => !owned.has(`${armPath}/apis/${a}`.toLowerCase())).map((a): Along => ({ what: "API link", name: a })),
  ];
}

function foreignSubscriptions(subscriptions: readonly JsonObject[], owned: ReadonlySet<string>): Along[] {
  return subscriptions
    .filter((s) => !owned.has(`/subscriptions/${scalar(s["name"])}`.toLowerCase()))
    .map((s): Along => ({ what: "subscription", name: scalar(s["name"]), ...(text(s, "state") === "active" ? { active: true } : {}) }));
}

function text(item: JsonObject, name: string): string {
  const properties = item["properties"];
  return isObject(properties) ? scalar(properties[name]) : "";
}

function scalar(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
