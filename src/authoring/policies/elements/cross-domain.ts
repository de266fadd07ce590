// Generated from src/catalog/policies/cross-domain.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** Which policy files of this host count. */
export interface CrossDomainCrossDomainPolicySiteControl {
  /**
   * Whether files beside the main one are taken. `all`, `by-content-type`, `master-only` or `none`. `by-ftp-filename`
   * is doubtful: Adobe's format has it for FTP, the published XSD leaves it out.
   */
  readonly permittedCrossDomainPolicies: "all" | "by-content-type" | "master-only" | "none" | NamedValueText;
}

/** A domain whose pages may read. */
export interface CrossDomainCrossDomainPolicyAllowAccessFrom {
  /**
   * The domain; an asterisk at its start stands for any subdomain. A literal must be a domain such as *.example.com, or
   * *.
   */
  readonly domain: PlainText;
  /**
   * Whether pages must have come over HTTPS.
   * @default true
   */
  readonly secure?: boolean | NamedValueText | undefined;
  /** Ports that sockets may connect to, separated by commas. */
  readonly toPorts?: PlainText | undefined;
}

/** A domain whose pages may send some headers. */
export interface CrossDomainCrossDomainPolicyAllowHttpRequestHeadersFrom {
  /**
   * The domain; an asterisk at its start stands for any subdomain. A literal must be a domain such as *.example.com, or
   * *.
   */
  readonly domain: PlainText;
  /** The headers, separated by commas; an asterisk stands for any end. */
  readonly headers: PlainText;
  /**
   * Whether pages must have come over HTTPS.
   * @default true
   */
  readonly secure?: boolean | NamedValueText | undefined;
}

/** Its certificate. */
export interface CrossDomainCrossDomainPolicyAllowAccessFromIdentitySignatoryCertificate {
  /** Fingerprint of the certificate. */
  readonly fingerprint: PlainText;
  /** How the fingerprint was made, such as sha-1. */
  readonly fingerprintAlgorithm: PlainText;
}

/** One signer. */
export interface CrossDomainCrossDomainPolicyAllowAccessFromIdentitySignatory {
  /** Its certificate. */
  readonly certificate: CrossDomainCrossDomainPolicyAllowAccessFromIdentitySignatoryCertificate;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CrossDomainCrossDomainPolicyAllowAccessFromIdentitySignatory, "certificate"> | undefined;
}

/** Signers whose documents may read. */
export interface CrossDomainCrossDomainPolicyAllowAccessFromIdentity {
  /** One signer. */
  readonly signatory: CrossDomainCrossDomainPolicyAllowAccessFromIdentitySignatory | InOrder<CrossDomainCrossDomainPolicyAllowAccessFromIdentitySignatory, "certificate">;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CrossDomainCrossDomainPolicyAllowAccessFromIdentity, "signatory"> | undefined;
}

/** The policy file, in Adobe's format. */
export interface CrossDomainCrossDomainPolicy {
  /** Which policy files of this host count. */
  readonly siteControl?: CrossDomainCrossDomainPolicySiteControl | undefined;
  /** A domain whose pages may read. */
  readonly allowAccessFrom?: OneOrMany<CrossDomainCrossDomainPolicyAllowAccessFrom> | undefined;
  /** A domain whose pages may send some headers. */
  readonly allowHttpRequestHeadersFrom?: OneOrMany<CrossDomainCrossDomainPolicyAllowHttpRequestHeadersFrom> | undefined;
  /** Signers whose documents may read. */
  readonly allowAccessFromIdentity?: OneOrMany<CrossDomainCrossDomainPolicyAllowAccessFromIdentity | InOrder<CrossDomainCrossDomainPolicyAllowAccessFromIdentity, "signatory">> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CrossDomainCrossDomainPolicy, "siteControl" | "allowAccessFrom" | "allowHttpRequestHeadersFrom" | "allowAccessFromIdentity"> | undefined;
}

/** What `crossDomain` takes. */
export interface CrossDomainArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The policy file, in Adobe's format. */
  readonly crossDomainPolicy?: CrossDomainCrossDomainPolicy | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CrossDomainArguments, "crossDomainPolicy"> | undefined;
}

/**
 * Serves an Adobe cross-domain policy file.
 *
 * In inbound, at global scope, on the classic, v2, consumption and self-hosted gateways.
 * @see https://learn.microsoft.com/azure/api-management/cross-domain-policy
 * @example
 * crossDomain({ crossDomainPolicy: { allowAccessFrom: [{ domain: "*.example.com" }] } })
 */
export function crossDomain(value?: CrossDomainArguments): PolicyItem {
  return buildPolicy("cross-domain", [value], crossDomain);
}
