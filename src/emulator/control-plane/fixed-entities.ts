import { firstVersion } from "../state/etags.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import type { EntityKind } from "./kind.js";

/** Entities that are there before anybody writes them: stored once they are written, and made up until then. */
export function addressedEntity(kind: EntityKind, context: Context): Entity | undefined {
  const { key, parent, name } = context.target;
  const stored = context.store.get(key);
  const fixed = fixedName(kind, name ?? "");
  return stored ?? (fixed === undefined || context.target.missing !== undefined ? undefined : initialEntity(kind, parent, fixed, context));
}

/** All of a kind below the addressed parent, the fixed ones in their own order. */
export function entitiesIn(kind: EntityKind, context: Context): readonly Entity[] {
  const { parent } = context.target;
  if (kind.fixed === undefined) return context.store.list(parent, kind.name);
  return kind.fixed.names.map((name) => fixedEntity(kind, parent, name, context));
}

export function fixedEntity(kind: EntityKind, parent: string, name: string, context: Context): Entity {
  return context.store.get(keyOf(kind, parent, name)) ?? initialEntity(kind, parent, name, context);
}

/** As the service spells it. */
export function fixedName({ fixed }: EntityKind, name: string): string | undefined {
  return fixed?.names.find((known) => known.toLowerCase() === name.toLowerCase());
}

/** What is written below a fixed entity needs it in the store, where ids and types look for it. */
export function keepFixedAbove(context: Context): void {
  const { fixedAbove: above } = context.target;
  const name = above === undefined ? undefined : fixedName(above.kind, above.name);
  if (above === undefined || name === undefined || context.store.get(keyOf(above.kind, above.parent, name)) !== undefined) return;
  context.store.put(initialEntity(above.kind, above.parent, name, context));
}

function initialEntity(kind: EntityKind, parent: string, name: string, context: Context): Entity {
  const { createdAt } = context.serviceEntity;
  const properties = kind.fixed?.initial(name, context) ?? {};
  return { key: keyOf(kind, parent, name), parent, kind: kind.name, segment: kind.segment, name, properties, version: firstVersion, createdAt, updatedAt: createdAt };
}

function keyOf({ segment }: EntityKind, parent: string, name: string): string {
  return `${parent}/${segment}/${name}`.toLowerCase();
}
