import { NetArray, byteArray } from "../collections/array.js";
import { throwArgument, throwNet } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { Host, NetObject, NetValue } from "../value.js";
import type { CertificateFields } from "./certificate-fields.js";
import { belongsTo, type LoadedCertificate } from "./certificate-source.js";
import { certificateText } from "./certificate-text.js";
import { digestOf, type HashName } from "./digest.js";
import { NetExtensions } from "./extensions.js";
import { certificateType, throwCryptographic } from "./names.js";
import type { PrivateKey } from "./private-key.js";
import { NetRsa } from "./rsa.js";
import type { RsaKey } from "./rsa-key.js";

export const certificate1 = certificateType("X509Certificate");
export const certificate2 = certificateType("X509Certificate2");

export const upperHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex").toUpperCase();

/** `X509Certificate` and `X509Certificate2`. */
export class NetCertificate implements NetObject {
  isArchived = false;
  friendlyName = "";
  private known: NetExtensions | undefined;

  constructor(
    readonly netType: NetType,
    private content: LoadedCertificate | undefined,
    /** Whether the gateway trusts whoever issued it: only the context can know. */
    readonly isTrusted = false,
  ) {}

  /** What nearly every member needs; an empty certificate has none. */
  requireContent(): LoadedCertificate {
    return this.content ?? throwCryptographic("m_safeCertContext is an invalid handle.");
  }

  get fields(): CertificateFields {
    return this.requireContent().fields;
  }

  get isEmpty(): boolean {
    return this.content === undefined;
  }

  get key(): PrivateKey | undefined {
    return this.requireContent().key;
  }

  get extensions(): NetExtensions {
    this.known ??= NetExtensions.of(this.fields);
    return this.known;
  }

  load(content: LoadedCertificate | undefined): void {
    this.content = content;
    this.known = undefined;
  }

  copy(type: NetType): NetCertificate {
    return new NetCertificate(type, this.content, this.isTrusted);
  }

  /** The private half as RSA; null where there is none. */
  privateRsa(line: "provider" | "cng"): NetRsa | null {
    const { key } = this;
    if (key === undefined) return null;
    return key === "other" ? (line === "cng" ? null : throwNet("System.NotSupportedException", "The certificate key algorithm is not supported.")) : new NetRsa(line, key);
  }

  setKey(key: RsaKey | undefined): void {
    if (key !== undefined && !belongsTo(key, this.fields)) throwNet("System.Security.Cryptography.CryptographicUnexpectedOperationException", "The public key of the certificate does not match the value specified.");
    this.content = { fields: this.fields, key };
  }

  withKey(key: RsaKey): NetCertificate {
    if (this.key !== undefined) throwNet("System.InvalidOperationException", "The certificate already has an associated private key.");
    if (!belongsTo(key, this.fields)) throwArgument("The provided key does not match the public key for this certificate.", "privateKey");
    return new NetCertificate(certificate2, { fields: this.fields, key }, this.isTrusted);
  }

  hash(name: HashName = "sha1"): Uint8Array {
    return digestOf(name, this.fields.raw);
  }

  get hashCode(): number {
    return this.isEmpty ? 0 : Buffer.from(this.hash()).readInt32BE(0);
  }

  /** Whether the gateway would take it now: who issued it is trusted, and its time has come and has not passed. */
  isValid(host: Host): boolean {
    const { notBefore, notAfter } = this.fields;
    const now = host.utcNowTicks();
    return this.isTrusted && now >= notBefore.ticks && now <= notAfter.ticks;
  }

  netEquals(other: NetValue): boolean {
    if (!(other instanceof NetCertificate)) return false;
    if (this.isEmpty || other.isEmpty) return this.isEmpty && other.isEmpty;
    return Buffer.compare(this.fields.issuer.raw, other.fields.issuer.raw) === 0 && Buffer.compare(this.fields.serialNumber, other.fields.serialNumber) === 0;
  }

  netKey(): unknown {
    return this.isEmpty ? "certificate" : `certificate:${upperHex(this.fields.issuer.raw)}:${upperHex(this.fields.serialNumber)}`;
  }

  netToString(): string {
    return this.netType === certificate2 && !this.isEmpty ? certificateText(this, false) : this.netType.name;
  }

  netDispose(): void {
    this.load(undefined);
  }

  get rawData(): NetArray {
    return byteArray(this.fields.raw);
  }
}
