import { everyGateway, everyScope, everySection, policyElement, shownOnce } from "./policy.js";

export const returnResponse = policyElement({
  name: "return-response",
  description: "Ends the pipeline and answers the caller at once.",
  page: "https://learn.microsoft.com/azure/api-management/return-response-policy",
  category: "Transformation",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  ends: true,
  attributes: {
    "response-variable-name": { type: "string", required: false, expression: false, reads: "variable", description: "Variable with a response to start from, as send-request leaves it." },
  },
  children: {
    "set-status": { policy: "set-status", description: "Status of the answer.", min: 0, max: 1, doubt: shownOnce },
    "set-header": { policy: "set-header", description: "A header of the answer.", min: 0, max: "many" },
    "set-body": { policy: "set-body", description: "Body of the answer.", min: 0, max: 1, doubt: shownOnce },
  },
});
