import { requireArgument } from "../language/throw.js";
import type { CallContext, NetObject } from "../value.js";
import { hashBits, PlainDigest, type HashName } from "./digest.js";
import { NetHash } from "./hash-algorithm.js";
import { blockSizeOf, NetHmac } from "./hmac.js";
import { cryptoType } from "./names.js";
import { NetRandomSource } from "./random-source.js";
import { NetRsa } from "./rsa.js";
import { NetSymmetric } from "./symmetric-algorithm.js";
import { symmetricKinds, type SymmetricKind } from "./symmetric-kinds.js";
import { drawBytes } from "./transform.js";

type Make = (call: CallContext) => NetObject;

const hash =
  (name: string, digest: HashName): Make =>
  () =>
    makeHash(name, digest);
const hmac =
  (name: string, digest: HashName): Make =>
  (call) =>
    makeHmac(call, name, digest, null);
const cipher =
  (kind: SymmetricKind): Make =>
  () =>
    new NetSymmetric(kind);

export function makeHash(name: string, digest: HashName): NetHash {
  return new NetHash(cryptoType(name), hashBits[digest], new PlainDigest(digest));
}

/** Without a key it makes one itself, as long as a block. */
export function makeHmac({ host }: CallContext, name: string, digest: HashName, key: Uint8Array | null): NetHmac {
  return new NetHmac(cryptoType(name), digest, key ?? drawBytes(host, blockSizeOf(digest)));
}

/** Classes, with the names by which `Create(name)` knows them beside their own: `CryptoConfig` of .NET. */
const classes: readonly (readonly [name: string, make: Make, others: string])[] = [
  ["SHA1CryptoServiceProvider", hash("SHA1CryptoServiceProvider", "sha1"), "SHA SHA1 System.Security.Cryptography.SHA1 System.Security.Cryptography.HashAlgorithm http://www.w3.org/2000/09/xmldsig#sha1"],
  ["SHA1Managed", hash("SHA1Managed", "sha1"), ""],
  ["MD5CryptoServiceProvider", hash("MD5CryptoServiceProvider", "md5"), "MD5 System.Security.Cryptography.MD5"],
  ["SHA256Managed", hash("SHA256Managed", "sha256"), "SHA256 SHA-256 System.Security.Cryptography.SHA256 http://www.w3.org/2001/04/xmlenc#sha256"],
  ["SHA384Managed", hash("SHA384Managed", "sha384"), "SHA384 SHA-384 System.Security.Cryptography.SHA384 http://www.w3.org/2001/04/xmldsig-more#sha384"],
  ["SHA512Managed", hash("SHA512Managed", "sha512"), "SHA512 SHA-512 System.Security.Cryptography.SHA512 http://www.w3.org/2001/04/xmlenc#sha512"],
  ["RIPEMD160Managed", hash("RIPEMD160Managed", "ripemd160"), "RIPEMD160 RIPEMD-160 System.Security.Cryptography.RIPEMD160 http://www.w3.org/2001/04/xmlenc#ripemd160"],
  ["HMACMD5", hmac("HMACMD5", "md5"), "HMACMD5 http://www.w3.org/2001/04/xmldsig-more#hmac-md5"],
  ["HMACSHA1", hmac("HMACSHA1", "sha1"), "HMACSHA1 System.Security.Cryptography.HMAC System.Security.Cryptography.KeyedHashAlgorithm http://www.w3.org/2000/09/xmldsig#hmac-sha1"],
  ["HMACSHA256", hmac("HMACSHA256", "sha256"), "HMACSHA256 http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"],
  ["HMACSHA384", hmac("HMACSHA384", "sha384"), "HMACSHA384 http://www.w3.org/2001/04/xmldsig-more#hmac-sha384"],
  ["HMACSHA512", hmac("HMACSHA512", "sha512"), "HMACSHA512 http://www.w3.org/2001/04/xmldsig-more#hmac-sha512"],
  ["HMACRIPEMD160", hmac("HMACRIPEMD160", "ripemd160"), "HMACRIPEMD160 http://www.w3.org/2001/04/xmldsig-more#hmac-ripemd160"],
  ["AesCryptoServiceProvider", cipher(symmetricKinds.aes), "AES AesCryptoServiceProvider"],
  ["AesManaged", cipher(symmetricKinds.aesManaged), "AesManaged"],
  ["RijndaelManaged", cipher(symmetricKinds.rijndael), "Rijndael System.Security.Cryptography.Rijndael System.Security.Cryptography.SymmetricAlgorithm http://www.w3.org/2001/04/xmlenc#aes128-cbc http://www.w3.org/2001/04/xmlenc#aes192-cbc http://www.w3.org/2001/04/xmlenc#aes256-cbc"],
  ["DESCryptoServiceProvider", cipher(symmetricKinds.des), "DES System.Security.Cryptography.DES http://www.w3.org/2001/04/xmlenc#des-cbc"],
  ["TripleDESCryptoServiceProvider", cipher(symmetricKinds.tripleDes), "3DES TripleDES Triple_DES System.Security.Cryptography.TripleDES http://www.w3.org/2001/04/xmlenc#tripledes-cbc"],
  ["RC2CryptoServiceProvider", cipher(symmetricKinds.rc2), "RC2 System.Security.Cryptography.RC2"],
  ["RSACryptoServiceProvider", () => new NetRsa(), "RSA System.Security.Cryptography.RSA System.Security.Cryptography.AsymmetricAlgorithm http://www.w3.org/2000/09/xmldsig#rsa-sha1"],
  ["RNGCryptoServiceProvider", () => new NetRandomSource(), "RandomNumberGenerator System.Security.Cryptography.RandomNumberGenerator"],
];

const byName = new Map<string, Make>(
  classes.flatMap(([name, make, others]) => [`System.Security.Cryptography.${name}`, ...others.split(" ")].filter((each) => each !== "").map((each): [string, Make] => [each.replace("_", " ").toLowerCase(), make])),
);

/** `CryptoConfig.CreateFromName`: null for a name that no algorithm has. */
export function createByName(call: CallContext, name: string | null): NetObject | null {
  return byName.get(requireArgument(name, "name").toLowerCase())?.(call) ?? null;
}
