import { Type, type Static } from "@sinclair/typebox";
import { schema } from "../resources/schema.js";
import { resourceDocument } from "./resource-document.js";
import { text } from "./shapes.js";

export const schemaSchema = resourceDocument("Schema", schema, "A schema of the instance, which validate-content names.", {
  file: Type.Optional(text("JSON or XSD file, relative to this document.")),
  content: Type.Optional(Type.Unknown({ description: "The schema itself: JSON as it is, XML as text." })),
});

export type SchemaDocument = Static<typeof schemaSchema>;
