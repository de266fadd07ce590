import { throwNet } from "../language/throw.js";
import type { Host, NetObject } from "../value.js";
import { hashBits, type HashName } from "./digest.js";
import { cryptoType, invalidKeySize, throwCryptographic } from "./names.js";
import { padOaep, padPkcs1, signaturePkcs1, signaturePss, unpadOaep, unpadPkcs1, verifyPss } from "./rsa-encoding.js";
import { applyPrivate, applyPublic, generateKey, toBytes, toNumber, type RsaKey, type RsaSecret } from "./rsa-key.js";
import { includesSize, type SizeRange } from "./symmetric-kinds.js";

/** The hash of OAEP; undefined for the padding of PKCS #1. */
export type EncryptionScheme = HashName | undefined;

const bitsOf = (value: bigint): number => value.toString(2).length;

/** `RSA`: of the older provider, or of CNG, which has the newer paddings too. Its key comes to be when it is first used. */
export class NetRsa implements NetObject {
  readonly netType;
  readonly keySizes: SizeRange;
  private key: RsaKey | undefined;
  private bits: number;
  private isDisposed = false;

  constructor(
    readonly line: "provider" | "cng" = "provider",
    key?: RsaKey,
  ) {
    this.netType = cryptoType(line === "cng" ? "RSACng" : "RSACryptoServiceProvider");
    this.keySizes = line === "cng" ? { min: 512, max: 16384, skip: 64 } : { min: 384, max: 16384, skip: 8 };
    this.bits = key === undefined ? (line === "cng" ? 2048 : 1024) : bitsOf(key.n);
    this.key = key;
  }

  get keySize(): number {
    this.checkDisposed();
    return this.bits;
  }

  set keySize(bits: number) {
    if (!includesSize(this.keySizes, bits)) throwCryptographic(invalidKeySize);
    // The older provider keeps the size that it was made with.
    if (this.line === "provider" || bits === this.bits) return;
    this.bits = bits;
    this.key = undefined;
  }

  readKey(host: Host): RsaKey {
    this.checkDisposed();
    this.key ??= generateKey(host, this.bits);
    return this.key;
  }

  writeKey(key: RsaKey): void {
    this.checkDisposed();
    this.key = key;
    this.bits = bitsOf(key.n);
  }

  netDispose(): void {
    this.isDisposed = true;
  }

  encrypt(host: Host, text: Uint8Array, scheme: EncryptionScheme): Uint8Array {
    const key = this.readKey(host);
    const block = scheme === undefined ? padPkcs1(host, text, key.size) : padOaep(host, scheme, text, key.size);
    if (block === undefined) throwCryptographic(this.line === "cng" ? "The parameter is incorrect.\r\n" : "Bad Length.\r\n");
    return toBytes(applyPublic(host, key, toNumber(block)), key.size);
  }

  decrypt(host: Host, coded: Uint8Array, scheme: EncryptionScheme): Uint8Array {
    const key = this.readKey(host);
    if (coded.length > key.size) throwCryptographic(`The data to be decrypted exceeds the maximum for this modulus of ${key.size} bytes.`);
    const secret = this.secretOf(key, "Missing private key to decrypt value.");
    const value = toNumber(coded);
    const block = value < key.n ? toBytes(applyPrivate(host, key, secret, value), key.size) : undefined;
    const text = block === undefined ? undefined : scheme === undefined ? unpadPkcs1(block) : unpadOaep(scheme, block);
    return text ?? throwCryptographic(scheme === undefined || this.line === "cng" ? "The parameter is incorrect.\r\n" : "Error occurred while decoding OAEP padding.");
  }

  sign(host: Host, hash: HashName, digest: Uint8Array, isPss: boolean): Uint8Array {
    const key = this.readKey(host);
    const secret = this.secretOf(key, "Object contains only the public half of a key pair. A private key must also be provided.");
    checkDigest(hash, digest);
    const block = isPss ? signaturePss(host, hash, digest, bitsOf(key.n) - 1) : signaturePkcs1(hash, digest, key.size);
    if (block === undefined) throwCryptographic("Bad Length.\r\n");
    return toBytes(applyPrivate(host, key, secret, toNumber(block)), key.size);
  }

  verify(host: Host, hash: HashName, digest: Uint8Array, signature: Uint8Array, isPss: boolean): boolean {
    const key = this.readKey(host);
    checkDigest(hash, digest);
    const value = toNumber(signature);
    if (signature.length !== key.size || value >= key.n) return false;
    const block = applyPublic(host, key, value);
    if (isPss) {
      const bits = bitsOf(key.n) - 1;
      return bitsOf(block) <= bits && verifyPss(hash, digest, toBytes(block, Math.ceil(bits / 8)), bits);
    }
    const wanted = signaturePkcs1(hash, digest, key.size);
    return wanted !== undefined && toNumber(wanted) === block;
  }

  /** The private half, or the exception that says there is none. */
  secretOf({ secret }: RsaKey, message: string): RsaSecret {
    return secret ?? throwCryptographic(message);
  }

  private checkDisposed(): void {
    if (this.isDisposed) throwNet("System.ObjectDisposedException", "Cannot access a disposed object.");
  }
}

function checkDigest(hash: HashName, digest: Uint8Array): void {
  if (digest.length * 8 !== hashBits[hash]) throwCryptographic("Bad Hash.\r\n");
}
