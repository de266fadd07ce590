import type { BlockCipher } from "./block-cipher.js";

export const cipherModes = { cbc: 1, ecb: 2, ofb: 3, cfb: 4, cts: 5 } as const;

/** How blocks depend on those before them. */
export class CipherChain {
  private previous: Uint8Array;

  constructor(
    private readonly cipher: BlockCipher,
    private readonly mode: number,
    private readonly iv: Uint8Array,
    /** Bytes that CFB takes at a time. */
    private readonly feedback: number,
    private readonly isEncrypting: boolean,
  ) {
    this.previous = iv;
  }

  get blockSize(): number {
    return this.cipher.blockSize;
  }

  reset(): void {
    this.previous = this.iv;
  }

  /** Whole blocks. */
  run(bytes: Uint8Array): Uint8Array {
    if (bytes.length === 0) return bytes;
    if (this.mode === cipherModes.cfb) return this.feedBack(bytes);
    if (this.mode === cipherModes.ecb) return this.isEncrypting ? this.cipher.encrypt(bytes) : this.cipher.decrypt(bytes);
    return this.isEncrypting ? this.chain(bytes) : this.unchain(bytes);
  }

  private chain(bytes: Uint8Array): Uint8Array {
    const size = this.blockSize;
    const result = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at += size) {
      this.previous = this.cipher.encrypt(xor(bytes.subarray(at, at + size), this.previous));
      result.set(this.previous, at);
    }
    return result;
  }

  private unchain(bytes: Uint8Array): Uint8Array {
    const before = new Uint8Array(bytes.length);
    before.set(this.previous);
    before.set(bytes.subarray(0, bytes.length - this.blockSize), this.blockSize);
    this.previous = bytes.slice(bytes.length - this.blockSize);
    return xor(this.cipher.decrypt(bytes), before);
  }

  private feedBack(bytes: Uint8Array): Uint8Array {
    const result = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at += this.feedback) {
      const given = bytes.subarray(at, at + this.feedback);
      const taken = xor(given, this.cipher.encrypt(this.previous));
      result.set(taken, at);
      const next = new Uint8Array(this.blockSize);
      const coded = this.isEncrypting ? taken : given;
      next.set(this.previous.subarray(coded.length));
      next.set(coded, this.blockSize - coded.length);
      this.previous = next;
    }
    return result;
  }
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, i) => byte ^ (b[i] ?? 0));
}
