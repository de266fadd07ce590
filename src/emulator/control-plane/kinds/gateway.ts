import { objectOf, plainText, stringOf, type JsonObject } from "../../state/json.js";
import { gatewayKey, signature } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { parentNotFound, validationError } from "../errors.js";
import { object, readFields, stringsOf, text, writeFields, type Fields } from "../fields.js";
import { referenceTo } from "../ids.js";
import type { AssociationKind, EntityKind } from "../kind.js";
import { etagOfEntity } from "../read-entity.js";
import { emptyReply, type Reply } from "../reply.js";
import { readLinkedApi } from "./api-reply.js";
import { findRevision } from "./api-revisions.js";

const fields: Fields = [object("locationData"), text("description", { max: 1000, showNull: true })];

/** Self-hosted gateways exist in these tiers. */
export const selfHostedGatewaySkus = ["Developer", "Premium", "Isolated"];

export const gateway: EntityKind = {
  form: "entity",
  name: "gateway",
  segment: "gateways",
  parents: ["service"],
  title: "Gateway",
  etag: "little-endian",
  skus: selfHostedGatewaySkus,
  write: (input) => {
    const { primaryVersion, secondaryVersion } = objectOf(input.existing?.properties);
    return { ...writeFields(fields, input), primaryVersion: primaryVersion ?? 1, secondaryVersion: secondaryVersion ?? 1 };
  },
  read: (entity, { reply }) => ({
    ...readFields(fields, entity.properties),
    heartbeat: reply === "created" || reply === "updated" ? null : [],
  }),
  actions: {
    listKeys: (_context, entity) => ({
      status: 200,
      headers: { ETag: etagOfEntity(entity, "little-endian") },
      body: { primary: keyOf(entity, "primary"), secondary: keyOf(entity, "secondary") },
      style: "compact",
    }),
    regenerateKey,
    generateToken,
    listDebugCredentials,
    listTrace,
    invalidateDebugCredentials: () => emptyReply(204),
  },
};

export const gatewayApi: AssociationKind = {
  form: "association",
  name: "gatewayApi",
  segment: "apis",
  parents: ["gateway"],
  title: "API",
  target: "api",
  readable: false,
  headStatus: 200,
  skus: selfHostedGatewaySkus,
  read: readLinkedApi,
};

type KeyType = "primary" | "secondary";

function keyOf({ key, properties }: Entity, type: KeyType): string {
  return gatewayKey(key, type, plainText(properties[`${type}Version`]));
}

function keyTypeOf(context: Context): KeyType {
  const keyType = stringOf(objectOf(context.request.body).keyType);
  if (keyType === "primary" || keyType === "secondary") return keyType;
  throw validationError({ target: "keyType", message: "The keyType must be primary or secondary." });
}

function regenerateKey(context: Context, entity: Entity): Reply {
  const version = `${keyTypeOf(context)}Version`;
  const properties: JsonObject = { ...entity.properties, [version]: Number(entity.properties[version]) + 1 };
  context.store.put({ ...entity, properties, updatedAt: context.now().toISOString() });
  return emptyReply(204);
}

/** `GatewayKey {gateway}&{expiry}&{signature}`, as a self-hosted gateway is configured with. */
function generateToken(context: Context, entity: Entity): Reply {
  const keyType = keyTypeOf(context);
  const expiry = new Date(stringOf(objectOf(context.request.body).expiry) ?? Number.NaN);
  if (Number.isNaN(expiry.getTime())) throw validationError({ target: "expiry", message: "The expiry field is required." });
  const until = expiry.toISOString().replace(/\D/g, "").slice(0, 12);
  const value = `${entity.name}&${until}&${signature(keyOf(entity, keyType), until)}`;
  return { status: 200, body: { value }, style: "compact" };
}

/** A token to trace with, for one API. Traces themselves are made by a running gateway: there are none here. */
function listDebugCredentials(context: Context, entity: Entity): Reply {
  const { purposes, apiId } = objectOf(context.request.body);
  if (!stringsOf(purposes).includes("tracing")) throw validationError({ target: "purposes", message: "The purposes must have tracing." });
  const api = referenceTo("apis", stringOf(apiId) ?? "", context);
  if (api === undefined || findRevision(context.store, api.key) === undefined) throw parentNotFound();
  return { status: 200, body: { token: signature("debug", entity.key, api.key) }, style: "compact" };
}

function listTrace({ request }: Context): Reply {
  const traceId = stringOf(objectOf(request.body).traceId);
  if (traceId === undefined) throw validationError({ target: "traceId", message: "The traceId field is required." });
  return { status: 200, body: { traceId, traceEntries: {} }, style: "compact" };
}
