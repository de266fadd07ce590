import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";
import { cachingType } from "./shared.js";

export const cacheRemoveValue = policyElement({
  name: "cache-remove-value",
  description: "Removes a value from the cache.",
  page: "https://learn.microsoft.com/azure/api-management/cache-remove-value-policy",
  category: "Caching",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["key"],
  attributes: {
    key: { type: "string", required: true, expression: true, description: "Key of the value." },
    "caching-type": cachingType,
    "fail-on-cache-removal-error": { type: "boolean", required: false, expression: true, default: false, description: "Whether the request fails when the value cannot be removed." },
  },
});
