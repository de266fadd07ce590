import { objectOf, plainText, stringOf, type JsonObject } from "../../state/json.js";
import { gatewayKey, signature } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { validationError } from "../errors.js";
import { object, readFields, text, writeFields, type Fields } from "../fields.js";
import type { AssociationKind, EntityKind } from "../kind.js";
import { etagOfEntity } from "../read-entity.js";
import { emptyReply, type Reply } from "../reply.js";
import { readLinkedApi } from "./api-reply.js";

const fields: Fields = [object("locationData"), text("description", { max: 1000, showNull: true })];

/** Self-hosted gateways exist in these tiers. */
const skus = ["Developer", "Premium", "Isolated"];

export const gateway: EntityKind = {
  form: "entity",
  name: "gateway",
  segment: "gateways",
  parents: ["service"],
  title: "Gateway",
  etag: "little-endian",
  skus,
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
  skus,
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
