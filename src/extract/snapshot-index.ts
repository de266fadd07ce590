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
  readonly unknown: NotCarried[] = [];

  constructor(snapshot: Snapshot) {
    for (const resource of snapshot.resources) {
      const found = resourceOfPath(resource.armPath, resource.properties);
      if (found === undefined) this.unknown.push({ what: resource.armPath, why: "no kind of this project has such a path" });
      else this.add({ ...found, resource });
    }
  }

  private add(located: Located): void {
    this.byAddress.set(located.address, located);
    const parent = parentAddress(located.address) ?? "";
    this.byParent.set(parent, [...(this.byParent.get(parent) ?? []), located]);
  }

  get(address: string): Located | undefined {
    return this.byAddress.get(address);
  }

  /** What lies directly below an address, in address order; at the top for "". */
  below(address: string): readonly Located[] {
    return [...(this.byParent.get(address) ?? [])].sort((a, b) => (a.address < b.address ? -1 : 1));
  }

  /** Names of an API's operations; of some a source may hold only what lies below them. */
  operationsOf(api: string): string[] {
    const prefix = `${api}/operation/`;
    const owners = [...this.byAddress.keys(), ...this.byParent.keys()].filter((address) => address.startsWith(prefix)).map((address) => address.slice(prefix.length).split("/")[0] ?? "");
    return [...new Set(owners)].sort();
  }

  /** What is not among these addresses, but for what every service has and what comes with something else. */
  unsaid(addresses: ReadonlySet<string>): string[] {
    return this.all().filter((located) => !addresses.has(located.address) && !comesBySelf(located, this)).map((l) => l.address).sort();
  }

  all(): readonly Located[] {
    return [...this.byAddress.values()];
  }
}
