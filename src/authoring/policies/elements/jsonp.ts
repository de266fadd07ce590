// Generated from src/catalog/policies/jsonp.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `jsonp` takes. */
export interface JsonpArguments {
  /** Query parameter that names the callback. Expression allowed. */
  readonly callbackParameterName: PlainText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Wraps the response in a JavaScript callback for pages of other origins.
 *
 * In outbound, at every scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/jsonp-policy
 * @example
 * jsonp({ callbackParameterName: "callback" })
 */
export function jsonp(value: JsonpArguments): PolicyItem {
  return buildPolicy("jsonp", [value], jsonp);
}
