// Generated from src/catalog/policies/retry.ts by `npm run generate`; edit that file instead.
import type { PolicyItem, PolicyList } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `retry` takes. */
export interface RetryArguments {
  /** Whether to try once more; asked after each try. Expression allowed. */
  readonly condition: boolean | NamedValueText | Expression;
  /** How many tries follow the first. Whole number, 1 to 50. Expression allowed. */
  readonly count: number | NamedValueText | Expression;
  /** Pause between two tries. Seconds, at least 0. Expression allowed. */
  readonly interval: number | NamedValueText | Expression;
  /** Longest pause, when pauses grow exponentially. Seconds, more than 0. Expression allowed. */
  readonly maxInterval?: number | NamedValueText | Expression | undefined;
  /** By how much pauses grow. Seconds, more than 0. Expression allowed. */
  readonly delta?: number | NamedValueText | Expression | undefined;
  /**
   * Whether the first new try comes at once. Expression allowed.
   * @default false
   */
  readonly firstFastRetry?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Runs its policies again while a condition holds.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/retry-policy
 * @example
 * retry({ condition: csharp`context.Response.StatusCode == 503`, count: 3, interval: 2 }, [forwardRequest({ bufferRequestBody: true })])
 */
export function retry(value: RetryArguments, policies: PolicyList): PolicyItem {
  return buildPolicy("retry", [value, policies], retry);
}
