import { plainText, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { readFields, text, writeFields, type Fields } from "../fields.js";
import { resolvablePaths } from "../import/graphql/api-fields.js";
import type { EntityKind, WriteInput } from "../kind.js";

const fields: Fields = [
  text("displayName", { required: true, max: 300 }),
  text("path", { required: true, max: 300 }),
  text("description", { max: 1000, showNull: true }),
];

/** Resolves one field of a GraphQL API: `path` is `{type}/{field}`. */
export const resolver: EntityKind = {
  form: "entity",
  name: "resolver",
  segment: "resolvers",
  parents: ["api"],
  serviceOnly: true,
  title: "Resolver",
  write: writeResolver,
  read: (entity) => readFields(fields, entity.properties),
};

/** It is for a field of the API's schema, once there is one. */
function writeResolver(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  const { target, store } = input.context;
  const paths = resolvablePaths(target.parent, store);
  if (paths !== undefined && !paths.includes(plainText(written.path)))
    throw validationError({ target: "path", message: `The schema of the API has no field '${plainText(written.path)}'.` });
  return written;
}
