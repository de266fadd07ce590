import { objectOf, plainText, stringOf, type JsonObject } from "../state/json.js";
import type { Entity, Store } from "../state/store.js";
import { associate, targetOf } from "./associations.js";
import type { Context } from "./context.js";
import { apimError, notFound, parentNotFound, validationError } from "./errors.js";
import { idOf, relativePath, serviceReferenceTo, typeOf } from "./ids.js";
import type { AssociationKind, LinkKind } from "./kind.js";
import { currentRevision, findRevision } from "./kinds/api-revisions.js";
import { listItems } from "./listing.js";
import { checkName } from "./names.js";
import { etagOfEntity } from "./read-entity.js";
import { kindNamed } from "./registry.js";
import { emptyReply, type Reply } from "./reply.js";

/** The same associations under names of their own: `products/x/apiLinks/l`, `tags/t/operationLinks/l`. */
export function handleLink(kind: LinkKind, context: Context): Reply {
  const { method } = context.request;
  const { target } = context;
  if (method !== "PUT" && target.missing !== undefined) throw target.missing;
  if (target.name === undefined) {
    const links = linksBelow(kind, context);
    return listItems(links, (association) => envelope(kind, association, context), context);
  }
  const existing = linksBelow(kind, context).find((a) => sameName(a.properties.linkName, target.name));
  switch (method) {
    case "GET":
    case "HEAD":
      if (existing === undefined) throw notFound(kind.title);
      return { status: 200, headers: { ETag: etagOfEntity(existing) }, body: envelope(kind, existing, context) };
    case "DELETE":
      if (existing === undefined) return emptyReply(204);
      context.store.removeTree(existing.key);
      return emptyReply(200);
    default:
      return putLink(kind, context, existing);
  }
}

function putLink(kind: LinkKind, context: Context, existing: Entity | undefined): Reply {
  const { target, store } = context;
  const sent = stringOf(objectOf(objectOf(context.request.body).properties)[kind.property]);
  if (sent === undefined) throw validationError({ target: kind.property, message: `The ${kind.property} field is required.` });
  const association = associationOf(kind);
  const other = entityAt(sent, context);
  const below = store.get(target.parent);
  if (target.missing !== undefined || other === undefined || below === undefined) throw parentNotFound();
  const [parent, to] = kind.below === "parent" ? [below, other] : [other, below];
  if (parent.kind !== parentKindOf(association) || to.kind !== association.target) throw parentNotFound();
  const pair = store.get(`${parent.key}/${association.segment}/${to.name}`.toLowerCase());
  if (pair !== undefined && pair.key === existing?.key)
    return { status: 200, headers: { ETag: etagOfEntity(pair) }, body: envelope(kind, pair, context) };
  if (pair !== undefined || existing !== undefined) throw linkExists(parent, to);
  checkName(kind.name, target.name ?? "");
  const created = associate(association, parent.key, to, context, target.name);
  return { status: 201, headers: { ETag: etagOfEntity(created) }, body: envelope(kind, created, context) };
}

function linkExists(parent: Entity, to: Entity): ReturnType<typeof apimError> {
  return apimError(409, "Conflict", `Link already exists between specified ${parent.kind} and ${to.kind}.`);
}

function linksBelow(kind: LinkKind, { target, store }: Context): Entity[] {
  if (kind.below === "parent") return store.list(target.parent, kind.association);
  return store.find(`associated:${target.parent}`).filter((a) => a.kind === kind.association && isOfCurrentRevision(a, store));
}

/** A link names an API, not a revision of it: each revision has the association, the current one's is the link. */
function isOfCurrentRevision({ parent }: Entity, store: Store): boolean {
  const above = store.get(parent);
  const api = above?.kind === "operation" ? store.get(above.parent) : above;
  return api?.kind !== "api" || api.properties.isCurrent === true;
}

function envelope(kind: LinkKind, association: Entity, context: Context): JsonObject {
  const { store } = context;
  const parent = store.get(association.parent);
  const to = targetOf(association, context);
  const [below, other] = kind.below === "parent" ? [parent, to] : [to, parent];
  if (below === undefined || other === undefined) throw notFound(kind.title);
  return {
    id: `${idOf(below, context)}/${kind.segment}/${plainText(association.properties.linkName)}`,
    type: `${typeOf(below, store)}/${kind.segment}`,
    name: plainText(association.properties.linkName),
    properties: { [kind.property]: idOf(other, context) },
  };
}

function associationOf(kind: LinkKind): AssociationKind {
  const association = kindNamed(kind.association);
  if (association.form !== "association") throw new Error(`${kind.association} is no association`);
  return association;
}

function parentKindOf(association: AssociationKind): string {
  return association.parents[0] ?? "";
}

/** `apis/x`, `products/x` or `apis/x/operations/o`, short or full; from a workspace also a built-in group of the service (DOC). */
function entityAt(id: string, context: Context): Entity | undefined {
  const { store, container } = context;
  const path = relativePath(id, context);
  const [collection, name, ...rest] = (path ?? "").toLowerCase().split("/");
  if (collection === undefined || name === undefined) return builtInGroup(id, context);
  const first = `${container.key}/${collection}/${name}`;
  const entity = collection === "apis" ? (findRevision(store, first) ?? currentRevision(store, first)) : store.get(first);
  if (entity === undefined) return builtInGroup(id, context);
  return rest.length === 0 ? entity : store.get(`${entity.key}/${rest.join("/")}`);
}

function builtInGroup(id: string, context: Context): Entity | undefined {
  const group = context.store.get(serviceReferenceTo("groups", id, context)?.key ?? "");
  return group?.properties.builtIn === true ? group : undefined;
}

function sameName(a: unknown, b: string | undefined): boolean {
  return typeof a === "string" && a.toLowerCase() === b?.toLowerCase();
}
