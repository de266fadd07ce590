import { daprAttributes } from "./dapr.js";
import { everyScope, policyElement } from "./policy.js";

export const publishToDapr = policyElement({
  name: "publish-to-dapr",
  description: "Publishes a message to a topic by the Dapr runtime beside the gateway.",
  page: "https://learn.microsoft.com/azure/api-management/publish-to-dapr-policy",
  category: "Integration and external communication",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: ["self-hosted"],
  key: ["pubsub-name", "topic"],
  attributes: {
    "pubsub-name": { type: "string", required: false, expression: true, description: "The publish and subscribe component; left out, the topic names it as component/topic." },
    topic: { type: "string", required: true, expression: true, description: "Name of the topic." },
    ...daprAttributes,
  },
  text: { type: "string", required: false, expression: true },
  openContent: true,
});
