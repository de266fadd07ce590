// Generated from src/catalog/policies/azure-openai-emit-token-metric.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** A dimension of the metric. */
export interface AzureOpenaiEmitTokenMetricDimension {
  /** Name of the dimension. Expression allowed. */
  readonly name: PlainText | Expression;
  /**
   * Its value; the built-in dimensions have one of their own. Expression allowed. Needed unless `name` is `API ID`,
   * `Operation ID`, `Product ID`, `User ID`, `Subscription ID`, `Location` or `Gateway ID`.
   */
  readonly value?: PlainText | Expression | undefined;
}

/** What `azureOpenaiEmitTokenMetric` takes. */
export interface AzureOpenaiEmitTokenMetricArguments {
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
  readonly dimension?: OneOrMany<AzureOpenaiEmitTokenMetricDimension> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<AzureOpenaiEmitTokenMetricArguments, "dimension"> | undefined;
}

/**
 * Sends the token counts of an Azure OpenAI call to Application Insights.
 *
 * In inbound, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/azure-openai-emit-token-metric-policy
 * @example
 * azureOpenaiEmitTokenMetric({ namespace: "assistants", dimension: [{ name: "Subscription ID" }] })
 */
export function azureOpenaiEmitTokenMetric(value?: AzureOpenaiEmitTokenMetricArguments): PolicyItem {
  return buildPolicy("azure-openai-emit-token-metric", [value], azureOpenaiEmitTokenMetric);
}
