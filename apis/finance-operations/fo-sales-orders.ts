import { base, defineApi, defineVersionSet, includeFragment, setVariable, type Operation } from "apiops";
import { backendIdentity } from "../../policies/identity/backend-identity.js";
import { entraToken } from "../../policies/identity/entra-token.js";
import { safeRetry } from "../../policies/resilience/safe-retry.js";
import { identityLimit } from "../../policies/traffic/identity-limit.js";

const list: Operation = { policies: { inbound: [base(), { use: "odata-guard", with: { platform: "finance-operations" } }] } };
const create: Operation = { policies: { inbound: [base(), { use: "require-role", with: { role: "Orders.Write" } }, { use: "body-limit" }, { use: "idempotency-key" }], outbound: [base(), { use: "idempotency-answer" }, { use: "audit-write", with: { entity: "order" } }] } };
const update: Operation = { policies: { inbound: [base(), { use: "require-role", with: { role: "Orders.Write" } }, { use: "body-limit" }, { use: "conditional-write" }], outbound: [base(), { use: "audit-write", with: { entity: "order" } }] } };

const versionSet = defineVersionSet({ name: "fo-sales-orders", displayName: "Sales orders", scheme: "segment" });

/** Orders and their lines under the names and keys of F&O; a caller sees those of its own companies. */
const api = defineApi(({ env }) => ({
  name: "fo-sales-orders",
  displayName: "Sales orders",
  path: "fo/orders",
  version: { set: "fo-sales-orders", name: "v1" },
  specification: "./fo-sales-orders.openapi.yaml",
  backend: env.foBackend,
  dataClass: "confidential",
  products: ["partner-silver", "internal-gold"],
  tags: ["finance-operations", "confidential"],
  policies: {
    inbound: [
      base(),
      entraToken({ audiences: [env.gatewayAppId], roles: ["Orders.Read", "Orders.Write"] }),
      setVariable({ name: "identity-mode", value: "app-identity" }),
      { use: "company-scope", with: { companies: [...env.companies] } },
      identityLimit({ identity: "uami-fo-orders", calls: env.ordersLimit, selfHosted: { "shgw-gcp": env.ordersLimitGcp } }),
      backendIdentity({ resource: env.foUrl, clientId: env.foOrdersIdentity, selfHosted: env.ordersLimitGcp > 0 }),
      includeFragment({ fragmentId: "odata-headers" }),
    ],
    backend: [safeRetry({ readTimeoutSeconds: 60 })],
    outbound: [base(), { use: "backend-problem" }, { use: "mask-links", with: { backendUrl: `${env.foUrl}/data`, gatewayPath: "/fo/orders/v1" } }],
  },
  operations: {
    "list-orders": list,
    "list-order-lines": list,
    "create-order": create,
    "create-order-line": create,
    "update-order": update,
    "update-order-line": update,
  },
}));

export default [versionSet, api];
