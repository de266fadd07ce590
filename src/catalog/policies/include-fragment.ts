import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const includeFragment = policyElement({
  name: "include-fragment",
  description: "Inserts the policies of a fragment.",
  page: "https://learn.microsoft.com/azure/api-management/include-fragment-policy",
  category: "Policy control and flow",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  inFragment: false,
  key: ["fragment-id"],
  attributes: {
    "fragment-id": { type: "string", required: true, expression: false, reference: "fragment", description: "Name of the fragment." },
  },
});
