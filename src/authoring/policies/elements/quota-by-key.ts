// Generated from src/catalog/policies/quota-by-key.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `quotaByKey` takes. At least one of `calls` and `bandwidth`. */
export interface QuotaByKeyArguments {
  /** How many calls with one key may come in one period. Whole number. At least one of `calls` and `bandwidth`. */
  readonly calls?: number | NamedValueText | undefined;
  /**
   * How many kilobytes may be moved with one key in one period. Whole number. At least one of `calls` and `bandwidth`.
   */
  readonly bandwidth?: number | NamedValueText | undefined;
  /** Length of the fixed period; 0 never starts anew. Seconds, at least 300. `0` stands for a period without end. */
  readonly renewalPeriod: number | NamedValueText;
  /** Whose calls are counted together: one counter for each value. Expression allowed. */
  readonly counterKey: PlainText | Expression;
  /** Whether this request counts; evaluated after the response when it is an expression. Expression allowed. */
  readonly incrementCondition?: boolean | NamedValueText | Expression | undefined;
  /**
   * By how much this request raises the counter. Whole number. Expression allowed.
   * @default 1
   */
  readonly incrementCount?: number | NamedValueText | Expression | undefined;
  /**
   * When the first period starts. Date and time in ISO 8601. A literal must be a UTC time such as 2026-01-01T00:00:00Z.
   * @default "0001-01-01T00:00:00Z"
   */
  readonly firstPeriodStart?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Limits calls or bandwidth that share a key over a long period.
 *
 * In inbound, at every scope, on the classic, v2, self-hosted and workspace gateways. Doubtful on the v2 gateway: the
 * page lists v2 gateways, but only classic tiers below it; older pages exclude v2. At least one of `calls` and
 * `bandwidth`.
 * @see https://learn.microsoft.com/azure/api-management/quota-by-key-policy
 * @example
 * quotaByKey({
 *   calls: 100000,
 *   renewalPeriod: 2592000,
 *   counterKey: csharp`context.Subscription.Id`,
 * })
 */
export function quotaByKey(value: QuotaByKeyArguments): PolicyItem {
  return buildPolicy("quota-by-key", [value], quotaByKey);
}
