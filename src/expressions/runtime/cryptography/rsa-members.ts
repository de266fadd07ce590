import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { requireArgument, throwArgument, throwArgumentRange, throwNet } from "../language/throw.js";
import type { CallContext, Host, MemberTable } from "../value.js";
import { digestOf, hashBits, type HashName } from "./digest.js";
import { NetHashName } from "./hash-algorithm-name.js";
import { createOf } from "./hash-members.js";
import { throwCryptographic } from "./names.js";
import { NetRsa, type EncryptionScheme } from "./rsa.js";
import { NetRsaParameters } from "./rsa-parameters.js";
import { noHashName, type NetRsaPadding } from "./rsa-paddings.js";
import { exportParameters, fromXml, importParameters, toXml } from "./rsa-transfer.js";
import { sizesArray } from "./symmetric-members.js";

const own = "System.Security.Cryptography";
const invalidPadding = "Specified padding mode is not valid for this algorithm.";

type Bytes = NetArray | null;

/** A hash by the name that .NET knows it by. */
export function hashOf({ name }: NetHashName): HashName {
  if ((name ?? "") === "") throwArgument(noHashName, "hashAlgorithm");
  const lower = name?.toLowerCase() ?? "";
  if (Object.hasOwn(hashBits, lower) && lower !== "ripemd160") return lower as HashName;
  throwCryptographic(`'${name ?? ""}' is not a known hash algorithm.`);
}

function isPss(rsa: NetRsa, padding: NetRsaPadding | null): boolean {
  const { isPkcs1 } = requireArgument(padding, "padding");
  if (!isPkcs1 && rsa.line === "provider") throwCryptographic(invalidPadding);
  return !isPkcs1;
}

/** What OAEP hashes with: the older provider knows only SHA-1 for it. */
function schemeOf(rsa: NetRsa, padding: NetRsaPadding | null): EncryptionScheme {
  const { isPkcs1, hash } = requireArgument(padding, "padding");
  if (isPkcs1) return undefined;
  const found = hashOf(hash);
  return rsa.line === "provider" && found !== "sha1" ? throwCryptographic(invalidPadding) : found;
}

function partOf(host: Host, data: Bytes, offset: number, count: number): Uint8Array {
  const { items } = requireArgument(data, "data");
  if (offset < 0 || offset > items.length) throwArgumentRange("offset");
  if (count < 0 || count > items.length - offset) throwArgumentRange("count");
  host.spend(count);
  return Uint8Array.from(items.slice(offset, offset + count) as number[]);
}

function signBytes(call: CallContext, rsa: NetRsa, data: Bytes, offset: number, count: number, hash: NetHashName, padding: NetRsaPadding | null): NetArray {
  const bytes = partOf(call.host, data, offset, count);
  const name = hashOf(hash);
  return byteArray(rsa.sign(call.host, name, digestOf(name, bytes), isPss(rsa, padding)));
}

function verifyBytes(call: CallContext, rsa: NetRsa, data: Bytes, offset: number, count: number, signature: Bytes, hash: NetHashName, padding: NetRsaPadding | null): boolean {
  const bytes = partOf(call.host, data, offset, count);
  const given = bytesOf(requireArgument(signature, "signature"));
  const name = hashOf(hash);
  return rsa.verify(call.host, name, digestOf(name, bytes), given, isPss(rsa, padding));
}

const whole = (data: Bytes): number => requireArgument(data, "data").count;

const signatures: MemberTable = {
  [`${own}.RSA.SignHash(byte[], HashAlgorithmName, RSASignaturePadding)`]: ({ host }: CallContext, rsa: NetRsa, hash: Bytes, name: NetHashName, padding: NetRsaPadding | null) => {
    const digest = bytesOf(requireArgument(hash, "hash"));
    const algorithm = hashOf(name);
    return byteArray(rsa.sign(host, algorithm, digest, isPss(rsa, padding)));
  },
  [`${own}.RSA.VerifyHash(byte[], byte[], HashAlgorithmName, RSASignaturePadding)`]: ({ host }: CallContext, rsa: NetRsa, hash: Bytes, signature: Bytes, name: NetHashName, padding: NetRsaPadding | null) => {
    const digest = bytesOf(requireArgument(hash, "hash"));
    const given = bytesOf(requireArgument(signature, "signature"));
    const algorithm = hashOf(name);
    return rsa.verify(host, algorithm, digest, given, isPss(rsa, padding));
  },
  [`${own}.RSA.SignData(byte[], HashAlgorithmName, RSASignaturePadding)`]: (call: CallContext, rsa: NetRsa, data: Bytes, hash: NetHashName, padding: NetRsaPadding | null) => signBytes(call, rsa, data, 0, whole(data), hash, padding),
  [`${own}.RSA.SignData(byte[], int, int, HashAlgorithmName, RSASignaturePadding)`]: signBytes,
  [`${own}.RSA.VerifyData(byte[], byte[], HashAlgorithmName, RSASignaturePadding)`]: (call: CallContext, rsa: NetRsa, data: Bytes, signature: Bytes, hash: NetHashName, padding: NetRsaPadding | null) =>
    verifyBytes(call, rsa, data, 0, whole(data), signature, hash, padding),
  [`${own}.RSA.VerifyData(byte[], int, int, byte[], HashAlgorithmName, RSASignaturePadding)`]: verifyBytes,
};

