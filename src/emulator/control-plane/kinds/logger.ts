import { objectOf, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { generatedName } from "../../state/secrets.js";
import { validationError } from "../errors.js";
import { flag, object, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { checkCredentials, findNamedValue, namedValuesIn, namedValuesWithin, refuseWhenUsed, usesIndex, usesValueIndex } from "../references.js";

const fields: Fields = [
  text("loggerType", { required: true, oneOf: ["applicationInsights", "azureEventHub", "azureMonitor"] }),
  text("description", { max: 256, showNull: true }),
  object("credentials"),
  flag("isBuffered", { default: true }),
  text("resourceId"),
];

export const logger: EntityKind = {
  form: "entity",
  name: "logger",
  segment: "loggers",
  parents: ["service", "workspace"],
  title: "Logger",
  write: writeLogger,
  read: (entity) => readFields(fields, entity.properties),
  indexes: ({ properties, parent }) => namedValuesWithin(properties.credentials).map((name) => usesValueIndex(parent, name)),
  removing: (entity, context) => refuseWhenUsed("Logger", entity.name, usesIndex(entity.key), context),
};

function writeLogger(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  const credentials = present(objectOf(written.credentials));
  if (written.loggerType !== "azureMonitor" && Object.keys(credentials).length === 0)
    throw validationError({ target: "credentials", message: "The credentials field is required." });
  checkCredentials(credentials, input.context);
  const hidden = Object.entries(credentials).map(([name, value]): [string, Json | undefined] => [name, hide(name, value, input)]);
  return { ...written, credentials: written.credentials === null ? null : Object.fromEntries(hidden) };
}

const secretNames = new Set(["instrumentationkey", "connectionstring"]);

/**
 * A secret in clear becomes a secret named value and is shown as a reference to it ([CODE] arm-behaviour section 6, loggers;
 * that the service creates the named value is unverified). The same secret again keeps the reference.
 */
function hide(name: string, value: Json | undefined, { context, existing, key }: WriteInput): Json | undefined {
  const secret = stringOf(value);
  if (secret === undefined || !secretNames.has(name.toLowerCase()) || namedValuesIn(secret).length > 0) return value;
  const before = namedValuesIn(stringOf(objectOf(existing?.properties.credentials)[name]) ?? "")[0];
  const kept = before === undefined ? undefined : findNamedValue(before, context);
  if (before !== undefined && kept?.properties.value === secret) return `{{${before}}}`;
  const id = generatedName("logger credentials", key, name, secret);
  const displayName = `Logger-Credentials--${id}`;
  const { store, container, now } = context;
  const moment = now().toISOString();
  store.put({
    key: `${container.key}/namedvalues/${id}`,
    parent: container.key,
    kind: "namedValue",
    segment: "namedValues",
    name: id,
    properties: { displayName, value: secret, tags: null, secret: true, keyVault: null },
    createdAt: moment,
    updatedAt: moment,
  });
  return `{{${displayName}}}`;
}
