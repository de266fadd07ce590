import { resourceKind } from "./kind.js";

export const namedValue = resourceKind({
  segment: "named-value",
  collection: "namedValues",
  lane: "named-values",
  properties: {
    displayName: {},
    value: { default: null, secret: true },
    secret: { default: false },
    tags: { as: "set", default: [] },
    keyVault: { properties: { secretIdentifier: { default: null }, identityClientId: { default: null } } },
  },
});
