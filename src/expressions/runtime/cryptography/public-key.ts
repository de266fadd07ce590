import { byteArray } from "../collections/array.js";
import { requireArgument, throwNet } from "../language/throw.js";
import type { CallContext, MemberTable, NetObject } from "../value.js";
import { NetAsnValue } from "./asn-encoded-data.js";
import type { CertificateFields } from "./certificate-fields.js";
import { certificateType, throwCryptographic } from "./names.js";
import { DerError } from "./der.js";
import { NetOid } from "./oid.js";
import { readPublicKey } from "./private-key.js";
import { NetRsa } from "./rsa.js";

export const rsaOid = "1.2.840.113549.1.1.1";

/** `PublicKey` of a certificate. */
export class NetPublicKey implements NetObject {
  readonly netType = certificateType("PublicKey");

  constructor(
    readonly oid: NetOid,
    readonly parameters: NetAsnValue,
    readonly keyValue: NetAsnValue,
  ) {}

  static of({ keyAlgorithm, keyParameters, publicKey }: CertificateFields): NetPublicKey {
    const oid = new NetOid(keyAlgorithm);
    return new NetPublicKey(oid, new NetAsnValue(oid.copy(), byteArray(keyParameters)), new NetAsnValue(oid.copy(), byteArray(publicKey)));
  }

  get key(): NetRsa {
    if (this.oid.value !== rsaOid) throwNet("System.NotSupportedException", "The certificate key algorithm is not supported.");
    return publicRsa("provider", this.keyValue.bytes);
  }
}

export function publicRsa(line: "provider" | "cng", bytes: Uint8Array): NetRsa {
  try {
    return new NetRsa(line, readPublicKey(bytes));
  } catch (error) {
    if (error instanceof DerError) throwCryptographic("ASN1 bad tag value met.\r\n");
    throw error;
  }
}

/** Of RSA; the length of other keys does not show in the certificate's text. */
export function publicKeyBits(algorithm: string, bytes: Uint8Array): number | undefined {
  return algorithm === rsaOid ? publicRsa("provider", bytes).keySize : undefined;
}

const own = "System.Security.Cryptography.X509Certificates.PublicKey";

export const publicKeyMembers: MemberTable = {
  [`${own}.PublicKey(Oid, AsnEncodedData, AsnEncodedData)`]: (_: CallContext, oid: NetOid | null, parameters: NetAsnValue | null, keyValue: NetAsnValue | null) =>
    new NetPublicKey(requireArgument(oid, "oid").copy(), requireArgument(parameters, "parameters"), requireArgument(keyValue, "keyValue")),
  [`${own}.EncodedKeyValue`]: (_: CallContext, self: NetPublicKey) => self.keyValue,
  [`${own}.EncodedParameters`]: (_: CallContext, self: NetPublicKey) => self.parameters,
  [`${own}.Key`]: (_: CallContext, self: NetPublicKey) => self.key,
  [`${own}.Oid`]: (_: CallContext, self: NetPublicKey) => self.oid,
};
