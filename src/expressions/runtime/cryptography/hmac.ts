import { throwNullReference } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import { digestOf, hashBits, KeyedDigest, type HashName } from "./digest.js";
import { NetHash } from "./hash-algorithm.js";
import { throwCryptographic } from "./names.js";

/** The bytes of a block: keys are filled up to it, and longer ones are hashed. */
export function blockSizeOf(name: HashName): number {
  return name === "sha384" || name === "sha512" ? 128 : 64;
}

/** `HMAC`. */
export class NetHmac extends NetHash {
  private isHashing = false;
  private hashNameText: string;
  private hash: HashName | undefined;
  private currentKey: Uint8Array;
  private blockSize: number;

  constructor(type: NetType, hash: HashName, key: Uint8Array) {
    const blockSize = blockSizeOf(hash);
    const fitting = fit(key, blockSize, hash);
    super(type, hashBits[hash], new KeyedDigest(hash, blockSize, fitting));
    this.hash = hash;
    this.hashNameText = hash.toUpperCase();
    this.currentKey = fitting;
    this.blockSize = blockSize;
  }

  get key(): Uint8Array {
    return this.currentKey;
  }

  setKey(key: Uint8Array): void {
    if (this.isHashing) throwCryptographic("Hash key cannot be changed after the first write to the stream.");
    this.currentKey = fit(key, this.blockSize, this.hash);
    this.renew();
  }

  get hashName(): string {
    return this.hashNameText;
  }

  /** Undefined where no hash has that name: the next bytes find none then. */
  setHashName(text: string, hash: HashName | undefined): void {
    if (this.isHashing) throwCryptographic("Hash name cannot be changed after the first write to the stream.");
    this.hashNameText = text;
    this.hash = hash;
    this.renew();
  }

  get isLegacy(): boolean {
    return this.blockSize === 64;
  }

  /** Blocks of 64 bytes, as .NET Framework 2.0 had them by mistake. */
  set isLegacy(value: boolean) {
    this.blockSize = value ? 64 : 128;
    this.currentKey = fit(this.currentKey, this.blockSize, this.hash);
    this.renew();
  }

  override initialize(): void {
    super.initialize();
    this.isHashing = false;
  }

  protected override pour(bytes: Uint8Array): void {
    if (this.hash === undefined) throwNullReference();
    this.isHashing = true;
    super.pour(bytes);
  }

  protected override finish(): Uint8Array {
    this.isHashing = false;
    return super.finish();
  }

  private renew(): void {
    if (this.hash !== undefined) this.digest = new KeyedDigest(this.hash, this.blockSize, this.currentKey);
  }
}

function fit(key: Uint8Array, blockSize: number, hash: HashName | undefined): Uint8Array {
  if (key.length <= blockSize) return key;
  if (hash === undefined) throwNullReference();
  return digestOf(hash, key);
}
