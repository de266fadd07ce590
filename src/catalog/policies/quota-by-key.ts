import { everyScope, policyElement } from "./policy.js";
import { counterAttributes } from "./shared.js";

export const quotaByKey = policyElement({
  name: "quota-by-key",
  description: "Limits calls or bandwidth that share a key over a long period.",
  page: "https://learn.microsoft.com/azure/api-management/quota-by-key-policy",
  category: "Rate limiting and quotas",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: ["classic", "v2", "self-hosted", "workspace"],
  doubt: { gateways: { v2: "the page lists v2 gateways, but only classic tiers below it; older pages exclude v2" } },
  key: ["counter-key"],
  attributes: {
    calls: { type: "integer", required: false, expression: false, description: "How many calls with one key may come in one period." },
    bandwidth: { type: "integer", required: false, expression: false, description: "How many kilobytes may be moved with one key in one period." },
    "renewal-period": {
      type: "duration-seconds",
      required: true,
      expression: false,
      min: 300,
      special: { "0": "a period without end" },
      description: "Length of the fixed period; 0 never starts anew.",
    },
    ...counterAttributes,
    "first-period-start": {
      type: "date-time",
      required: false,
      expression: false,
      default: "0001-01-01T00:00:00Z",
      pattern: { source: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", meaning: "a UTC time such as 2026-01-01T00:00:00Z" },
      description: "When the first period starts.",
    },
  },
  groups: [{ rule: "at-least-one", of: ["calls", "bandwidth"] }],
});
