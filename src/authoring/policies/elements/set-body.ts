// Generated from src/catalog/policies/set-body.ts by `npm run generate`; edit that file instead.
import type { Aside, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `setBody` takes. */
export interface SetBodyArguments {
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid` or `none`. Expression
   * allowed.
   */
  readonly template?: "liquid" | "none" | NamedValueText | Expression | undefined;
  /**
   * How a template shows elements marked as xsi:nil. `blank` or `null`.
   * @default "blank"
   */
  readonly xsiNil?: "blank" | "null" | NamedValueText | undefined;
  /**
   * Whether a template reads dates in JSON as dates.
   * @default true
   */
  readonly parseDate?: boolean | NamedValueText | undefined;
  /**
   * Whether the expression's text is decoded first. Expression allowed. Undocumented: only the published schema has it.
   */
  readonly htmlDecodeExpression?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
  /** Raw XML inside the element, made by `xml`, and comments. */
  readonly children?: readonly Aside[] | undefined;
}

/**
 * Replaces the body of the request or response.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/set-body-policy
 * @example
 * setBody(csharp`context.Request.Body.As<string>(preserveContent: true).Replace("http:", "https:")`)
 */
export function setBody(value?: SetBodyArguments | PlainText | Expression): PolicyItem {
  return buildPolicy("set-body", [value], setBody);
}
