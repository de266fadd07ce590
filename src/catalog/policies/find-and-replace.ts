import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const findAndReplace = policyElement({
  name: "find-and-replace",
  description: "Replaces a text in the body by another.",
  page: "https://learn.microsoft.com/azure/api-management/find-and-replace-policy",
  category: "Transformation",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["from"],
  attributes: {
    from: { type: "string", required: true, expression: true, description: "Text to look for." },
    to: { type: "string", required: true, expression: true, description: "Text to put there; empty removes." },
  },
});
