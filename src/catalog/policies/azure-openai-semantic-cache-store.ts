import { policyElement } from "./policy.js";
import { semanticCacheGateways, semanticCacheScopes, semanticDuration } from "./semantic-cache.js";

export const azureOpenaiSemanticCacheStore = policyElement({
  name: "azure-openai-semantic-cache-store",
  description: "Stores the answer in the cache that azure-openai-semantic-cache-lookup reads.",
  page: "https://learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-store-policy",
  category: "Caching",
  sections: ["outbound"],
  scopes: semanticCacheScopes,
  gateways: semanticCacheGateways,
  once: "section",
  pairsWith: "azure-openai-semantic-cache-lookup",
  attributes: {
    duration: semanticDuration,
  },
});
