import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const setStatus = policyElement({
  name: "set-status",
  description: "Sets the status code and reason of the response.",
  page: "https://learn.microsoft.com/azure/api-management/set-status-policy",
  category: "Transformation",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    code: { type: "http-status", required: true, expression: true, description: "Status code." },
    reason: {
      type: "string",
      required: false,
      expression: true,
      description: "Reason phrase.",
    },
  },
});
