import type { Host } from "../value.js";
import { digestOf, hashBits, type HashName } from "./digest.js";
import { drawBytes } from "./transform.js";

/** What stands before a hash of each kind in a signature: `DigestInfo` of PKCS #1. */
const digestInfo: Readonly<Record<HashName, string>> = {
  md5: "3020300c06082a864886f70d020505000410",
  sha1: "3021300906052b0e03021a05000414",
  sha256: "3031300d060960864801650304020105000420",
  sha384: "3041300d060960864801650304020205000430",
  sha512: "3051300d060960864801650304020305000440",
  ripemd160: "3021300906052b2403020105000414",
};

const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ (b[i] ?? 0));
const hashSize = (hash: HashName): number => hashBits[hash] / 8;

/** Undefined where the key is too short for it. */
export function signaturePkcs1(hash: HashName, digest: Uint8Array, size: number): Uint8Array | undefined {
  const info = join(Buffer.from(digestInfo[hash], "hex"), digest);
  if (info.length + 11 > size) return undefined;
  return join([0, 1], new Uint8Array(size - info.length - 3).fill(255), [0], info);
}

function mask(hash: HashName, seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let counter = 0; parts.length * hashSize(hash) < length; counter++) parts.push(digestOf(hash, join(seed, [counter >>> 24, (counter >>> 16) & 255, (counter >>> 8) & 255, counter & 255])));
  return join(...parts).subarray(0, length);
}

/** EMSA-PSS with a salt as long as the hash. `bits` are those of the modulus, less one. */
export function signaturePss(host: Host, hash: HashName, digest: Uint8Array, bits: number): Uint8Array | undefined {
  const length = Math.ceil(bits / 8);
  const size = hashSize(hash);
  if (length < 2 * size + 2) return undefined;
  const salt = drawBytes(host, size);
  const inner = digestOf(hash, join(new Uint8Array(8), digest, salt));
  const block = join(new Uint8Array(length - 2 * size - 2), [1], salt);
  const masked = xor(block, mask(hash, inner, block.length));
  masked[0] = (masked[0] ?? 0) & (255 >> (8 * length - bits));
  return join(masked, inner, [0xbc]);
}

export function verifyPss(hash: HashName, digest: Uint8Array, encoded: Uint8Array, bits: number): boolean {
  const size = hashSize(hash);
  if (encoded.length < 2 * size + 2 || encoded.at(-1) !== 0xbc) return false;
  const masked = encoded.subarray(0, encoded.length - size - 1);
  const inner = encoded.subarray(encoded.length - size - 1, -1);
  const block = xor(masked, mask(hash, inner, masked.length));
  block[0] = (block[0] ?? 0) & (255 >> (8 * encoded.length - bits));
  const start = block.length - size - 1;
  if (block.subarray(0, start).some((byte) => byte !== 0) || block[start] !== 1) return false;
  return Buffer.compare(digestOf(hash, join(new Uint8Array(8), digest, block.subarray(start + 1))), inner) === 0;
}

/** Undefined where the text is too long. */
export function padPkcs1(host: Host, text: Uint8Array, size: number): Uint8Array | undefined {
  if (text.length + 11 > size) return undefined;
  const filling = Uint8Array.from({ length: size - text.length - 3 }, () => 1 + Math.floor(host.random() * 255));
  return join([0, 2], filling, [0], text);
}

export function unpadPkcs1(block: Uint8Array): Uint8Array | undefined {
  const end = block.indexOf(0, 2);
  return block[0] === 0 && block[1] === 2 && end >= 10 ? block.subarray(end + 1) : undefined;
}

/** OAEP without a label. */
export function padOaep(host: Host, hash: HashName, text: Uint8Array, size: number): Uint8Array | undefined {
  const length = hashSize(hash);
  if (text.length > size - 2 * length - 2) return undefined;
  const block = join(digestOf(hash, new Uint8Array(0)), new Uint8Array(size - text.length - 2 * length - 2), [1], text);
  const seed = drawBytes(host, length);
  const masked = xor(block, mask(hash, seed, block.length));
  return join([0], xor(seed, mask(hash, masked, length)), masked);
}

export function unpadOaep(hash: HashName, block: Uint8Array): Uint8Array | undefined {
  const length = hashSize(hash);
  if (block.length < 2 * length + 2 || block[0] !== 0) return undefined;
  const masked = block.subarray(length + 1);
  const seed = xor(block.subarray(1, length + 1), mask(hash, masked, length));
  const plain = xor(masked, mask(hash, seed, masked.length));
  const end = plain.findIndex((byte, i) => i >= length && byte !== 0);
  const isLabelled = Buffer.compare(plain.subarray(0, length), digestOf(hash, new Uint8Array(0))) === 0;
  return isLabelled && end >= 0 && plain[end] === 1 ? plain.subarray(end + 1) : undefined;
}
