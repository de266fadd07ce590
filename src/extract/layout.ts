import type { DocumentKind } from "../catalog/documents/index.js";
import type { ExtractedDocument } from "./extraction.js";

/** Kinds that share a file, by its name. */
const files: { readonly [K in DocumentKind]?: string } = {
  AuthorizationProvider: "authorization-providers",
  AuthorizationServer: "authorization-servers",
  Backend: "backends",
  BackendPool: "backends",
  Cache: "caches",
  Certificate: "certificates",
  DelegationSettings: "portal",
  Diagnostic: "diagnostics",
  Documentation: "documentations",
  EmailTemplate: "portal",
  Group: "groups",
  IdentityProvider: "portal",
  Logger: "loggers",
  NamedValue: "named-values",
  Notification: "portal",
  OpenIdProvider: "openid-providers",
  PolicyRestriction: "policy-restrictions",
  Schema: "schemas",
  Service: "service",
  SignInSettings: "portal",
  SignUpSettings: "portal",
  Subscription: "subscriptions",
  Tag: "tags",
  TenantAccess: "service",
  TenantGitAccess: "service",
  User: "users",
  VersionSet: "version-sets",
  Workspace: "workspaces",
};

/** Where a document is written, without the extension of its form: APIs, products and fragments have files of their own. */
export function placeOf({ kind, name, workspace }: ExtractedDocument): string {
  const inside = workspace === undefined ? "" : `/workspaces/${workspace}`;
  switch (kind) {
    case "Api":
      return `apis${inside}/${name.replace(";rev=", ".rev")}`;
    case "Product":
      return `apis${inside}/products/${name}`;
    case "Fragment":
      return `policies${inside}/fragments/${name}`;
    case "GlobalPolicy":
      return `policies${inside}/global`;
    case "Policy":
      return `policies/${name}`;
    default:
      return `apis${inside}/resources/${files[kind] ?? kind.toLowerCase()}`;
  }
}
