// Generated from src/catalog/policies/llm-semantic-cache-store.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `llmSemanticCacheStore` takes. */
export interface LlmSemanticCacheStoreArguments {
  /** How long the answer is kept. Seconds. Expression allowed. */
  readonly duration: number | NamedValueText | Expression;
  /**
   * Whether to store this response; left out, only 200 is stored. Expression allowed.
   * @default false
   */
  readonly cacheResponse?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Stores the answer in the cache that llm-semantic-cache-lookup reads.
 *
 * In outbound, at global, product, api and operation scope, on the classic, v2, consumption and self-hosted gateways.
 * At most once in a section. Does nothing without `llm-semantic-cache-lookup` in the same document or one that it
 * inherits.
 * @see https://learn.microsoft.com/azure/api-management/llm-semantic-cache-store-policy
 * @example
 * llmSemanticCacheStore({ duration: 300 })
 */
export function llmSemanticCacheStore(value: LlmSemanticCacheStoreArguments): PolicyItem {
  return buildPolicy("llm-semantic-cache-store", [value], llmSemanticCacheStore);
}
