// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, byte, int, opaque } from "./language.js";
import type { Exception, IDisposable, Object, SystemException } from "./system.js";

export interface AsymmetricAlgorithm extends IDisposable {
  KeySize: int;
  readonly LegalKeySizes: KeySizes[];
  readonly SignatureAlgorithm: string;
  readonly KeyExchangeAlgorithm: string;
  Dispose(): void;
  Clear(): void;
  FromXmlString(xmlString: string | null): void;
  ToXmlString(includePrivateParameters: bool): string;
}
export declare const AsymmetricAlgorithm: {
  Create(): AsymmetricAlgorithm;
  Create(algName: string | null): AsymmetricAlgorithm;
};

export interface SymmetricAlgorithm extends IDisposable {
  BlockSize: int;
  FeedbackSize: int;
  IV: byte[];
  Key: byte[];
  readonly LegalBlockSizes: KeySizes[];
  readonly LegalKeySizes: KeySizes[];
  KeySize: int;
  Mode: CipherMode;
  Padding: PaddingMode;
  Dispose(): void;
  Clear(): void;
  ValidKeySize(bitLength: int): bool;
  CreateEncryptor(): ICryptoTransform;
  CreateEncryptor(rgbKey: byte[] | null, rgbIV: byte[] | null): ICryptoTransform;
  CreateDecryptor(): ICryptoTransform;
  CreateDecryptor(rgbKey: byte[] | null, rgbIV: byte[] | null): ICryptoTransform;
  GenerateKey(): void;
  GenerateIV(): void;
}
export declare const SymmetricAlgorithm: {
  Create(algName: string | null): SymmetricAlgorithm;
};

export declare enum CipherMode {
  CBC = 1,
  ECB = 2,
  OFB = 3,
  CFB = 4,
  CTS = 5,
}

export declare enum PaddingMode {
  None = 1,
  PKCS7 = 2,
  Zeros = 3,
  ANSIX923 = 4,
  ISO10126 = 5,
}

export interface KeySizes extends Object {
  readonly MinSize: int;
  readonly MaxSize: int;
  readonly SkipSize: int;
}
export declare const KeySizes: {
  new (minSize: int, maxSize: int, skipSize: int): KeySizes;
};

export interface ICryptoTransform extends IDisposable {
  readonly InputBlockSize: int;
  readonly OutputBlockSize: int;
  readonly CanTransformMultipleBlocks: bool;
  readonly CanReuseTransform: bool;
  TransformBlock(inputBuffer: byte[] | null, inputOffset: int, inputCount: int, outputBuffer: byte[] | null, outputOffset: int): int;
  TransformFinalBlock(inputBuffer: byte[] | null, inputOffset: int, inputCount: int): byte[];
}

export interface Oid extends Object {
  Value: string;
  FriendlyName: string;
}
export declare const Oid: {
  new (): Oid;
  new (oid: string | null): Oid;
  new (value: string | null, friendlyName: string | null): Oid;
  new (oid: Oid | null): Oid;
  FromFriendlyName(friendlyName: string | null, group: OidGroup): Oid;
  FromOidValue(oidValue: string | null, group: OidGroup): Oid;
};

export declare enum OidGroup {
  All = 0,
  HashAlgorithm = 1,
  EncryptionAlgorithm = 2,
  PublicKeyAlgorithm = 3,
  SignatureAlgorithm = 4,
  Attribute = 5,
  ExtensionOrAttribute = 6,
  EnhancedKeyUsage = 7,
  Policy = 8,
  Template = 9,
  KeyDerivationFunction = 10,
}

export interface AsnEncodedData extends Object {
  Oid: Oid;
  RawData: byte[];
  CopyFrom(asnEncodedData: AsnEncodedData | null): void;
  Format(multiLine: bool): string;
}
export declare const AsnEncodedData: {
  new (oid: string | null, rawData: byte[] | null): AsnEncodedData;
  new (oid: Oid | null, rawData: byte[] | null): AsnEncodedData;
  new (asnEncodedData: AsnEncodedData | null): AsnEncodedData;
  new (rawData: byte[] | null): AsnEncodedData;
};

export interface RandomNumberGenerator extends Object {
  readonly [opaque]: "System.Security.Cryptography.RandomNumberGenerator";
}

export interface RNGCryptoServiceProvider extends RandomNumberGenerator {
  GetBytes(data: byte[] | null): void;
  GetBytes(data: byte[] | null, offset: int, count: int): void;
  GetNonZeroBytes(data: byte[] | null): void;
}
export declare const RNGCryptoServiceProvider: {
  new (): RNGCryptoServiceProvider;
  new (rgb: byte[] | null): RNGCryptoServiceProvider;
  new (str: string | null): RNGCryptoServiceProvider;
  Create(): RandomNumberGenerator;
  Create(rngName: string | null): RandomNumberGenerator;
  GetInt32(fromInclusive: int, toExclusive: int): int;
  GetInt32(toExclusive: int): int;
};

