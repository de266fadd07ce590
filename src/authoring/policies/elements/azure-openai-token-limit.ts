// Generated from src/catalog/policies/azure-openai-token-limit.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/**
 * What `azureOpenaiTokenLimit` takes. At least one of `tokensPerMinute` and `tokenQuota`. `tokenQuota` needs
 * `tokenQuotaPeriod`. `tokenQuotaPeriod` needs `tokenQuota`.
 */
export interface AzureOpenaiTokenLimitArguments {
  /** Whose tokens are counted together: one counter for each value. Expression allowed. */
  readonly counterKey: PlainText | Expression;
  /**
   * How many tokens one key may use in a minute. Whole number. Expression allowed. At least one of `tokensPerMinute`
   * and `tokenQuota`.
   */
  readonly tokensPerMinute?: number | NamedValueText | Expression | undefined;
  /**
   * How many tokens one key may use in one quota period. Whole number. At least one of `tokensPerMinute` and
   * `tokenQuota`. `tokenQuota` needs `tokenQuotaPeriod`.
   */
  readonly tokenQuota?: number | NamedValueText | undefined;
  /**
   * After what time the quota starts anew. `Hourly`, `Daily`, `Weekly`, `Monthly` or `Yearly`. `Indefinite` is
   * doubtful: the reference leaves it out, the published XSD has it as the default. Expression allowed.
   * `tokenQuotaPeriod` needs `tokenQuota`.
   */
  readonly tokenQuotaPeriod?: "Hourly" | "Daily" | "Weekly" | "Monthly" | "Yearly" | NamedValueText | Expression | undefined;
  /**
   * Whether the prompt's tokens are estimated before the request is sent, so that one over the limit is not sent at
   * all. Expression allowed. Sources disagree: the reference marks it required, but leaves it out of its own example.
   */
  readonly estimatePromptTokens?: boolean | NamedValueText | Expression | undefined;
  /**
   * Response header that says after how many seconds to try again.
   * @default "Retry-After"
   */
  readonly retryAfterHeaderName?: PlainText | undefined;
  /** Variable that receives the number of seconds to wait. */
  readonly retryAfterVariableName?: PlainText | undefined;
  /** Response header that says how many tokens of the quota are left. */
  readonly remainingQuotaTokensHeaderName?: PlainText | undefined;
  /** Variable that receives the number of tokens left of the quota. */
  readonly remainingQuotaTokensVariableName?: PlainText | undefined;
  /** Response header that says how many tokens are left in this minute. */
  readonly remainingTokensHeaderName?: PlainText | undefined;
  /** Variable that receives the number of tokens left in this minute. */
  readonly remainingTokensVariableName?: PlainText | undefined;
  /** Response header that says how many tokens prompt and completion took. */
  readonly tokensConsumedHeaderName?: PlainText | undefined;
  /**
   * Variable that receives the number of tokens of the prompt, and of the completion once it is there. Expression
   * allowed.
   */
  readonly tokensConsumedVariableName?: PlainText | Expression | undefined;
  /**
   * How the request's body is read to find the prompt. `auto`, `chat-completion`, `completion` or `embeddings`.
   * Expression allowed. Undocumented: only the published schema has it.
   * @default "auto"
   */
  readonly promptType?: "auto" | "chat-completion" | "completion" | "embeddings" | NamedValueText | Expression | undefined;
  /**
   * Whether the prompt's tokens are left out of the count. Expression allowed. Undocumented: only the published schema
   * has it.
   * @default false
   */
  readonly ignorePrompt?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Limits how many tokens of Azure OpenAI callers use, in a minute or over a longer period.
 *
 * In inbound, at every scope, on the classic, v2, self-hosted and workspace gateways. At least one of `tokensPerMinute`
 * and `tokenQuota`. `tokenQuota` needs `tokenQuotaPeriod`. `tokenQuotaPeriod` needs `tokenQuota`.
 * @see https://learn.microsoft.com/azure/api-management/azure-openai-token-limit-policy
 * @example
 * azureOpenaiTokenLimit({
 *   counterKey: csharp`context.Subscription.Id`,
 *   tokensPerMinute: 5000,
 *   estimatePromptTokens: true,
 * })
 */
export function azureOpenaiTokenLimit(value: AzureOpenaiTokenLimitArguments): PolicyItem {
  return buildPolicy("azure-openai-token-limit", [value], azureOpenaiTokenLimit);
}
