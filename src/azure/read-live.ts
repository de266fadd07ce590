import { parentAddress, type JsonObject, type Resource } from "../catalog/arm/index.js";
import { kindOf, type ResourceType } from "../catalog/resources/index.js";
import type { Live, LiveResource, Recorded } from "../plan/index.js";
import type { ManagementPort } from "./management-port.js";
import { mapConcurrently } from "./map-concurrently.js";

interface Wanted {
  readonly address: string;
  readonly type: ResourceType;
  readonly armPath: string;
}

/**
 * Reads what the project wants or owns, and nothing else. Children of a resource that does not exist are not asked for;
 * links have no GET, so their collections are listed once an owner. List items are thinner than entities
 * (arm-behaviour, section 1), so everything else is read one by one.
 */
export async function readLive(port: ManagementPort, desired: readonly Resource[], recorded: Recorded, parallelism: number, progress: (done: number, total: number) => void): Promise<Live> {
  const wanted = new Map<string, Wanted>(desired.map((r) => [r.armPath.toLowerCase(), r]));
  for (const [address, { type, armPath }] of recorded) if (!wanted.has(armPath.toLowerCase())) wanted.set(armPath.toLowerCase(), { address, type, armPath });
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
      const entity = await port.get(w.armPath);
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
    const names = new Set(((await port.list(collection)) ?? []).map(nameOf));
    for (const member of members) {
      if (!names.has(member.armPath.slice(collection.length + 1).toLowerCase())) continue;
      existing.add(member.address);
      live.set(member.armPath.toLowerCase(), { properties: {} });
    }
    tick(members.length);
  });
}

function nameOf(item: JsonObject): string {
  return typeof item["name"] === "string" ? item["name"].toLowerCase() : "";
}
