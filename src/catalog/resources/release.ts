import { Type } from "@sinclair/typebox";
import { text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** A note on what a revision brought when it was made current. */
export const release = resourceKind({
  segment: "release",
  collection: "releases",
  lane: "api",
  workspace: true,
  readOnly: ["createdDateTime", "updatedDateTime"],
  fields: { notes: same(Type.Optional(text("What changed, shown in the developer portal.")), { default: null }) },
  properties: { apiId: { as: "id" } },
});
