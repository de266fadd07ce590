// Generated from src/catalog/policies/set-query-parameter.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `setQueryParameter` takes. */
export interface SetQueryParameterArguments {
  /** Name of the parameter. Expression allowed. */
  readonly name: PlainText | Expression;
  /**
   * What to do when it is there already. `override`, `skip`, `append` or `delete`. Expression allowed.
   * @default "override"
   */
  readonly existsAction?: "override" | "skip" | "append" | "delete" | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /**
   * A value of the parameter; several repeat it. Expression allowed. Needed unless `existsAction` is `delete`. Sources
   * disagree: the reference marks it required, the published XSD does not.
   */
  readonly value?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SetQueryParameterArguments, "value"> | undefined;
}

/**
 * Sets, appends or deletes a query parameter of the request.
 *
 * In inbound and backend, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/set-query-parameter-policy
 * @example
 * setQueryParameter({ name: "api-version", existsAction: "override", value: "2024-05-01" })
 */
export function setQueryParameter(value: SetQueryParameterArguments): PolicyItem {
  return buildPolicy("set-query-parameter", [value], setQueryParameter);
}
