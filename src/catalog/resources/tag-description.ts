import { Type } from "@sinclair/typebox";
import { text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** What a tag means on one API; its name is that of the tag. */
export const tagDescription = resourceKind({
  segment: "tag-description",
  collection: "tagDescriptions",
  lane: "api",
  readOnly: ["tagId", "displayName"],
  fields: {
    description: same(Type.Optional(text("What the tag means here.")), { default: null }),
    externalDocsUrl: same(Type.Optional(text("Page about it.")), { default: null }),
    externalDocsDescription: same(Type.Optional(text("What the page is.")), { default: null }),
  },
});