export interface RSA extends AsymmetricAlgorithm {
  readonly KeyExchangeAlgorithm: string;
  readonly SignatureAlgorithm: string;
  Encrypt(data: byte[] | null, padding: RSAEncryptionPadding | null): byte[];
  Decrypt(data: byte[] | null, padding: RSAEncryptionPadding | null): byte[];
  SignHash(hash: byte[] | null, hashAlgorithm: HashAlgorithmName, padding: RSASignaturePadding | null): byte[];
  VerifyHash(hash: byte[] | null, signature: byte[] | null, hashAlgorithm: HashAlgorithmName, padding: RSASignaturePadding | null): bool;
  SignData(data: byte[] | null, hashAlgorithm: HashAlgorithmName, padding: RSASignaturePadding | null): byte[];
  SignData(data: byte[] | null, offset: int, count: int, hashAlgorithm: HashAlgorithmName, padding: RSASignaturePadding | null): byte[];
  VerifyData(data: byte[] | null, signature: byte[] | null, hashAlgorithm: HashAlgorithmName, padding: RSASignaturePadding | null): bool;
  VerifyData(data: byte[] | null, offset: int, count: int, signature: byte[] | null, hashAlgorithm: HashAlgorithmName, padding: RSASignaturePadding | null): bool;
  DecryptValue(rgb: byte[] | null): byte[];
  EncryptValue(rgb: byte[] | null): byte[];
  FromXmlString(xmlString: string | null): void;
  ToXmlString(includePrivateParameters: bool): string;
  ExportParameters(includePrivateParameters: bool): RSAParameters;
  ImportParameters(parameters: RSAParameters): void;
}
export declare const RSA: {
  Create(): RSA;
  Create(algName: string | null): RSA;
  Create(keySizeInBits: int): RSA;
  Create(parameters: RSAParameters): RSA;
};

export interface RSAParameters extends Object {
  Exponent: byte[];
  Modulus: byte[];
  P: byte[];
  Q: byte[];
  DP: byte[];
  DQ: byte[];
  InverseQ: byte[];
  D: byte[];
}
export declare const RSAParameters: {
  new (): RSAParameters;
};

export interface RSAEncryptionPadding extends Object {
  readonly Mode: RSAEncryptionPaddingMode;
  readonly OaepHashAlgorithm: HashAlgorithmName;
  GetHashCode(): int;
  Equals(obj: unknown): bool;
  Equals(other: RSAEncryptionPadding | null): bool;
  ToString(): string;
}
export declare const RSAEncryptionPadding: {
  readonly Pkcs1: RSAEncryptionPadding;
  readonly OaepSHA1: RSAEncryptionPadding;
  readonly OaepSHA256: RSAEncryptionPadding;
  readonly OaepSHA384: RSAEncryptionPadding;
  readonly OaepSHA512: RSAEncryptionPadding;
  CreateOaep(hashAlgorithm: HashAlgorithmName): RSAEncryptionPadding;
};

export declare enum RSAEncryptionPaddingMode {
  Pkcs1 = 0,
  Oaep = 1,
}

export interface RSASignaturePadding extends Object {
  readonly Mode: RSASignaturePaddingMode;
  GetHashCode(): int;
  Equals(obj: unknown): bool;
  Equals(other: RSASignaturePadding | null): bool;
  ToString(): string;
}
export declare const RSASignaturePadding: {
  readonly Pkcs1: RSASignaturePadding;
  readonly Pss: RSASignaturePadding;
};

export declare enum RSASignaturePaddingMode {
  Pkcs1 = 0,
  Pss = 1,
}

export interface CryptographicException extends SystemException {
}
export declare const CryptographicException: {
  new (): CryptographicException;
  new (message: string | null): CryptographicException;
  new (format: string | null, insert: string | null): CryptographicException;
  new (message: string | null, inner: Exception | null): CryptographicException;
  new (hr: int): CryptographicException;
};

export interface HashAlgorithm extends ICryptoTransform {
  readonly HashSize: int;
  readonly Hash: byte[];
  readonly InputBlockSize: int;
  readonly OutputBlockSize: int;
  readonly CanTransformMultipleBlocks: bool;
  readonly CanReuseTransform: bool;
  ComputeHash(buffer: byte[] | null): byte[];
  ComputeHash(buffer: byte[] | null, offset: int, count: int): byte[];
  Dispose(): void;
  Clear(): void;
  TransformBlock(inputBuffer: byte[] | null, inputOffset: int, inputCount: int, outputBuffer: byte[] | null, outputOffset: int): int;
  TransformFinalBlock(inputBuffer: byte[] | null, inputOffset: int, inputCount: int): byte[];
  Initialize(): void;
}
export declare const HashAlgorithm: {
  Create(): HashAlgorithm;
  Create(hashName: string | null): HashAlgorithm;
};

