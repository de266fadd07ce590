// Generated from src/catalog/policies/llm-semantic-cache-lookup.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `llmSemanticCacheLookup` takes. */
export interface LlmSemanticCacheLookupArguments {
  /**
   * How far two prompts may be apart to share an answer; lower is stricter. Number, 0 to 1. More than 0.2 is taken, but
   * prompts that differ in meaning may then get each other's answers. Expression allowed.
   */
  readonly scoreThreshold: number | NamedValueText | Expression;
  /** The backend that computes embeddings. Names a backend of the instance. Expression allowed. */
  readonly embeddingsBackendId: PlainText | Expression;
  /**
   * How the gateway authenticates at that backend. `system-assigned`. `header` is doubtful: the reference lists
   * system-assigned only, the published XSD knows header as well. Expression allowed. Sources disagree: the reference
   * marks it required, the published XSD has system-assigned as its default.
   */
  readonly embeddingsBackendAuth?: "system-assigned" | NamedValueText | Expression | undefined;
  /**
   * Whether system messages are left out when prompts are compared. Expression allowed.
   * @default false
   */
  readonly ignoreSystemMessages?: boolean | NamedValueText | Expression | undefined;
  /** Conversations with more messages are not looked up. Whole number. Expression allowed. */
  readonly maxMessageCount?: number | NamedValueText | Expression | undefined;
  /**
   * Which external cache to use; published policies have it, the reference page does not. Expression allowed.
   * Undocumented: only the published schema has it.
   */
  readonly cacheId?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A value that separates callers: prompts share answers only where all of them are equal. Expression allowed. */
  readonly varyBy?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<LlmSemanticCacheLookupArguments, "varyBy"> | undefined;
}

/**
 * Answers a prompt with the cached answer of a language model to a similar one.
 *
 * In inbound, at global, product, api and operation scope, on the classic, v2, consumption and self-hosted gateways. At
 * most once in a section. Does nothing without `llm-semantic-cache-store` in the same document or one that it inherits.
 * @see https://learn.microsoft.com/azure/api-management/llm-semantic-cache-lookup-policy
 * @example
 * llmSemanticCacheLookup({
 *   scoreThreshold: 0.05,
 *   embeddingsBackendId: "embeddings",
 *   embeddingsBackendAuth: "system-assigned",
 *   varyBy: [csharp`context.Subscription.Id`],
 * })
 */
export function llmSemanticCacheLookup(value: LlmSemanticCacheLookupArguments): PolicyItem {
  return buildPolicy("llm-semantic-cache-lookup", [value], llmSemanticCacheLookup);
}
