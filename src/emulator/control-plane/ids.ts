import type { Entity, Store } from "../state/store.js";
import type { Context } from "./context.js";
import { revisionOf } from "./kinds/api-revisions.js";

/** The id a reply shows: the caller's casing for the service, the stored names below it. */
export function idOf(entity: Entity, context: Context, segment?: string): string {
  const own = `${segment ?? entity.segment}/${shownName(entity, context)}`;
  return `${parentId(entity, context)}/${own}`;
}

function parentId(entity: Entity, context: Context): string {
  const { service, store } = context;
  if (entity.parent === service.key) return service.id;
  const parent = store.get(entity.parent);
  if (parent !== undefined) return idOf(parent, context);
  const [current] = store.find(`current:${entity.parent}`);
  return `${service.id}/apis/${current?.name ?? lastSegment(entity.parent)}`;
}

/** `orders`, or `orders;rev=2` for a revision that is not current or was asked for by number. */
export function shownName(entity: Entity, context: Context): string {
  if (entity.kind !== "api") return entity.name;
  const byNumber = entity.properties.isCurrent !== true || context.target.explicitRevision;
  return byNumber ? `${entity.name};rev=${revisionOf(entity)}` : entity.name;
}

export function typeOf(entity: Entity, store: Store): string {
  const segments: string[] = [];
  for (let e: Entity | undefined = entity; e !== undefined && e.kind !== "service"; ) {
    segments.unshift(e.segment);
    e = store.get(e.parent) ?? store.find(`current:${e.parent}`)[0];
  }
  return `Microsoft.ApiManagement/service/${segments.join("/")}`;
}

/** The id without the service, as messages name entities: `/policies/policy`. */
export function relativeIdOf(entity: Entity, context: Context): string {
  return idOf(entity, context).slice(context.service.id.length);
}

/**
 * Short ids (`/apis/x`, `apis/x`) and full ones mean the same; replies show full ones (arm-behaviour section 6).
 * Undefined when the id is of another service.
 */
export function relativePath(id: string, context: Context): string | undefined {
  const trimmed = id.replace(/^\/+|\/+$/g, "");
  if (!/^subscriptions\/[^/]+\/resourcegroups\//i.test(trimmed)) return trimmed;
  const prefix = context.service.key.slice(1);
  if (trimmed.toLowerCase() === prefix) return "";
  return trimmed.toLowerCase().startsWith(`${prefix}/`) ? trimmed.slice(prefix.length + 1) : undefined;
}

export interface Reference {
  /** Lower case. */
  readonly key: string;
  /** Full, in the casing sent. */
  readonly id: string;
  readonly name: string;
}

/** A reference into one collection, or undefined when the id names something else. */
export function referenceTo(segment: string, id: string, context: Context): Reference | undefined {
  const [collection, name, ...rest] = (relativePath(id, context) ?? "").split("/");
  if (collection?.toLowerCase() !== segment.toLowerCase() || name === undefined || name === "" || rest.length > 0) return undefined;
  const full = `${context.service.id}/${segment}/${name}`;
  return { key: full.toLowerCase(), id: full, name };
}

export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
