// Generated from src/catalog/policies/validate-odata-request.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `validateOdataRequest` takes. */
export interface ValidateOdataRequestArguments {
  /** Variable that receives what was found wrong. Expression allowed. */
  readonly errorVariableName?: PlainText | Expression | undefined;
  /**
   * Version of a request that does not name one. Expression allowed.
   * @default "4.0"
   */
  readonly defaultOdataVersion?: PlainText | Expression | undefined;
  /** Lowest version that is accepted. Expression allowed. */
  readonly minOdataVersion?: PlainText | Expression | undefined;
  /** Highest version that is accepted. Expression allowed. */
  readonly maxOdataVersion?: PlainText | Expression | undefined;
  /** How many bytes the request may have. Whole number. Expression allowed. */
  readonly maxSize?: number | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Validates address, headers and parameters of a request to an OData API.
 *
 * In inbound, at global, workspace, product and api scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/validate-odata-request-policy
 * @example
 * validateOdataRequest({ maxOdataVersion: "4.01", maxSize: 102400 })
 */
export function validateOdataRequest(value?: ValidateOdataRequestArguments): PolicyItem {
  return buildPolicy("validate-odata-request", [value], validateOdataRequest);
}
