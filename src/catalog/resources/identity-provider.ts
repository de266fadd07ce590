import { Type } from "@sinclair/typebox";
import { list, oneOf, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const optional = (description: string) => same(Type.Optional(text(description)), { default: null });

/** Where users of the developer portal sign in; the name says which. */
export const identityProvider = resourceKind({
  segment: "identity-provider",
  collection: "identityProviders",
  neverRead: ["clientSecret"],
  fields: {
    type: same(Type.Optional(oneOf(["aad", "aadB2C", "facebook", "google", "microsoft", "twitter"], "The name when left out.")), { absent: "name", immutable: true }),
    clientId: same(text("Client id of the developer portal.")),
    clientSecret: same(text("A secret of the environment: ${portalSecret}."), { secret: true }),
    clientLibrary: optional("Library that the portal signs in with: MSAL-2."),
    signinTenant: optional("Tenant to sign in to, in place of common."),
    allowedTenants: same(Type.Optional(list(Type.String(), "Tenants whose users may sign in.")), { as: "set", default: [] }),
    authority: optional("Endpoint of Microsoft Entra, or of the B2C tenant."),
    signupPolicyName: optional("B2C: policy to sign up."),
    signinPolicyName: optional("B2C: policy to sign in."),
    profileEditingPolicyName: optional("B2C: policy to edit the profile."),
    passwordResetPolicyName: optional("B2C: policy to reset the password."),
  },
});
