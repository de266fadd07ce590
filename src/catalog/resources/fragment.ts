import { resourceKind } from "./kind.js";

export const fragment = resourceKind({
  segment: "fragment",
  collection: "policyFragments",
  properties: { description: { default: null }, value: { as: "policy" } },
});
