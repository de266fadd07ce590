import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { equalsDefault } from "../collections/equality.js";
import { requireArgument, throwArgument, throwNet } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { certificate1, NetCertificate, upperHex } from "./certificate.js";
import { contentTypes, loadCertificate, type LoadedCertificate } from "./certificate-source.js";
import { certificateText } from "./certificate-text.js";
import type { NetHashName } from "./hash-algorithm-name.js";
import { throwCryptographic } from "./names.js";
import { writePfx } from "./pfx.js";
import { writePrivateKey } from "./private-key.js";
import { hashOf } from "./rsa-members.js";

const own = "System.Security.Cryptography.X509Certificates.X509Certificate";

function load({ host }: CallContext, data: NetArray | null, password: string | null): LoadedCertificate {
  if (data === null || data.count === 0) throwArgument("Array cannot be empty or null.", "rawData");
  return loadCertificate(host, bytesOf(data), password);
}

/** There are no files where a policy runs. */
export function noFile(fileName: string | null): never {
  if (requireArgument(fileName, "fileName") === "") throwArgument("The path is not of a legal form.");
  throwCryptographic("The system cannot find the file specified.\r\n");
}

/** Constructors and Import, which both classes have. */
export function sourceMembers(name: string, type: NetType): MemberTable {
  const short = name.slice(name.lastIndexOf(".") + 1);
  const made = (call: CallContext, data: NetArray | null, password: string | null): NetCertificate => new NetCertificate(type, load(call, data, password));
  const imported = (call: CallContext, self: NetCertificate, data: NetArray | null, password: string | null): void => self.load(load(call, data, password));
  const bytes = (call: CallContext, data: NetArray | null): NetCertificate => made(call, data, null);
  const file = (_: CallContext, fileName: string | null): never => noFile(fileName);
  return {
    [`${name}.${short}()`]: () => new NetCertificate(type, undefined),
    [`${name}.${short}(byte[])`]: bytes,
    [`${name}.${short}(byte[], string)`]: made,
    [`${name}.${short}(byte[], string, X509KeyStorageFlags)`]: made,
    [`${name}.${short}(string)`]: file,
    [`${name}.${short}(string, string)`]: file,
    [`${name}.${short}(string, string, X509KeyStorageFlags)`]: file,
    [`${name}.Import(byte[])`]: (call: CallContext, self: NetCertificate, data: NetArray | null) => imported(call, self, data, null),
    [`${name}.Import(byte[], string, X509KeyStorageFlags)`]: imported,
    [`${name}.Import(string)`]: (_: CallContext, __: NetCertificate, fileName: string | null) => noFile(fileName),
    [`${name}.Import(string, string, X509KeyStorageFlags)`]: (_: CallContext, __: NetCertificate, fileName: string | null) => noFile(fileName),
    [`${name}.Reset()`]: (_: CallContext, self: NetCertificate) => self.load(undefined),
  };
}

function exportAs({ host }: CallContext, self: NetCertificate, type: number, password: string | null): NetArray {
  const { key, fields } = self;
  if (type === contentTypes.cert) return byteArray(fields.raw);
  if (type === contentTypes.serializedCert) throwNet("System.PlatformNotSupportedException", "X509ContentType.SerializedCert and X509ContentType.SerializedStore are not supported on Unix.");
  if (type !== contentTypes.pfx) throwCryptographic("Invalid content type.");
  return byteArray(writePfx(host, fields.raw, key === undefined || key === "other" ? undefined : writePrivateKey(key), password ?? ""));
}

/** `ToString(bool)` of the older class: briefly its name only. */
export function textOf(_: CallContext, self: NetCertificate, isVerbose: boolean): string {
  if (self.isEmpty) return self.netType.name;
  if (self.netType === certificate1) return isVerbose ? certificateText(self, false) : self.netType.name;
  return certificateText(self, isVerbose);
}

const equals = (_: CallContext, self: NetValue, other: NetValue): boolean => equalsDefault(self, other);
const read = (get: (self: NetCertificate) => NetValue): MemberImplementation => (_: CallContext, self: NetCertificate) => get(self);

export const certificateMembers: MemberTable = {
  ...sourceMembers(own, certificate1),
  [`${own}.X509Certificate(X509Certificate)`]: (_: CallContext, other: NetCertificate | null) => requireArgument(other, "cert").copy(certificate1),
  [`${own}.CreateFromCertFile(string)`]: (_: CallContext, fileName: string | null) => noFile(fileName),
  [`${own}.CreateFromSignedFile(string)`]: (_: CallContext, fileName: string | null) => noFile(fileName),
  [`${own}.Issuer`]: read(({ fields }) => fields.issuer.text),
  [`${own}.Subject`]: read(({ fields }) => fields.subject.text),
  [`${own}.Dispose()`]: (_: CallContext, self: NetCertificate) => self.netDispose(),
  [`${own}.Equals(object)`]: equals,
  [`${own}.Equals(X509Certificate)`]: equals,
  [`${own}.Export(X509ContentType)`]: (call: CallContext, self: NetCertificate, type: number) => exportAs(call, self, type, null),
  [`${own}.Export(X509ContentType, string)`]: exportAs,
  [`${own}.GetRawCertData()`]: read((self) => self.rawData),
  [`${own}.GetRawCertDataString()`]: read(({ fields }) => upperHex(fields.raw)),
  [`${own}.GetCertHash()`]: read((self) => byteArray(self.hash())),
  [`${own}.GetCertHash(HashAlgorithmName)`]: (_: CallContext, self: NetCertificate, name: NetHashName) => byteArray(self.hash(hashOf(name))),
  [`${own}.GetCertHashString()`]: read((self) => upperHex(self.hash())),
  [`${own}.GetCertHashString(HashAlgorithmName)`]: (_: CallContext, self: NetCertificate, name: NetHashName) => upperHex(self.hash(hashOf(name))),
  [`${own}.GetEffectiveDateString()`]: read(({ fields }) => fields.notBefore.netToString()),
  [`${own}.GetExpirationDateString()`]: read(({ fields }) => fields.notAfter.netToString()),
  [`${own}.GetFormat()`]: () => "X509",
  [`${own}.GetPublicKey()`]: read(({ fields }) => byteArray(fields.publicKey)),
  [`${own}.GetPublicKeyString()`]: read(({ fields }) => upperHex(fields.publicKey)),
  [`${own}.GetHashCode()`]: read((self) => self.hashCode),
  [`${own}.GetKeyAlgorithm()`]: read(({ fields }) => fields.keyAlgorithm),
  [`${own}.GetKeyAlgorithmParameters()`]: read(({ fields }) => byteArray(fields.keyParameters)),
  [`${own}.GetKeyAlgorithmParametersString()`]: read(({ fields }) => upperHex(fields.keyParameters)),
  // The bytes have the low one first, their text has not.
  [`${own}.GetSerialNumber()`]: read(({ fields }) => byteArray([...fields.serialNumber].reverse())),
  [`${own}.GetSerialNumberString()`]: read(({ fields }) => upperHex(fields.serialNumber)),
  [`${own}.ToString()`]: read((self) => self.netToString()),
  [`${own}.ToString(bool)`]: textOf,
};
