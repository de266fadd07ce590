import { everyGateway, policyElement } from "./policy.js";
import { nestedRateLimitReport, pickedByName, rateLimitReport } from "./shared.js";

const limit = {
  calls: { type: "integer", required: true, expression: false, description: "How many calls a subscription may make in one period." },
  "renewal-period": { type: "duration-seconds", required: true, expression: false, max: 300, doubtfulValues: { "0": "a period of 0 seconds has no length" }, description: "Length of the sliding period." },
} as const;

export const rateLimit = policyElement({
  name: "rate-limit",
  description: "Limits how many calls a subscription makes in a short period.",
  page: "https://learn.microsoft.com/azure/api-management/rate-limit-policy",
  category: "Rate limiting and quotas",
  sections: ["inbound"],
  scopes: ["product", "api", "operation"],
  gateways: everyGateway,
  once: "document",
  attributes: { ...limit, ...rateLimitReport },
  children: {
    api: {
      description: "A limit of its own for one API.",
      min: 0,
      max: "many",
      key: ["id", "name"],
      attributes: { ...pickedByName, ...limit, ...nestedRateLimitReport },
      groups: [{ rule: "at-least-one", of: ["name", "id"] }],
      children: {
        operation: {
          description: "A limit of its own for one operation.",
          min: 0,
          max: "many",
          key: ["id", "name"],
          attributes: { ...pickedByName, ...limit, ...nestedRateLimitReport },
          groups: [{ rule: "at-least-one", of: ["name", "id"] }],
        },
      },
    },
    operation: {
      description: "A limit of its own for one operation.",
      min: 0,
      max: "many",
      key: ["id", "name"],
      documented: false,
      attributes: { ...pickedByName, ...limit, ...nestedRateLimitReport },
      groups: [{ rule: "at-least-one", of: ["name", "id"] }],
    },
  },
});
