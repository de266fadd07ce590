import type { Json } from "../state/json.js";
import { textsOf } from "../state/json.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import { usedBy, validationError } from "./errors.js";
import { relativeIdOf } from "./ids.js";

/**
 * Entities find each other by indexes: `uses:<key>` on who refers to that key, `uses-value:<container>/<display name>` on who
 * has `{{display name}}` in it. In a workspace it is the workspace that such names are looked up in. So whether something is in use is one look-up.
 */
export function usesIndex(key: string): string {
  return `uses:${key.toLowerCase()}`;
}

export function usesValueIndex(containerKey: string, displayName: string): string {
  return `uses-value:${containerKey}/${displayName.toLowerCase()}`;
}

export function namedValueIndex(containerKey: string, displayName: string): string {
  return `named-value:${containerKey}/${displayName.toLowerCase()}`;
}

/** Display names between double braces, as policies and credentials write them. */
export function namedValuesIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([A-Za-z0-9._-]+)\s*\}\}/g)].flatMap((match) => match[1] ?? []);
}

export function namedValuesWithin(value: Json | undefined): string[] {
  return [...new Set([...textsOf(value)].flatMap(namedValuesIn))];
}

export function findNamedValue(displayName: string, { store, container }: Context): Entity | undefined {
  return store.find(namedValueIndex(container.key, displayName))[0];
}

/** Backends and loggers: an unknown named value in `credentials` (arm-behaviour section 4). */
export function checkCredentials(credentials: Json | undefined, context: Context): void {
  const unknown = namedValuesWithin(credentials).filter((name) => findNamedValue(name, context) === undefined);
  if (unknown.length === 0) return;
  throw validationError(...unknown.map((name) => ({ target: "credentials", message: `Property '${name}' not found.` })));
}

export function refuseWhenUsed(what: string, name: string, index: string, context: Context): void {
  const users = context.store.find(index);
  if (users.length === 0) return;
  throw usedBy(what, name, users.map((user) => relativeIdOf(user, context)));
}
