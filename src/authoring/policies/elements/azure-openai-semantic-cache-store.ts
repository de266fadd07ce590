// Generated from src/catalog/policies/azure-openai-semantic-cache-store.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `azureOpenaiSemanticCacheStore` takes. */
export interface AzureOpenaiSemanticCacheStoreArguments {
  /** How long the answer is kept. Seconds. Expression allowed. */
  readonly duration: number | NamedValueText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Stores the answer in the cache that azure-openai-semantic-cache-lookup reads.
 *
 * In outbound, at global, product, api and operation scope, on the classic, v2, consumption and self-hosted gateways.
 * At most once in a section. Does nothing without `azure-openai-semantic-cache-lookup` in the same document or one that
 * it inherits.
 * @see https://learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-store-policy
 * @example
 * azureOpenaiSemanticCacheStore({ duration: 300 })
 */
export function azureOpenaiSemanticCacheStore(value: AzureOpenaiSemanticCacheStoreArguments): PolicyItem {
  return buildPolicy("azure-openai-semantic-cache-store", [value], azureOpenaiSemanticCacheStore);
}
