import { everyScope, policyElement } from "./policy.js";
import { counterAttributes, rateLimitReport } from "./shared.js";

export const rateLimitByKey = policyElement({
  name: "rate-limit-by-key",
  description: "Limits how many calls share a key in a short period.",
  page: "https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy",
  category: "Rate limiting and quotas",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: ["classic", "v2", "self-hosted", "workspace"],
  key: ["counter-key"],
  attributes: {
    calls: { type: "integer", required: true, expression: true, description: "How many calls with one key may come in one period." },
    "renewal-period": { type: "duration-seconds", required: true, expression: true, max: 300, doubtfulValues: { "0": "a period of 0 seconds has no length" }, description: "Length of the sliding period." },
    ...counterAttributes,
    "increment-after-response": { type: "boolean", required: false, expression: true, documented: false, description: "Whether to count when the response is there." },
    "flexible-retry-window": { type: "boolean", required: false, expression: true, documented: false, description: "Whether the time to wait may vary." },
    ...rateLimitReport,
  },
});
