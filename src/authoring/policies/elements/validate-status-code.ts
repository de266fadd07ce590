// Generated from src/catalog/policies/validate-status-code.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** An action of its own for a status code that the definition does not have. */
export interface ValidateStatusCodeStatusCode {
  /** The status code. HTTP status code. Expression allowed. */
  readonly code: number | NamedValueText | Expression;
  /** What to do with it instead. `ignore`, `prevent` or `detect`. Expression allowed. */
  readonly action: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
}

/** What `validateStatusCode` takes. */
export interface ValidateStatusCodeArguments {
  /**
   * What to do with a status code that the definition does not have. `ignore`, `prevent` or `detect`. Expression
   * allowed.
   */
  readonly unspecifiedStatusCodeAction: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
  /** Variable that receives what was found wrong. */
  readonly errorsVariableName?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** An action of its own for a status code that the definition does not have. */
  readonly statusCode?: OneOrMany<ValidateStatusCodeStatusCode> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateStatusCodeArguments, "statusCode"> | undefined;
}

/**
 * Validates the status code of a response against the API's definition.
 *
 * In outbound and on-error, at every scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/validate-status-code-policy
 * @example
 * validateStatusCode({
 *   unspecifiedStatusCodeAction: "detect",
 *   errorsVariableName: "status-errors",
 *   statusCode: [{ code: 404, action: "ignore" }],
 * })
 */
export function validateStatusCode(value: ValidateStatusCodeArguments): PolicyItem {
  return buildPolicy("validate-status-code", [value], validateStatusCode);
}
