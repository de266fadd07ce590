import { firstVersion } from "./etags.js";
import type { JsonObject } from "./json.js";

/** One stored resource. `key` is its id in lower case, so ids compare without case by construction. */
export interface Entity {
  readonly key: string;
  /** Key of the resource it is a child of; an API's root key for what belongs to all its revisions. */
  readonly parent: string;
  readonly kind: string;
  /** The collection, as ids spell it: `namedValues`. */
  readonly segment: string;
  /** As first written. */
  readonly name: string;
  readonly properties: JsonObject;
  /** Row version; the ETag shows it. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type Change =
  | { readonly do: "put"; readonly entity: Entity }
  | { readonly do: "remove"; readonly key: string };

/** What an entity can be found by besides its key: references, unique names, paths. Pure. */
export type IndexesOf = (entity: Entity) => readonly string[];

type NewEntity = Omit<Entity, "version">;

/** Everything is a look-up by key: no request walks over all entities. Changes since the last commit can be undone. */
export class Store {
  private readonly entities = new Map<string, Entity>();
  private readonly children = new Map<string, Map<string, Set<string>>>();
  private readonly indexed = new Map<string, Set<string>>();
  private pending: { change: Change; undo: Change }[] = [];
  private version = firstVersion;

  constructor(private readonly indexesOf: IndexesOf) {}

  get(key: string): Entity | undefined {
    return this.entities.get(key);
  }

  /** In the order of creation. */
  list(parent: string, kind: string): Entity[] {
    return this.resolve(this.children.get(parent)?.get(kind));
  }

  find(index: string): Entity[] {
    return this.resolve(this.indexed.get(index));
  }

  all(): IterableIterator<Entity> {
    return this.entities.values();
  }

  put(entity: NewEntity): Entity {
    const written = { ...entity, version: ++this.version };
    const before = this.entities.get(entity.key);
    this.pending.push({
      change: { do: "put", entity: written },
      undo: before === undefined ? { do: "remove", key: entity.key } : { do: "put", entity: before },
    });
    this.apply({ do: "put", entity: written });
    return written;
  }

  /** Removes the entity and everything below it. */
  removeTree(key: string): void {
    for (const keys of this.children.get(key)?.values() ?? []) for (const child of [...keys]) this.removeTree(child);
    const before = this.entities.get(key);
    if (before === undefined) return;
    const change: Change = { do: "remove", key };
    this.pending.push({ change, undo: { do: "put", entity: before } });
    this.apply(change);
  }

  /** Applies a change without recording it: replay of a journal. */
  apply(change: Change): void {
    if (change.do === "put") {
      this.unindex(this.entities.get(change.entity.key));
      this.entities.set(change.entity.key, change.entity);
      this.index(change.entity);
      this.version = Math.max(this.version, change.entity.version);
    } else {
      const entity = this.entities.get(change.key);
      this.unindex(entity);
      if (entity !== undefined) this.children.get(entity.parent)?.get(entity.kind)?.delete(entity.key);
      this.entities.delete(change.key);
    }
  }

  commit(): readonly Change[] {
    const changes = this.pending.map((p) => p.change);
    this.pending = [];
    return changes;
  }

  /** Undoes what was changed since the last commit, for `make` to do it later. */
  withhold(): readonly Change[] {
    const changes = this.pending.map((p) => p.change);
    this.rollback();
    return changes;
  }

  /** As if it were changed now: row versions are new. */
  make(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.do === "put") this.put(change.entity);
      else this.removeTree(change.key);
    }
  }

  rollback(): void {
    const undone = this.pending.reverse();
    this.pending = [];
    for (const { undo } of undone) this.apply(undo);
  }

  private index(entity: Entity): void {
    nested(this.children, entity.parent, entity.kind).add(entity.key);
    for (const index of this.indexesOf(entity)) {
      const keys = this.indexed.get(index);
      if (keys === undefined) this.indexed.set(index, new Set([entity.key]));
      else keys.add(entity.key);
    }
  }

  private unindex(entity: Entity | undefined): void {
    if (entity === undefined) return;
    for (const index of this.indexesOf(entity)) {
      const keys = this.indexed.get(index);
      keys?.delete(entity.key);
      if (keys?.size === 0) this.indexed.delete(index);
    }
  }

  private resolve(keys: Iterable<string> | undefined): Entity[] {
    const found: Entity[] = [];
    for (const key of keys ?? []) {
      const entity = this.entities.get(key);
      if (entity !== undefined) found.push(entity);
    }
    return found;
  }
}

function nested(map: Map<string, Map<string, Set<string>>>, first: string, second: string): Set<string> {
  let inner = map.get(first);
  if (inner === undefined) map.set(first, (inner = new Map<string, Set<string>>()));
  let keys = inner.get(second);
  if (keys === undefined) inner.set(second, (keys = new Set<string>()));
  return keys;
}
