import { aes, eachBlock, type BlockCipher } from "./block-cipher.js";

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

function double(byte: number): number {
  return ((byte << 1) ^ (byte & 0x80 ? 0x11b : 0)) & 255;
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let [x, y] = [a, b]; y > 0; [x, y] = [double(x), y >> 1]) if (y & 1) product ^= x;
  return product;
}

/** The inverse in GF(2⁸), through the powers of 3, and the affine map over it. */
function makeSubstitution(): Uint8Array {
  const powers: number[] = [];
  for (let i = 0, value = 1; i < 255; i++, value ^= double(value)) powers.push(value);
  const box = new Uint8Array(256);
  for (let i = 0; i < 256; i++) {
    const inverse = i === 0 ? 0 : at(powers, (255 - powers.indexOf(i)) % 255);
    const spread = [0, 1, 2, 3, 4].reduce((sum, by) => sum ^ (inverse << by) ^ (inverse >> (8 - by)), 0);
    box[i] = (spread & 255) ^ 0x63;
  }
  return box;
}

interface Tables {
  readonly box: Uint8Array;
  readonly inverse: Uint8Array;
}

let tables: Tables | undefined;

function boxes(): Tables {
  if (tables === undefined) {
    const box = makeSubstitution();
    const inverse = new Uint8Array(256);
    for (let i = 0; i < 256; i++) inverse[at(box, i)] = i;
    tables = { box, inverse };
  }
  return tables;
}

/** The keys of all rounds, one after the other. */
function expandKey(key: Uint8Array, blockSize: number): Uint8Array {
  const { box } = boxes();
  const words = key.length / 4;
  const rounds = Math.max(words, blockSize / 4) + 6;
  const expanded = new Uint8Array(blockSize * (rounds + 1));
  expanded.set(key);
  for (let i = words, constant = 1; i < expanded.length / 4; i++) {
    let word = [...expanded.subarray(4 * i - 4, 4 * i)];
    if (i % words === 0) {
      word = [1, 2, 3, 0].map((j) => at(box, at(word, j)));
      word[0] = at(word, 0) ^ constant;
      constant = double(constant);
    } else if (words > 6 && i % words === 4) word = word.map((byte) => at(box, byte));
    for (let j = 0; j < 4; j++) expanded[4 * i + j] = at(expanded, 4 * (i - words) + j) ^ at(word, j);
  }
  return expanded;
}

const forward = [2, 3, 1, 1];
const backward = [14, 11, 13, 9];

class WideRijndael implements BlockCipher {
  private readonly keys: Uint8Array;
  private readonly offsets: readonly number[];

  constructor(
    key: Uint8Array,
    readonly blockSize: number,
  ) {
    this.keys = expandKey(key, blockSize);
    this.offsets = blockSize === 32 ? [0, 1, 3, 4] : [0, 1, 2, 3];
  }

  encrypt(blocks: Uint8Array): Uint8Array {
    return eachBlock(blocks, this.blockSize, (block) => this.encryptBlock(block));
  }

  decrypt(blocks: Uint8Array): Uint8Array {
    return eachBlock(blocks, this.blockSize, (block) => this.decryptBlock(block));
  }

  private get rounds(): number {
    return this.keys.length / this.blockSize - 1;
  }

  private encryptBlock(block: Uint8Array): Uint8Array {
    const { box } = boxes();
    let state = this.addKey(block, 0);
    for (let round = 1; round <= this.rounds; round++) {
      state = this.shiftRows(state.map((byte) => at(box, byte)), 1);
      if (round < this.rounds) state = mixColumns(state, forward);
      state = this.addKey(state, round);
    }
    return state;
  }

  private decryptBlock(block: Uint8Array): Uint8Array {
    const { inverse } = boxes();
    let state = block;
    for (let round = this.rounds; round > 0; round--) {
      state = this.addKey(state, round);
      if (round < this.rounds) state = mixColumns(state, backward);
      state = this.shiftRows(state, -1).map((byte) => at(inverse, byte));
    }
    return this.addKey(state, 0);
  }

  private addKey(state: Uint8Array, round: number): Uint8Array {
    return state.map((byte, i) => byte ^ at(this.keys, round * this.blockSize + i));
  }

  private shiftRows(state: Uint8Array, direction: number): Uint8Array {
    return state.map((_, i) => at(state, (i + 4 * direction * at(this.offsets, i & 3) + this.blockSize) % this.blockSize));
  }
}

function mixColumns(state: Uint8Array, factors: readonly number[]): Uint8Array {
  return state.map((_, i) => [0, 1, 2, 3].reduce((sum, j) => sum ^ multiply(at(state, (i & ~3) + j), at(factors, (j - (i & 3) + 4) & 3)), 0));
}

/** Rijndael: AES where blocks are of 16 bytes, and written out for wider ones. */
export function rijndael(key: Uint8Array, blockSize: number): BlockCipher {
  return blockSize === 16 ? aes(key) : new WideRijndael(key, blockSize);
}
