// Generated from src/catalog/policies/limit-concurrency.ts by `npm run generate`; edit that file instead.
import type { PolicyItem, PolicyList } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `limitConcurrency` takes. */
export interface LimitConcurrencyArguments {
  /** Requests with one key are counted together. Expression allowed. */
  readonly key: PlainText | Expression;
  /** How many may run at once; further ones get 429. Whole number, at least 1. */
  readonly maxCount: number | NamedValueText;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Lets only so many requests run its policies at the same time.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/limit-concurrency-policy
 * @example
 * limitConcurrency({ key: csharp`context.Api.Id`, maxCount: 10 }, [forwardRequest({ timeout: 120 })])
 */
export function limitConcurrency(value: LimitConcurrencyArguments, policies: PolicyList): PolicyItem {
  return buildPolicy("limit-concurrency", [value, policies], limitConcurrency);
}
