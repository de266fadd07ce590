import { Type } from "@sinclair/typebox";
import { closed, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

export const certificate = resourceKind({
  segment: "certificate",
  collection: "certificates",
  workspace: true,
  readOnly: ["subject", "thumbprint", "expirationDate"],
  neverRead: ["data", "password"],
  whole: true,
  fields: {
    keyVault: same(Type.Optional(closed({ secretIdentifier: text("URL of the Key Vault certificate's secret, without a version so that it renews."), identityClientId: Type.Optional(text("Client id of a user-assigned identity.")) })), {
      properties: { secretIdentifier: { default: null }, identityClientId: { default: null } },
    }),
    data: same(Type.Optional(text("The certificate in base64: PFX, or CER without a private key. A secret of the environment, or one of its files: ${clientCertificate}.")), { default: null, secret: true }),
    password: same(Type.Optional(text("Password of the PFX, a secret of the environment: ${clientCertificatePassword}.")), { default: null, secret: true }),
  },
});
