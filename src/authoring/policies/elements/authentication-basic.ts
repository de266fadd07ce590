// Generated from src/catalog/policies/authentication-basic.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `authenticationBasic` takes. */
export interface AuthenticationBasicArguments {
  /** User name. A secret: write a named value, not the text itself. Expression allowed. */
  readonly username: PlainText | Expression;
  /** Password. A secret: write a named value, not the text itself. Expression allowed. */
  readonly password: PlainText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Authenticates to the backend with user name and password.
 *
 * In inbound, at every scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/authentication-basic-policy
 * @example
 * authenticationBasic({ username: "gateway", password: namedValue("backend-password") })
 */
export function authenticationBasic(value: AuthenticationBasicArguments): PolicyItem {
  return buildPolicy("authentication-basic", [value], authenticationBasic);
}
