import { Type } from "@sinclair/typebox";
import { flag, oneOf, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";
import { productWiki } from "./wiki.js";

export const product = resourceKind({
  segment: "product",
  collection: "products",
  lane: "product",
  builtIn: ["starter", "unlimited"],
  workspace: true,
  readOnly: ["groups"],
  fields: {
    displayName: same(Type.Optional(text("Shown in the developer portal; the name when left out.")), { absent: "name" }),
    description: same(Type.Optional(Type.String()), { default: null }),
    terms: same(Type.Optional(Type.String()), { default: null }),
    state: same(Type.Optional(oneOf(["published", "notPublished"], "published when left out.")), { default: "notPublished", absent: { value: "published" } }),
    subscriptionRequired: same(Type.Optional(flag("true when left out.")), { default: true, absent: { value: true } }),
    approvalRequired: same(Type.Optional(flag("false when left out.")), { default: false }),
    subscriptionsLimit: same(Type.Optional(Type.Integer({ minimum: 1 })), { default: null }),
  },
  children: {
    groups: { kind: "links", type: "product/group", description: "Groups that may see and subscribe to it." },
    tags: { kind: "links", type: "product/tag", description: "Tags of the product." },
    policies: { kind: "policies", type: "product/policy" },
    wiki: { kind: "one", type: "product/wiki", of: productWiki, description: "Pages shown with it in the developer portal." },
  },
});
