// Generated from src/catalog/policies/send-one-way-request.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";
import type { AuthenticationCertificateArguments } from "./authentication-certificate.js";
import type { AuthenticationManagedIdentityArguments } from "./authentication-managed-identity.js";
import type { AuthenticationTokenArguments } from "./authentication-token.js";
import type { AuthenticationTokenStoreArguments } from "./authentication-token-store.js";
import type { ProxyArguments } from "./proxy.js";
import type { SetBodyArguments } from "./set-body.js";
import type { SetHeaderArguments } from "./set-header.js";
import type { SetMethodArguments } from "./set-method.js";

/** What `sendOneWayRequest` takes. */
export interface SendOneWayRequestArguments {
  /**
   * Whether to start from an empty request, or from a copy of the caller's. `new` or `copy`. Expression allowed.
   * @default "new"
   */
  readonly mode?: "new" | "copy" | NamedValueText | Expression | undefined;
  /**
   * How long to wait. Seconds. Expression allowed.
   * @default 60
   */
  readonly timeout?: number | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Address of the request. URI. Expression allowed. Needed unless `mode` is `copy`. */
  readonly setUrl?: TextElement<PlainText | Expression> | undefined;
  /** HTTP method of the request. Needed unless `mode` is `copy`. */
  readonly setMethod?: SetMethodArguments | PlainText | Expression | undefined;
  /** A header of the request. */
  readonly setHeader?: OneOrMany<SetHeaderArguments> | undefined;
  /** Body of the request. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Client certificate of the request. */
  readonly authenticationCertificate?: AuthenticationCertificateArguments | undefined;
  /** Managed identity that the request is made with. */
  readonly authenticationManagedIdentity?: AuthenticationManagedIdentityArguments | undefined;
  /** Proxy that the request goes through. */
  readonly proxy?: ProxyArguments | undefined;
  /** Token that the request is made with. Undocumented: only the published schema has it. */
  readonly authenticationToken?: AuthenticationTokenArguments | undefined;
  /** Token out of the token store that the request is made with. Undocumented: only the published schema has it. */
  readonly authenticationTokenStore?: AuthenticationTokenStoreArguments | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SendOneWayRequestArguments, "setUrl" | "setMethod" | "setHeader" | "setBody" | "authenticationCertificate" | "authenticationManagedIdentity" | "proxy" | "authenticationToken" | "authenticationTokenStore"> | undefined;
}

/**
 * Sends a request of its own without waiting for the response.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/send-one-way-request-policy
 * @example
 * sendOneWayRequest({
 *   setUrl: "https://audit.example.com/events",
 *   setMethod: "POST",
 *   setBody: csharp`context.RequestId.ToString()`,
 * })
 */
export function sendOneWayRequest(value?: SendOneWayRequestArguments): PolicyItem {
  return buildPolicy("send-one-way-request", [value], sendOneWayRequest);
}
