import { plainText, type JsonObject } from "../../state/json.js";
import { readFields, text, writeFields, type Fields } from "../fields.js";
import { hideCredential } from "../hidden-credential.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { checkCredentials, namedValuesWithin, usesValueIndex } from "../references.js";

const fields: Fields = [
  text("useFromLocation", { required: true, max: 256 }),
  text("description", { max: 2000 }),
  text("connectionString", { required: true, max: 300 }),
  text("resourceId", { max: 2000 }),
];

export const cache: EntityKind = {
  form: "entity",
  name: "cache",
  segment: "caches",
  parents: ["service"],
  title: "Cache",
  write: writeCache,
  read: (entity) => readFields(fields, entity.properties),
  indexes: ({ parent, properties }) => namedValuesWithin(properties.connectionString).map((name) => usesValueIndex(parent, name)),
};

function writeCache(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  checkCredentials(written.connectionString, input.context);
  const before = input.existing?.properties.connectionString;
  return { ...written, connectionString: hideCredential(plainText(written.connectionString), before, "connectionString", "", input) };
}
