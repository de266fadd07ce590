import { resourceKind } from "./kind.js";

export const versionSet = resourceKind({
  segment: "version-set",
  collection: "apiVersionSets",
  properties: {
    displayName: {},
    description: { default: null },
    versioningScheme: {},
    versionQueryName: { default: null },
    versionHeaderName: { default: null },
  },
});
