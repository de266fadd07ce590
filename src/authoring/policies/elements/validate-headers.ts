// Generated from src/catalog/policies/validate-headers.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** An action of its own for one header. */
export interface ValidateHeadersHeader {
  /**
   * Name of the header. Expression allowed. Sources disagree: the reference does not say whether it is required, the
   * published XSD asks for it.
   */
  readonly name?: PlainText | Expression | undefined;
  /**
   * What to do with it instead. `ignore`, `prevent` or `detect`. Expression allowed. Sources disagree: the reference
   * does not say whether it is required, the published XSD asks for it.
   */
  readonly action?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
}

/** What `validateHeaders` takes. */
export interface ValidateHeadersArguments {
  /**
   * What to do with a header that the definition has and whose value is wrong. `ignore`, `prevent` or `detect`.
   * Expression allowed.
   */
  readonly specifiedHeaderAction: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
  /**
   * What to do with a header that the definition does not have. `ignore`, `prevent` or `detect`. Expression allowed.
   */
  readonly unspecifiedHeaderAction: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
  /** Variable that receives what was found wrong. */
  readonly errorsVariableName?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** An action of its own for one header. */
  readonly header?: OneOrMany<ValidateHeadersHeader> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateHeadersArguments, "header"> | undefined;
}

/**
 * Validates the headers of a response against the API's definition.
 *
 * In outbound and on-error, at every scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/validate-headers-policy
 * @example
 * validateHeaders({
 *   specifiedHeaderAction: "detect",
 *   unspecifiedHeaderAction: "ignore",
 *   errorsVariableName: "header-errors",
 * })
 */
export function validateHeaders(value: ValidateHeadersArguments): PolicyItem {
  return buildPolicy("validate-headers", [value], validateHeaders);
}
