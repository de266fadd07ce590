import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";
import { cachingType } from "./shared.js";

export const cacheStoreValue = policyElement({
  name: "cache-store-value",
  description: "Puts a value into the cache under a key.",
  page: "https://learn.microsoft.com/azure/api-management/cache-store-value-policy",
  category: "Caching",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  pairsWith: "cache-lookup-value",
  key: ["key"],
  attributes: {
    key: { type: "string", required: true, expression: true, description: "Key of the value." },
    value: { type: "string", required: true, expression: true, keepsObjects: true, description: "The value." },
    duration: { type: "duration-seconds", required: true, expression: true, description: "How long the value is kept." },
    "caching-type": cachingType,
  },
});
