// Generated from src/catalog/policies/authentication-managed-identity.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `authenticationManagedIdentity` takes. At most one of `clientId` and `authenticationProvider`. */
export interface AuthenticationManagedIdentityArguments {
  /** What the token is for: application id or URI of the target. Expression allowed. */
  readonly resource: PlainText | Expression;
  /**
   * Client id of a user-assigned identity; left out, the system-assigned one. At most one of `clientId` and
   * `authenticationProvider`.
   */
  readonly clientId?: PlainText | undefined;
  /** Variable that receives the token as a string. */
  readonly outputTokenVariableName?: PlainText | undefined;
  /**
   * Whether the pipeline goes on when no token can be had. Expression allowed.
   * @default false
   */
  readonly ignoreError?: boolean | NamedValueText | Expression | undefined;
  /**
   * Takes the identity of the gateway's own workload. `WorkloadIdentity`. Expression allowed. At most one of `clientId`
   * and `authenticationProvider`. Only on the self-hosted gateway.
   */
  readonly authenticationProvider?: "WorkloadIdentity" | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Authenticates to the backend with a managed identity of the service.
 *
 * In inbound, at global, product, api and operation scope, on the classic, v2, consumption and self-hosted gateways.
 * Doubtful in outbound: its page lists inbound only, while published policies use it there. At most one of `clientId`
 * and `authenticationProvider`.
 * @see https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy
 * @example
 * authenticationManagedIdentity({ resource: "https://graph.microsoft.com" })
 */
export function authenticationManagedIdentity(value: AuthenticationManagedIdentityArguments): PolicyItem {
  return buildPolicy("authentication-managed-identity", [value], authenticationManagedIdentity);
}
