import { eachBlock, type BlockCipher } from "./block-cipher.js";

/** The permutation of RFC 2268, from the digits of π. */
const pi = Buffer.from(
  "d978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82" +
    "54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7" +
    "08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731" +
    "2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad",
  "hex",
);

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

/** 64 words of 16 bits; all the bits of the key count. */
function expandKey(key: Uint8Array): Uint16Array {
  const bytes = new Uint8Array(128);
  bytes.set(key);
  for (let i = key.length; i < 128; i++) bytes[i] = at(pi, (at(bytes, i - 1) + at(bytes, i - key.length)) & 255);
  bytes[128 - key.length] = at(pi, at(bytes, 128 - key.length));
  for (let i = 127 - key.length; i >= 0; i--) bytes[i] = at(pi, at(bytes, i + 1) ^ at(bytes, i + key.length));
  return Uint16Array.from({ length: 64 }, (_, i) => at(bytes, 2 * i) | (at(bytes, 2 * i + 1) << 8));
}

const shifts = [1, 2, 3, 5];
const rotateLeft = (word: number, by: number): number => ((word << by) | (word >>> (16 - by))) & 0xffff;

/** Sixteen rounds of mixing, with mashing after the fifth and the eleventh. */
function encryptBlock(words: Uint16Array, block: Uint8Array): Uint8Array {
  const r = readWords(block);
  for (let round = 0; round < 16; round++) {
    for (let i = 0; i < 4; i++) {
      const [a, b, c] = [at(r, (i + 3) & 3), at(r, (i + 2) & 3), at(r, (i + 1) & 3)];
      r[i] = rotateLeft((at(r, i) + at(words, 4 * round + i) + (a & b) + (~a & c)) & 0xffff, at(shifts, i));
    }
    if (round === 4 || round === 10) for (let i = 0; i < 4; i++) r[i] = at(r, i) + at(words, at(r, (i + 3) & 3) & 63);
  }
  return writeWords(r);
}

function decryptBlock(words: Uint16Array, block: Uint8Array): Uint8Array {
  const r = readWords(block);
  for (let round = 15; round >= 0; round--) {
    if (round === 4 || round === 10) for (let i = 3; i >= 0; i--) r[i] = at(r, i) - at(words, at(r, (i + 3) & 3) & 63);
    for (let i = 3; i >= 0; i--) {
      const [a, b, c] = [at(r, (i + 3) & 3), at(r, (i + 2) & 3), at(r, (i + 1) & 3)];
      r[i] = rotateLeft(at(r, i), 16 - at(shifts, i)) - at(words, 4 * round + i) - (a & b) - (~a & c);
    }
  }
  return writeWords(r);
}

function readWords(block: Uint8Array): Uint16Array {
  return Uint16Array.from({ length: 4 }, (_, i) => at(block, 2 * i) | (at(block, 2 * i + 1) << 8));
}

function writeWords(words: Uint16Array): Uint8Array {
  return Uint8Array.from({ length: 8 }, (_, i) => (at(words, i >> 1) >> (8 * (i & 1))) & 255);
}

/** RC2 (RFC 2268), which Node leaves out. */
export function rc2(key: Uint8Array): BlockCipher {
  const words = expandKey(key);
  return { blockSize: 8, encrypt: (blocks) => eachBlock(blocks, 8, (block) => encryptBlock(words, block)), decrypt: (blocks) => eachBlock(blocks, 8, (block) => decryptBlock(words, block)) };
}
