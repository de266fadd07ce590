import { Type } from "@sinclair/typebox";
import { oneOf, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** A schema of the instance, which validate-content names. JSON is kept in `document`, XML as text in `value`. */
export const schema = resourceKind({
  segment: "schema",
  collection: "schemas",
  workspace: true,
  fields: {
    schemaType: same(oneOf(["json", "xml"], "Language of the schema."), { immutable: true }),
    description: same(Type.Optional(Type.String()), { default: null }),
  },
  properties: { value: { default: null }, document: { as: "any-json", default: {} } },
});

/** A schema of one API: a GraphQL schema, or the definitions that representations name. */
export const apiSchema = resourceKind({
  segment: "schema",
  collection: "schemas",
  lane: "api",
  workspace: true,
  fields: {
    contentType: same(text("Media type of the schema, such as application/vnd.ms-azure-apim.graphql.schema."), { immutable: true }),
    value: same(Type.Optional(text("The schema as text.")), { arm: "document.value", default: null }),
    definitions: same(Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: "Definitions of OpenAPI 2.0, by name." })), { arm: "document.definitions", as: "any-json", default: {} }),
    components: same(Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: "Components of OpenAPI 3." })), { arm: "document.components", as: "any-json", default: {} }),
  },
});
