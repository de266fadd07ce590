import { everyGateway, everySection, policyElement } from "./policy.js";

export const base = policyElement({
  name: "base",
  description: "Runs the policies that the next broader scope has in this section.",
  page: "https://learn.microsoft.com/azure/api-management/set-edit-policies",
  category: "Policy control and flow",
  sections: everySection,
  // It is accepted at global scope too, where it inherits nothing.
  scopes: ["global", "workspace", "product", "api", "operation"],
  gateways: everyGateway,
  inFragment: false,
  doubt: { repeated: "the published XSD allows one in a section" },
  attributes: {},
});
