import { policyElement } from "./policy.js";
import { semanticCacheGateways, semanticCacheScopes, semanticLookup, semanticVaryBy } from "./semantic-cache.js";

export const llmSemanticCacheLookup = policyElement({
  name: "llm-semantic-cache-lookup",
  description: "Answers a prompt with the cached answer of a language model to a similar one.",
  page: "https://learn.microsoft.com/azure/api-management/llm-semantic-cache-lookup-policy",
  category: "Caching",
  sections: ["inbound"],
  scopes: semanticCacheScopes,
  gateways: semanticCacheGateways,
  once: "section",
  pairsWith: "llm-semantic-cache-store",
  attributes: semanticLookup,
  children: semanticVaryBy,
});
