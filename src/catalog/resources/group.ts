import { Type } from "@sinclair/typebox";
import { oneOf, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

export const group = resourceKind({
  segment: "group",
  collection: "groups",
  builtIn: ["administrators", "developers", "guests"],
  workspace: true,
  readOnly: ["builtIn"],
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    description: same(Type.Optional(Type.String()), { default: null }),
    type: same(Type.Optional(oneOf(["custom", "external"], "custom when left out.")), { default: "custom", immutable: true, absent: { value: "custom" } }),
    externalId: same(Type.Optional(text("aad://<tenant>/groups/<object id>; for type external.")), { default: null, immutable: true }),
  },
  children: { users: { kind: "links", type: "group/user", description: "Users in it, by the names of Users." } },
});
