// Generated from src/catalog/policies/cache-value.ts by `npm run generate`; edit that file instead.
import type { ChildList, PolicyItem, PolicyList } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** Policies that make a new value and put it into the variable. */
export interface CacheValueValue {
  /** The policies inside, in the order they run. */
  readonly policies?: PolicyList | undefined;
}

/** What `cacheValue` takes. */
export interface CacheValueArguments {
  /** Key of the value. Expression allowed. */
  readonly key: PlainText | Expression;
  /** Variable that receives the value. */
  readonly variableName: PlainText;
  /** How long the value is kept. Seconds. Expression allowed. */
  readonly expiresAfter?: number | NamedValueText | Expression | undefined;
  /** After what time a new one is made while the old one still serves. Seconds. Expression allowed. */
  readonly refreshAfter?: number | NamedValueText | Expression | undefined;
  /** What the variable gets when the policies do not set it. Expression allowed. */
  readonly defaultValue?: PlainText | Expression | undefined;
  /**
   * Which cache to use: the built-in one, the external one, or the external one when there is one. `internal`,
   * `external` or `prefer-external`. `internal` works on the classic, v2 and workspace gateways only.
   * @default "prefer-external"
   */
  readonly cachingType?: "internal" | "external" | "prefer-external" | NamedValueText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Policies that make a new value and put it into the variable. */
  readonly value?: CacheValueValue | PolicyList | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CacheValueArguments, "value"> | undefined;
}

/**
 * Reads a value from the cache into a variable, and has its policies make a new one when it is missing or old.
 *
 * In every section, at every scope, on every gateway. Only the published schema knows this element; Microsoft's pages
 * do not describe it.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies
 * @example
 * cacheValue({
 *   key: "rates",
 *   variableName: "rates",
 *   expiresAfter: 3600,
 *   value: { policies: [setVariable({ name: "rates", value: "1.08" })] },
 * })
 */
export function cacheValue(value: CacheValueArguments): PolicyItem {
  return buildPolicy("cache-value", [value], cacheValue);
}
