// Generated from src/catalog/policies/set-status.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `setStatus` takes. */
export interface SetStatusArguments {
  /** Status code. HTTP status code. Expression allowed. */
  readonly code: number | NamedValueText | Expression;
  /** Reason phrase. Expression allowed. */
  readonly reason?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Sets the status code and reason of the response.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/set-status-policy
 * @example
 * setStatus({ code: 202, reason: "Accepted" })
 */
export function setStatus(value: SetStatusArguments): PolicyItem {
  return buildPolicy("set-status", [value], setStatus);
}
