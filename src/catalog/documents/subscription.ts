import { Type, type Static } from "@sinclair/typebox";
import { closed, flag, instances, name, oneOf, text } from "./shapes.js";

export const subscriptionSchema = closed(
  {
    kind: Type.Literal("Subscription"),
    name,
    instances,
    displayName: Type.Optional(Type.String()),
    product: Type.Optional(text("Scope: one product.")),
    api: Type.Optional(text("Scope: one API.")),
    allApis: Type.Optional(Type.Literal(true, { description: "Scope: all APIs." })),
    state: Type.Optional(oneOf(["active", "suspended", "submitted", "rejected", "cancelled", "expired"], "active when left out.")),
    allowTracing: Type.Optional(flag("false when left out.")),
    primaryKey: Type.Optional(text("A secret of the environment: ${myKey}; the service makes one when left out.")),
    secondaryKey: Type.Optional(text("As primaryKey.")),
  },
  "A subscription key and what it opens.",
);

export type SubscriptionDocument = Static<typeof subscriptionSchema>;
