import { createHash, type Hash } from "node:crypto";

/** Hash functions as Node names them. */
export type HashName = "md5" | "sha1" | "sha256" | "sha384" | "sha512" | "ripemd160";

export const hashBits: Readonly<Record<HashName, number>> = { md5: 128, sha1: 160, sha256: 256, sha384: 384, sha512: 512, ripemd160: 160 };

/** What bytes are poured into; taking its value empties it. */
export interface Digest {
  update(bytes: Uint8Array): void;
  take(): Uint8Array;
  reset(): void;
}

export function digestOf(name: HashName, bytes: Uint8Array): Uint8Array {
  return createHash(name).update(bytes).digest();
}

export class PlainDigest implements Digest {
  private hash: Hash;

  constructor(private readonly name: HashName) {
    this.hash = createHash(name);
  }

  update(bytes: Uint8Array): void {
    this.hash.update(bytes);
  }

  take(): Uint8Array {
    const value = this.hash.digest();
    this.reset();
    return value;
  }

  reset(): void {
    this.hash = createHash(this.name);
  }
}

/** HMAC (RFC 2104) written out: .NET lets the hash and the size of its block be chosen apart from each other. */
export class KeyedDigest implements Digest {
  private inner: Hash | undefined;

  constructor(
    readonly name: HashName,
    readonly blockSize: number,
    private readonly key: Uint8Array,
  ) {}

  update(bytes: Uint8Array): void {
    this.started().update(bytes);
  }

  take(): Uint8Array {
    const inner = this.started().digest();
    this.reset();
    return createHash(this.name).update(this.padded(0x5c)).update(inner).digest();
  }

  reset(): void {
    this.inner = undefined;
  }

  private started(): Hash {
    this.inner ??= createHash(this.name).update(this.padded(0x36));
    return this.inner;
  }

  private padded(pad: number): Uint8Array {
    return Uint8Array.from({ length: this.blockSize }, (_, i) => (this.key[i] ?? 0) ^ pad);
  }
}
