import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { requireArgument, throwArgument, throwNullReference } from "../language/throw.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { NetAsnValue } from "./asn-encoded-data.js";
import { certificate2, NetCertificate, upperHex } from "./certificate.js";
import { noFile, sourceMembers, textOf } from "./certificate-members.js";
import { nameInfo } from "./certificate-names.js";
import { contentTypeOf } from "./certificate-source.js";
import { certificateType } from "./names.js";
import { NetOid } from "./oid.js";
import { NetPublicKey, publicRsa, rsaOid } from "./public-key.js";
import { NetRsa } from "./rsa.js";
import type { X500Name } from "./x500-name.js";

/** `X500DistinguishedName`. */
class NetDistinguishedName extends NetAsnValue {
  constructor(readonly name: X500Name) {
    super(new NetOid(null), byteArray(name.raw), certificateType("X500DistinguishedName"));
  }
}

const space = "System.Security.Cryptography.X509Certificates";
const own = `${space}.X509Certificate2`;
const extensions = `${space}.RSACertificateExtensions`;

const read = (get: (self: NetCertificate) => NetValue): MemberImplementation => (_: CallContext, self: NetCertificate) => get(self);

function setPrivateKey({ host }: CallContext, self: NetCertificate, key: NetRsa | null): void {
  self.setKey(key === null ? undefined : key.readKey(host));
}

function contentType({ host }: CallContext, data: NetArray | null): number {
  if (data === null || data.count === 0) throwArgument("Array cannot be empty or null.", "rawData");
  return contentTypeOf(host, bytesOf(data));
}

const propertyMembers: MemberTable = {
  [`${own}.Archived`]: read((self) => (self.requireContent(), self.isArchived)),
  [`${own}.Archived =`]: (_: CallContext, self: NetCertificate, value: boolean) => void (self.isArchived = value),
  [`${own}.Extensions`]: read((self) => self.extensions),
  [`${own}.FriendlyName`]: read((self) => (self.requireContent(), self.friendlyName)),
  [`${own}.FriendlyName =`]: (_: CallContext, self: NetCertificate, value: string | null) => void (self.friendlyName = value ?? ""),
  [`${own}.HasPrivateKey`]: read(({ key }) => key !== undefined),
  [`${own}.PrivateKey`]: read((self) => self.privateRsa("provider")),
  [`${own}.PrivateKey =`]: setPrivateKey,
  [`${own}.IssuerName`]: read(({ fields }) => new NetDistinguishedName(fields.issuer)),
  [`${own}.SubjectName`]: read(({ fields }) => new NetDistinguishedName(fields.subject)),
  [`${own}.NotAfter`]: read(({ fields }) => fields.notAfter),
  [`${own}.NotBefore`]: read(({ fields }) => fields.notBefore),
  [`${own}.PublicKey`]: read(({ fields }) => NetPublicKey.of(fields)),
  [`${own}.RawData`]: read((self) => self.rawData),
  [`${own}.SerialNumber`]: read(({ fields }) => upperHex(fields.serialNumber)),
  [`${own}.SignatureAlgorithm`]: read(({ fields }) => new NetOid(fields.signatureAlgorithm)),
  [`${own}.Thumbprint`]: read((self) => upperHex(self.hash())),
  [`${own}.Version`]: read(({ fields }) => fields.version),
};

export const certificate2Members: MemberTable = {
  ...sourceMembers(own, certificate2),
  ...propertyMembers,
  [`${own}.X509Certificate2(X509Certificate)`]: (_: CallContext, other: NetCertificate | null) => requireArgument(other, "cert").copy(certificate2),
  [`${own}.GetCertContentType(byte[])`]: contentType,
  [`${own}.GetCertContentType(string)`]: (_: CallContext, fileName: string | null) => noFile(fileName),
  [`${own}.GetNameInfo(X509NameType, bool)`]: (_: CallContext, self: NetCertificate, type: number, forIssuer: boolean) => nameInfo(self.fields, type, forIssuer),
  [`${own}.ToString()`]: read((self) => self.netToString()),
  [`${own}.ToString(bool)`]: textOf,
  [`${own}.Verify()`]: ({ host }: CallContext, self: NetCertificate) => self.isValid(host),
  [`${space}.X500DistinguishedName.Name`]: (_: CallContext, self: NetDistinguishedName) => self.name.text,
  [`${extensions}.GetRSAPrivateKey(X509Certificate2)`]: (_: CallContext, certificate: NetCertificate | null) => requireArgument(certificate, "certificate").privateRsa("cng"),
  [`${extensions}.GetRSAPublicKey(X509Certificate2)`]: (_: CallContext, certificate: NetCertificate | null) => {
    const { keyAlgorithm, publicKey } = requireArgument(certificate, "certificate").fields;
    return keyAlgorithm === rsaOid ? publicRsa("cng", publicKey) : null;
  },
  [`${extensions}.CopyWithPrivateKey(X509Certificate2, RSA)`]: ({ host }: CallContext, certificate: NetCertificate | null, key: NetRsa | null) => {
    const known = requireArgument(certificate, "certificate");
    return known.withKey(requireArgument(key, "privateKey").readKey(host));
  },
  "PolicyExtensions.VerifyNoRevocation(X509Certificate2)": ({ host }: CallContext, certificate: NetCertificate | null) => (certificate === null ? throwNullReference() : certificate.isValid(host)),
};
