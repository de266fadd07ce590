// Generated from src/catalog/policies/quota.ts by `npm run generate`; edit that file instead.
import type { ChildList, ListOf, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** A quota of its own for one operation. At least one of `name` and `id`. At least one of `calls` and `bandwidth`. */
export interface QuotaApiOperation {
  /** Its display name. Expression allowed. At least one of `name` and `id`. */
  readonly name?: PlainText | Expression | undefined;
  /** Its identifier; wins over the name. Expression allowed. At least one of `name` and `id`. */
  readonly id?: PlainText | Expression | undefined;
  /** How many calls a subscription may make in one period. Whole number. At least one of `calls` and `bandwidth`. */
  readonly calls?: number | NamedValueText | undefined;
  /**
   * How many kilobytes a subscription may move in one period. Whole number. At least one of `calls` and `bandwidth`.
   */
  readonly bandwidth?: number | NamedValueText | undefined;
  /**
   * Length of the fixed period; 0 never starts anew. Seconds. `0` stands for a period without end. Sources disagree:
   * the reference marks it required here, but its own statement leaves it out.
   */
  readonly renewalPeriod?: number | NamedValueText | undefined;
}

/** A quota of its own for one API. At least one of `name` and `id`. At least one of `calls` and `bandwidth`. */
export interface QuotaApi {
  /** Its display name. Expression allowed. At least one of `name` and `id`. */
  readonly name?: PlainText | Expression | undefined;
  /** Its identifier; wins over the name. Expression allowed. At least one of `name` and `id`. */
  readonly id?: PlainText | Expression | undefined;
  /** How many calls a subscription may make in one period. Whole number. At least one of `calls` and `bandwidth`. */
  readonly calls?: number | NamedValueText | undefined;
  /**
   * How many kilobytes a subscription may move in one period. Whole number. At least one of `calls` and `bandwidth`.
   */
  readonly bandwidth?: number | NamedValueText | undefined;
  /**
   * Length of the fixed period; 0 never starts anew. Seconds. `0` stands for a period without end. Sources disagree:
   * the reference marks it required here, but its own statement leaves it out.
   */
  readonly renewalPeriod?: number | NamedValueText | undefined;
  /** A quota of its own for one operation. */
  readonly operation?: OneOrMany<QuotaApiOperation> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<QuotaApi, "operation"> | undefined;
}

/** What `quota` takes. At least one of `calls` and `bandwidth`. */
export interface QuotaArguments {
  /** How many calls a subscription may make in one period. Whole number. At least one of `calls` and `bandwidth`. */
  readonly calls?: number | NamedValueText | undefined;
  /**
   * How many kilobytes a subscription may move in one period. Whole number. At least one of `calls` and `bandwidth`.
   */
  readonly bandwidth?: number | NamedValueText | undefined;
  /** Length of the fixed period; 0 never starts anew. Seconds. `0` stands for a period without end. */
  readonly renewalPeriod: number | NamedValueText;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A quota of its own for one API. */
  readonly api?: OneOrMany<QuotaApi | ListOf<QuotaApiOperation>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<QuotaArguments, "api"> | undefined;
}

/**
 * Limits calls or bandwidth of a subscription over a long period.
 *
 * In inbound, at product scope, on every gateway. At most once in a policy document. At least one of `calls` and
 * `bandwidth`.
 * @see https://learn.microsoft.com/azure/api-management/quota-policy
 * @example
 * quota({ calls: 100000, renewalPeriod: 2592000 })
 */
export function quota(value: QuotaArguments): PolicyItem {
  return buildPolicy("quota", [value], quota);
}
