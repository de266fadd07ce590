// Generated from src/catalog/policies/cache-lookup-value.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `cacheLookupValue` takes. */
export interface CacheLookupValueArguments {
  /** Key of the value. Expression allowed. */
  readonly key: PlainText | Expression;
  /** Variable that receives the value. */
  readonly variableName: PlainText;
  /** What the variable gets when the cache has no such key. Expression allowed. */
  readonly defaultValue?: PlainText | Expression | undefined;
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
 * Reads a value from the cache into a variable.
 *
 * In every section, at every scope, on every gateway. Does nothing without `cache-store-value` in the same document or
 * one that it inherits.
 * @see https://learn.microsoft.com/azure/api-management/cache-lookup-value-policy
 * @example
 * cacheLookupValue({ key: csharp`"user-" + context.User.Id`, variableName: "profile" })
 */
export function cacheLookupValue(value: CacheLookupValueArguments): PolicyItem {
  return buildPolicy("cache-lookup-value", [value], cacheLookupValue);
}
