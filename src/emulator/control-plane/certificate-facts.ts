import { createHash, X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import type { JsonObject } from "../state/json.js";
import { validationError, type ArmError } from "./errors.js";

/** What the service shows of a certificate. */
export interface CertificateFacts extends JsonObject {
  readonly subject: string;
  readonly thumbprint: string;
  readonly expirationDate: string;
}

/** From a PFX with its password, or a CER without; either in base64. Texts of the refusals are unverified. */
export function readCertificate(data: string, password: string | undefined, name: string, now: Date): CertificateFacts {
  const text = data.replace(/\s+/g, "");
  if (text === "" || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw refusal("The data is not a certificate in base64.");
  const bytes = Buffer.from(text, "base64");
  return factsOf(parseCer(bytes) ?? parsePfx(bytes, password)) ?? madeUpFacts(text, name, now);
}

/** For what cannot be opened here: the same every time. */
export function madeUpFacts(seed: string, name: string, now: Date): CertificateFacts {
  const thumbprint = createHash("sha1").update(seed).digest("hex").toUpperCase();
  return { subject: `CN=${name}`, thumbprint, expirationDate: moment(new Date(Date.UTC(now.getUTCFullYear() + 1, 0, 1))) };
}

function factsOf(certificate: X509Certificate | undefined): CertificateFacts | undefined {
  if (certificate === undefined) return undefined;
  const { subject, fingerprint, validTo } = certificate;
  // .NET lists the most specific part first, the certificate has it last.
  return { subject: subject.split("\n").reverse().join(", "), thumbprint: fingerprint.replaceAll(":", ""), expirationDate: moment(new Date(validTo)) };
}

/** As the contract's examples have it: `2018-03-17T21:55:07+00:00`. */
function moment(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "+00:00");
}

function parseCer(bytes: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined when its ciphers are none that OpenSSL still opens. */
function parsePfx(pfx: Buffer, password: string | undefined): X509Certificate | undefined {
  try {
    const secure: { readonly context: unknown } = createSecureContext({ pfx, passphrase: password ?? "" });
    return new X509Certificate((secure.context as { getCertificate(): Buffer }).getCertificate());
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    if (/mac verify failure/i.test(reason)) throw refusal("The password of the certificate is not correct.");
    if (/unsupported/i.test(reason)) return undefined;
    throw refusal("The data is not a certificate.");
  }
}

function refusal(message: string): ArmError {
  return validationError({ target: "data", message });
}
