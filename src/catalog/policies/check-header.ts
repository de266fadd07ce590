import { everyGateway, policyElement } from "./policy.js";

export const checkHeader = policyElement({
  name: "check-header",
  description: "Lets a request pass only with a header, or with one of some values in it.",
  page: "https://learn.microsoft.com/azure/api-management/check-header-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: ["global", "product", "api", "operation"],
  gateways: everyGateway,
  key: ["name"],
  attributes: {
    name: { type: "header-name", required: true, expression: true, description: "Name of the header." },
    "failed-check-httpcode": { type: "http-status", required: true, expression: true, description: "Status code of the answer when the check fails." },
    "failed-check-error-message": { type: "string", required: true, expression: true, description: "Message of that answer." },
    "ignore-case": { type: "boolean", required: true, expression: true, description: "Whether values are compared without case." },
  },
  children: {
    value: {
      description: "An accepted value; without any, the header only has to be there.",
      min: 0,
      max: "many",
      key: ["text"],
      attributes: {},
      text: { type: "string", required: false, expression: true },
    },
  },
});
