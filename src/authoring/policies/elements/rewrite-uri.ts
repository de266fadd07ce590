// Generated from src/catalog/policies/rewrite-uri.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `rewriteUri` takes. */
export interface RewriteUriArguments {
  /**
   * New path with query; {name} stands for a parameter of the operation's URL template. Path with `{parameters}`.
   * Expression allowed.
   */
  readonly template: PlainText | Expression;
  /**
   * Whether other query parameters of the request are kept. Expression allowed.
   * @default true
   */
  readonly copyUnmatchedParams?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Changes the path and query that the backend sees.
 *
 * In inbound, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/rewrite-uri-policy
 * @example
 * rewriteUri({ template: "/v2/orders/{id}" })
 */
export function rewriteUri(value: RewriteUriArguments): PolicyItem {
  return buildPolicy("rewrite-uri", [value], rewriteUri);
}
