import { resourceKind } from "./kind.js";

export const product = resourceKind({
  segment: "product",
  collection: "products",
  lane: "product",
  builtIn: ["starter", "unlimited"],
  properties: {
    displayName: {},
    description: { default: null },
    terms: { default: null },
    subscriptionRequired: { default: true },
    approvalRequired: { default: false },
    subscriptionsLimit: { default: null },
    state: { default: "notPublished" },
  },
});
