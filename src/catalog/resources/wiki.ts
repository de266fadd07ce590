import { Type } from "@sinclair/typebox";
import { list } from "../documents/shapes.js";
import { listed, reference, same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const facts = {
  segment: "wiki",
  collection: "wikis",
  fixedName: "default",
  fields: {
    documents: listed(
      (page) => list(page, "Pages, in order."),
      { documentation: reference(Type.String({ description: "Name of a Documentation." }), { segments: ["documentation"], collection: "documentations" }, { bare: true, arm: "documentationId" }) },
      "documentationId",
    ),
  },
} as const;

/** Pages of an API or a product in the developer portal. */
export const apiWiki = resourceKind({ ...facts, lane: "api" });
export const productWiki = resourceKind({ ...facts, lane: "product" });

export const documentation = resourceKind({
  segment: "documentation",
  collection: "documentations",
  fields: {
    title: same(Type.Optional(Type.String()), { absent: "name" }),
    content: same(Type.Optional(Type.String({ description: "Markdown." })), { default: null }),
  },
});
