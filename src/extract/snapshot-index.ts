import { parentAddress, resourceOfPath, type ResourceAtPath, type Snapshot, type SnapshotResource } from "../catalog/arm/index.js";
import type { NotCarried } from "./extraction.js";
import { comesBySelf } from "./left-alone.js";

export interface Located extends ResourceAtPath {
  readonly resource: SnapshotResource;
}

/** A snapshot by address, and by what lies below what. */
export class SnapshotIndex {
  private readonly byAddress = new Map<string, Located>();
  private readonly byParent = new Map<string, Located[]>();
  private readonly operations = new Map<string, Set<string>>();
  private readonly owners = new Map<string, string[]>();
  readonly unknown: NotCarried[] = [];

  constructor(snapshot: Snapshot) {
    for (const resource of snapshot.resources) {
      const found = resourceOfPath(resource.armPath, resource.properties);
      if (found === undefined) this.unknown.push({ what: resource.armPath, why: "no kind of this project has such a path" });
      else this.add({ ...found, resource });
    }
    for (const siblings of this.byParent.values()) siblings.sort((a, b) => (a.address < b.address ? -1 : 1));
  }

  private add(located: Located): void {
    this.byAddress.set(located.address, located);
    const parent = parentAddress(located.address) ?? "";
    const siblings = this.byParent.get(parent);
    if (siblings === undefined) this.byParent.set(parent, [located]);
    else siblings.push(located);
    this.addOperation(located);
    this.addOwner(located);
  }

  private addOperation({ address }: Located): void {
    const [, api, name] = /^(.*?\bapi\/[^/]+)\/operation\/([^/]+)/.exec(address) ?? [];
    if (api === undefined || name === undefined) return;
    const names = this.operations.get(api) ?? new Set<string>();
    this.operations.set(api, names.add(name));
  }

  private addOwner({ type, names }: Located): void {
    if (!type.endsWith("product/api")) return;
    const key = linkKey(type, type.startsWith("workspace/") ? names[0] : undefined, names.at(-1) ?? "");
    this.owners.set(key, [...(this.owners.get(key) ?? []), names.at(-2) ?? ""]);
  }

  get(address: string): Located | undefined {
    return this.byAddress.get(address);
  }

  /** What lies directly below an address, in address order; at the top for "". */
  below(address: string): readonly Located[] {
    return this.byParent.get(address) ?? [];
  }

  /** Names of an API's operations; of some a source may hold only what lies below them. */
  operationsOf(api: string): string[] {
    return [...(this.operations.get(api) ?? [])].sort();
  }

  /** The products that an API of the service, or of a workspace, belongs to. */
  productsOf({ type, names }: Located): string[] {
    const isInside = type.startsWith("workspace/");
    return [...(this.owners.get(linkKey(`${isInside ? "workspace/" : ""}product/api`, isInside ? names[0] : undefined, names.at(-1) ?? "")) ?? [])].sort();
  }

  /** What is not among these addresses, but for what every service has and what comes with something else. */
  unsaid(addresses: ReadonlySet<string>): string[] {
    return this.all().filter((located) => !addresses.has(located.address) && !comesBySelf(located, this)).map((l) => l.address).sort();
  }

  all(): readonly Located[] {
    return [...this.byAddress.values()];
  }
}

function linkKey(type: string, workspace: string | undefined, api: string): string {
  return `${type}\n${workspace ?? ""}\n${api}`;
}
