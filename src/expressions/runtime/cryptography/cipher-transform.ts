import { byteArray, type NetArray } from "../collections/array.js";
import { requireArgument, throwArgument, throwArgumentRange } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { Host } from "../value.js";
import type { CipherChain } from "./cipher-chain.js";
import { isRemovable, pad, unpad } from "./cipher-padding.js";
import { cryptoType, throwCryptographic, throwDisposed } from "./names.js";
import type { SymmetricKind } from "./symmetric-kinds.js";
import { partOf, wrongRange, writeBytes, type CryptoTransform } from "./transform.js";

const beyondEnd = "Attempt to transform beyond end of buffer.";

/** An encryptor or a decryptor. After its last block it starts anew. */
export class CipherTransform implements CryptoTransform {
  readonly netType: NetType;
  readonly canTransformMultipleBlocks = true;
  readonly canReuseTransform = true;
  /** The last block so far, while it may be the one with the padding. */
  private held = new Uint8Array(0);
  private isDisposed = false;

  constructor(
    private readonly kind: SymmetricKind,
    private readonly chain: CipherChain,
    private readonly padding: number,
    private readonly isEncrypting: boolean,
  ) {
    this.netType = cryptoType(kind.transform);
  }

  get inputBlockSize(): number {
    return this.chain.blockSize;
  }

  get outputBlockSize(): number {
    return this.chain.blockSize;
  }

  transformBlock(host: Host, input: NetArray | null, offset: number, count: number, output: NetArray | null, outputOffset: number): number {
    if (this.isDisposed) throwDisposed();
    const source = requireArgument(input, "inputBuffer");
    const target = requireArgument(output, "outputBuffer");
    this.checkBlocks(source, offset, count);
    const bytes = partOf(host, source, offset, count, { buffer: "inputBuffer", offset: "inputOffset" });
    const result = this.isEncrypting || !isRemovable(this.padding) ? bytes : this.hold(bytes);
    if (outputOffset < 0 || result.length > target.count - outputOffset) {
      if (this.kind.line === "capi") throwArgumentRange("outputOffset", beyondEnd);
      throwCryptographic("Input buffer contains insufficient data.");
    }
    writeBytes(this.chain.run(result), target, outputOffset);
    return result.length;
  }

  transformFinalBlock(host: Host, input: NetArray | null, offset: number, count: number): NetArray {
    if (this.isDisposed) throwDisposed();
    const bytes = this.finalPart(host, input, offset, count);
    const result = this.isEncrypting ? this.chain.run(pad(host, bytes, this.padding, this.inputBlockSize, this.partial("encrypt"))) : this.decryptLast(bytes);
    this.chain.reset();
    this.held = new Uint8Array(0);
    return byteArray(result);
  }

  netDispose(): void {
    this.isDisposed = true;
  }

  private decryptLast(bytes: Uint8Array): Uint8Array {
    if (bytes.length % this.inputBlockSize !== 0) throwCryptographic(this.partial("decrypt"));
    const plain = this.chain.run(Uint8Array.from([...this.held, ...bytes]));
    return plain.length === 0 && this.kind.line !== "managed" ? plain : unpad(plain, this.padding, this.inputBlockSize);
  }

  /** Keeps the last block back, and gives the one that was kept before. */
  private hold(bytes: Uint8Array): Uint8Array {
    const all = Uint8Array.from([...this.held, ...bytes]);
    this.held = all.slice(all.length - this.inputBlockSize);
    return all.subarray(0, all.length - this.inputBlockSize);
  }

  private partial(verb: "encrypt" | "decrypt"): string {
    return this.kind.line === "capi" ? "The input data is not a complete block." : `Length of the data to ${verb} is invalid.`;
  }

  private checkBlocks(input: NetArray, offset: number, count: number): void {
    if (this.kind.line === "capi") {
      if (offset < 0) throwArgumentRange("inputOffset");
      if (count <= 0) throwArgumentRange("inputCount");
      if (count % this.inputBlockSize !== 0) throwArgumentRange("inputCount", "TransformBlock may only process bytes in block sized increments.");
      if (count > input.count - offset) throwArgumentRange("inputCount", beyondEnd);
      return;
    }
    if (offset < 0) throwArgumentRange("inputOffset", "Non-negative number required.");
    if (count <= 0 || count % this.inputBlockSize !== 0 || count > input.count) throwArgument("Value was invalid.");
    if (input.count - count < offset) throwArgument(wrongRange);
  }

  private finalPart(host: Host, input: NetArray | null, offset: number, count: number): Uint8Array {
    if (this.kind.line === "capi") {
      const source = requireArgument(input, "inputBuffer");
      if (offset < 0) throwArgumentRange("inputOffset");
      if (count < 0) throwArgumentRange("inputCount");
      if (count > source.count - offset) throwArgumentRange("inputCount", beyondEnd);
    }
    return partOf(host, input, offset, count, { buffer: "inputBuffer", offset: "inputOffset" });
  }
}
