// Generated from src/catalog/policies/authentication-certificate.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `authenticationCertificate` takes. At most one of `thumbprint` and `certificateId`. `password` needs `body`. */
export interface AuthenticationCertificateArguments {
  /**
   * Thumbprint of an uploaded certificate; changes when the certificate is renewed. Expression allowed. At most one of
   * `thumbprint` and `certificateId`.
   */
  readonly thumbprint?: PlainText | Expression | undefined;
  /**
   * An uploaded certificate, by name. Names an uploaded certificate of the instance. Expression allowed. At most one of
   * `thumbprint` and `certificateId`.
   */
  readonly certificateId?: PlainText | Expression | undefined;
  /** The certificate itself, as bytes. A secret: write a named value, not the text itself. Expression allowed. */
  readonly body?: PlainText | Expression | undefined;
  /**
   * Password of body. A secret: write a named value, not the text itself. Expression allowed. `password` needs `body`.
   */
  readonly password?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Authenticates to the backend with a client certificate.
 *
 * In inbound, at every scope, on every gateway. At most one of `thumbprint` and `certificateId`. `password` needs
 * `body`.
 * @see https://learn.microsoft.com/azure/api-management/authentication-certificate-policy
 * @example
 * authenticationCertificate({ certificateId: "gateway" })
 */
export function authenticationCertificate(value?: AuthenticationCertificateArguments): PolicyItem {
  return buildPolicy("authentication-certificate", [value], authenticationCertificate);
}
