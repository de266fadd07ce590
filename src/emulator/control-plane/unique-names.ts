import type { Entity } from "../state/store.js";
import { serviceKeyOf } from "./container.js";
import { validationError } from "./errors.js";
import type { EntityKind, WriteInput } from "./kind.js";

/**
 * Resources of one type have names of their own in the service with all its workspaces (DOC: learn.microsoft.com/azure/api-management/
 * workspaces-overview, "Workspaces and other API Management features"); how the service words its refusal is unverified.
 */
export function checkNameIsFree(kind: EntityKind, { name, key, existing, context }: WriteInput): void {
  if (existing !== undefined || !sharesNames(kind)) return;
  const { parent } = context.target;
  const other = context.store.find(nameIndex(kind, key, name)).find((entity) => entity.parent !== parent);
  if (other !== undefined)
    throw validationError({ target: "name", message: `${kind.title} with the name '${name}' already exists in the service or one of its workspaces.` });
}

export function nameIndexes(kind: EntityKind, { key, name }: Entity): readonly string[] {
  return sharesNames(kind) ? [nameIndex(kind, key, name)] : [];
}

function sharesNames({ parents, namesRepeat }: EntityKind): boolean {
  return parents.includes("workspace") && parents.includes("service") && namesRepeat !== true;
}

function nameIndex({ name: kind }: EntityKind, key: string, name: string): string {
  return `name:${serviceKeyOf(key)}/${kind}/${name.toLowerCase()}`;
}
