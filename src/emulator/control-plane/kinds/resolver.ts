import { readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind } from "../kind.js";

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
  write: (input) => writeFields(fields, input),
  read: (entity) => readFields(fields, entity.properties),
};
