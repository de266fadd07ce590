import type { Static } from "@sinclair/typebox";
import { authorizationProvider } from "../resources/authorization-provider.js";
import { authorizationServer } from "../resources/authorization-server.js";
import { backend, backendPool } from "../resources/backend.js";
import { cache } from "../resources/cache.js";
import { certificate } from "../resources/certificate.js";
import { diagnostic } from "../resources/diagnostic.js";
import { emailTemplate } from "../resources/email-template.js";
import { group } from "../resources/group.js";
import { identityProvider } from "../resources/identity-provider.js";
import { logger } from "../resources/logger.js";
import { namedValue } from "../resources/named-value.js";
import { notification } from "../resources/notification.js";
import { openIdProvider } from "../resources/openid-provider.js";
import { policyRestriction } from "../resources/policy-restriction.js";
import { delegationSettings, signInSettings, signUpSettings } from "../resources/portal-settings.js";
import { product } from "../resources/product.js";
import { service } from "../resources/service.js";
import { subscription } from "../resources/subscription.js";
import { tag } from "../resources/tag.js";
import { tenantAccess, tenantGitAccess } from "../resources/tenant-access.js";
import { user } from "../resources/user.js";
import { versionSet } from "../resources/version-set.js";
import { documentation } from "../resources/wiki.js";
import { workspace } from "../resources/workspace.js";
import { apiSchema } from "./api.js";
import { fragmentSchema } from "./fragment.js";
import { globalPolicySchema } from "./global-policy.js";
import { policySchema } from "./policy.js";
import { productExtras } from "./product.js";
import { resourceDocument } from "./resource-document.js";
import { schemaSchema } from "./schema.js";

export * from "./api.js";
export type { CapacityInput, FailoverInput } from "./capacity.js";
export * from "./environment.js";
export * from "./fragment.js";
export * from "./global-policy.js";
export * from "./policy.js";
export * from "./schema.js";
export type { PolicyDocumentInput, PolicyItemInput, PolicySectionsInput } from "./shapes.js";
export { namePattern } from "./shapes.js";

/** The schema of every kind of document, and the kind's segment in addresses. */
export const documentKinds = {
  Api: { schema: apiSchema, segment: "api" },
  AuthorizationProvider: { schema: resourceDocument("AuthorizationProvider", authorizationProvider, "A credential provider: what get-authorization-context takes tokens from."), segment: "authorization-provider" },
  AuthorizationServer: { schema: resourceDocument("AuthorizationServer", authorizationServer, "An OAuth 2.0 authorization server that APIs name, for the developer portal."), segment: "authorization-server" },
  Backend: { schema: resourceDocument("Backend", backend, "A service behind the gateway."), segment: "backend" },
  BackendPool: { schema: resourceDocument("BackendPool", backendPool, "Backends that share the load."), segment: "backend-pool" },
  Cache: { schema: resourceDocument("Cache", cache, "An external cache (Redis)."), segment: "cache" },
  Certificate: { schema: resourceDocument("Certificate", certificate, "A certificate of the instance, which policies name with certificate-id."), segment: "certificate" },
  DelegationSettings: { schema: resourceDocument("DelegationSettings", delegationSettings, "What the developer portal leaves to a site of your own."), segment: "delegation-settings" },
  Diagnostic: { schema: resourceDocument("Diagnostic", diagnostic, "Logging of all APIs of the instance; the name is one of the service's ids."), segment: "diagnostic" },
  Documentation: { schema: resourceDocument("Documentation", documentation, "A page for the wikis of APIs and products."), segment: "documentation" },
  EmailTemplate: { schema: resourceDocument("EmailTemplate", emailTemplate, "An e-mail that the service sends; the name is one of the service's."), segment: "email-template" },
  Fragment: { schema: fragmentSchema, segment: "fragment" },
  GlobalPolicy: { schema: globalPolicySchema, segment: "policy" },
  Group: { schema: resourceDocument("Group", group, "A group of developers."), segment: "group" },
  IdentityProvider: { schema: resourceDocument("IdentityProvider", identityProvider, "Where users of the developer portal sign in."), segment: "identity-provider" },
  Logger: { schema: resourceDocument("Logger", logger, "A target of logs."), segment: "logger" },
  NamedValue: { schema: resourceDocument("NamedValue", namedValue, "A constant of the instance, used in policies as {{name}}."), segment: "named-value" },
  Notification: { schema: resourceDocument("Notification", notification, "Who is told of an event; the name is one of the service's."), segment: "notification" },
  OpenIdProvider: { schema: resourceDocument("OpenIdProvider", openIdProvider, "An OpenID Connect provider that APIs name, for the developer portal."), segment: "openid-provider" },
  Policy: { schema: policySchema, segment: "reusable-policy" },
  PolicyRestriction: { schema: resourceDocument("PolicyRestriction", policyRestriction, "What policies of narrower scopes have to do."), segment: "policy-restriction" },
  Product: { schema: resourceDocument("Product", product, "APIs offered together under one policy.", productExtras), segment: "product" },
  Schema: { schema: schemaSchema, segment: "schema" },
  Service: { schema: resourceDocument("Service", service, "Settings of the service itself; what is left out stays as it is."), segment: "service" },
  SignInSettings: { schema: resourceDocument("SignInSettings", signInSettings, "Signing in to the developer portal."), segment: "sign-in-settings" },
  SignUpSettings: { schema: resourceDocument("SignUpSettings", signUpSettings, "Signing up in the developer portal."), segment: "sign-up-settings" },
  Subscription: { schema: resourceDocument("Subscription", subscription, "A subscription key and what it opens."), segment: "subscription" },
  Tag: { schema: resourceDocument("Tag", tag, "A label for APIs, operations and products."), segment: "tag" },
  TenantAccess: { schema: resourceDocument("TenantAccess", tenantAccess, "The service's own management endpoint."), segment: "tenant-access" },
  TenantGitAccess: { schema: resourceDocument("TenantGitAccess", tenantGitAccess, "The service's Git repository."), segment: "tenant-git-access" },
  User: { schema: resourceDocument("User", user, "A developer's account."), segment: "user" },
  VersionSet: { schema: resourceDocument("VersionSet", versionSet, "Versions of one API."), segment: "version-set" },
  Workspace: { schema: resourceDocument("Workspace", workspace, "A part of the service with resources of its own; they name it with `workspace`."), segment: "workspace" },
} as const;

export type DocumentKind = keyof typeof documentKinds;

/** What each kind of document looks like once it is read. */
export type DocumentTypes = { readonly [K in DocumentKind]: Static<(typeof documentKinds)[K]["schema"]> };
