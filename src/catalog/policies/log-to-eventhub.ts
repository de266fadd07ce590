import { everySection, policyElement } from "./policy.js";

export const logToEventhub = policyElement({
  name: "log-to-eventhub",
  description: "Sends a message to an event hub.",
  page: "https://learn.microsoft.com/azure/api-management/log-to-eventhub-policy",
  category: "Integration and external communication",
  sections: everySection,
  scopes: ["global", "product", "api", "operation"],
  gateways: ["classic", "v2", "consumption", "self-hosted"],
  doubt: { gateways: { workspace: "its page leaves workspace gateways out, while the gateways overview lists event hub logging for them" } },
  key: ["logger-id"],
  attributes: {
    "logger-id": { type: "string", required: true, expression: false, reference: "logger", description: "The logger that knows the event hub." },
    "partition-id": { type: "string", required: false, expression: false, description: "Partition that receives the message." },
    "partition-key": { type: "string", required: false, expression: true, description: "Key that decides on the partition." },
  },
  groups: [{ rule: "at-most-one", of: ["partition-id", "partition-key"] }],
  text: { type: "string", required: true, expression: true },
});
