import { matchesEtag } from "../state/etags.js";
import { isObject, objectOf, plainText, sameJson, type JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import { etagOfEntity, readEntity } from "./read-entity.js";
import { absentError, apimError, badRequest, modifiedSince, parentNotFound } from "./errors.js";
import { addressedEntity, keepFixedAbove } from "./fixed-entities.js";
import type { EntityKind, WriteInput } from "./kind.js";
import { completedOperation, runOperation } from "./long-running.js";
import { checkName } from "./names.js";
import { checkNameIsFree } from "./unique-names.js";
import { emptyReply, type Reply } from "./reply.js";

/** PUT and PATCH of one resource. */
export function writeEntity(kind: EntityKind, context: Context, patch: boolean): Reply {
  const { target } = context;
  if (target.missing !== undefined) throw parentNotFound();
  checkTier(kind.skus, context);
  const existing = addressedEntity(kind, context);
  if ((patch || kind.fixed !== undefined) && existing === undefined) throw absentError(kind, target.name ?? "");
  if (existing === undefined) checkName(kind.name, target.name ?? "");
  checkIfMatch(kind, context, existing);
  const input: WriteInput = { context, name: target.name ?? "", key: target.key, body: propertiesOf(context), existing, patch };
  const asyncReply = kind.writesAsync?.(input) ?? false;
  if (asyncReply === false) {
    const entity = storeEntity(kind, input);
    if (patch && kind.statuses?.patch !== undefined) return emptyReply(kind.statuses.patch);
    const created = existing === undefined;
    return readEntity(kind, entity, { context, reply: created ? "created" : "updated" }, created ? (kind.statuses?.created ?? 201) : 200);
  }
  return runOperation(kind, context, asyncReply, existing === undefined ? 201 : 200, () => storeEntity(kind, input));
}

/** Writes what the kind makes of the request. The same content again keeps the row version, so the ETag (section 1). */
function storeEntity(kind: EntityKind, input: WriteInput): Entity {
  const { context, existing } = input;
  checkNameIsFree(kind, input);
  const properties = kind.write(input);
  if (existing !== undefined && sameJson(existing.properties, properties)) {
    kind.written?.(existing, input);
    return context.store.get(existing.key) ?? existing;
  }
  keepFixedAbove(context);
  const now = context.now().toISOString();
  const entity = context.store.put({
    key: input.key,
    parent: context.target.parent,
    kind: kind.name,
    segment: kind.segment,
    name: existing?.name ?? input.name,
    properties,
    createdAt: existing?.createdAt ?? now,
    updatedAt: now,
  });
  kind.written?.(entity, input);
  return context.store.get(entity.key) ?? entity;
}

/** What is not there any more is no error: 204. */
export function deleteEntity(kind: EntityKind, context: Context): Reply {
  const { target, store } = context;
  const entity = addressedEntity(kind, context);
  if (target.missing !== undefined || entity === undefined) return emptyReply(204);
  checkIfMatch(kind, context, entity);
  const remove = (): void => {
    kind.removing?.(entity, context);
    for (const key of kind.removed?.(entity, context) ?? [entity.key]) store.removeTree(key);
  };
  if (kind.deletesAsync?.(context) === true) return completedOperation(context, 204, remove);
  remove();
  return emptyReply(200);
}

export function skuOf({ serviceEntity }: Context): string {
  return plainText(objectOf(serviceEntity.properties.sku).name);
}

export function checkTier(skus: readonly string[] | undefined, context: Context): void {
  const sku = skuOf(context);
  if (skus === undefined || skus.includes(sku)) return;
  throw apimError(400, "MethodNotAllowedInPricingTier", `Method not allowed in ${sku} pricing tier`);
}

function checkIfMatch(kind: EntityKind, { request }: Context, existing: Entity | undefined): void {
  if (request.ifMatch === undefined) return;
  const current = existing === undefined ? undefined : etagOfEntity(existing, kind.etag);
  if (!matchesEtag(request.ifMatch, current)) throw modifiedSince();
}

function propertiesOf({ request }: Context): JsonObject {
  const { body } = request;
  if (body === undefined) return {};
  if (!isObject(body)) throw badRequest("The request body must be a JSON object.");
  const properties = body.properties;
  if (properties !== undefined && properties !== null && !isObject(properties)) throw badRequest("'properties' must be a JSON object.");
  return objectOf(properties);
}
