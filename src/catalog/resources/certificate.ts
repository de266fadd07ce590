import { resourceKind } from "./kind.js";

export const certificate = resourceKind({
  segment: "certificate",
  collection: "certificates",
  properties: { keyVault: { properties: { secretIdentifier: { default: null }, identityClientId: { default: null } } } },
});
