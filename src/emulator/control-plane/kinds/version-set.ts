import { plainText, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { refuseWhenUsed } from "../references.js";

const fields: Fields = [
  text("displayName", { required: true, max: 100 }),
  text("description", { showNull: true }),
  text("versioningScheme", { required: true, oneOf: ["Segment", "Query", "Header"] }),
  text("versionQueryName", { max: 100, showNull: true }),
  text("versionHeaderName", { max: 100, showNull: true }),
];

export const apiVersionSet: EntityKind = {
  form: "entity",
  name: "apiVersionSet",
  segment: "apiVersionSets",
  parents: ["service", "workspace"],
  title: "ApiVersionSet",
  write: writeVersionSet,
  read: (entity) => readFields(fields, entity.properties),
  removing: (entity, context) => refuseWhenUsed("ApiVersionSet", entity.name, `version-set:${entity.key}`, context),
};

const nameOfScheme: Readonly<Record<string, string>> = { Query: "versionQueryName", Header: "versionHeaderName" };

function writeVersionSet(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  const needed = nameOfScheme[plainText(written.versioningScheme)];
  if (needed !== undefined && written[needed] === null)
    throw validationError({ target: needed, message: `The ${needed} field is required.` });
  return written;
}
