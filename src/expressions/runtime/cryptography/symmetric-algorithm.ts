import { throwArgument, throwArgumentNull, throwNet } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { Host, NetObject } from "../value.js";
import { CipherChain, cipherModes } from "./cipher-chain.js";
import { CipherTransform } from "./cipher-transform.js";
import { cryptoType, invalidKeySize, throwCryptographic } from "./names.js";
import { includesSize, type SymmetricKind } from "./symmetric-kinds.js";
import { drawBytes } from "./transform.js";
import { checkStrength, weaknessOf } from "./weak-keys.js";

const invalidMode = "Specified cipher mode is not valid for this algorithm.";
const invalidIv = "Specified initialization vector (IV) does not match the block size for this algorithm.";

/** `SymmetricAlgorithm`. Key and initialization vector come to be when they are first asked for. */
export class NetSymmetric implements NetObject {
  readonly netType: NetType;
  private key: Uint8Array | null = null;
  private iv: Uint8Array | null = null;
  private keyBits: number;
  private blockBits: number;
  private feedbackBits: number;
  private cipherMode: number = cipherModes.cbc;
  private paddingMode = 2;

  constructor(readonly kind: SymmetricKind) {
    this.netType = cryptoType(kind.name);
    this.keyBits = kind.keySize;
    this.blockBits = kind.blockSize;
    this.feedbackBits = kind.feedbackSize;
  }

  get keySize(): number {
    return this.keyBits;
  }

  set keySize(bits: number) {
    if (!includesSize(this.kind.keySizes, bits)) throwCryptographic(invalidKeySize);
    this.keyBits = bits;
    this.key = null;
  }

  get blockSize(): number {
    return this.blockBits;
  }

  set blockSize(bits: number) {
    const { blockSizes } = this.kind;
    if (!includesSize(blockSizes, bits)) throwCryptographic("Specified block size is not valid for this algorithm.");
    if (blockSizes.skip === 0 || bits !== this.blockBits) this.iv = null;
    this.blockBits = bits;
  }

  get feedbackSize(): number {
    return this.feedbackBits;
  }

  set feedbackSize(bits: number) {
    if (bits <= 0 || bits > this.blockBits || bits % 8 !== 0) throwCryptographic("Specified feedback size is invalid.");
    this.feedbackBits = bits;
  }

  get mode(): number {
    return this.cipherMode;
  }

  set mode(mode: number) {
    const last = this.kind.name === "AesManaged" ? cipherModes.ecb : cipherModes.cfb;
    if (mode < cipherModes.cbc || mode > last) throwCryptographic(invalidMode);
    this.cipherMode = mode;
  }

  get padding(): number {
    return this.paddingMode;
  }

  set padding(padding: number) {
    if (padding < 1 || padding > 5) throwCryptographic("Specified padding mode is not valid for this algorithm.");
    this.paddingMode = padding;
  }

  readKey(host: Host): Uint8Array {
    return this.key ?? this.generateKey(host);
  }

  writeKey(key: Uint8Array): void {
    if (!includesSize(this.kind.keySizes, key.length * 8)) {
      if (this.kind.name === "DESCryptoServiceProvider") throwArgument(invalidKeySize);
      throwCryptographic(invalidKeySize);
    }
    checkStrength(this.kind, key);
    this.key = key;
    this.keyBits = key.length * 8;
  }

  readIv(host: Host): Uint8Array {
    return this.iv ?? this.generateIv(host);
  }

  writeIv(iv: Uint8Array): void {
    if (iv.length * 8 !== this.blockBits) throwCryptographic(invalidIv);
    this.iv = iv;
  }

  generateKey(host: Host): Uint8Array {
    let key = drawBytes(host, this.keyBits / 8);
    while (weaknessOf(this.kind, key) !== undefined) key = drawBytes(host, this.keyBits / 8);
    this.key = key;
    return key;
  }

  generateIv(host: Host): Uint8Array {
    this.iv = drawBytes(host, this.blockBits / 8);
    return this.iv;
  }

  netDispose(): void {
    this.key = null;
    this.iv = null;
  }

  createTransform(host: Host, key: Uint8Array | null, iv: Uint8Array | null, isEncrypting: boolean): CipherTransform {
    const fittingKey = this.fitKey(host, key);
    this.checkMode();
    const fittingIv = this.fitIv(host, iv);
    const cipher = this.kind.makeCipher(fittingKey, this.blockBits / 8);
    return new CipherTransform(this.kind, new CipherChain(cipher, this.cipherMode, fittingIv, this.feedbackBits / 8, isEncrypting), this.paddingMode, isEncrypting);
  }

  private fitKey(host: Host, key: Uint8Array | null): Uint8Array {
    const { kind } = this;
    const takesAnyKey = kind.line === "provider" || kind.name === "RijndaelManaged";
    if (key === null) return takesAnyKey ? drawBytes(host, this.keyBits / 8) : throwArgumentNull("key");
    if (!includesSize(kind.keySizes, key.length * 8)) {
      if (kind.line === "provider") throwCryptographic(invalidKeySize);
      // It reads the key without a look at its length.
      if (takesAnyKey) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
      throwArgument(invalidKeySize, "key");
    }
    checkStrength(kind, key);
    return key;
  }

  private checkMode(): void {
    if (this.kind.line === "provider") {
      if (this.cipherMode === cipherModes.ofb) throwCryptographic("Output feedback mode (OFB) is not supported by this implementation.");
      if (this.cipherMode === cipherModes.cfb && this.feedbackBits !== 8) throwCryptographic("Feedback size for the cipher feedback mode (CFB) must be 8 bits.");
    }
    if (this.cipherMode === cipherModes.ofb) throwCryptographic(invalidMode);
  }

  private fitIv(host: Host, iv: Uint8Array | null): Uint8Array {
    const { kind } = this;
    const size = this.blockBits / 8;
    if (kind.name === "AesManaged" && iv !== null && iv.length !== size) throwArgument(invalidIv, "iv");
    if (this.cipherMode === cipherModes.ecb && (iv === null || kind.line === "managed")) return new Uint8Array(size);
    if (iv === null) return kind.line === "capi" ? throwCryptographic("The cipher mode specified requires that an initialization vector (IV) be used.") : drawBytes(host, size);
    // RijndaelManaged counts whole words.
    if (iv.length < size || (kind.line === "managed" && iv.length >= size + 4)) throwCryptographic(invalidIv);
    return iv.slice(0, size);
  }
}
