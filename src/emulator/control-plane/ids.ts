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
  const above = store.get(entity.parent.slice(0, entity.parent.lastIndexOf("/apis/")));
  const container = above === undefined || above.kind === "service" ? service.id : idOf(above, context);
  return `${container}/apis/${current?.name ?? lastSegment(entity.parent)}`;
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
 * Short ids (`/apis/x`, `apis/x`) and full ones mean the same; replies show full ones (arm-behaviour section 6). Within a workspace
 * short ids are its own, with or without `workspaces/{w}` before them. Undefined when the id is of another service or workspace.
 */
export function relativePath(id: string, { service, container }: Pick<Context, "service" | "container">): string | undefined {
  const trimmed = id.replace(/^\/+|\/+$/g, "");
  if (/^subscriptions\/[^/]+\/resourcegroups\//i.test(trimmed)) return below(container.key.slice(1), trimmed);
  const own = container.key.slice(service.key.length + 1);
  return own === "" ? trimmed : (below(own, trimmed) ?? (/^workspaces(\/|$)/i.test(trimmed) ? undefined : trimmed));
}

function below(prefix: string, path: string): string | undefined {
  if (path.toLowerCase() === prefix) return "";
  return path.toLowerCase().startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : undefined;
}

export interface Reference {
  /** Lower case. */
  readonly key: string;
  /** Full, in the casing sent. */
  readonly id: string;
  readonly name: string;
}

/** A reference into one collection, or undefined when the id names something else. */
export function referenceTo(segment: string, id: string, context: Pick<Context, "service" | "container">): Reference | undefined {
  const [collection, name, ...rest] = (relativePath(id, context) ?? "").split("/");
  if (collection?.toLowerCase() !== segment.toLowerCase() || name === undefined || name === "" || rest.length > 0) return undefined;
  const full = `${context.container.id}/${segment}/${name}`;
  return { key: full.toLowerCase(), id: full, name };
}

/** Users and the like: whatever the path leads through, they are the service's. */
export function serviceReferenceTo(segment: string, id: string, { service }: Pick<Context, "service">): Reference | undefined {
  return referenceTo(segment, id, { service, container: service });
}

export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
