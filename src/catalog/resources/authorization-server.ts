import { Type } from "@sinclair/typebox";
import { closed, flag, list, oneOf, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** An OAuth 2.0 authorization server that APIs name, for the developer portal. */
export const authorizationServer = resourceKind({
  segment: "authorization-server",
  collection: "authorizationServers",
  neverRead: ["clientSecret", "resourceOwnerUsername", "resourceOwnerPassword"],
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    description: same(Type.Optional(Type.String()), { default: null }),
    clientRegistrationEndpoint: same(text("Page where clients register; a placeholder where there is none.")),
    authorizationEndpoint: same(text("Authorization endpoint.")),
    authorizationMethods: same(Type.Optional(list(oneOf(["HEAD", "OPTIONS", "TRACE", "GET", "POST", "PUT", "PATCH", "DELETE"], "A method."), "Methods of the authorization endpoint; GET when left out.")), { as: "set", default: ["GET"] }),
    tokenEndpoint: same(Type.Optional(text("Token endpoint.")), { default: null }),
    tokenBodyParameters: same(Type.Optional(list(closed({ name: Type.String(), value: Type.String() }), "Further parameters of the token request.")), { items: { key: "name", properties: { name: {}, value: {} } } }),
    clientAuthenticationMethods: same(Type.Optional(list(oneOf(["Basic", "Body"], "A method."), "How the client authenticates at the token endpoint.")), { arm: "clientAuthenticationMethod", as: "set", default: [] }),
    bearerTokenSendingMethods: same(Type.Optional(list(oneOf(["authorizationHeader", "query"], "A method."), "How the token is sent to the API.")), { as: "set", default: [] }),
    grantTypes: same(list(oneOf(["authorizationCode", "authorizationCodeWithPkce", "implicit", "resourceOwnerPassword", "clientCredentials"], "A grant."), "Grants that clients use."), { as: "set" }),
    supportState: same(Type.Optional(flag("Whether the state parameter is sent; false when left out.")), { default: false }),
    defaultScope: same(Type.Optional(text("Scope asked for when none is said.")), { default: null }),
    clientId: same(text("Client id of the developer portal.")),
    clientSecret: same(Type.Optional(text("A secret of the environment: ${portalSecret}.")), { default: null, secret: true }),
    resourceOwnerUsername: same(Type.Optional(text("For the grant resourceOwnerPassword.")), { default: null, secret: true }),
    resourceOwnerPassword: same(Type.Optional(text("A secret of the environment.")), { default: null, secret: true }),
    useInTestConsole: same(Type.Optional(flag("Offered in the portal's test console; true when left out.")), { default: true, absent: { value: true } }),
    useInApiDocumentation: same(Type.Optional(flag("Named in the API's documentation; false when left out.")), { default: false }),
  },
});
