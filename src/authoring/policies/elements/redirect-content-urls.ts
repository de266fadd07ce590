// Generated from src/catalog/policies/redirect-content-urls.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `redirectContentUrls` takes. */
export interface RedirectContentUrlsArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Rewrites links in the body so that they lead through the gateway.
 *
 * In inbound and outbound, at every scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/redirect-content-urls-policy
 * @example
 * redirectContentUrls()
 */
export function redirectContentUrls(value?: RedirectContentUrlsArguments): PolicyItem {
  return buildPolicy("redirect-content-urls", [value], redirectContentUrls);
}
