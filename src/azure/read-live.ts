import { isObject, linkTo, parentAddress, textOf, type ArmProperties, type JsonObject, type JsonValue, type Resource } from "../catalog/arm/index.js";
import { asWritten, kindOf, type ResourceType } from "../catalog/resources/index.js";
import type { Live, LiveResource, Recorded } from "../plan/index.js";
import type { ManagementPort } from "./management-port.js";
import { mapConcurrently } from "./map-concurrently.js";

interface Wanted {
  readonly address: string;
  readonly type: ResourceType;
  readonly armPath: string;
  readonly properties: ArmProperties;
}

/**
 * Reads what the project wants or owns, and nothing else. Children of a resource that does not exist are not asked for;
 * links have no GET, so their collections are listed once an owner. List items are thinner than entities
 * (arm-behaviour, section 1), so everything else is read one by one.
 */
export async function readLive(port: ManagementPort, desired: readonly Resource[], recorded: Recorded, parallelism: number, progress: (done: number, total: number) => void): Promise<Live> {
  const wanted = new Map<string, Wanted>(desired.map((r) => [r.armPath.toLowerCase(), r]));
  for (const [address, { type, armPath, properties }] of recorded) if (!wanted.has(armPath.toLowerCase())) wanted.set(armPath.toLowerCase(), { address, type, armPath, properties });
  const live = new Map<string, LiveResource>();
  const existing = new Set<string>();
  const asked = new Set([...wanted.values()].map((w) => w.address));
  let done = 0;
  for (const level of byDepth([...wanted.values()])) {
    const reachable = level.filter((w) => mayExist(w, existing, asked));
    done += level.length - reachable.length;
    const links = reachable.filter((w) => kindOf(w.type).association === true);
    const entities = reachable.filter((w) => kindOf(w.type).association !== true);
    const tick = (count: number): void => progress((done += count), wanted.size);
    const found = await mapConcurrently(entities, parallelism, async (w) => {
      const entity = await readEntity(port, w);
      tick(1);
      return [w, entity] as const;
    });
    for (const [w, entity] of found) {
      if (entity === undefined) continue;
      existing.add(w.address);
      live.set(w.armPath.toLowerCase(), entity);
    }
    await readLinks(port, links, live, existing, parallelism, tick);
  }
  return live;
}

async function readEntity(port: ManagementPort, { type, armPath }: Wanted): Promise<LiveResource | undefined> {
  if (type === "service") {
    const service = await port.service();
    return service === undefined ? undefined : { properties: flatService(service) };
  }
  const entity = await port.get(armPath);
  return entity === undefined ? undefined : { ...entity, properties: asWritten(kindOf(type), entity.properties) };
}

/** What lies beside the properties of a service's body, with them. */
export function flatService(body: JsonObject): JsonObject {
  const { properties, sku, identity, zones, tags } = body;
  return { ...(isObject(properties) ? properties : {}), ...Object.fromEntries(Object.entries({ sku, identity, zones, tags }).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)) };
}

function byDepth(wanted: readonly Wanted[]): Wanted[][] {
  const levels: Wanted[][] = [];
  for (const w of wanted) (levels[w.type.split("/").length - 1] ??= []).push(w);
  return levels.filter((l) => l.length > 0);
}

/** An owner that was not asked for, such as a built-in product, may exist all the same. */
function mayExist(wanted: Wanted, existing: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  const parent = parentAddress(wanted.address);
  return parent === undefined || existing.has(parent) || !asked.has(parent);
}

async function readLinks(port: ManagementPort, links: readonly Wanted[], live: Map<string, LiveResource>, existing: Set<string>, parallelism: number, tick: (count: number) => void): Promise<void> {
  const collections = new Map<string, Wanted[]>();
  for (const link of links) {
    const collection = link.armPath.slice(0, link.armPath.lastIndexOf("/"));
    collections.set(collection, [...(collections.get(collection) ?? []), link]);
  }
  await mapConcurrently([...collections], parallelism, async ([collection, members]) => {
    const items = (await port.list(collection)) ?? [];
    for (const member of members) {
      const found = linkOf(member, collection, items);
      if (found === undefined) continue;
      existing.add(member.address);
      live.set(member.armPath.toLowerCase(), found);
    }
    tick(members.length);
  });
}

/** A classic link goes by the name of the other end; a workspace's by any, and says the other end. */
function linkOf({ type, armPath, properties }: Wanted, collection: string, items: readonly JsonObject[]): LiveResource | undefined {
  const same = linkTo(type, properties, items);
  if (same !== undefined) return { properties: same["properties"] as JsonObject, armPath: `${collection}/${textOf(same["name"])}` };
  if (Object.keys(properties).length > 0) return undefined;
  const name = armPath.slice(collection.length + 1).toLowerCase();
  return items.some((item) => nameOf(item) === name) ? { properties: {} } : undefined;
}

function nameOf(item: JsonObject): string {
  return typeof item["name"] === "string" ? item["name"].toLowerCase() : "";
}
