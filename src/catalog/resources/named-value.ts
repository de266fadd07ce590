import { Type } from "@sinclair/typebox";
import { closed, flag, list, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

export const namedValue = resourceKind({
  segment: "named-value",
  collection: "namedValues",
  lane: "named-values",
  workspace: true,
  neverRead: ["value"],
  fields: {
    displayName: same(Type.Optional(Type.String({ pattern: "^[A-Za-z0-9._-]{1,256}$", description: "What policies write as {{displayName}}; the name when left out." })), { absent: "name" }),
    value: same(Type.Optional(Type.String({ minLength: 1, maxLength: 4096, description: "Plain text; a secret comes from the environment: value: ${mySecret}." })), { default: null, secret: true }),
    secret: same(Type.Optional(flag("Never shown by the service again.")), { default: false }),
    keyVault: same(Type.Optional(closed({ secretIdentifier: text("URL of the Key Vault secret."), identityClientId: Type.Optional(text("Client id of a user-assigned identity.")) })), {
      properties: { secretIdentifier: { default: null }, identityClientId: { default: null } },
    }),
    tags: same(Type.Optional(list(Type.String(), "Labels; not Tag resources.")), { as: "set", default: [] }),
  },
});
