import { everyGateway, everyScope, policyElement } from "./policy.js";

export const mockResponse = policyElement({
  name: "mock-response",
  description: "Answers with a sample response of the API's definition.",
  page: "https://learn.microsoft.com/azure/api-management/mock-response-policy",
  category: "Transformation",
  sections: ["inbound", "outbound", "on-error"],
  scopes: everyScope,
  gateways: everyGateway,
  ends: true,
  attributes: {
    "status-code": { type: "http-status", required: false, expression: false, default: 200, description: "Status code of the sample." },
    "content-type": { type: "media-type", required: false, expression: false, description: "Content type of the sample." },
    enabled: { type: "boolean", required: false, expression: false, documented: false, description: "Whether the policy does anything." },
    index: { type: "integer", required: false, expression: false, documented: false, description: "Which of several samples to use." },
  },
});
