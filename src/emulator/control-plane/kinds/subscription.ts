import { longTimestamp, shortTimestamp } from "../../state/clock.js";
import { plainText, stringOf, type JsonObject } from "../../state/json.js";
import { subscriptionKey } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import { isCurrentContract } from "../api-versions.js";
import type { Context } from "../context.js";
import { parentNotFound, validationError, validationRefusal } from "../errors.js";
import { flag, text, writeFields, type Fields } from "../fields.js";
import { referenceTo, relativePath, serviceReferenceTo } from "../ids.js";
import type { EntityKind, ReadInput, WriteInput } from "../kind.js";
import { etagOfEntity } from "../read-entity.js";
import { emptyReply, type Reply } from "../reply.js";
import { currentRevision } from "./api-revisions.js";

const fields: Fields = [
  text("ownerId", { keep: true }),
  text("scope", { required: true }),
  text("displayName", { max: 100 }),
  text("state", { oneOf: ["suspended", "active", "expired", "submitted", "rejected", "cancelled"], keep: true }),
  text("startDate", { keep: true }),
  text("expirationDate", { keep: true }),
  text("endDate", { keep: true }),
  text("notificationDate", { keep: true }),
  text("primaryKey", { max: 256, keep: true }),
  text("secondaryKey", { max: 256, keep: true }),
  text("stateComment", { keep: true }),
  flag("allowTracing", { keep: true, default: false }),
];

export const subscription: EntityKind = {
  form: "entity",
  name: "subscription",
  segment: "subscriptions",
  parents: ["service", "workspace"],
  title: "Subscription",
  write: writeSubscription,
  read: readSubscription,
  indexes: ({ properties }) => [
    `scope:${plainText(properties.scope).toLowerCase()}`,
    ...(typeof properties.ownerId === "string" ? [`owner:${properties.ownerId.toLowerCase()}`] : []),
  ],
  removing: (entity) => {
    if (entity.name === "master") throw validationRefusal("The built-in subscription cannot be deleted.");
  },
  actions: {
    listSecrets: (_context, entity) => {
      const { primaryKey, secondaryKey } = entity.properties;
      return { status: 200, headers: { ETag: etagOfEntity(entity) }, body: { primaryKey, secondaryKey }, style: "compact" };
    },
    regeneratePrimaryKey: (context, entity) => regenerate("primaryKey", context, entity),
    regenerateSecondaryKey: (context, entity) => regenerate("secondaryKey", context, entity),
  },
};

function writeSubscription(input: WriteInput): JsonObject {
  const { context, key, existing } = input;
  if (existing?.name === "master") throw validationRefusal("The built-in subscription cannot be changed.");
  const written = writeFields(fields, input);
  const scope = fullScope(plainText(written.scope), context);
  return {
    ...written,
    scope,
    ownerId: fullOwner(stringOf(written.ownerId), context),
    displayName: written.displayName ?? null,
    // A product's owner approves what asks for no state; anything wider is active at once.
    state: written.state ?? (/\/products\//i.test(scope) ? "submitted" : "active"),
    primaryKey: written.primaryKey ?? subscriptionKey(key, "primary"),
    secondaryKey: written.secondaryKey ?? subscriptionKey(key, "secondary"),
  };
}

/** `/apis`, `/apis/x`, `/products/y` or the same as a full id; stored in full. */
function fullScope(scope: string, context: Context): string {
  const { container, store } = context;
  const path = relativePath(scope, context);
  if (path?.toLowerCase() === "apis") return `${container.id}/apis`;
  if (path === "") return `${container.id}/`;
  const product = referenceTo("products", scope, context);
  const api = referenceTo("apis", scope, context);
  const found = product ?? api;
  if (found === undefined)
    throw validationError({ target: "scope", message: "Subscription scope should be one of '/apis', '/apis/{apiId}', '/products/{productId}'" });
  const entity = product === undefined ? currentRevision(store, found.key) : store.get(found.key);
  if (entity === undefined) throw parentNotFound();
  return found.id;
}

function fullOwner(ownerId: string | undefined, context: Context): string | null {
  if (ownerId === undefined) return null;
  const user = serviceReferenceTo("users", ownerId, context);
  if (user === undefined || context.store.get(user.key) === undefined) throw parentNotFound();
  return user.id;
}

/** Keys are in the replies of PUT and PATCH only (arm-behaviour section 6, subscriptions). */
function readSubscription(entity: Entity, { context, reply }: ReadInput): JsonObject {
  const { ownerId, scope, displayName, state, primaryKey, secondaryKey, stateComment, allowTracing } = entity.properties;
  const created = new Date(entity.createdAt);
  const withTracing = isCurrentContract(context.request.apiVersion) || entity.name === "master";
  return {
    ...(ownerId === null ? {} : { ownerId }),
    scope,
    displayName,
    state,
    createdDate: reply === "created" ? longTimestamp(created, entity.version) : shortTimestamp(created),
    startDate: entity.properties.startDate ?? null,
    expirationDate: entity.properties.expirationDate ?? null,
    endDate: entity.properties.endDate ?? null,
    notificationDate: entity.properties.notificationDate ?? null,
    ...(reply === "created" || reply === "updated" ? { primaryKey, secondaryKey } : {}),
    stateComment: stateComment ?? null,
    ...(withTracing ? { allowTracing: allowTracing ?? false } : {}),
  };
}

function regenerate(which: "primaryKey" | "secondaryKey", { store, now }: Context, entity: Entity): Reply {
  const properties = { ...entity.properties, [which]: subscriptionKey(entity.key, which, entity.version) };
  store.put({ ...entity, properties, updatedAt: now().toISOString() });
  return emptyReply(204);
}

/** One the service makes itself. */
export function newSubscription(
  name: string,
  properties: { scope: string; ownerId: string | null; state: string; displayName: string | null },
  context: Pick<Context, "store" | "container" | "now">,
): Entity {
  const { store, container, now } = context;
  const key = `${container.key}/subscriptions/${name}`.toLowerCase();
  const moment = now().toISOString();
  return store.put({
    key,
    parent: container.key,
    kind: "subscription",
    segment: "subscriptions",
    name,
    properties: {
      ...properties,
      primaryKey: subscriptionKey(key, "primary"),
      secondaryKey: subscriptionKey(key, "secondary"),
      allowTracing: false,
    },
    createdAt: moment,
    updatedAt: moment,
  });
}
