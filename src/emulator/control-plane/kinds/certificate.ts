import { createHash } from "node:crypto";
import { shortTimestamp } from "../../state/clock.js";
import { objectOf, stringOf, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { validationError } from "../errors.js";
import { object, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { readEntity } from "../read-entity.js";
import type { Reply } from "../reply.js";
import { refuseWhenUsed, usesIndex } from "../references.js";

const fields: Fields = [object("keyVault"), text("data"), text("password")];

export const certificate: EntityKind = {
  form: "entity",
  name: "certificate",
  segment: "certificates",
  parents: ["service", "workspace"],
  title: "Certificate",
  write: writeCertificate,
  read: readCertificate,
  removing: (entity, context) => refuseWhenUsed("Certificate", entity.name, usesIndex(entity.key), context),
  actions: { refreshSecret },
};

/** There is no vault here, and a PFX is not opened: subject and thumbprint are made up from what names the certificate. */
function writeCertificate(input: WriteInput): JsonObject {
  const { data, keyVault } = writeFields(fields, input);
  const identifier = stringOf(objectOf(keyVault).secretIdentifier);
  const content = stringOf(data);
  if (identifier === undefined && content === undefined) throw validationError({ target: "data", message: "Either data or keyVault must be given." });
  const now = input.context.now();
  const thumbprint = createHash("sha1").update(identifier ?? content ?? "").digest("hex").toUpperCase();
  return {
    subject: `CN=${input.name}`,
    thumbprint,
    expirationDate: new Date(Date.UTC(now.getUTCFullYear() + 1, 0, 1)).toISOString(),
    keyVault: identifier === undefined ? null : { ...objectOf(keyVault), identityClientId: objectOf(keyVault).identityClientId ?? null, lastStatus: fetched(input.context) },
  };
}

function refreshSecret(context: Context, entity: Entity): Reply {
  if (entity.properties.keyVault === null) throw validationError({ target: "keyVault", message: "The certificate does not refer to a key vault." });
  const refreshed = context.store.put({ ...entity, properties: { ...entity.properties, keyVault: { ...objectOf(entity.properties.keyVault), lastStatus: fetched(context) } } });
  return readEntity(certificate, refreshed, { context, reply: "get" });
}

function fetched(context: Context): JsonObject {
  return { code: "Success", timeStampUtc: shortTimestamp(context.now()) };
}

/** `data` and `password` are never given back (arm-behaviour, section 6). */
function readCertificate({ properties }: Entity): JsonObject {
  const { keyVault, ...others } = properties;
  return keyVault === null ? others : { ...others, keyVault };
}
