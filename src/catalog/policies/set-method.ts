import { everyGateway, everyScope, policyElement } from "./policy.js";

export const setMethod = policyElement({
  name: "set-method",
  description: "Changes the HTTP method of the request.",
  page: "https://learn.microsoft.com/azure/api-management/set-method-policy",
  category: "Transformation",
  sections: ["inbound", "on-error"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {},
  text: { type: "http-method", required: true, expression: true },
});
