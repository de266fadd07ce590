import { plainText, type JsonObject } from "../state/json.js";
import { generatedName } from "../state/secrets.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import { notFound, parentNotFound } from "./errors.js";
import { keepFixedAbove } from "./fixed-entities.js";
import { idOf, typeOf } from "./ids.js";
import type { AssociationKind, ReadInput } from "./kind.js";
import { findRevision, rootKeyOf } from "./kinds/api-revisions.js";
import { listItems } from "./listing.js";
import { etagOfEntity } from "./read-entity.js";
import { kindNamed } from "./registry.js";
import { emptyReply, type Reply } from "./reply.js";
import { checkTier } from "./write-entity.js";

/** `products/x/apis/y` and its like: PUT, HEAD, DELETE and list; a GET only where the kind is readable. */
export function handleAssociation(kind: AssociationKind, context: Context): Reply {
  const { method } = context.request;
  if (context.target.name === undefined) return listAssociations(kind, context);
  if (method === "PUT") return putAssociation(kind, context);
  if (method === "DELETE") return deleteAssociation(context);
  return method === "HEAD" ? headAssociation(kind, context) : getAssociation(kind, context);
}

function listAssociations(kind: AssociationKind, context: Context): Reply {
  if (context.target.missing !== undefined) throw context.target.missing;
  const linked = context.store.list(context.target.parent, kind.name).flatMap((association) => {
    const target = targetOf(association, context);
    return target === undefined ? [] : [{ association, target }];
  });
  return listItems(linked, (l) => envelope(kind, l.association, l.target, { context, reply: "item" }), context);
}

/** The reply shows the resource at the other end, and carries its ETag. */
function putAssociation(kind: AssociationKind, context: Context): Reply {
  const { target, store } = context;
  const to = target.missing === undefined ? targetNamed(kind, target.name ?? "", context) : undefined;
  if (to === undefined) throw parentNotFound();
  checkTier(kind.skus, context);
  const existing = store.get(target.key);
  keepFixedAbove(context);
  const association = existing ?? associate(kind, target.parent, to, context);
  const created = existing === undefined;
  return {
    status: created ? 201 : 200,
    headers: { ETag: etagOfEntity(to) },
    body: envelope(kind, association, to, { context, reply: created ? "created" : "updated" }),
  };
}

function deleteAssociation({ target, store }: Context): Reply {
  if (store.get(target.key) === undefined) return emptyReply(204);
  store.removeTree(target.key);
  return emptyReply(200);
}

function headAssociation(kind: AssociationKind, { target, store }: Context): Reply {
  const association = store.get(target.key);
  if (association === undefined) return emptyReply(404);
  return kind.readable || kind.headStatus === 200 ? emptyReply(200, { ETag: etagOfEntity(association) }) : emptyReply(204);
}

function getAssociation(kind: AssociationKind, context: Context): Reply {
  const association = context.store.get(context.target.key);
  const target = association === undefined ? undefined : targetOf(association, context);
  if (association === undefined || target === undefined) throw notFound(kind.title);
  const body = envelope(kind, association, target, { context, reply: "get" });
  return { status: 200, headers: { ETag: etagOfEntity(target) }, body };
}

function envelope(kind: AssociationKind, association: Entity, target: Entity, input: ReadInput): JsonObject {
  return {
    id: idOf(association, input.context),
    type: typeOf(association, input.context.store),
    name: association.name,
    properties: kind.read(target, input),
  };
}

/** An API is linked as a whole: whatever revision is named, the current one answers. Users are always the service's. */
function targetNamed(kind: AssociationKind, name: string, { container, service, store }: Context): Entity | undefined {
  const { segment, parents } = kindNamed(kind.target);
  const holder = parents.includes("workspace") ? container : service;
  const key = `${holder.key}/${segment}/${name}`.toLowerCase();
  return kind.target === "api" ? findRevision(store, key.replace(/;rev=.*$/, "")) : store.get(key);
}

/** The resource at the other end. */
export function targetOf({ properties }: Entity, { store }: Context): Entity | undefined {
  const key = plainText(properties.target);
  return store.get(key) ?? findRevision(store, key);
}

/** Stores the association. `linkName` is its name as a link, made up when it is written the classic way. */
export function associate(kind: AssociationKind, parent: string, to: Entity, context: Context, linkName?: string): Entity {
  const now = context.now().toISOString();
  const key = `${parent}/${kind.segment}/${to.name}`.toLowerCase();
  return context.store.put({
    key,
    parent,
    kind: kind.name,
    segment: kind.segment,
    name: to.name,
    properties: { linkName: linkName ?? generatedName("link", key), target: to.kind === "api" ? rootKeyOf(to) : to.key },
    createdAt: now,
    updatedAt: now,
  });
}

export function associationIndexes(association: Entity): readonly string[] {
  return [`associated:${plainText(association.properties.target)}`];
}
