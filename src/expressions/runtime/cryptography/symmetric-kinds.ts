import { aes, tripleDes, type BlockCipher } from "./block-cipher.js";
import { rc2 } from "./rc2.js";
import { rijndael } from "./rijndael.js";

/** `KeySizes`, in bits. */
export interface SizeRange {
  readonly min: number;
  readonly max: number;
  readonly skip: number;
}

/** A class of SymmetricAlgorithm. */
export interface SymmetricKind {
  readonly name: string;
  readonly transform: string;
  readonly keySizes: SizeRange;
  readonly blockSizes: SizeRange;
  readonly keySize: number;
  readonly blockSize: number;
  readonly feedbackSize: number;
  /** Which of .NET's three lines of implementations it is of: they differ in what they say about wrong arguments. */
  readonly line: "capi" | "managed" | "provider";
  readonly makeCipher: (key: Uint8Array, blockSize: number) => BlockCipher;
}

const aesKeys = { min: 128, max: 256, skip: 64 };
const fixed = (bits: number): SizeRange => ({ min: bits, max: bits, skip: 0 });

export const symmetricKinds = {
  aes: { name: "AesCryptoServiceProvider", transform: "CapiSymmetricAlgorithm", keySizes: aesKeys, blockSizes: fixed(128), keySize: 256, blockSize: 128, feedbackSize: 8, line: "capi", makeCipher: aes },
  aesManaged: { name: "AesManaged", transform: "RijndaelManagedTransform", keySizes: aesKeys, blockSizes: fixed(128), keySize: 256, blockSize: 128, feedbackSize: 128, line: "managed", makeCipher: aes },
  rijndael: { name: "RijndaelManaged", transform: "RijndaelManagedTransform", keySizes: aesKeys, blockSizes: aesKeys, keySize: 256, blockSize: 128, feedbackSize: 128, line: "managed", makeCipher: rijndael },
  des: { name: "DESCryptoServiceProvider", transform: "CryptoAPITransform", keySizes: fixed(64), blockSizes: fixed(64), keySize: 64, blockSize: 64, feedbackSize: 8, line: "provider", makeCipher: tripleDes },
  tripleDes: { name: "TripleDESCryptoServiceProvider", transform: "CryptoAPITransform", keySizes: { min: 128, max: 192, skip: 64 }, blockSizes: fixed(64), keySize: 192, blockSize: 64, feedbackSize: 8, line: "provider", makeCipher: tripleDes },
  rc2: { name: "RC2CryptoServiceProvider", transform: "CryptoAPITransform", keySizes: { min: 40, max: 128, skip: 8 }, blockSizes: fixed(64), keySize: 128, blockSize: 64, feedbackSize: 8, line: "provider", makeCipher: rc2 },
} as const satisfies Record<string, SymmetricKind>;

export function includesSize({ min, max, skip }: SizeRange, bits: number): boolean {
  return bits >= min && bits <= max && (skip === 0 ? bits === min : (bits - min) % skip === 0);
}
