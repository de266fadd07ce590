import { base, defineApi, defineVersionSet, type Operation } from "apiops";
import { concurrencyCap } from "../../policies/traffic/concurrency-cap.js";

const mayWrite = { use: "require-role", with: { role: "Sales.Write" } };

/** Every entity has the same operations under the same rules. */
function operationsOf(set: string, row: string): Record<string, Operation> {
  const audited = { use: "audit-write", with: { entity: row } };
  return {
    [`list-${set}`]: { policies: { inbound: [base(), { use: "odata-guard" }] } },
    [`create-${row}`]: { policies: { inbound: [base(), mayWrite, { use: "body-limit" }], outbound: [base(), audited] } },
    [`update-${row}`]: { policies: { inbound: [base(), mayWrite, { use: "body-limit" }, { use: "conditional-write" }], outbound: [base(), audited] } },
  };
}

const versionSet = defineVersionSet({ name: "ce-sales", displayName: "Sales", scheme: "segment" });

/** No self-hosted gateway serves it, so the managed gateway has the identity's whole budget. */
const api = defineApi(({ env }) => ({
  name: "ce-sales",
  displayName: "Sales",
  path: "ce/sales",
  version: { set: "ce-sales", name: "v1" },
  specification: "./ce-sales.openapi.yaml",
  dataClass: "confidential",
  products: ["mobile-sales", "internal-gold"],
  tags: ["dataverse", "confidential"],
  policies: {
    inbound: [
      base(),
      {
        use: "dataverse-access",
        with: { roles: ["Sales.Read", "Sales.Write"], identity: "uami-ce-sales", clientId: env.ceSalesIdentity, calls: env.ceSalesLimit },
      },
    ],
    backend: [concurrencyCap({ counter: "uami-ce-sales", managed: 6 })],
    outbound: [base(), { use: "backend-problem" }, { use: "mask-links", with: { backendUrl: `${env.ceUrl}/api/data/v9.2`, gatewayPath: "/ce/sales/v1" } }],
  },
  operations: { ...operationsOf("opportunities", "opportunity"), ...operationsOf("quotes", "quote") },
}));

export default [versionSet, api];
