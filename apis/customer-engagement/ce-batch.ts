import { base, defineApi, defineVersionSet, includeFragment, limitConcurrency } from "apiops";
import { backendIdentity } from "../../policies/identity/backend-identity.js";
import { entraToken } from "../../policies/identity/entra-token.js";
import { timeoutClass } from "../../policies/resilience/timeout-class.js";
import { batchLimit } from "../../policies/traffic/batch-limit.js";
import { identityLimit } from "../../policies/traffic/identity-limit.js";

const versionSet = defineVersionSet({ name: "ce-batch", displayName: "Batches", scheme: "segment" });

/** Many operations in one request. Dataverse counts the request, and the entitlement every operation in it; so do we. */
const api = defineApi(({ env }) => ({
  name: "ce-batch",
  displayName: "Batches",
  path: "ce/batch",
  version: { set: "ce-batch", name: "v1" },
  specification: "./ce-batch.openapi.yaml",
  backend: env.ceBackend,
  dataClass: "confidential",
  products: ["bulk-integration"],
  tags: ["dataverse", "confidential"],
  policies: {
    inbound: [
      base(),
      includeFragment({ fragmentId: "strip-impersonation" }),
      entraToken({ audiences: [env.gatewayAppId], roles: ["Batch.Run"] }),
      { use: "body-limit", with: { bytes: 8_388_608 } },
      batchLimit({ counter: "batch", maxOperations: 100, operations: 3000 }),
      identityLimit({ identity: "uami-ce-bulk/batch", calls: env.ceBatchLimit }),
      backendIdentity({ resource: env.ceUrl, clientId: env.ceBulkIdentity }),
    ],
    // Sent once: operations in it create. A place at Dataverse is kept for interactive calls.
    backend: [limitConcurrency({ key: "uami-ce-bulk", maxCount: 4 }, [timeoutClass({ reads: "dataverse-batch", writes: "dataverse-batch" })])],
    outbound: [base(), { use: "batch-metric" }, { use: "backend-problem" }, { use: "purge-coupled", with: { families: ["fo-customers"] } }, { use: "audit-write", with: { entity: "batch" } }],
  },
}));

export default [versionSet, api];
