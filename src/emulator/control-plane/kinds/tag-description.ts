import { plainText, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { validationError } from "../errors.js";
import { readFields, text, writeFields, type Fields } from "../fields.js";
import { idOf, referenceTo } from "../ids.js";
import type { EntityKind, ReadInput, WriteInput } from "../kind.js";

const fields: Fields = [text("description"), text("externalDocsDescription"), text("externalDocsUrl", { max: 2000 })];

/** What an API says of a tag: it goes by the tag's name, and with it. */
export const apiTagDescription: EntityKind = {
  form: "entity",
  name: "apiTagDescription",
  segment: "tagDescriptions",
  parents: ["api"],
  serviceOnly: true,
  title: "TagDescription",
  methods: ["GET", "HEAD", "PUT", "DELETE"],
  write: writeTagDescription,
  read: readTagDescription,
  indexes: ({ properties }) => [`associated:${plainText(properties.tag)}`],
};

function writeTagDescription(input: WriteInput): JsonObject {
  const tag = referenceTo("tags", `/tags/${input.name}`, input.context);
  if (tag === undefined || input.context.store.get(tag.key) === undefined)
    throw validationError({ target: "tagDescriptionId", message: `Tag with id '${input.name}' could not be found.` });
  return { ...writeFields(fields, input), tag: tag.key };
}

function readTagDescription({ properties }: Entity, { context }: ReadInput): JsonObject {
  const tag = context.store.get(plainText(properties.tag));
  if (tag === undefined) return readFields(fields, properties);
  return { tagId: idOf(tag, context), displayName: tag.properties.displayName, ...readFields(fields, properties) };
}
