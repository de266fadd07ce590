import { policyElement } from "./policy.js";
import { semanticCacheGateways, semanticCacheScopes, semanticLookup, semanticVaryBy } from "./semantic-cache.js";

export const azureOpenaiSemanticCacheLookup = policyElement({
  name: "azure-openai-semantic-cache-lookup",
  description: "Answers a prompt with the cached answer of Azure OpenAI to a similar one.",
  page: "https://learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-lookup-policy",
  category: "Caching",
  sections: ["inbound"],
  scopes: semanticCacheScopes,
  gateways: semanticCacheGateways,
  once: "section",
  pairsWith: "azure-openai-semantic-cache-store",
  attributes: semanticLookup,
  children: semanticVaryBy,
});
