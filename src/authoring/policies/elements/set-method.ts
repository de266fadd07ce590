// Generated from src/catalog/policies/set-method.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `setMethod` takes. */
export interface SetMethodArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The element's text. HTTP method. Expression allowed. */
  readonly text: PlainText | Expression;
}

/**
 * Changes the HTTP method of the request.
 *
 * In inbound and on-error, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/set-method-policy
 * @example
 * setMethod("POST")
 */
export function setMethod(value: SetMethodArguments | PlainText | Expression): PolicyItem {
  return buildPolicy("set-method", [value], setMethod);
}
