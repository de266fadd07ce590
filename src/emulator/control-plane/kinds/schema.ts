import { objectOf, present, stringOf, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { object, readFields, text, writeFields, type Fields } from "../fields.js";
import { graphQlContentType, parseSchema } from "../import/graphql/sdl.js";
import type { EntityKind, WriteInput } from "../kind.js";

const apiFields: Fields = [text("contentType", { required: true }), object("document")];

/** Types of an API: the whole document is in GET and in lists. */
export const apiSchema: EntityKind = {
  form: "entity",
  name: "apiSchema",
  segment: "schemas",
  parents: ["api"],
  title: "Schema",
  methods: ["GET", "HEAD", "PUT", "DELETE"],
  write: writeApiSchema,
  read: (entity) => readFields(apiFields, entity.properties),
  writesAsync: () => "accepted",
};

function writeApiSchema(input: WriteInput): JsonObject {
  const written = writeFields(apiFields, input);
  const { value, definitions, components } = objectOf(written.document);
  if (value === undefined && definitions === undefined && components === undefined)
    throw validationError({ target: "document", message: "The document must have a value, definitions or components." });
  checkGraphQl(stringOf(written.contentType), stringOf(value));
  return { ...written, document: present({ value, definitions, components }) };
}

/** A schema in GraphQL's language has to be one. */
function checkGraphQl(contentType: string | undefined, value: string | undefined): void {
  if (contentType?.toLowerCase() !== graphQlContentType || value === undefined) return;
  const { problem } = parseSchema(value);
  if (problem !== undefined) throw validationError({ target: "document", message: `The GraphQL schema cannot be read: ${problem}` });
}

const globalFields: Fields = [
  text("schemaType", { required: true, oneOf: ["json", "xml"] }),
  text("description"),
  text("value"),
  object("document"),
];

export const globalSchema: EntityKind = {
  form: "entity",
  name: "globalSchema",
  segment: "schemas",
  parents: ["service", "workspace"],
  title: "Schema",
  methods: ["GET", "HEAD", "PUT", "DELETE"],
  write: (input) => {
    const written = writeFields(globalFields, input);
    if (written.value === null && written.document === null)
      throw validationError({ target: "value", message: "A schema must have a value or a document." });
    return written;
  },
  read: (entity) => readFields(globalFields, entity.properties),
  writesAsync: () => "accepted",
};
