import { everyGateway, everyScope, everySection, policyElement, policyList } from "./policy.js";

export const block = policyElement({
  name: "block",
  description: "Holds policies together, as braces do.",
  page: policyList,
  category: "Policy control and flow",
  documented: false,
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  policies: {},
  attributes: {},
});
