import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";
import { cachingType } from "./shared.js";

export const cacheLookupValue = policyElement({
  name: "cache-lookup-value",
  description: "Reads a value from the cache into a variable.",
  page: "https://learn.microsoft.com/azure/api-management/cache-lookup-value-policy",
  category: "Caching",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  pairsWith: "cache-store-value",
  key: ["variable-name"],
  attributes: {
    key: { type: "string", required: true, expression: true, description: "Key of the value." },
    "variable-name": { type: "string", required: true, expression: false, writes: "variable", description: "Variable that receives the value." },
    "default-value": { type: "string", required: false, expression: true, keepsObjects: true, description: "What the variable gets when the cache has no such key." },
    "caching-type": cachingType,
  },
});
