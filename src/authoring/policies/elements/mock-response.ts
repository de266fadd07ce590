// Generated from src/catalog/policies/mock-response.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `mockResponse` takes. */
export interface MockResponseArguments {
  /**
   * Status code of the sample. HTTP status code.
   * @default 200
   */
  readonly statusCode?: number | NamedValueText | undefined;
  /** Content type of the sample. Media type such as `application/json`. */
  readonly contentType?: PlainText | undefined;
  /** Whether the policy does anything. Undocumented: only the published schema has it. */
  readonly enabled?: boolean | NamedValueText | undefined;
  /** Which of several samples to use. Whole number. Undocumented: only the published schema has it. */
  readonly index?: number | NamedValueText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Answers with a sample response of the API's definition.
 *
 * In inbound, outbound and on-error, at every scope, on every gateway. Ends the pipeline: nothing after it in its list
 * runs.
 * @see https://learn.microsoft.com/azure/api-management/mock-response-policy
 * @example
 * mockResponse({ statusCode: 200, contentType: "application/json" })
 */
export function mockResponse(value?: MockResponseArguments): PolicyItem {
  return buildPolicy("mock-response", [value], mockResponse);
}
