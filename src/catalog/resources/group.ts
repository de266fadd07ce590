import { resourceKind } from "./kind.js";

export const group = resourceKind({
  segment: "group",
  collection: "groups",
  builtIn: ["administrators", "developers", "guests"],
  properties: {
    displayName: {},
    description: { default: null },
    type: { default: "custom", immutable: true },
    externalId: { default: null, immutable: true },
  },
});
