import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const choose = policyElement({
  name: "choose",
  description: "Runs the policies of the first branch whose condition holds.",
  page: "https://learn.microsoft.com/azure/api-management/choose-policy",
  category: "Policy control and flow",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {},
  children: {
    when: {
      description: "A branch with a condition.",
      min: 1,
      max: "many",
      attributes: {
        condition: { type: "boolean", required: true, expression: true, description: "Whether this branch is taken; the first that holds wins." },
      },
      policies: {},
    },
    otherwise: { description: "The branch that is taken when no condition holds.", min: 0, max: 1, attributes: {}, policies: {} },
  },
});
