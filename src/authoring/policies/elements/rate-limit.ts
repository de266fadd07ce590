// Generated from src/catalog/policies/rate-limit.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** A limit of its own for one operation. At least one of `name` and `id`. */
export interface RateLimitApiOperation {
  /** Its display name. Expression allowed. At least one of `name` and `id`. */
  readonly name?: PlainText | Expression | undefined;
  /** Its identifier; wins over the name. Expression allowed. At least one of `name` and `id`. */
  readonly id?: PlainText | Expression | undefined;
  /** How many calls a subscription may make in one period. Whole number. */
  readonly calls: number | NamedValueText;
  /** Length of the sliding period. Seconds, at most 300. `0` is doubtful: a period of 0 seconds has no length. */
  readonly renewalPeriod: number | NamedValueText;
  /**
   * Response header that says after how many seconds to try again. Undocumented: only the published schema has it.
   * @default "Retry-After"
   */
  readonly retryAfterHeaderName?: PlainText | undefined;
  /** Variable that receives the number of seconds to wait. Undocumented: only the published schema has it. */
  readonly retryAfterVariableName?: PlainText | undefined;
  /**
   * Response header that says how many calls are left in this period. Undocumented: only the published schema has it.
   */
  readonly remainingCallsHeaderName?: PlainText | undefined;
  /** Variable that receives the number of calls left. Undocumented: only the published schema has it. */
  readonly remainingCallsVariableName?: PlainText | undefined;
  /** Response header that repeats the value of calls. Undocumented: only the published schema has it. */
  readonly totalCallsHeaderName?: PlainText | undefined;
}

/** A limit of its own for one API. At least one of `name` and `id`. */
export interface RateLimitApi {
  /** Its display name. Expression allowed. At least one of `name` and `id`. */
  readonly name?: PlainText | Expression | undefined;
  /** Its identifier; wins over the name. Expression allowed. At least one of `name` and `id`. */
  readonly id?: PlainText | Expression | undefined;
  /** How many calls a subscription may make in one period. Whole number. */
  readonly calls: number | NamedValueText;
  /** Length of the sliding period. Seconds, at most 300. `0` is doubtful: a period of 0 seconds has no length. */
  readonly renewalPeriod: number | NamedValueText;
  /**
   * Response header that says after how many seconds to try again. Undocumented: only the published schema has it.
   * @default "Retry-After"
   */
  readonly retryAfterHeaderName?: PlainText | undefined;
  /** Variable that receives the number of seconds to wait. Undocumented: only the published schema has it. */
  readonly retryAfterVariableName?: PlainText | undefined;
  /**
   * Response header that says how many calls are left in this period. Undocumented: only the published schema has it.
   */
  readonly remainingCallsHeaderName?: PlainText | undefined;
  /** Variable that receives the number of calls left. Undocumented: only the published schema has it. */
  readonly remainingCallsVariableName?: PlainText | undefined;
  /** Response header that repeats the value of calls. Undocumented: only the published schema has it. */
  readonly totalCallsHeaderName?: PlainText | undefined;
  /** A limit of its own for one operation. */
  readonly operation?: OneOrMany<RateLimitApiOperation> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<RateLimitApi, "operation"> | undefined;
}

/** A limit of its own for one operation. At least one of `name` and `id`. */
export interface RateLimitOperation {
  /** Its display name. Expression allowed. At least one of `name` and `id`. */
  readonly name?: PlainText | Expression | undefined;
  /** Its identifier; wins over the name. Expression allowed. At least one of `name` and `id`. */
  readonly id?: PlainText | Expression | undefined;
  /** How many calls a subscription may make in one period. Whole number. */
  readonly calls: number | NamedValueText;
  /** Length of the sliding period. Seconds, at most 300. `0` is doubtful: a period of 0 seconds has no length. */
  readonly renewalPeriod: number | NamedValueText;
  /**
   * Response header that says after how many seconds to try again. Undocumented: only the published schema has it.
   * @default "Retry-After"
   */
  readonly retryAfterHeaderName?: PlainText | undefined;
  /** Variable that receives the number of seconds to wait. Undocumented: only the published schema has it. */
  readonly retryAfterVariableName?: PlainText | undefined;
  /**
   * Response header that says how many calls are left in this period. Undocumented: only the published schema has it.
   */
  readonly remainingCallsHeaderName?: PlainText | undefined;
  /** Variable that receives the number of calls left. Undocumented: only the published schema has it. */
  readonly remainingCallsVariableName?: PlainText | undefined;
  /** Response header that repeats the value of calls. Undocumented: only the published schema has it. */
  readonly totalCallsHeaderName?: PlainText | undefined;
}

/** What `rateLimit` takes. */
export interface RateLimitArguments {
  /** How many calls a subscription may make in one period. Whole number. */
  readonly calls: number | NamedValueText;
  /** Length of the sliding period. Seconds, at most 300. `0` is doubtful: a period of 0 seconds has no length. */
  readonly renewalPeriod: number | NamedValueText;
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
  /** A limit of its own for one API. */
  readonly api?: OneOrMany<RateLimitApi> | undefined;
  /** A limit of its own for one operation. Undocumented: only the published schema has it. */
  readonly operation?: OneOrMany<RateLimitOperation> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<RateLimitArguments, "api" | "operation"> | undefined;
}

/**
 * Limits how many calls a subscription makes in a short period.
 *
 * In inbound, at product, api and operation scope, on every gateway. At most once in a policy document.
 * @see https://learn.microsoft.com/azure/api-management/rate-limit-policy
 * @example
 * rateLimit({ calls: 100, renewalPeriod: 60 })
 */
export function rateLimit(value: RateLimitArguments): PolicyItem {
  return buildPolicy("rate-limit", [value], rateLimit);
}
