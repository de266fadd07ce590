import { objectOf, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { flag, object, readFields, text, writeFields, type Fields } from "../fields.js";
import { hideCredential } from "../hidden-credential.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { checkCredentials, namedValuesWithin, refuseWhenUsed, usesIndex, usesValueIndex } from "../references.js";

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

/** Of a logger's credentials, in any case. */
function hide(name: string, value: Json | undefined, input: WriteInput): Json | undefined {
  const secret = stringOf(value);
  if (secret === undefined || !secretNames.has(name.toLowerCase())) return value;
  return hideCredential(secret, objectOf(input.existing?.properties.credentials)[name], name, "Logger-Credentials--", input);
}
