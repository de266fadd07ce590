import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";
import { existsAction } from "./shared.js";

export const setHeader = policyElement({
  name: "set-header",
  description: "Sets, appends or deletes a header of the request or response.",
  page: "https://learn.microsoft.com/azure/api-management/set-header-policy",
  category: "Transformation",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["name"],
  attributes: {
    name: {
      type: "header-name",
      required: true,
      expression: true,
      ineffective: { values: ["connection", "content-length", "keep-alive", "transfer-encoding"], why: "the gateway sets this header itself" },
      description: "Name of the header.",
    },
    "exists-action": existsAction,
  },
  children: {
    value: {
      description: "A value of the header; several are sent as a list.",
      min: 0,
      max: "many",
      key: ["text"],
      attributes: {},
      text: { type: "string", required: false, expression: true },
    },
  },
});
