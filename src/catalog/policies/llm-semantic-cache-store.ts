import { policyElement } from "./policy.js";
import { semanticCacheGateways, semanticCacheScopes, semanticDuration } from "./semantic-cache.js";

export const llmSemanticCacheStore = policyElement({
  name: "llm-semantic-cache-store",
  description: "Stores the answer in the cache that llm-semantic-cache-lookup reads.",
  page: "https://learn.microsoft.com/azure/api-management/llm-semantic-cache-store-policy",
  category: "Caching",
  sections: ["outbound"],
  scopes: semanticCacheScopes,
  gateways: semanticCacheGateways,
  once: "section",
  pairsWith: "llm-semantic-cache-lookup",
  attributes: {
    duration: semanticDuration,
    "cache-response": {
      type: "boolean",
      required: false,
      expression: true,
      default: false,
      description: "Whether to store this response; left out, only 200 is stored.",
    },
  },
});
