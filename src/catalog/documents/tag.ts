import { Type, type Static } from "@sinclair/typebox";
import { closed, instances, name } from "./shapes.js";

export const tagSchema = closed({ kind: Type.Literal("Tag"), name, instances, displayName: Type.Optional(Type.String()) }, "A label for APIs, operations and products.");

export type TagDocument = Static<typeof tagSchema>;
