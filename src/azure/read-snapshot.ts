import { isObject, resourceName, typeInScope, type JsonObject, type JsonValue, type Snapshot, type SnapshotResource } from "../catalog/arm/index.js";
import { asWritten, kindOf, resourceTypes, type ResourceKind, type ResourceType } from "../catalog/resources/index.js";
import type { ManagementPort } from "./management-port.js";
import { mapConcurrently } from "./map-concurrently.js";
import { flatService } from "./read-live.js";
import { readSpecification } from "./read-specification.js";

export interface SnapshotOptions {
  /** Whether a resource at the top of the service or of a workspace is read, by its address without the instance. */
  readonly wants: (address: string) => boolean;
  /** Addresses that resources refer to: they are read as well. `namedValue` gives the one that goes by a display name in a scope. */
  readonly follow: (resources: readonly SnapshotResource[], namedValue: (displayName: string, scope: string) => string | undefined) => readonly string[];
  readonly parallelism: number;
  readonly progress: (done: number, known: number) => void;
  /** What could not be read, and why. */
  readonly report: (address: string, why: string) => void;
}

/** Reads everything that an instance holds, or what is wanted of it with all that it refers to. */
export async function readSnapshot(port: ManagementPort, serviceId: string, options: SnapshotOptions): Promise<Snapshot> {
  return new Reading(port, serviceId, options).run();
}

interface Found {
  readonly type: ResourceType;
  readonly names: readonly string[];
  readonly item: JsonObject | undefined;
}

class Reading {
  private readonly resources = new Map<string, SnapshotResource>();
  private known = 0;
  private done = 0;

  constructor(
    private readonly port: ManagementPort,
    private readonly serviceId: string,
    private readonly options: SnapshotOptions,
  ) {}

  async run(): Promise<Snapshot> {
    const everything = new Map((await this.listTops()).map((found) => [resourceName(found.type, ...found.names).address, found]));
    const namedValues = displayNames(everything);
    const wanted = new Set([...everything.keys()].filter(this.options.wants));
    for (let next = [...wanted]; next.length > 0; ) {
      await this.readAll(next.flatMap((address) => everything.get(address) ?? []));
      next = this.options.follow([...this.resources.values()], (name, scope) => namedValues.get(`${scope}${name}`)).filter((address) => everything.has(address) && !wanted.has(address));
      for (const address of next) wanted.add(address);
    }
    return { resources: [...this.resources.values()].sort((a, b) => (a.armPath < b.armPath ? -1 : 1)) };
  }

  /** What lies at the top of the service and of its workspaces, by name. */
  private async listTops(): Promise<Found[]> {
    const service = await this.listScope("", []);
    const workspaces = service.filter((found) => found.type === "workspace").map(({ names }) => names[0] ?? "");
    const inside = await mapConcurrently(workspaces, 4, (workspace) => this.listScope("workspace/", [workspace]));
    return [...service, ...inside.flat()];
  }

  private async listScope(prefix: "" | "workspace/", scope: readonly string[]): Promise<Found[]> {
    const tops = (Object.keys(resourceTypes) as ResourceType[]).filter((type) => type.startsWith(prefix) && !type.slice(prefix.length).includes("/"));
    const lists = await mapConcurrently(distinctCollections(tops), this.options.parallelism, async (type): Promise<Found[]> => {
      const kind = kindOf(type);
      if (kind.fixedName !== undefined) return [{ type, names: scope, item: undefined }];
      const items = await this.list(resourceName(type, ...scope, "x").armPath.replace(/\/x$/, ""));
      return items.map((item) => ({ type: typeOfItem(type, item), names: [...scope, nameOf(item)], item }));
    });
    return lists.flat();
  }

  private async readAll(found: readonly Found[]): Promise<void> {
    this.known += found.length;
    await mapConcurrently(found, this.options.parallelism, async (one) => {
      await this.readEntity(one.type, one.names, one.item);
      this.options.progress(++this.done, this.known);
    });
  }

  private async readEntity(type: ResourceType, names: readonly string[], item?: JsonObject): Promise<void> {
    const { armPath, address } = resourceName(type, ...names);
    const kind = kindOf(type);
    const properties = kind.association === true ? linkProperties(kind, item) : await this.propertiesOf(type, armPath);
    if (properties === undefined) return;
    const path = item !== undefined && kind.link !== undefined && type.startsWith("workspace/") ? `${armPath.slice(0, armPath.lastIndexOf("/"))}/${nameOf(item)}` : armPath;
    const specification = typeInScope(type) === "api" ? await readSpecification(this.port, armPath, properties, (why) => this.options.report(address, why)) : undefined;
    this.resources.set(path.toLowerCase(), { armPath: path, properties: this.relative(properties) as JsonObject, ...(specification === undefined ? {} : { specification }) });
    await this.readChildren(type, names);
    if (typeInScope(type) === "api" && !armPath.includes(";rev=")) await this.readRevisions(type, names);
  }

  private async propertiesOf(type: ResourceType, armPath: string): Promise<JsonObject | undefined> {
    if (type === "service") {
      const service = await this.port.service();
      return service === undefined ? undefined : flatService(service);
    }
    const entity = await this.get(armPath);
    return entity === undefined ? undefined : asWritten(kindOf(type), entity);
  }

