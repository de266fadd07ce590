import { Type } from "@sinclair/typebox";
import { list, oneOf, text } from "../documents/shapes.js";
import { group, same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const parameters = (description: string) => Type.Optional(Type.Record(Type.String(), Type.String(), { description }));
const settings = { secret: true, as: "any-json", default: {}, clear: ["clientId", "scopes", "resourceUri", "loginUri", "tenantId"] } as const;

export const authorizationAccessPolicy = resourceKind({
  segment: "access-policy",
  collection: "accessPolicies",
  fields: {
    objectId: same(text("Object id of the identity that may use it.")),
    tenantId: same(Type.Optional(text("Its tenant; the service's own when left out.")), { default: null }),
    appIds: same(Type.Optional(list(Type.String(), "Applications through which it may.")), { as: "set", default: [] }),
  },
});

export const authorization = resourceKind({
  segment: "authorization",
  collection: "authorizations",
  readOnly: ["status", "error"],
  fields: {
    authorizationType: same(Type.Optional(oneOf(["OAuth2"], "OAuth2 when left out.")), { default: "OAuth2", absent: { value: "OAuth2" } }),
    grantType: same(oneOf(["AuthorizationCode", "ClientCredentials"], "How it gets tokens; AuthorizationCode needs somebody to sign in once."), { arm: "oauth2grantType", immutable: true, as: "case-insensitive" }),
    parameters: same(Type.Optional(Type.Record(Type.String(), Type.String(), { description: "clientId, clientSecret (a secret of the environment) …" })), settings),
  },
  neverRead: ["parameters"],
  whole: true,
  children: { accessPolicies: { kind: "map", type: "authorization-provider/authorization/access-policy", of: authorizationAccessPolicy, description: "Who may use it, by name." } },
});

/** A credential provider: what get-authorization-context takes tokens from. */
export const authorizationProvider = resourceKind({
  segment: "authorization-provider",
  collection: "authorizationProviders",
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    identityProvider: same(text("Kind of provider: aad, oauth2, oauth2pkce, github, google, dynamicsCrm …")),
    oauth2: group(
      {
        redirectUrl: same(Type.Optional(text("Redirect URL; the service's own when left out.")), { whenWritten: true }),
        grantTypes: group(
          {
            authorizationCode: same(parameters("Settings of this grant: clientId, clientSecret (a secret of the environment), scopes, resourceUri …"), settings),
            clientCredentials: same(parameters("As authorizationCode."), settings),
          },
          "Grants that it offers.",
        ),
      },
      "OAuth 2.0 settings.",
    ),
  },
  neverRead: ["oauth2"],
  whole: true,
  children: { authorizations: { kind: "map", type: "authorization-provider/authorization", of: authorization, description: "Connections, by name." } },
});
