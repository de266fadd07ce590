// Generated from src/catalog/policies/emit-metric.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** A dimension of the metric. */
export interface EmitMetricDimension {
  /** Name of the dimension. Expression allowed. */
  readonly name: PlainText | Expression;
  /**
   * Its value; the built-in dimensions have one of their own. Expression allowed. Needed unless `name` is `API ID`,
   * `Operation ID`, `Product ID`, `User ID`, `Subscription ID`, `Location`, `Gateway ID` or `Backend ID`.
   */
  readonly value?: PlainText | Expression | undefined;
}

/** What `emitMetric` takes. */
export interface EmitMetricArguments {
  /** Name of the metric. */
  readonly name: PlainText;
  /**
   * Namespace of the metric.
   * @default "API Management"
   */
  readonly namespace?: PlainText | undefined;
  /**
   * Value of the metric. Number. Expression allowed.
   * @default 1
   */
  readonly value?: number | NamedValueText | Expression | undefined;
  /** Whether the usual dimensions are sent too. Expression allowed. Undocumented: only the published schema has it. */
  readonly defaultDimensions?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A dimension of the metric. Sources disagree: the reference asks for one, the published XSD does not. */
  readonly dimension?: OneOrMany<EmitMetricDimension> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<EmitMetricArguments, "dimension"> | undefined;
}

/**
 * Sends a custom metric to Application Insights.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/emit-metric-policy
 * @example
 * emitMetric({
 *   name: "orders",
 *   namespace: "shop",
 *   value: 1,
 *   dimension: [
 *     { name: "API ID" },
 *     {
 *       name: "Country",
 *       value: csharp`context.Request.Headers.GetValueOrDefault("X-Country", "none")`,
 *     },
 *   ],
 * })
 */
export function emitMetric(value: EmitMetricArguments): PolicyItem {
  return buildPolicy("emit-metric", [value], emitMetric);
}
