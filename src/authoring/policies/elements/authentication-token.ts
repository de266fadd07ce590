// Generated from src/catalog/policies/authentication-token.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `authenticationToken` takes. */
export interface AuthenticationTokenArguments {
  /**
   * Who issues the token. `managed-service-identity` or `token-service`. Expression allowed.
   * @default "managed-service-identity"
   */
  readonly tokenType?: "managed-service-identity" | "token-service" | NamedValueText | Expression | undefined;
  /** Address of the token service. Expression allowed. */
  readonly tokenServiceUrl?: PlainText | Expression | undefined;
  /** What the token is for. Expression allowed. */
  readonly resourceUrl?: PlainText | Expression | undefined;
  /** Whether the pipeline goes on when no token can be had. Expression allowed. */
  readonly ignoreError?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Authenticates to the backend with a token of a managed identity or a token service.
 *
 * In every section, at every scope, on every gateway. Only the published schema knows this element; Microsoft's pages
 * do not describe it.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies
 * @example
 * authenticationToken({ resourceUrl: "https://graph.microsoft.com" })
 */
export function authenticationToken(value?: AuthenticationTokenArguments): PolicyItem {
  return buildPolicy("authentication-token", [value], authenticationToken);
}
