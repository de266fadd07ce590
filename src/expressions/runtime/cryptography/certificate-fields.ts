import { kinds, NetDateTime } from "../time/date-time.js";
import { NetException } from "../value.js";
import { bitsOf, DerError, expectTag, partAt, partsOf, readDer, readOid, tags, type Der } from "./der.js";
import { readName, type X500Name } from "./x500-name.js";

export interface ExtensionFields {
  readonly oid: string;
  readonly isCritical: boolean;
  readonly data: Uint8Array;
}

/** What stands in a certificate (RFC 5280). */
export interface CertificateFields {
  readonly raw: Uint8Array;
  readonly version: number;
  /** The high byte first. */
  readonly serialNumber: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly issuer: X500Name;
  readonly subject: X500Name;
  readonly notBefore: NetDateTime;
  readonly notAfter: NetDateTime;
  readonly keyAlgorithm: string;
  readonly keyParameters: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly extensions: readonly ExtensionFields[];
}

/** Undefined where the bytes are no certificate. */
export function readCertificate(bytes: Uint8Array): CertificateFields | undefined {
  try {
    return certificateOf(readDer(bytes));
  } catch (error) {
    // A date that does not exist is an exception of its own.
    if (error instanceof DerError || error instanceof NetException) return undefined;
    throw error;
  }
}

function certificateOf(certificate: Der): CertificateFields {
  const [signed, algorithm, signature] = partsOf(expectTag(certificate, tags.sequence));
  expectTag(signature, tags.bits);
  const parts = partsOf(expectTag(signed, tags.sequence));
  const version = parts[0]?.tag === 0xa0 ? (partAt(parts[0], 0).content[0] ?? 0) + 1 : 1;
  const [serial, , issuer, validity, subject, key, ...rest] = parts.slice(parts[0]?.tag === 0xa0 ? 1 : 0);
  const keyParts = partsOf(expectTag(key, tags.sequence));
  const keyAlgorithm = expectTag(keyParts[0], tags.sequence);
  const [from, to] = partsOf(expectTag(validity, tags.sequence));
  return {
    raw: certificate.raw,
    version,
    serialNumber: expectTag(serial, tags.integer).content,
    signatureAlgorithm: readOid(partAt(expectTag(algorithm, tags.sequence), 0)),
    issuer: readName(expectTag(issuer, tags.sequence)),
    subject: readName(expectTag(subject, tags.sequence)),
    notBefore: readTime(from),
    notAfter: readTime(to),
    keyAlgorithm: readOid(partAt(keyAlgorithm, 0)),
    keyParameters: partsOf(keyAlgorithm)[1]?.raw ?? new Uint8Array(0),
    publicKey: bitsOf(expectTag(keyParts[1], tags.bits)),
    extensions: rest.filter(({ tag }) => tag === 0xa3).flatMap((each) => partsOf(partAt(each, 0)).map(extensionOf)),
  };
}

function extensionOf(extension: Der): ExtensionFields {
  const parts = partsOf(extension);
  const flag = parts.find(({ tag }) => tag === tags.boolean);
  return { oid: readOid(partAt(extension, 0)), isCritical: flag !== undefined && flag.content[0] !== 0, data: expectTag(parts.at(-1), tags.bytes).content };
}

/** UTCTime, whose years are from 1950 to 2049, or GeneralizedTime. The local zone is UTC. */
function readTime(time: Der | undefined): NetDateTime {
  const text = Buffer.from(time?.content ?? []).toString("latin1");
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "0"] = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?Z$/.exec(text) ?? [];
  if (year === "") throw new DerError("a time of another form");
  const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  return NetDateTime.ofParts(whole, Number(month), Number(day), Number(hour), Number(minute), Number(second), 0, kinds.local);
}
