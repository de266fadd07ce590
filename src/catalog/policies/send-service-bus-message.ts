import { policyElement } from "./policy.js";

const overview = "its page lists classic gateways only, while the gateways overview has it there too";

const identifier = { type: "guid", required: false, expression: true } as const;

export const sendServiceBusMessage = policyElement({
  name: "send-service-bus-message",
  description: "Sends a message to a queue or topic of Azure Service Bus.",
  page: "https://learn.microsoft.com/azure/api-management/send-service-bus-message-policy",
  category: "Integration and external communication",
  sections: ["inbound", "outbound", "on-error"],
  scopes: ["global", "product", "api", "operation"],
  gateways: ["classic"],
  doubt: { gateways: { v2: overview, consumption: overview } },
  key: ["queue-name", "topic-name"],
  attributes: {
    "queue-name": { type: "string", required: false, expression: true, description: "The queue that receives the message." },
    "topic-name": { type: "string", required: false, expression: true, description: "The topic that receives the message." },
    namespace: { type: "string", required: false, expression: true, description: "Full host name of the Service Bus namespace." },
    "client-id": { type: "string", required: false, expression: true, description: "Client id of a user-assigned identity; left out, the system-assigned one." },
    "message-id": { ...identifier, description: "Id of the message; left out, one is made up." },
    "session-id": { ...identifier, description: "Session that the message belongs to." },
    "time-to-live": {
      type: "string",
      required: false,
      expression: true,
      pattern: { source: "^\\s*-?(\\d+|(\\d+\\.)?\\d{1,2}:\\d{1,2}(:\\d{1,2}(\\.\\d{1,7})?)?)\\s*$", meaning: "a time span such as 00:10:00" },
      description: "How long the message is kept.",
    },
    "response-variable-name": { type: "string", required: false, expression: true, writes: "variable", description: "Variable that receives what became of the message." },
    "ignore-error": { type: "boolean", required: false, expression: true, default: false, description: "Whether the pipeline goes on when sending fails." },
  },
  groups: [{ rule: "exactly-one", of: ["queue-name", "topic-name"] }],
  children: {
    "message-properties": {
      description: "Properties of the message.",
      min: 0,
      max: 1,
      doubt: { many: "the reference shows it once" },
      attributes: {},
      children: {
        "message-property": {
          description: "One property and its value.",
          min: 0,
          max: "many",
          key: ["name"],
          attributes: {
            name: {
              type: "string",
              required: true,
              expression: true,
              doubt: "the reference does not say whether it is required",
              description: "Name of the property.",
            },
          },
          text: { type: "string", required: false, expression: true },
        },
      },
    },
    payload: {
      description: "The message itself.",
      min: 1,
      max: 1,
      doubt: { many: "the reference shows it once" },
      attributes: {},
      text: { type: "string", required: true, expression: true },
    },
  },
});