  private async readChildren(type: ResourceType, names: readonly string[]): Promise<void> {
    if (type === "workspace/tag") return this.readTagged(names);
    const isRevision = (names.at(-1) ?? "").includes(";rev=");
    const below = (Object.keys(resourceTypes) as ResourceType[]).filter((child) => child.startsWith(`${type}/`) && !child.slice(type.length + 1).includes("/") && type !== "workspace");
    // Releases are of the API, whatever its revision.
    for (const child of below) if (!isRevision || typeInScope(child) !== "api/release") await this.readChild(child, names);
  }

  private async readChild(type: ResourceType, names: readonly string[]): Promise<void> {
    const kind = kindOf(type);
    if (kind.fixedName !== undefined) return this.readEntity(type, names);
    const { armPath } = resourceName(type, ...names, "x");
    // Links of a workspace's tags lie below the tag: they are found there.
    if (kind.link?.below === "target" && type.startsWith("workspace/")) return;
    const items = await this.list(armPath.slice(0, armPath.lastIndexOf("/")));
    for (const item of items) {
      const other = kind.link !== undefined && type.startsWith("workspace/") ? linkedName(kind, item) : nameOf(item);
      if (other !== undefined) await this.readEntity(type, [...names, other], item);
    }
  }

  /** In a workspace what is tagged is linked from its tag. */
  private async readTagged(names: readonly string[]): Promise<void> {
    const { armPath } = resourceName("workspace/tag", ...names);
    for (const collection of ["apiLinks", "operationLinks", "productLinks"])
      for (const item of await this.list(`${armPath}/${collection}`)) {
        const properties = item["properties"];
        const path = `${armPath}/${collection}/${nameOf(item)}`;
        if (isObject(properties)) this.resources.set(path.toLowerCase(), { armPath: path, properties: this.relative(properties) as JsonObject });
      }
  }

  /** Revisions beside the current one. */
  private async readRevisions(type: ResourceType, names: readonly string[]): Promise<void> {
    const { armPath } = resourceName(type, ...names);
    const revisions = (await this.port.list(`${armPath}/revisions`)) ?? [];
    const others = revisions.filter((r) => r["isCurrent"] !== true).flatMap((r) => (typeof r["apiRevision"] === "string" ? [r["apiRevision"]] : []));
    const name = names.at(-1) ?? "";
    for (const revision of others) await this.readEntity(type, [...names.slice(0, -1), `${name};rev=${revision}`]);
  }

  /** What a tier does not have is not there. */
  private async list(path: string): Promise<readonly JsonObject[]> {
    try {
      return (await this.port.list(path)) ?? [];
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  }

  private async get(path: string): Promise<JsonObject | undefined> {
    try {
      return (await this.port.get(path))?.properties;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  /** Ids of the same service, from its own point of view. */
  private relative(value: JsonValue): JsonValue {
    if (typeof value === "string") return value.toLowerCase().startsWith(`${this.serviceId.toLowerCase()}/`) ? value.slice(this.serviceId.length).replace(/\/$/, "") : value;
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map((v) => this.relative(v));
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, this.relative(v)])) : value;
  }
}

/** Addresses of named values by their scope and the name that policies use. */
function displayNames(everything: ReadonlyMap<string, Found>): ReadonlyMap<string, string> {
  return new Map(
    [...everything].flatMap(([address, { type, item }]): [string, string][] => {
      const properties = item?.["properties"];
      const name = typeInScope(type) === "named-value" && isObject(properties) ? properties["displayName"] : undefined;
      return typeof name === "string" ? [[`${address.slice(0, address.lastIndexOf("named-value/"))}${name}`, address]] : [];
    }),
  );
}

/** Kinds of one collection (backends and pools) are listed once. */
function distinctCollections(types: readonly ResourceType[]): ResourceType[] {
  const seen = new Set<string>();
  return types.filter((type) => {
    const { collection, fixedName } = kindOf(type);
    const key = fixedName === undefined ? collection : `${collection}/${fixedName}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function typeOfItem(type: ResourceType, item: JsonObject): ResourceType {
  const { properties } = item;
  const isPool = kindOf(type).segment === "backend" && isObject(properties) && properties["type"] === "Pool";
  return isPool ? (`${type}-pool` as ResourceType) : type;
}

function isAbsent(error: unknown): boolean {
  const { status, code } = error as { readonly status?: number; readonly code?: string };
  return status === 400 && code === "MethodNotAllowedInPricingTier";
}

function linkProperties({ link }: ResourceKind, item: JsonObject | undefined): JsonObject {
  const properties = item?.["properties"];
  const target = link === undefined || !isObject(properties) ? undefined : properties[link.property];
  return link === undefined || typeof target !== "string" ? {} : { [link.property]: target };
}

/** The name of the other end of a workspace's link. */
function linkedName(kind: ResourceKind, item: JsonObject): string | undefined {
  const target = linkProperties(kind, item)[kind.link?.property ?? ""];
  return typeof target === "string" ? target.split("/").at(-1) : undefined;
}

function nameOf(item: JsonObject): string {
  return typeof item["name"] === "string" ? item["name"] : "";
}
