import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";

/** A new revision has its own copy of everything below the one it starts from. */
export function copyRevisionContent(from: Entity, to: Entity, context: Context): void {
  for (const kind of ["operation", "apiPolicy", "apiSchema", "apiDiagnostic", "apiTag", "apiTagDescription", "apiWiki", "resolver"]) copyChildren(kind, from, to, context);
}

const kindsBelow: Readonly<Record<string, readonly string[]>> = { operation: ["operationPolicy", "operationTag"], resolver: ["resolverPolicy"] };

function copyChildren(kind: string, from: Entity, to: Entity, context: Context): void {
  const { store, now } = context;
  for (const child of store.list(from.key, kind)) {
    const key = `${to.key}${child.key.slice(from.key.length)}`;
    const copy = store.put({ ...child, key, parent: to.key, createdAt: now().toISOString(), updatedAt: now().toISOString() });
    for (const below of kindsBelow[kind] ?? []) copyChildren(below, child, copy, context);
  }
}
