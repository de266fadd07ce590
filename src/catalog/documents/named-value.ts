import { Type, type Static } from "@sinclair/typebox";
import { closed, flag, instances, list, name, text } from "./shapes.js";

export const namedValueSchema = closed(
  {
    kind: Type.Literal("NamedValue"),
    name,
    instances,
    displayName: Type.Optional(Type.String({ pattern: "^[A-Za-z0-9._-]{1,256}$", description: "What policies write as {{displayName}}; the name when left out." })),
    value: Type.Optional(Type.String({ minLength: 1, maxLength: 4096, description: "Plain text; a secret comes from the environment: value: ${mySecret}." })),
    secret: Type.Optional(flag("Never shown by the service again.")),
    keyVault: Type.Optional(closed({ secretIdentifier: text("URL of the Key Vault secret."), identityClientId: Type.Optional(text("Client id of a user-assigned identity.")) })),
    tags: Type.Optional(list(Type.String(), "Labels; not Tag resources.")),
  },
  "A constant of the instance, used in policies as {{name}}.",
);

export type NamedValueDocument = Static<typeof namedValueSchema>;
