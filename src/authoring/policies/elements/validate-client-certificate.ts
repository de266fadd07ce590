// Generated from src/catalog/policies/validate-client-certificate.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/**
 * Claims of one certificate; all of them must match. At most one of `issuerSubject` and `issuerCertificateId`. At most
 * one of `issuerThumbprint` and `issuerCertificateId`.
 */
export interface ValidateClientCertificateIdentitiesIdentity {
  /** Its thumbprint. Expression allowed. */
  readonly thumbprint?: PlainText | Expression | undefined;
  /** Its serial number. Expression allowed. */
  readonly serialNumber?: PlainText | Expression | undefined;
  /** Common name of its subject. Expression allowed. */
  readonly commonName?: PlainText | Expression | undefined;
  /** Its subject as a distinguished name. Expression allowed. */
  readonly subject?: PlainText | Expression | undefined;
  /** A DNS name among its alternative names. Expression allowed. */
  readonly dnsName?: PlainText | Expression | undefined;
  /**
   * Subject of its issuer as a distinguished name. Expression allowed. At most one of `issuerSubject` and
   * `issuerCertificateId`.
   */
  readonly issuerSubject?: PlainText | Expression | undefined;
  /** Thumbprint of its issuer. Expression allowed. At most one of `issuerThumbprint` and `issuerCertificateId`. */
  readonly issuerThumbprint?: PlainText | Expression | undefined;
  /**
   * An uploaded certificate that must be its issuer. Names an uploaded certificate of the instance. Expression allowed.
   * At most one of `issuerSubject` and `issuerCertificateId`. At most one of `issuerThumbprint` and
   * `issuerCertificateId`.
   */
  readonly issuerCertificateId?: PlainText | Expression | undefined;
}

/** Certificates that are accepted; one match is enough. */
export interface ValidateClientCertificateIdentities {
  /** Claims of one certificate; all of them must match. */
  readonly identity: OneOrMany<ValidateClientCertificateIdentitiesIdentity>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateClientCertificateIdentities, "identity"> | undefined;
}

/** What `validateClientCertificate` takes. */
export interface ValidateClientCertificateArguments {
  /**
   * Whether the certificate is looked up in revocation lists.
   * @default true
   */
  readonly validateRevocation?: boolean | NamedValueText | undefined;
  /**
   * Whether its chain must lead to an authority that is trusted.
   * @default true
   */
  readonly validateTrust?: boolean | NamedValueText | undefined;
  /**
   * Whether it must be valid already.
   * @default true
   */
  readonly validateNotBefore?: boolean | NamedValueText | undefined;
  /**
   * Whether it must be valid still.
   * @default true
   */
  readonly validateNotAfter?: boolean | NamedValueText | undefined;
  /**
   * Whether the pipeline goes on when the certificate is refused.
   * @default false
   */
  readonly ignoreError?: boolean | NamedValueText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Certificates that are accepted; one match is enough. */
  readonly identities?: ValidateClientCertificateIdentities | InOrder<ValidateClientCertificateIdentities, "identity"> | ListOf<ValidateClientCertificateIdentitiesIdentity> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateClientCertificateArguments, "identities"> | undefined;
}

/**
 * Lets a request pass only with a client certificate that follows the rules and matches an identity.
 *
 * In inbound, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/validate-client-certificate-policy
 * @example
 * validateClientCertificate({
 *   validateRevocation: true,
 *   identities: [{ issuerCertificateId: "partners", subject: "CN=contoso" }],
 * })
 */
export function validateClientCertificate(value?: ValidateClientCertificateArguments): PolicyItem {
  return buildPolicy("validate-client-certificate", [value], validateClientCertificate);
}
