import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const retry = policyElement({
  name: "retry",
  description: "Runs its policies again while a condition holds.",
  page: "https://learn.microsoft.com/azure/api-management/retry-policy",
  category: "Policy control and flow",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  policies: { except: ["wait"] },
  attributes: {
    condition: { type: "boolean", required: true, expression: true, description: "Whether to try once more; asked after each try." },
    count: { type: "integer", required: true, expression: true, min: 1, max: 50, description: "How many tries follow the first." },
    interval: {
      type: "duration-seconds",
      required: true,
      expression: true,
      min: 0,
      description: "Pause between two tries.",
    },
    "max-interval": { type: "duration-seconds", required: false, expression: true, exclusiveMin: 0, description: "Longest pause, when pauses grow exponentially." },
    delta: { type: "duration-seconds", required: false, expression: true, exclusiveMin: 0, description: "By how much pauses grow." },
    "first-fast-retry": { type: "boolean", required: false, expression: true, default: false, description: "Whether the first new try comes at once." },
  },
});
