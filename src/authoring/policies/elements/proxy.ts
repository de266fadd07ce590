// Generated from src/catalog/policies/proxy.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `proxy` takes. */
export interface ProxyArguments {
  /** Address of the proxy. URI. A literal must be an address that starts with http://. Expression allowed. */
  readonly url: PlainText | Expression;
  /** User name at the proxy. A secret: write a named value, not the text itself. Expression allowed. */
  readonly username?: PlainText | Expression | undefined;
  /** Password at the proxy. A secret: write a named value, not the text itself. Expression allowed. */
  readonly password?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Sends the request to the backend through an HTTP proxy.
 *
 * In inbound, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/proxy-policy
 * @example
 * proxy({
 *   url: "http://proxy.example.com:8080",
 *   username: namedValue("proxy-user"),
 *   password: namedValue("proxy-password"),
 * })
 */
export function proxy(value: ProxyArguments): PolicyItem {
  return buildPolicy("proxy", [value], proxy);
}
