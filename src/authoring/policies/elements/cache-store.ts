// Generated from src/catalog/policies/cache-store.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `cacheStore` takes. */
export interface CacheStoreArguments {
  /** How long the copy is good. Seconds. Expression allowed. */
  readonly duration: number | NamedValueText | Expression;
  /**
   * Whether to store this response; left out, only 200 is stored. Expression allowed.
   * @default false
   */
  readonly cacheResponse?: boolean | NamedValueText | Expression | undefined;
  /**
   * Cache mode; the reference page does not describe it. Expression allowed. Undocumented: only the published schema
   * has it.
   */
  readonly cachingMode?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Stores the response in the cache that cache-lookup reads.
 *
 * In outbound, at every scope, on every gateway. At most once in a section. Does nothing without `cache-lookup` in the
 * same document or one that it inherits.
 * @see https://learn.microsoft.com/azure/api-management/cache-store-policy
 * @example
 * cacheStore({ duration: 300 })
 */
export function cacheStore(value: CacheStoreArguments): PolicyItem {
  return buildPolicy("cache-store", [value], cacheStore);
}
