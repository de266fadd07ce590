import { shortTimestamp } from "../../state/clock.js";
import { objectOf, stringOf, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { madeUpFacts, readCertificate } from "../certificate-facts.js";
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
  methods: ["GET", "HEAD", "PUT", "DELETE"],
  write: writeCertificate,
  read: showCertificate,
  removing: (entity, context) => refuseWhenUsed("Certificate", entity.name, usesIndex(entity.key), context),
  actions: { refreshSecret },
};

/** There is no vault here: what one would give is made up from the identifier. */
function writeCertificate(input: WriteInput): JsonObject {
  const { data, password, keyVault } = writeFields(fields, input);
  const identifier = stringOf(objectOf(keyVault).secretIdentifier);
  const content = stringOf(data);
  const now = input.context.now();
  if (identifier !== undefined)
    return {
      ...madeUpFacts(identifier, input.name, now),
      keyVault: { ...objectOf(keyVault), identityClientId: objectOf(keyVault).identityClientId ?? null, lastStatus: fetched(input.context) },
    };
  if (content === undefined) throw validationError({ target: "data", message: "Either data or keyVault must be given." });
  return { ...readCertificate(content, stringOf(password), input.name, now), keyVault: null };
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
function showCertificate({ properties }: Entity): JsonObject {
  const { keyVault, ...others } = properties;
  return keyVault === null ? others : { ...others, keyVault };
}
