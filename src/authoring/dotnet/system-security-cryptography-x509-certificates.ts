// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, byte, int } from "./language.js";
import type { DateTime, IDisposable, Object } from "./system.js";
import type { ICollection } from "./system-collections.js";
import type { AsnEncodedData, AsymmetricAlgorithm, HashAlgorithmName, Oid, RSA } from "./system-security-cryptography.js";

export interface PublicKey extends Object {
  readonly EncodedKeyValue: AsnEncodedData;
  readonly EncodedParameters: AsnEncodedData;
  readonly Key: AsymmetricAlgorithm;
  readonly Oid: Oid;
}
export declare const PublicKey: {
  new (oid: Oid | null, parameters: AsnEncodedData | null, keyValue: AsnEncodedData | null): PublicKey;
};

export declare const RSACertificateExtensions: {
  GetRSAPrivateKey(certificate: X509Certificate2 | null): RSA;
  GetRSAPublicKey(certificate: X509Certificate2 | null): RSA;
  CopyWithPrivateKey(certificate: X509Certificate2 | null, privateKey: RSA | null): X509Certificate2;
};

export interface X500DistinguishedName extends AsnEncodedData {
  readonly Name: string;
}

export declare enum X500DistinguishedNameFlags {
  None = 0,
  Reversed = 1,
  UseSemicolons = 16,
  DoNotUsePlusSign = 32,
  DoNotUseQuotes = 64,
  UseCommas = 128,
  UseNewLines = 256,
  UseUTF8Encoding = 4096,
  UseT61Encoding = 8192,
  ForceUTF8Encoding = 16384,
}

export interface X509Certificate extends IDisposable {
  readonly Issuer: string;
  readonly Subject: string;
  Reset(): void;
  Dispose(): void;
  Equals(obj: unknown): bool;
  Equals(other: X509Certificate | null): bool;
  Export(contentType: X509ContentType): byte[];
  Export(contentType: X509ContentType, password: string | null): byte[];
  GetRawCertDataString(): string;
  GetCertHash(): byte[];
  GetCertHash(hashAlgorithm: HashAlgorithmName): byte[];
  GetCertHashString(): string;
  GetCertHashString(hashAlgorithm: HashAlgorithmName): string;
  GetEffectiveDateString(): string;
  GetExpirationDateString(): string;
  GetFormat(): string;
  GetPublicKeyString(): string;
  GetRawCertData(): byte[];
  GetHashCode(): int;
  GetKeyAlgorithm(): string;
  GetKeyAlgorithmParameters(): byte[];
  GetKeyAlgorithmParametersString(): string;
  GetPublicKey(): byte[];
  GetSerialNumber(): byte[];
  GetSerialNumberString(): string;
  ToString(): string;
  ToString(fVerbose: bool): string;
  Import(rawData: byte[] | null): void;
  Import(rawData: byte[] | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): void;
  Import(fileName: string | null): void;
  Import(fileName: string | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): void;
}
export declare const X509Certificate: {
  new (): X509Certificate;
  new (data: byte[] | null): X509Certificate;
  new (rawData: byte[] | null, password: string | null): X509Certificate;
  new (rawData: byte[] | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): X509Certificate;
  new (fileName: string | null): X509Certificate;
  new (fileName: string | null, password: string | null): X509Certificate;
  new (fileName: string | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): X509Certificate;
  new (cert: X509Certificate | null): X509Certificate;
  CreateFromCertFile(filename: string | null): X509Certificate;
  CreateFromSignedFile(filename: string | null): X509Certificate;
};

export interface X509Certificate2 extends X509Certificate {
  Archived: bool;
  readonly Extensions: X509ExtensionCollection;
  FriendlyName: string;
  readonly HasPrivateKey: bool;
  PrivateKey: AsymmetricAlgorithm;
  readonly IssuerName: X500DistinguishedName;
  readonly NotAfter: DateTime;
  readonly NotBefore: DateTime;
  readonly PublicKey: PublicKey;
  readonly RawData: byte[];
  readonly SerialNumber: string;
  readonly SignatureAlgorithm: Oid;
  readonly SubjectName: X500DistinguishedName;
  readonly Thumbprint: string;
  readonly Version: int;
  Reset(): void;
  GetNameInfo(nameType: X509NameType, forIssuer: bool): string;
  ToString(): string;
  ToString(verbose: bool): string;
  Import(rawData: byte[] | null): void;
  Import(rawData: byte[] | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): void;
  Import(fileName: string | null): void;
  Import(fileName: string | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): void;
  Verify(): bool;
  VerifyNoRevocation(): bool;
  GetRSAPrivateKey(): RSA;
  GetRSAPublicKey(): RSA;
  CopyWithPrivateKey(privateKey: RSA | null): X509Certificate2;
}
export declare const X509Certificate2: {
  new (): X509Certificate2;
  new (rawData: byte[] | null): X509Certificate2;
  new (rawData: byte[] | null, password: string | null): X509Certificate2;
  new (rawData: byte[] | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): X509Certificate2;
  new (fileName: string | null): X509Certificate2;
  new (fileName: string | null, password: string | null): X509Certificate2;
  new (fileName: string | null, password: string | null, keyStorageFlags: X509KeyStorageFlags): X509Certificate2;
  new (certificate: X509Certificate | null): X509Certificate2;
  CreateFromCertFile(filename: string | null): X509Certificate;
  CreateFromSignedFile(filename: string | null): X509Certificate;
  GetCertContentType(rawData: byte[] | null): X509ContentType;
  GetCertContentType(fileName: string | null): X509ContentType;
};

export declare enum X509ContentType {
  Unknown = 0,
  Cert = 1,
  SerializedCert = 2,
  Pfx = 3,
  Pkcs12 = 3,
  SerializedStore = 4,
  Pkcs7 = 5,
  Authenticode = 6,
}

export declare enum X509NameType {
  SimpleName = 0,
  EmailName = 1,
  UpnName = 2,
  DnsName = 3,
  DnsFromAlternativeName = 4,
  UrlName = 5,
}

export declare enum X509KeyStorageFlags {
  DefaultKeySet = 0,
  UserKeySet = 1,
  MachineKeySet = 2,
  Exportable = 4,
  UserProtected = 8,
  PersistKeySet = 16,
  EphemeralKeySet = 32,
}

export interface X509Extension extends AsnEncodedData {
  Critical: bool;
  CopyFrom(asnEncodedData: AsnEncodedData | null): void;
}
export declare const X509Extension: {
  new (encodedExtension: AsnEncodedData | null, critical: bool): X509Extension;
  new (oid: Oid | null, rawData: byte[] | null, critical: bool): X509Extension;
  new (oid: string | null, rawData: byte[] | null, critical: bool): X509Extension;
};

export interface X509ExtensionCollectionMembers extends ICollection {
  readonly [index: number]: X509Extension;
  readonly Count: int;
  readonly IsSynchronized: bool;
  readonly SyncRoot: Object;
  Add(extension: X509Extension | null): int;
  CopyTo(array: X509Extension[] | null, index: int): void;
  CopyTo(array: unknown[] | null, index: int): void;
}
export interface X509ExtensionCollectionIndexer {
  readonly [key: string]: X509Extension;
}
export type X509ExtensionCollection = X509ExtensionCollectionMembers & X509ExtensionCollectionIndexer;
export declare const X509ExtensionCollection: {
  new (): X509ExtensionCollection;
};
