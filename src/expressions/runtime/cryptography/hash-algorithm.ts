import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { requireArgument, throwArgument, throwNet } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { Host } from "../value.js";
import type { Digest } from "./digest.js";
import { throwDisposed } from "./names.js";
import { partOf, wrongRange, writeBytes, type CryptoTransform } from "./transform.js";

const input = { buffer: "inputBuffer", offset: "inputOffset" };

/** `HashAlgorithm`. */
export class NetHash implements CryptoTransform {
  readonly inputBlockSize = 1;
  readonly outputBlockSize = 1;
  readonly canTransformMultipleBlocks = true;
  readonly canReuseTransform = true;
  /** Whether some of the bytes were given by TransformBlock, and the last of them were not. */
  private isOpen = false;
  private value: Uint8Array | null = null;
  private isDisposed = false;

  constructor(
    readonly netType: NetType,
    readonly hashSize: number,
    protected digest: Digest,
  ) {}

  compute(host: Host, buffer: NetArray | null): NetArray {
    if (this.isDisposed) throwDisposed();
    const bytes = bytesOf(requireArgument(buffer, "buffer"));
    host.spend(bytes.length);
    return this.computeBytes(bytes);
  }

  computePart(host: Host, buffer: NetArray | null, offset: number, count: number): NetArray {
    const bytes = partOf(host, buffer, offset, count, { buffer: "buffer", offset: "offset" });
    if (this.isDisposed) throwDisposed();
    return this.computeBytes(bytes);
  }

  private computeBytes(bytes: Uint8Array): NetArray {
    this.pour(bytes);
    return byteArray(this.finish());
  }

  transformBlock(host: Host, buffer: NetArray | null, offset: number, count: number, output: NetArray | null, outputOffset: number): number {
    const bytes = partOf(host, buffer, offset, count, input);
    if (this.isDisposed) throwDisposed();
    this.isOpen = true;
    this.pour(bytes);
    if (output !== null && (output !== buffer || offset !== outputOffset)) {
      if (outputOffset < 0 || output.count - count < outputOffset) throwArgument(wrongRange);
      writeBytes(bytes, output, outputOffset);
    }
    return count;
  }

  transformFinalBlock(host: Host, buffer: NetArray | null, offset: number, count: number): NetArray {
    const bytes = partOf(host, buffer, offset, count, input);
    if (this.isDisposed) throwDisposed();
    this.pour(bytes);
    this.finish();
    this.isOpen = false;
    return byteArray(bytes);
  }

  readHash(): NetArray | null {
    if (this.isDisposed) throwDisposed();
    if (this.isOpen) throwNet("System.Security.Cryptography.CryptographicUnexpectedOperationException", "Hash must be finalized before the hash value is retrieved.");
    return this.value === null ? null : byteArray(this.value);
  }

  initialize(): void {
    this.digest.reset();
  }

  netDispose(): void {
    this.isDisposed = true;
    this.value = null;
  }

  protected pour(bytes: Uint8Array): void {
    this.digest.update(bytes);
  }

  protected finish(): Uint8Array {
    this.value = this.digest.take();
    return this.value;
  }
}
