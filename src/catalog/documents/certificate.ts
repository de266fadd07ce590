import { Type, type Static } from "@sinclair/typebox";
import { closed, instances, name, text } from "./shapes.js";

export const certificateSchema = closed(
  {
    kind: Type.Literal("Certificate"),
    name,
    instances,
    keyVault: closed({ secretIdentifier: text("URL of the Key Vault certificate's secret, without a version so that it renews."), identityClientId: Type.Optional(text("Client id of a user-assigned identity.")) }),
  },
  "A certificate of the instance, which policies name with certificate-id.",
);

export type CertificateDocument = Static<typeof certificateSchema>;
