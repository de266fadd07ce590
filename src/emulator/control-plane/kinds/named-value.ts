import { shortTimestamp } from "../../state/clock.js";
import { objectOf, plainText, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { subscriptionKey } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import { isCurrentContract } from "../api-versions.js";
import type { Context } from "../context.js";
import { validationError } from "../errors.js";
import { flag, list, object, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, ReadInput, WriteInput } from "../kind.js";
import { completedOperation } from "../long-running.js";
import { renameNamedValue } from "../named-value-rename.js";
import { findNamedValue, namedValueIndex, refuseWhenUsed, usesValueIndex } from "../references.js";
import { etagOfEntity } from "../read-entity.js";
import type { Reply } from "../reply.js";

const fields: Fields = [
  text("displayName", { required: true, max: 256 }),
  text("value", { max: 4096 }),
  list("tags"),
  flag("secret", { default: false }),
  object("keyVault"),
];

export const namedValue: EntityKind = {
  form: "entity",
  name: "namedValue",
  segment: "namedValues",
  parents: ["service", "workspace"],
  title: "NamedValue",
  write: writeNamedValue,
  read: readNamedValue,
  writesAsync: () => "in-progress",
  indexes: ({ parent, properties }) => [namedValueIndex(parent, plainText(properties.displayName))],
  written: (entity, { existing, context }) => {
    const [before, after] = [existing?.properties.displayName, entity.properties.displayName];
    if (typeof before === "string" && typeof after === "string" && before !== after) renameNamedValue(before, after, context);
  },
  removing: ({ parent, properties }, context) => {
    const displayName = plainText(properties.displayName);
    refuseWhenUsed("Named Value", displayName, usesValueIndex(parent, displayName), context);
  },
  actions: {
    listValue: (_context, entity) => ({
      status: 200,
      headers: { ETag: etagOfEntity(entity) },
      body: { value: valueOf(entity) },
      style: "compact",
    }),
    refreshSecret,
  },
};

/** Every refusal here reaches the client on the poll (arm-behaviour section 3, 5). */
function writeNamedValue(input: WriteInput): JsonObject {
  const { context, key } = input;
  const written = writeFields(fields, input);
  const displayName = plainText(written.displayName);
  if (!/^[A-Za-z0-9._-]+$/.test(displayName))
    throw validationError({ target: "displayName", message: "The displayName may contain only letters, digits, periods, dashes and underscores." });
  const namesake = findNamedValue(displayName, context);
  if (namesake !== undefined && namesake.key !== key)
    throw validationError({ target: "name", message: "Property with the same name already exist." });
  if (Array.isArray(written.tags) && written.tags.length > 32)
    throw validationError({ target: "tags", message: "A named value can have at most 32 tags." });
  if (written.keyVault !== null) return { ...written, value: null, secret: true, keyVault: writeKeyVault(written.keyVault, context) };
  if (stringOf(written.value) === undefined || written.value === "")
    throw validationError({ target: "value", message: "The value field is required." });
  return written;
}

function writeKeyVault(keyVault: Json | undefined, context: Context): JsonObject {
  const { secretIdentifier, identityClientId, lastStatus } = objectOf(keyVault);
  if ((stringOf(secretIdentifier) ?? "") === "")
    throw validationError({ target: "keyVault", message: "The secretIdentifier field is required." });
  return { secretIdentifier, identityClientId: identityClientId ?? null, lastStatus: lastStatus ?? fetched(context) };
}

function fetched(context: Context): JsonObject {
  return { code: "Success", timeStampUtc: shortTimestamp(context.now()) };
}

/** A secret's value is left out of everything but `listValue`. */
function readNamedValue({ properties }: Entity, { context }: ReadInput): JsonObject {
  const { displayName, value, tags, secret, keyVault } = properties;
  return {
    displayName,
    ...(secret === true ? {} : { value }),
    tags: tags ?? null,
    secret,
    ...(keyVault === null ? {} : { keyVault }),
    ...(isCurrentContract(context.request.apiVersion) ? { provisioningState: "Succeeded" } : {}),
  };
}

/** There is no vault here: the value of a reference is made up from its identifier, the same every time. */
function valueOf({ properties }: Entity): string {
  return stringOf(properties.value) ?? subscriptionKey("key vault", plainText(objectOf(properties.keyVault).secretIdentifier));
}

function refreshSecret(context: Context, entity: Entity): Reply {
  return completedOperation(context, 200, () => {
    if (entity.properties.keyVault === null)
      throw validationError({ target: "keyVault", message: "The named value does not refer to a key vault." });
    const keyVault = { ...objectOf(entity.properties.keyVault), lastStatus: fetched(context) };
    context.store.put({ ...entity, properties: { ...entity.properties, keyVault } });
  });
}