export interface HashAlgorithmName extends Object {
  readonly Name: string;
  ToString(): string;
  Equals(obj: unknown): bool;
  Equals(other: HashAlgorithmName): bool;
  GetHashCode(): int;
}
export declare const HashAlgorithmName: {
  new (): HashAlgorithmName;
  new (name: string | null): HashAlgorithmName;
  readonly MD5: HashAlgorithmName;
  readonly SHA1: HashAlgorithmName;
  readonly SHA256: HashAlgorithmName;
  readonly SHA384: HashAlgorithmName;
  readonly SHA512: HashAlgorithmName;
};

export interface KeyedHashAlgorithm extends HashAlgorithm {
  Key: byte[];
}
export declare const KeyedHashAlgorithm: {
  Create(): KeyedHashAlgorithm;
  Create(algName: string | null): KeyedHashAlgorithm;
};

export interface HMAC extends KeyedHashAlgorithm {
  Key: byte[];
  HashName: string;
  Initialize(): void;
}
export declare const HMAC: {
  Create(): HMAC;
  Create(algorithmName: string | null): HMAC;
};

export interface HMACMD5 extends HMAC {
}
export declare const HMACMD5: {
  new (): HMACMD5;
  new (key: byte[] | null): HMACMD5;
  Create(): HMAC;
  Create(algorithmName: string | null): HMAC;
};

export interface HMACSHA1 extends HMAC {
}
export declare const HMACSHA1: {
  new (): HMACSHA1;
  new (key: byte[] | null): HMACSHA1;
  new (key: byte[] | null, useManagedSha1: bool): HMACSHA1;
  Create(): HMAC;
  Create(algorithmName: string | null): HMAC;
};

export interface HMACSHA256 extends HMAC {
}
export declare const HMACSHA256: {
  new (): HMACSHA256;
  new (key: byte[] | null): HMACSHA256;
  Create(): HMAC;
  Create(algorithmName: string | null): HMAC;
};

export interface HMACSHA384 extends HMAC {
  ProduceLegacyHmacValues: bool;
}
export declare const HMACSHA384: {
  new (): HMACSHA384;
  new (key: byte[] | null): HMACSHA384;
  Create(): HMAC;
  Create(algorithmName: string | null): HMAC;
};

export interface HMACSHA512 extends HMAC {
  ProduceLegacyHmacValues: bool;
}
export declare const HMACSHA512: {
  new (): HMACSHA512;
  new (key: byte[] | null): HMACSHA512;
  Create(): HMAC;
  Create(algorithmName: string | null): HMAC;
};

export interface MD5 extends HashAlgorithm {
}
export declare const MD5: {
  Create(): MD5;
  Create(algName: string | null): MD5;
};

export interface SHA1 extends HashAlgorithm {
}
export declare const SHA1: {
  Create(): SHA1;
  Create(hashName: string | null): SHA1;
};

export interface SHA1Managed extends SHA1 {
  Initialize(): void;
}
export declare const SHA1Managed: {
  new (): SHA1Managed;
  Create(): SHA1;
  Create(hashName: string | null): SHA1;
};

export interface SHA256 extends HashAlgorithm {
}
export declare const SHA256: {
  Create(): SHA256;
  Create(hashName: string | null): SHA256;
};

export interface SHA256Managed extends SHA256 {
  Initialize(): void;
}
export declare const SHA256Managed: {
  new (): SHA256Managed;
  Create(): SHA256;
  Create(hashName: string | null): SHA256;
};

export interface SHA384 extends HashAlgorithm {
}
export declare const SHA384: {
  Create(): SHA384;
  Create(hashName: string | null): SHA384;
};

export interface SHA384Managed extends SHA384 {
  Initialize(): void;
}
export declare const SHA384Managed: {
  new (): SHA384Managed;
  Create(): SHA384;
  Create(hashName: string | null): SHA384;
};

export interface SHA512 extends HashAlgorithm {
}
export declare const SHA512: {
  Create(): SHA512;
  Create(hashName: string | null): SHA512;
};

export interface SHA512Managed extends SHA512 {
  Initialize(): void;
}
export declare const SHA512Managed: {
  new (): SHA512Managed;
  Create(): SHA512;
  Create(hashName: string | null): SHA512;
};
