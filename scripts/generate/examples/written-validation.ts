import type { ExampleValue } from "./print.js";

/** Of policies that let only some requests and responses pass. */
export const validationExamples: Readonly<Record<string, ExampleValue>> = {
  "check-header": { name: "X-Partner", "failed-check-httpcode": 403, "failed-check-error-message": "Partners only.", "ignore-case": true, value: ["contoso", "fabrikam"] },
  "ip-filter": { action: "allow", address: ["203.0.113.7"], "address-range": [{ from: "198.51.100.1", to: "198.51.100.62" }] },
  "validate-azure-ad-token": { "tenant-id": "{{tenant-id}}", audiences: ["api://orders"], "required-claims": [{ name: "roles", match: "any", value: ["Orders.Read"] }] },
  "validate-jwt": {
    "header-name": "Authorization",
    "require-scheme": "Bearer",
    "openid-config": [{ url: "https://login.example.com/.well-known/openid-configuration" }],
    audiences: ["orders"],
    "required-claims": [{ name: "scope", match: "any", separator: " ", value: ["orders.read"] }],
  },
  "validate-content": {
    "unspecified-content-type-action": "prevent",
    "max-size": 102400,
    "size-exceeded-action": "prevent",
    "errors-variable-name": "body-errors",
    content: [{ type: "application/json", "validate-as": "json", action: "prevent" }],
  },
  "validate-graphql-request": { "max-size": 102400, "max-depth": 4, authorize: [{ path: "/__*", action: "reject" }] },
  "validate-headers": { "specified-header-action": "detect", "unspecified-header-action": "ignore", "errors-variable-name": "header-errors" },
  "validate-parameters": { "specified-parameter-action": "prevent", "unspecified-parameter-action": "ignore", "errors-variable-name": "parameter-errors" },
  "validate-status-code": { "unspecified-status-code-action": "detect", "errors-variable-name": "status-errors", "status-code": [{ code: 404, action: "ignore" }] },
  "validate-odata-request": { "max-odata-version": "4.01", "max-size": 102400 },
  "validate-client-certificate": { "validate-revocation": true, identities: [{ "issuer-certificate-id": "partners", subject: "CN=contoso" }] },
  "llm-content-safety": { "backend-id": "content-safety", "shield-prompt": true, categories: [{ name: "Hate", threshold: 4 }, { name: "Violence", threshold: 4 }] },
};
