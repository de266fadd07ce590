// Generated from src/catalog/policies/get-authorization-context.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `getAuthorizationContext` takes. */
export interface GetAuthorizationContextArguments {
  /** The credential provider. Names an authorization provider of the instance. Expression allowed. */
  readonly providerId: PlainText | Expression;
  /** The connection of that provider. Names an authorization of the instance. Expression allowed. */
  readonly authorizationId: PlainText | Expression;
  /** Variable that receives the Authorization object. Expression allowed. */
  readonly contextVariableName: PlainText | Expression;
  /**
   * Who must have access to the connection: the service's managed identity, or whoever a token names. `managed` or
   * `jwt`. Expression allowed.
   * @default "managed"
   */
  readonly identityType?: "managed" | "jwt" | NamedValueText | Expression | undefined;
  /**
   * The token that is checked against the connection's access policies. A secret: write a named value, not the text
   * itself. Expression allowed. Without effect unless `identityType` is `jwt`.
   */
  readonly identity?: PlainText | Expression | undefined;
  /**
   * Whether the variable is null when there are no tokens, instead of an answer of 500. Expression allowed.
   * @default false
   */
  readonly ignoreError?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Puts the tokens of a connection out of the credential manager into a variable.
 *
 * In inbound, at global, product, api and operation scope, on the classic, v2 and consumption gateways.
 * @see https://learn.microsoft.com/azure/api-management/get-authorization-context-policy
 * @example
 * getAuthorizationContext({
 *   providerId: "github",
 *   authorizationId: "bot",
 *   contextVariableName: "authorization",
 * })
 */
export function getAuthorizationContext(value: GetAuthorizationContextArguments): PolicyItem {
  return buildPolicy("get-authorization-context", [value], getAuthorizationContext);
}
