// Generated from src/catalog/policies/llm-content-safety.ts by `npm run generate`; edit that file instead.
import type { ChildList, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** One kind of harm. */
export interface LlmContentSafetyCategoriesCategory {
  /** Which kind. `Hate`, `SelfHarm`, `Sexual` or `Violence`. Expression allowed. */
  readonly name: "Hate" | "SelfHarm" | "Sexual" | "Violence" | NamedValueText | Expression;
  /** The severity from which on it is refused. Whole number, 0 to 7. Expression allowed. */
  readonly threshold: number | NamedValueText | Expression;
}

/** What counts as harmful. */
export interface LlmContentSafetyCategories {
  /**
   * How finely severity is told apart; with four levels it is 0, 2, 4 or 6. `FourSeverityLevels` or
   * `EightSeverityLevels`. Expression allowed.
   * @default "FourSeverityLevels"
   */
  readonly outputType?: "FourSeverityLevels" | "EightSeverityLevels" | NamedValueText | Expression | undefined;
  /**
   * One kind of harm. Sources disagree: the reference does not say how many are needed, the published XSD asks for one.
   */
  readonly category?: OneOrMany<LlmContentSafetyCategoriesCategory> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<LlmContentSafetyCategories, "category"> | undefined;
}

/** Lists of forbidden words that the Content Safety resource holds. */
export interface LlmContentSafetyBlocklists {
  /**
   * Name of one list. Expression allowed. Sources disagree: the reference does not say how many are needed, the
   * published XSD asks for one.
   */
  readonly id?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<LlmContentSafetyBlocklists, "id"> | undefined;
}

/** What `llmContentSafety` takes. */
export interface LlmContentSafetyArguments {
  /** The backend that leads to Azure AI Content Safety. Names a backend of the instance. Expression allowed. */
  readonly backendId: PlainText | Expression;
  /**
   * Whether attacks by the user's prompt are looked for too. Expression allowed.
   * @default false
   */
  readonly shieldPrompt?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether answers are checked as well as prompts. Expression allowed. Only in inbound.
   * @default false
   */
  readonly enforceOnCompletions?: boolean | NamedValueText | Expression | undefined;
  /**
   * How many characters of an answer are checked at a time. Whole number, at most 10000. Expression allowed.
   * @default 10000
   */
  readonly windowSize?: number | NamedValueText | Expression | undefined;
  /** How many characters two such windows share. Whole number. Expression allowed. */
  readonly windowOverlapSize?: number | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** What counts as harmful. */
  readonly categories?: LlmContentSafetyCategories | ListOf<LlmContentSafetyCategoriesCategory> | undefined;
  /** Lists of forbidden words that the Content Safety resource holds. */
  readonly blocklists?: LlmContentSafetyBlocklists | ListOf<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<LlmContentSafetyArguments, "categories" | "blocklists"> | undefined;
}

/**
 * Has prompts or answers of a language model checked by Azure AI Content Safety and refuses what is harmful.
 *
 * In inbound and outbound, at global, workspace, product and api scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/llm-content-safety-policy
 * @example
 * llmContentSafety({
 *   backendId: "content-safety",
 *   shieldPrompt: true,
 *   categories: [{ name: "Hate", threshold: 4 }, { name: "Violence", threshold: 4 }],
 * })
 */
export function llmContentSafety(value: LlmContentSafetyArguments): PolicyItem {
  return buildPolicy("llm-content-safety", [value], llmContentSafety);
}
