/** What an attribute means for who and what gets through. */
export type Setting =
  /** On and off. `safe` is the one that lets less through. */
  | { readonly kind: "switch"; readonly safe: "true" | "false"; readonly loosened: string; readonly tightened: string }
  /** Values from strict to loose; `aside` are those that are neither. */
  | { readonly kind: "ladder"; readonly steps: readonly string[]; readonly aside?: readonly string[]; readonly what: string }
  /** Any value is as wide as another but these, which take in more and more, whatever their case. */
  | { readonly kind: "width"; readonly wide: readonly string[]; readonly widened: string; readonly narrowed: string; readonly other: string }
  /** More of it lets more through, or less. */
  | { readonly kind: "amount"; readonly more: "broadening" | "narrowing"; readonly what: string }
  /** Being there is a check of its own. */
  | { readonly kind: "check"; readonly what: string }
  /** Any other value means another thing: the reader must look. */
  | { readonly kind: "look"; readonly what: string }
  /** A status that refuses. */
  | { readonly kind: "refusal"; readonly what: string };

type Settings = Readonly<Record<string, Setting>>;

const off = (loosened: string, tightened: string): Setting => ({ kind: "switch", safe: "true", loosened, tightened });
const on = (loosened: string, tightened: string): Setting => ({ kind: "switch", safe: "false", loosened, tightened });
const look = (what: string): Setting => ({ kind: "look", what });
const action: Setting = { kind: "ladder", steps: ["prevent", "detect", "ignore"], what: "check" };
const size: Setting = { kind: "amount", more: "broadening", what: "size limit" };

const tokenPlace: Settings = {
  "header-name": look("the token is read from another place"),
  "query-parameter-name": look("the token is read from another place"),
  "token-value": look("the token is read from another place"),
  "failed-validation-httpcode": { kind: "refusal", what: "a refused token" },
};

const parameterActions: Settings = { "specified-parameter-action": action, "unspecified-parameter-action": action };

const semanticLookup: Settings = {
  "score-threshold": { kind: "amount", more: "broadening", what: "distance of prompts that share an answer" },
  "ignore-system-messages": on("prompts with other system messages share answers", "prompts with other system messages no longer share answers"),
  "embeddings-backend-id": look("another service compares prompts"),
};

const secure = off("pages that came without HTTPS may read", "pages must have come over HTTPS");
const taken = look("content types are taken for others");
const schema = look("bodies are checked against another schema");

const backendCredential = look("credential for the backend changed");