function ofSize(bits: number): NetRsa {
  const rsa = new NetRsa("cng");
  rsa.keySize = bits;
  return rsa;
}

function ofParameters(call: CallContext, parameters: NetRsaParameters): NetRsa {
  const rsa = new NetRsa("cng");
  importParameters(call, rsa, parameters);
  return rsa;
}

const signatureAlgorithm = (_: CallContext, rsa: NetRsa): string => (rsa.line === "cng" ? "RSA" : "http://www.w3.org/2000/09/xmldsig#rsa-sha1");
const keyExchangeAlgorithm = (_: CallContext, rsa: NetRsa): string => (rsa.line === "cng" ? "RSA" : "RSA-PKCS1-KeyEx");
const dispose = (_: CallContext, rsa: NetRsa): void => rsa.netDispose();
const create = (): NetRsa => new NetRsa();

const asymmetricMembers: MemberTable = {
  [`${own}.AsymmetricAlgorithm.KeySize`]: (_: CallContext, rsa: NetRsa) => rsa.keySize,
  [`${own}.AsymmetricAlgorithm.KeySize =`]: (_: CallContext, rsa: NetRsa, bits: number) => void (rsa.keySize = bits),
  [`${own}.AsymmetricAlgorithm.LegalKeySizes`]: (_: CallContext, rsa: NetRsa) => sizesArray(rsa.keySizes),
  [`${own}.AsymmetricAlgorithm.SignatureAlgorithm`]: signatureAlgorithm,
  [`${own}.AsymmetricAlgorithm.KeyExchangeAlgorithm`]: keyExchangeAlgorithm,
  [`${own}.AsymmetricAlgorithm.Dispose()`]: dispose,
  [`${own}.AsymmetricAlgorithm.Clear()`]: dispose,
  [`${own}.AsymmetricAlgorithm.Create()`]: create,
  [`${own}.AsymmetricAlgorithm.Create(string)`]: createOf("AsymmetricAlgorithm"),
  [`${own}.AsymmetricAlgorithm.FromXmlString(string)`]: fromXml,
  [`${own}.AsymmetricAlgorithm.ToXmlString(bool)`]: toXml,
};

export const rsaMembers: MemberTable = {
  ...asymmetricMembers,
  ...signatures,
  [`${own}.RSA.KeyExchangeAlgorithm`]: keyExchangeAlgorithm,
  [`${own}.RSA.SignatureAlgorithm`]: signatureAlgorithm,
  [`${own}.RSA.Create()`]: create,
  [`${own}.RSA.Create(string)`]: createOf("RSA"),
  // These two make the newer kind.
  [`${own}.RSA.Create(int)`]: (_: CallContext, bits: number) => ofSize(bits),
  [`${own}.RSA.Create(RSAParameters)`]: ofParameters,
  [`${own}.RSA.Encrypt(byte[], RSAEncryptionPadding)`]: ({ host }: CallContext, rsa: NetRsa, data: Bytes, padding: NetRsaPadding | null) => {
    const text = bytesOf(requireArgument(data, "data"));
    return byteArray(rsa.encrypt(host, text, schemeOf(rsa, padding)));
  },
  [`${own}.RSA.Decrypt(byte[], RSAEncryptionPadding)`]: ({ host }: CallContext, rsa: NetRsa, data: Bytes, padding: NetRsaPadding | null) => {
    const coded = bytesOf(requireArgument(data, "data"));
    return byteArray(rsa.decrypt(host, coded, schemeOf(rsa, padding)));
  },
  // Neither of .NET's implementations offers the bare function.
  [`${own}.RSA.DecryptValue(byte[])`]: () => throwNet("System.NotSupportedException", "Method is not supported."),
  [`${own}.RSA.EncryptValue(byte[])`]: () => throwNet("System.NotSupportedException", "Method is not supported."),
  [`${own}.RSA.FromXmlString(string)`]: fromXml,
  [`${own}.RSA.ToXmlString(bool)`]: toXml,
  [`${own}.RSA.ExportParameters(bool)`]: exportParameters,
  [`${own}.RSA.ImportParameters(RSAParameters)`]: importParameters,
};
