import { Type, type Static } from "@sinclair/typebox";
import { closed, instances, name, oneOf, text } from "./shapes.js";

export const groupSchema = closed(
  {
    kind: Type.Literal("Group"),
    name,
    instances,
    displayName: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    type: Type.Optional(oneOf(["custom", "external"], "custom when left out.")),
    externalId: Type.Optional(text("aad://<tenant>/groups/<object id>; for type external.")),
  },
  "A group of developers.",
);

export type GroupDocument = Static<typeof groupSchema>;
