// Generated from src/catalog/policies/llm-emit-token-metric.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** A dimension of the metric. */
export interface LlmEmitTokenMetricDimension {
  /** Name of the dimension. Expression allowed. */
  readonly name: PlainText | Expression;
  /**
   * Its value; the built-in dimensions have one of their own. Expression allowed. Needed unless `name` is `API ID`,
   * `Operation ID`, `Product ID`, `User ID`, `Subscription ID`, `Location`, `Gateway ID` or `Backend ID`.
   */
  readonly value?: PlainText | Expression | undefined;
}

/** What `llmEmitTokenMetric` takes. */
export interface LlmEmitTokenMetricArguments {
  /**
   * Namespace of the metric.
   * @default "API Management"
   */
  readonly namespace?: PlainText | undefined;
  /** Name of the metric. Expression allowed. Undocumented: only the published schema has it. */
  readonly name?: PlainText | Expression | undefined;
  /**
   * Which counts are sent. `all`, `total-tokens`, `prompt-tokens` or `completion-tokens`. Expression allowed.
   * Undocumented: only the published schema has it.
   * @default "all"
   */
  readonly valueType?: "all" | "total-tokens" | "prompt-tokens" | "completion-tokens" | NamedValueText | Expression | undefined;
  /**
   * Whether the prompt's tokens are left out of the count. Expression allowed. Undocumented: only the published schema
   * has it.
   * @default false
   */
  readonly ignorePrompt?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A dimension of the metric. Sources disagree: the reference asks for one, the published XSD does not. */
  readonly dimension?: OneOrMany<LlmEmitTokenMetricDimension> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<LlmEmitTokenMetricArguments, "dimension"> | undefined;
}

/**
 * Sends the token counts of a language model call to Application Insights.
 *
 * In inbound, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/llm-emit-token-metric-policy
 * @example
 * llmEmitTokenMetric({ namespace: "assistants", dimension: [{ name: "Subscription ID" }] })
 */
export function llmEmitTokenMetric(value?: LlmEmitTokenMetricArguments): PolicyItem {
  return buildPolicy("llm-emit-token-metric", [value], llmEmitTokenMetric);
}
