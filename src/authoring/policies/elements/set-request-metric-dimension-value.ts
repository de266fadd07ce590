// Generated from src/catalog/policies/set-request-metric-dimension-value.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `setRequestMetricDimensionValue` takes. */
export interface SetRequestMetricDimensionValueArguments {
  /** Name of the dimension. Expression allowed. */
  readonly name: PlainText | Expression;
  /** Its value. Expression allowed. */
  readonly value: PlainText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Gives a dimension of the request metrics a value.
 *
 * In every section, at every scope, on every gateway. Only the published schema knows this element; Microsoft's pages
 * do not describe it.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies
 * @example
 * setRequestMetricDimensionValue({
 *   name: "Partner",
 *   value: csharp`context.Request.Headers.GetValueOrDefault("X-Partner", "none")`,
 * })
 */
export function setRequestMetricDimensionValue(value: SetRequestMetricDimensionValueArguments): PolicyItem {
  return buildPolicy("set-request-metric-dimension-value", [value], setRequestMetricDimensionValue);
}
