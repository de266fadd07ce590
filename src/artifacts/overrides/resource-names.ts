import type { Snapshot } from "../../catalog/arm/index.js";

/** Which resources there are, by what holds them. */
export class ResourceNames {
  private readonly byCollection = new Map<string, Set<string>>();
  private readonly paths = new Set<string>();
  private readonly secretNamedValues = new Set<string>();

  constructor({ resources }: Snapshot) {
    for (const { armPath, properties } of resources) {
      this.paths.add(armPath);
      if (properties["secret"] === true) this.secretNamedValues.add(armPath);
      const segments = armPath.split("/");
      for (let i = 2; i < segments.length; i += 2) {
        const collection = segments.slice(0, i).join("/");
        const names = this.byCollection.get(collection) ?? new Set();
        this.byCollection.set(collection, names.add(segments[i] ?? ""));
      }
    }
  }

  has(armPath: string): boolean {
    return this.paths.has(armPath);
  }

  isSecret(armPath: string): boolean {
    return this.secretNamedValues.has(armPath);
  }

  /** The name in the service's spelling: the same one, or else the one that differs in case only. */
  find(collectionPath: string, name: string): string | undefined {
    const names = this.byCollection.get(collectionPath);
    if (names === undefined || names.has(name)) return names === undefined ? undefined : name;
    return [...names].find((n) => n.toLowerCase() === name.toLowerCase());
  }
}
