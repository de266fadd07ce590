import { resourceKind } from "./kind.js";

export const subscription = resourceKind({
  segment: "subscription",
  collection: "subscriptions",
  lane: "product",
  builtIn: ["master"],
  properties: {
    displayName: {},
    scope: { as: "id" },
    state: { default: "active" },
    allowTracing: { default: false },
    primaryKey: { secret: true, default: null },
    secondaryKey: { secret: true, default: null },
  },
});
