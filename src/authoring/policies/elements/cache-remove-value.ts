// Generated from src/catalog/policies/cache-remove-value.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `cacheRemoveValue` takes. */
export interface CacheRemoveValueArguments {
  /** Key of the value. Expression allowed. */
  readonly key: PlainText | Expression;
  /**
   * Which cache to use: the built-in one, the external one, or the external one when there is one. `internal`,
   * `external` or `prefer-external`. `internal` works on the classic, v2 and workspace gateways only.
   * @default "prefer-external"
   */
  readonly cachingType?: "internal" | "external" | "prefer-external" | NamedValueText | undefined;
  /**
   * Whether the request fails when the value cannot be removed. Expression allowed.
   * @default false
   */
  readonly failOnCacheRemovalError?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Removes a value from the cache.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/cache-remove-value-policy
 * @example
 * cacheRemoveValue({ key: csharp`"user-" + context.User.Id` })
 */
export function cacheRemoveValue(value: CacheRemoveValueArguments): PolicyItem {
  return buildPolicy("cache-remove-value", [value], cacheRemoveValue);
}
