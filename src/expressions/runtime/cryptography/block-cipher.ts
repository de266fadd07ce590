import { createCipheriv, createDecipheriv, type Cipher, type Decipher } from "node:crypto";

/** A cipher of whole blocks, each for itself. */
export interface BlockCipher {
  readonly blockSize: number;
  encrypt(blocks: Uint8Array): Uint8Array;
  decrypt(blocks: Uint8Array): Uint8Array;
}

/** One that Node has. */
class NativeCipher implements BlockCipher {
  private encryptor: Cipher | undefined;
  private decryptor: Decipher | undefined;

  constructor(
    private readonly name: string,
    readonly blockSize: number,
    private readonly key: Uint8Array,
  ) {}

  encrypt(blocks: Uint8Array): Uint8Array {
    this.encryptor ??= createCipheriv(this.name, this.key, null).setAutoPadding(false);
    return this.encryptor.update(blocks);
  }

  decrypt(blocks: Uint8Array): Uint8Array {
    this.decryptor ??= createDecipheriv(this.name, this.key, null).setAutoPadding(false);
    return this.decryptor.update(blocks);
  }
}

export function aes(key: Uint8Array): BlockCipher {
  return new NativeCipher(`aes-${key.length * 8}-ecb`, 16, key);
}

/** Keys of 8 and 16 bytes are those of 24 with parts repeated: DES is triple DES with one key. */
export function tripleDes(key: Uint8Array): BlockCipher {
  const whole = key.length === 8 ? [...key, ...key, ...key] : key.length === 16 ? [...key, ...key.slice(0, 8)] : [...key];
  return new NativeCipher("des-ede3", 8, Uint8Array.from(whole));
}

/** Runs over the blocks one by one. */
export function eachBlock(blocks: Uint8Array, blockSize: number, run: (block: Uint8Array) => Uint8Array): Uint8Array {
  const result = new Uint8Array(blocks.length);
  for (let i = 0; i < blocks.length; i += blockSize) result.set(run(blocks.subarray(i, i + blockSize)), i);
  return result;
}
