import type { Host } from "../value.js";
import { readCertificate, type CertificateFields } from "./certificate-fields.js";
import { DerError, partAt, readDer, readOid, tags, type Der } from "./der.js";
import { throwCryptographic } from "./names.js";
import { isPfx, readPfx, type PfxContents } from "./pfx.js";
import { readPublicKey, type PrivateKey } from "./private-key.js";

export interface LoadedCertificate {
  readonly fields: CertificateFields;
  readonly key: PrivateKey | undefined;
}

/** `X509ContentType`. */
export const contentTypes = { unknown: 0, cert: 1, serializedCert: 2, pfx: 3, serializedStore: 4, pkcs7: 5, authenticode: 6 } as const;

const notFound = "Cannot find the requested object.\r\n";
const wrongPassword = "The specified network password is not correct.\r\n";

/** From base64, with PEM's lines around it or without; other bytes are taken as they are. */
function binaryOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === tags.sequence && (bytes[1] ?? 0) >= 0x80) return bytes;
  const text = Buffer.from(bytes).toString("latin1");
  const [, inner = text] = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/.exec(text) ?? [];
  const digits = inner.replace(/\s/g, "");
  return digits !== "" && /^[A-Za-z0-9+/]+={0,2}$/.test(digits) ? Buffer.from(digits, "base64") : bytes;
}

function derOf(bytes: Uint8Array): Der | undefined {
  try {
    return readDer(bytes);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function kindOf(value: Der): number {
  try {
    if (value.tag !== tags.sequence) return contentTypes.unknown;
    if (isPfx(value)) return contentTypes.pfx;
    if (partAt(value, 0).tag === tags.oid && readOid(partAt(value, 0)) === "1.2.840.113549.1.7.2") return contentTypes.pkcs7;
    return readCertificate(value.raw) === undefined ? contentTypes.unknown : contentTypes.cert;
  } catch (error) {
    if (error instanceof DerError) return contentTypes.unknown;
    throw error;
  }
}

export function contentTypeOf(host: Host, bytes: Uint8Array): number {
  host.spend(bytes.length);
  const value = derOf(binaryOf(bytes));
  const kind = value === undefined ? contentTypes.unknown : kindOf(value);
  return kind === contentTypes.unknown ? throwCryptographic(notFound) : kind;
}

/** Reads a certificate from any of the forms that .NET takes. */
export function loadCertificate(host: Host, bytes: Uint8Array, password: string | null): LoadedCertificate {
  host.spend(bytes.length);
  const value = derOf(binaryOf(bytes));
  const kind = value === undefined ? contentTypes.unknown : kindOf(value);
  if (value === undefined || kind === contentTypes.unknown) throwCryptographic(notFound);
  if (kind === contentTypes.pkcs7) throwCryptographic("Cannot find the original signer.\r\n");
  if (kind === contentTypes.pfx) return fromPfx(host, value, password ?? "");
  const fields = readCertificate(value.raw);
  return fields === undefined ? throwCryptographic(notFound) : { fields, key: undefined };
}

function fromPfx(host: Host, value: Der, password: string): LoadedCertificate {
  const contents = pfxContents(host, value, password);
  const certificates = contents.certificates.flatMap((each) => readCertificate(each) ?? []);
  for (const fields of certificates) {
    const key = contents.keys.find((each) => belongsTo(each, fields));
    if (key !== undefined) return { fields, key };
  }
  const [first] = certificates;
  return first === undefined ? throwCryptographic(notFound) : { fields: first, key: undefined };
}

function pfxContents(host: Host, value: Der, password: string): PfxContents {
  try {
    const contents = readPfx(host, value, password);
    return contents === "password" ? throwCryptographic(wrongPassword) : contents;
  } catch (error) {
    if (error instanceof DerError) throwCryptographic(notFound);
    throw error;
  }
}

/** Whether a private key is the other half of a certificate's key. */
export function belongsTo(key: PrivateKey, { keyAlgorithm, publicKey }: CertificateFields): boolean {
  const isRsa = keyAlgorithm === "1.2.840.113549.1.1.1";
  if (key === "other") return !isRsa;
  return isRsa && readPublicKey(publicKey).n === key.n;
}
