// Generated from src/catalog/policies/check-header.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `checkHeader` takes. */
export interface CheckHeaderArguments {
  /** Name of the header. Name of a header. Expression allowed. */
  readonly name: PlainText | Expression;
  /** Status code of the answer when the check fails. HTTP status code. Expression allowed. */
  readonly failedCheckHttpcode: number | NamedValueText | Expression;
  /** Message of that answer. Expression allowed. */
  readonly failedCheckErrorMessage: PlainText | Expression;
  /** Whether values are compared without case. Expression allowed. */
  readonly ignoreCase: boolean | NamedValueText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** An accepted value; without any, the header only has to be there. Expression allowed. */
  readonly value?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CheckHeaderArguments, "value"> | undefined;
}

/**
 * Lets a request pass only with a header, or with one of some values in it.
 *
 * In inbound, at global, product, api and operation scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/check-header-policy
 * @example
 * checkHeader({
 *   name: "X-Partner",
 *   failedCheckHttpcode: 403,
 *   failedCheckErrorMessage: "Partners only.",
 *   ignoreCase: true,
 *   value: ["contoso", "fabrikam"],
 * })
 */
export function checkHeader(value: CheckHeaderArguments): PolicyItem {
  return buildPolicy("check-header", [value], checkHeader);
}
