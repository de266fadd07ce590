import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const limitConcurrency = policyElement({
  name: "limit-concurrency",
  description: "Lets only so many requests run its policies at the same time.",
  page: "https://learn.microsoft.com/azure/api-management/limit-concurrency-policy",
  category: "Rate limiting and quotas",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  policies: {},
  key: ["key"],
  attributes: {
    key: { type: "string", required: true, expression: true, description: "Requests with one key are counted together." },
    "max-count": { type: "integer", required: true, expression: false, min: 1, description: "How many may run at once; further ones get 429." },
  },
});
