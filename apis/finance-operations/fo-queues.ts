import { base, defineApi, defineVersionSet, type Operation } from "apiops";
import { backendIdentity } from "../../policies/identity/backend-identity.js";
import { entraToken } from "../../policies/identity/entra-token.js";
import { timeoutClass } from "../../policies/resilience/timeout-class.js";
import { identityLimit } from "../../policies/traffic/identity-limit.js";

/** Recurring jobs of F&O, by the name that callers use. */
const queues = { "orders-in": { activity: "6C1A8F80-2E3B-4C5D-9E7F-001122334455", entity: "Sales orders" }, "stock-out": { activity: "6C1A8F80-2E3B-4C5D-9E7F-001122334466" } };
const gatewayPath = "/fo/queues/v1/queues";

const versionSet = defineVersionSet({ name: "fo-queues", displayName: "Queues", scheme: "segment" });

/** Recurring integrations: messages in, messages out, and an acknowledgement for each that was taken. */
const api = defineApi(({ env }) => {
  const asked = (action: string, more: object = {}): Operation => ({ policies: { inbound: [base(), { use: "connector-request", with: { action, queues, ...more } }] } });
  const links = { use: "connector-links", with: { host: env.foUrl.replace("https://", ""), gatewayPath } };
  return {
    name: "fo-queues",
    displayName: "Queues",
    path: "fo/queues",
    version: { set: "fo-queues", name: "v1" },
    specification: "./fo-queues.openapi.yaml",
    backend: env.foBackend,
    dataClass: "confidential",
    products: ["bulk-integration", "plant-floor"],
    tags: ["finance-operations", "confidential"],
    policies: {
      inbound: [
        base(),
        entraToken({ audiences: [env.gatewayAppId], roles: ["Queues.Send"] }),
        identityLimit({ identity: "uami-fo-bulk/queues", calls: env.queuesLimit, selfHosted: { "shgw-plant": env.queuesLimitPlant } }),
        backendIdentity({ resource: env.foUrl, clientId: env.foBulkIdentity, selfHosted: env.queuesLimitPlant > 0 }),
      ],
      backend: [timeoutClass({ reads: "finance-operations-read", writes: "finance-operations-write" })],
      outbound: [base(), { use: "backend-problem" }],
    },
    operations: {
      "enqueue-message": asked("enqueue"),
      "dequeue-message": { policies: { inbound: [base(), { use: "connector-request", with: { action: "dequeue", queues } }], outbound: [base(), links] } },
      "download-message": asked("download"),
      "acknowledge-message": asked("ack", { backendUrl: env.foUrl, gatewayPath }),
    },
  };
});

export default [versionSet, api];
