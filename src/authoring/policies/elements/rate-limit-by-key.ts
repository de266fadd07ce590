// Generated from src/catalog/policies/rate-limit-by-key.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `rateLimitByKey` takes. */
export interface RateLimitByKeyArguments {
  /** How many calls with one key may come in one period. Whole number. Expression allowed. */
  readonly calls: number | NamedValueText | Expression;
  /**
   * Length of the sliding period. Seconds, at most 300. `0` is doubtful: a period of 0 seconds has no length.
   * Expression allowed.
   */
  readonly renewalPeriod: number | NamedValueText | Expression;
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
   * Whether to count when the response is there. Expression allowed. Undocumented: only the published schema has it.
   */
  readonly incrementAfterResponse?: boolean | NamedValueText | Expression | undefined;
  /** Whether the time to wait may vary. Expression allowed. Undocumented: only the published schema has it. */
  readonly flexibleRetryWindow?: boolean | NamedValueText | Expression | undefined;
  /**
   * Response header that says after how many seconds to try again.
   * @default "Retry-After"
   */
  readonly retryAfterHeaderName?: PlainText | undefined;
  /** Variable that receives the number of seconds to wait. */
  readonly retryAfterVariableName?: PlainText | undefined;
  /** Response header that says how many calls are left in this period. */
  readonly remainingCallsHeaderName?: PlainText | undefined;
  /** Variable that receives the number of calls left. */
  readonly remainingCallsVariableName?: PlainText | undefined;
  /** Response header that repeats the value of calls. */
  readonly totalCallsHeaderName?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Limits how many calls share a key in a short period.
 *
 * In inbound, at every scope, on the classic, v2, self-hosted and workspace gateways.
 * @see https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy
 * @example
 * rateLimitByKey({ calls: 100, renewalPeriod: 60, counterKey: csharp`context.Request.IpAddress` })
 */
export function rateLimitByKey(value: RateLimitByKeyArguments): PolicyItem {
  return buildPolicy("rate-limit-by-key", [value], rateLimitByKey);
}
