import { everyGateway, policyElement } from "./policy.js";
import { pickedByName } from "./shared.js";

const amount = {
  calls: { type: "integer", required: false, expression: false, description: "How many calls a subscription may make in one period." },
  bandwidth: { type: "integer", required: false, expression: false, description: "How many kilobytes a subscription may move in one period." },
} as const;

const renewalPeriod = {
  type: "duration-seconds",
  required: true,
  expression: false,
  special: { "0": "a period without end" },
  description: "Length of the fixed period; 0 never starts anew.",
} as const;

const nested = {
  ...pickedByName,
  ...amount,
  "renewal-period": { ...renewalPeriod, doubt: "the reference marks it required here, but its own statement leaves it out" },
} as const;

export const quota = policyElement({
  name: "quota",
  description: "Limits calls or bandwidth of a subscription over a long period.",
  page: "https://learn.microsoft.com/azure/api-management/quota-policy",
  category: "Rate limiting and quotas",
  sections: ["inbound"],
  scopes: ["product"],
  gateways: everyGateway,
  once: "document",
  attributes: { ...amount, "renewal-period": renewalPeriod },
  groups: [{ rule: "at-least-one", of: ["calls", "bandwidth"] }],
  children: {
    api: {
      description: "A quota of its own for one API.",
      min: 0,
      max: "many",
      key: ["id", "name"],
      attributes: nested,
      groups: [
        { rule: "at-least-one", of: ["name", "id"] },
        { rule: "at-least-one", of: ["calls", "bandwidth"] },
      ],
      children: {
        operation: {
          description: "A quota of its own for one operation.",
          min: 0,
          max: "many",
          key: ["id", "name"],
          attributes: nested,
          groups: [
            { rule: "at-least-one", of: ["name", "id"] },
            { rule: "at-least-one", of: ["calls", "bandwidth"] },
          ],
        },
      },
    },
  },
});
