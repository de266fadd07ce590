import { Type } from "@sinclair/typebox";
import { closed, flag, list, namePattern, oneOf, text } from "../documents/shapes.js";
import { authored, group, listed, reference, same } from "../fields/index.js";
import { apiDiagnostic } from "./diagnostic.js";
import { resourceKind } from "./kind.js";
import { operation } from "./operation.js";
import { release } from "./release.js";
import { resolver } from "./resolver.js";
import { apiSchema } from "./schema.js";
import { tagDescription } from "./tag-description.js";
import { targets } from "./targets.js";
import { apiWiki } from "./wiki.js";

const sending = Type.Optional(list(oneOf(["authorizationHeader", "query"], "A method."), "How the token is sent."));
const oAuth2 = {
  authorizationServer: reference(text("Name of an AuthorizationServer."), targets.authorizationServer, { bare: true, arm: "authorizationServerId" }),
  scope: same(Type.Optional(text("Scope asked for.")), { default: null }),
};
const openid = {
  provider: reference(text("Name of an OpenIdProvider."), targets.openIdProvider, { bare: true, arm: "openidProviderId" }),
  bearerTokenSendingMethods: same(sending, { as: "set", default: [] }),
};

/** Microsoft.ApiManagement/service/apis. Defaults on create: arm-behaviour, section 6. */
export const api = resourceKind({
  segment: "api",
  collection: "apis",
  lane: "api",
  builtIn: ["echo-api"],
  workspace: true,
  readAs: { type: "apiType" },
  readOnly: ["isCurrent", "isOnline", "apiRevision", "createdDateTime", "updatedDateTime", "privateUrl", "apiVersionSet", "provisioningState", "specificationLastUpdated"],
  fields: {
    displayName: same(Type.Optional(text("Shown in the developer portal; the specification's title, or the name, when left out."))),
    description: same(Type.Optional(text("Shown in the developer portal; the specification's when left out.")), { default: null }),
    path: same(text("Base path below the gateway's host; unique on the instance, versions of one set aside."), { default: "" }),
    protocols: same(Type.Optional(list(oneOf(["http", "https", "ws", "wss"], "A protocol."), "Protocols of the front end; https when left out, wss of a WebSocket API.")), { as: "set", default: ["https"], absent: { value: ["https"] } }),
    type: same(Type.Optional(oneOf(["http", "soap", "graphql", "odata", "grpc", "websocket"], "What it speaks; follows from the specification, else http.")), { arm: "apiType", default: "http", immutable: true }),
    serviceUrl: same(Type.Optional(text("URL of the service behind the API, when no `backend` is named.")), { default: null }),
    subscriptionRequired: same(Type.Optional(flag("Whether a subscription key is needed; true when left out.")), { default: true, absent: { value: true } }),
    subscriptionKey: group(
      {
        header: same(Type.Optional(text("Header name.")), { default: "Ocp-Apim-Subscription-Key", absent: { value: "Ocp-Apim-Subscription-Key" } }),
        query: same(Type.Optional(text("Query parameter name.")), { default: "subscription-key", absent: { value: "subscription-key" } }),
      },
      "Where callers put their subscription key.",
      { arm: "subscriptionKeyParameterNames" },
    ),
    version: group(
      {
        name: same(Type.Optional(text("Version identifier, such as v1; left out of the original, which callers get who name none.")), { arm: "apiVersion", default: null }),
        set: reference(text("Name of a VersionSet."), targets.versionSet, { arm: "apiVersionSetId", default: null }),
        description: same(Type.Optional(Type.String()), { arm: "apiVersionDescription", default: null }),
      },
      "Which version of a set it is.",
      { arm: "" },
    ),
    dataClass: authored(Type.Optional(oneOf(["public", "internal", "confidential", "personal", "restricted"], "What its rows are: rules about caching, logging and where data may go follow from it. Not sent."))),
    revisionDescription: same(Type.Optional(Type.String()), { arm: "apiRevisionDescription", default: null }),
    termsOfServiceUrl: same(Type.Optional(Type.String()), { default: null }),
    contact: same(Type.Optional(closed({ name: Type.Optional(Type.String()), email: Type.Optional(Type.String()), url: Type.Optional(Type.String()) })), { properties: { name: { default: null }, email: { default: null }, url: { default: null } } }),
    license: same(Type.Optional(closed({ name: Type.Optional(Type.String()), url: Type.Optional(Type.String()) })), { properties: { name: { default: null }, url: { default: null } } }),
    authentication: group(
      {
        oAuth2: group(oAuth2, "The OAuth 2.0 server that the developer portal gets tokens from."),
        openid: group(openid, "The OpenID Connect provider that it gets tokens from."),
        oAuth2Servers: listed((item) => Type.Optional(list(item, "All OAuth 2.0 servers, where there are several.")), oAuth2, "authorizationServerId", { arm: "oAuth2AuthenticationSettings" }),
        openidProviders: listed((item) => Type.Optional(list(item, "All OpenID Connect providers, where there are several.")), openid, "openidProviderId", { arm: "openidAuthenticationSettings" }),
      },
      "How the developer portal gets a token for the API.",
      { arm: "authenticationSettings" },
    ),
  },
  children: {
    policies: { kind: "policies", type: "api/policy" },
    tags: { kind: "links", type: "api/tag", description: "Tags of the API." },
    tagDescriptions: { kind: "map", type: "api/tag-description", of: tagDescription, namedAfter: targets.tag, description: "What tags mean on this API, by the tag's name." },
    diagnostics: { kind: "map", type: "api/diagnostic", of: apiDiagnostic, names: "^(applicationinsights|azuremonitor|local)$", description: "Diagnostics of this API, by id (applicationinsights, azuremonitor, local)." },
    operations: { kind: "map", type: "api/operation", of: operation, names: namePattern, description: "Operations by name: settings for those of the specification, or written out with method and urlTemplate." },
    schemas: { kind: "map", type: "api/schema", of: apiSchema, description: "Schemas of the API, by name." },
    resolvers: { kind: "map", type: "api/resolver", of: resolver, description: "Resolvers of a GraphQL API, by name." },
    releases: { kind: "map", type: "api/release", of: release, description: "Notes on releases, by name." },
    wiki: { kind: "one", type: "api/wiki", of: apiWiki, description: "Pages shown with it in the developer portal." },
  },
});
