import { everyGateway, everyScope, policyElement } from "./policy.js";

export const cacheStore = policyElement({
  name: "cache-store",
  description: "Stores the response in the cache that cache-lookup reads.",
  page: "https://learn.microsoft.com/azure/api-management/cache-store-policy",
  category: "Caching",
  sections: ["outbound"],
  scopes: everyScope,
  gateways: everyGateway,
  pairsWith: "cache-lookup",
  once: "section",
  attributes: {
    duration: { type: "duration-seconds", required: true, expression: true, description: "How long the copy is good." },
    "cache-response": { type: "boolean", required: false, expression: true, default: false, description: "Whether to store this response; left out, only 200 is stored." },
    "caching-mode": { type: "string", required: false, expression: true, documented: false, description: "Cache mode; the reference page does not describe it." },
  },
});
