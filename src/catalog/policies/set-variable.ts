import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const setVariable = policyElement({
  name: "set-variable",
  description: "Gives a context variable a value.",
  page: "https://learn.microsoft.com/azure/api-management/set-variable-policy",
  category: "Transformation",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    name: { type: "string", required: true, expression: false, description: "Name of the variable." },
    value: { type: "string", required: true, expression: true, description: "Its value; a literal is a string." },
  },
});
