// Generated from src/catalog/policies/authentication-token-store.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `authenticationTokenStore` takes. */
export interface AuthenticationTokenStoreArguments {
  /** The token in the store. Expression allowed. */
  readonly tokenId?: PlainText | Expression | undefined;
  /** Client id of the identity that may read it. Expression allowed. */
  readonly clientId?: PlainText | Expression | undefined;
  /** Variable that receives the token. Expression allowed. */
  readonly outputTokenVariableName?: PlainText | Expression | undefined;
  /** Whether the pipeline goes on when no token can be had. Expression allowed. */
  readonly ignoreError?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Authenticates to the backend with a token out of the token store.
 *
 * In every section, at every scope, on every gateway. Only the published schema knows this element; Microsoft's pages
 * do not describe it.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies
 * @example
 * authenticationTokenStore({ tokenId: "graph", outputTokenVariableName: "token" })
 */
export function authenticationTokenStore(value?: AuthenticationTokenStoreArguments): PolicyItem {
  return buildPolicy("authentication-token-store", [value], authenticationTokenStore);
}
