import { everyGateway, everyScope, policyElement } from "./policy.js";

export const ipFilter = policyElement({
  name: "ip-filter",
  description: "Lets only some caller addresses pass, or keeps some out.",
  page: "https://learn.microsoft.com/azure/api-management/ip-filter-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    action: {
      type: "enum",
      values: ["allow", "forbid"],
      required: true,
      expression: true,
      description: "Whether the addresses listed are let in, or kept out.",
    },
  },
  groups: [{ rule: "at-least-one", of: ["address", "address-range"] }],
  childOrder: "any",
  children: {
    address: {
      description: "One address.",
      min: 0,
      max: "many",
      key: ["text"],
      attributes: {},
      text: { type: "ip-address", required: true, expression: true },
    },
    "address-range": {
      description: "All addresses between two.",
      min: 0,
      max: "many",
      key: ["from", "to"],
      attributes: {
        from: { type: "ip-address", required: true, expression: true, description: "First address." },
        to: { type: "ip-address", required: true, expression: true, description: "Last address." },
      },
    },
  },
});
