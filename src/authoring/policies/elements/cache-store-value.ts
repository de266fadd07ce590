// Generated from src/catalog/policies/cache-store-value.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `cacheStoreValue` takes. */
export interface CacheStoreValueArguments {
  /** Key of the value. Expression allowed. */
  readonly key: PlainText | Expression;
  /** The value. Expression allowed. */
  readonly value: PlainText | Expression;
  /** How long the value is kept. Seconds. Expression allowed. */
  readonly duration: number | NamedValueText | Expression;
  /**
   * Which cache to use: the built-in one, the external one, or the external one when there is one. `internal`,
   * `external` or `prefer-external`. `internal` works on the classic, v2 and workspace gateways only.
   * @default "prefer-external"
   */
  readonly cachingType?: "internal" | "external" | "prefer-external" | NamedValueText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Puts a value into the cache under a key.
 *
 * In every section, at every scope, on every gateway. Does nothing without `cache-lookup-value` in the same document or
 * one that it inherits.
 * @see https://learn.microsoft.com/azure/api-management/cache-store-value-policy
 * @example
 * cacheStoreValue({
 *   key: csharp`"user-" + context.User.Id`,
 *   value: csharp`(string)context.Variables["profile"]`,
 *   duration: 3600,
 * })
 */
export function cacheStoreValue(value: CacheStoreValueArguments): PolicyItem {
  return buildPolicy("cache-store-value", [value], cacheStoreValue);
}
