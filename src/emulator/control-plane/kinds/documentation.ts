import { readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind } from "../kind.js";

const fields: Fields = [text("title"), text("content")];

/** A page of Markdown for wikis. */
export const documentation: EntityKind = {
  form: "entity",
  name: "documentation",
  segment: "documentations",
  parents: ["service"],
  title: "Documentation",
  write: (input) => writeFields(fields, input),
  read: (entity) => readFields(fields, entity.properties),
};
