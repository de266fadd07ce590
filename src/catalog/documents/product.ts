import { Type, type Static } from "@sinclair/typebox";
import { closed, flag, instances, list, name, oneOf, policies, text } from "./shapes.js";

export const productSchema = closed(
  {
    kind: Type.Literal("Product"),
    name,
    instances,
    displayName: Type.Optional(text("Shown in the developer portal; the name when left out.")),
    description: Type.Optional(Type.String()),
    terms: Type.Optional(Type.String()),
    state: Type.Optional(oneOf(["published", "notPublished"], "published when left out.")),
    subscriptionRequired: Type.Optional(flag("true when left out.")),
    approvalRequired: Type.Optional(flag("false when left out.")),
    subscriptionsLimit: Type.Optional(Type.Integer({ minimum: 1 })),
    apis: Type.Optional(list(Type.String(), "APIs of the product; an Api may name its products instead.")),
    groups: Type.Optional(list(Type.String(), "Groups that may see and subscribe to it.")),
    tags: Type.Optional(list(Type.String(), "Tags of the product.")),
    policies,
  },
  "APIs offered together under one policy.",
);

export type ProductDocument = Static<typeof productSchema>;