/** By the policy, then by the element within it (the policy's own name for itself), then by attribute. */
export const settings: Readonly<Record<string, Readonly<Record<string, Settings>>>> = {
  "validate-jwt": {
    "validate-jwt": {
      ...tokenPlace,
      "require-expiration-time": off("tokens without an expiry are accepted", "tokens must say when they expire"),
      "require-signed-tokens": off("unsigned tokens are accepted", "tokens must be signed"),
      "require-scheme": { kind: "check", what: "scheme of the token" },
      "clock-skew": { kind: "amount", more: "broadening", what: "clock skew" },
    },
  },
  "validate-azure-ad-token": {
    "validate-azure-ad-token": {
      ...tokenPlace,
      "tenant-id": {
        kind: "width",
        wide: ["organizations", "common"],
        widened: "tokens of every tenant are accepted",
        narrowed: "tokens of fewer tenants are accepted",
        other: "tokens of another tenant are accepted",
      },
      "authentication-endpoint": look("tokens of another endpoint are accepted"),
    },
  },
  "validate-client-certificate": {
    "validate-client-certificate": {
      "validate-revocation": off("revoked certificates are accepted", "revoked certificates are refused"),
      "validate-trust": off("certificates of unknown authorities are accepted", "certificates must be of a trusted authority"),
      "validate-not-before": off("certificates that are not valid yet are accepted", "certificates must be valid already"),
      "validate-not-after": off("expired certificates are accepted", "expired certificates are refused"),
      "ignore-error": on("calls with an invalid certificate are let through", "calls with an invalid certificate are refused"),
    },
  },
  "check-header": {
    "check-header": {
      name: look("another header is checked"),
      "ignore-case": on("header values are compared without case", "header values are compared with case"),
      "failed-check-httpcode": { kind: "refusal", what: "a refused call" },
    },
  },
  cors: {
    cors: {
      "allow-credentials": on("credentials accepted from other origins", "credentials no longer accepted from other origins"),
      "terminate-unmatched-request": off("calls of other origins are passed on", "calls of other origins are answered by the gateway"),
    },
  },
  "cache-lookup": {
    "cache-lookup": {
      "vary-by-developer": off("developers share cached answers", "developers no longer share cached answers"),
      "vary-by-developer-groups": off("developer groups share cached answers", "developer groups no longer share cached answers"),
      "allow-private-response-caching": on("answers to authorized calls are cached", "answers to authorized calls are no longer cached"),
      "downstream-caching-type": { kind: "ladder", steps: ["none", "private", "public"], what: "caching by others" },
    },
  },
  "llm-semantic-cache-lookup": { "llm-semantic-cache-lookup": semanticLookup },
  "azure-openai-semantic-cache-lookup": { "azure-openai-semantic-cache-lookup": semanticLookup },
  "cross-domain": {
    "site-control": { "permitted-cross-domain-policies": { kind: "ladder", steps: ["none", "master-only", "by-content-type", "all"], what: "files beside this one" } },
    "allow-access-from": { domain: look("pages of another domain may read"), secure, "to-ports": look("ports that pages may connect to changed") },
    "allow-http-request-headers-from": { domain: look("pages of another domain may send headers"), headers: look("headers that pages may send changed"), secure },
    certificate: { fingerprint: look("documents of another signer may read"), "fingerprint-algorithm": look("how a signer is told changed") },
  },
  "forward-request": { "forward-request": { "follow-redirects": on("redirects of the backend are followed", "redirects of the backend are no longer followed") } },
  "llm-content-safety": {
    "llm-content-safety": {
      "shield-prompt": off("prompt attacks are no longer looked for", "prompt attacks are looked for"),
      "enforce-on-completions": off("completions are no longer checked", "completions are checked"),
      "backend-id": look("another service checks the content"),
    },
    categories: { "output-type": look("scale of content severity changed") },
    category: { threshold: { kind: "amount", more: "broadening", what: "content safety threshold" } },
  },
  "validate-graphql-request": {
    "validate-graphql-request": { "max-size": size, "max-depth": { kind: "amount", more: "broadening", what: "query depth limit" } },
    rule: {
      action: { kind: "ladder", steps: ["reject", "remove", "allow"], aside: ["ignore"], what: "GraphQL rule" },
      path: look("GraphQL rule changed"),
    },
  },
  "validate-odata-request": { "validate-odata-request": { "max-size": size } },
  "validate-content": {
    "validate-content": { "unspecified-content-type-action": action, "max-size": size, "size-exceeded-action": action },
    content: {
      type: look("bodies of another content type are checked"),
      "validate-as": look("bodies are read as something else"),
      action,
      "schema-id": schema,
      "schema-ref": schema,
      "allow-additional-properties": on("properties beyond the schema are accepted", "properties beyond the schema are refused"),
      "case-insensitive-property-names": on("names of properties are compared without case", "names of properties are compared with case"),
    },
    "content-type-map": { "any-content-type-value": taken, "missing-content-type-value": taken },
    type: { from: taken, when: taken, to: taken },
  },
  "validate-headers": {
    "validate-headers": { "specified-header-action": action, "unspecified-header-action": action },
    header: { name: look("another header is checked"), action },
  },
  "validate-parameters": {
    "validate-parameters": parameterActions,
    headers: parameterActions,
    query: parameterActions,
    path: { "specified-parameter-action": action },
    parameter: { name: look("another parameter is checked"), action },
  },
  "validate-status-code": {
    "validate-status-code": { "unspecified-status-code-action": action },
    "status-code": { code: look("another status code is checked"), action },
  },
  "authentication-basic": { "authentication-basic": { username: backendCredential, password: backendCredential } },
  "authentication-certificate": { "authentication-certificate": { thumbprint: backendCredential, "certificate-id": backendCredential, body: backendCredential } },
  "authentication-managed-identity": {
    "authentication-managed-identity": {
      resource: backendCredential,
      "client-id": backendCredential,
      "authentication-provider": backendCredential,
      "ignore-error": on("calls go on without a token of the identity", "calls stop without a token of the identity"),
    },
  },
  "get-authorization-context": {
    "get-authorization-context": {
      "provider-id": backendCredential,
      "authorization-id": backendCredential,
      "identity-type": backendCredential,
      identity: backendCredential,
      "ignore-error": on("calls go on without an authorization", "calls stop without an authorization"),
    },
  },
};
