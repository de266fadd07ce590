import { byteArray, type NetArray } from "../collections/array.js";
import { requireArgument, throwArgument, throwArgumentRange } from "../language/throw.js";
import type { CallContext, Host, MemberTable, NetObject } from "../value.js";

/** `ICryptoTransform`: what hashes and ciphers have in common. */
export interface CryptoTransform extends NetObject {
  readonly inputBlockSize: number;
  readonly outputBlockSize: number;
  readonly canTransformMultipleBlocks: boolean;
  readonly canReuseTransform: boolean;
  transformBlock(host: Host, input: NetArray | null, offset: number, count: number, output: NetArray | null, outputOffset: number): number;
  transformFinalBlock(host: Host, input: NetArray | null, offset: number, count: number): NetArray;
}

export const wrongRange = "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.";

/** A part of a buffer; what is wrong with its bounds is said about the parameters of these names. */
export function partOf(host: Host, buffer: NetArray | null, offset: number, count: number, names: { readonly buffer: string; readonly offset: string }): Uint8Array {
  const { items } = requireArgument(buffer, names.buffer);
  if (offset < 0) throwArgumentRange(names.offset, "Non-negative number required.");
  if (count < 0 || count > items.length) throwArgument("Value was invalid.");
  if (items.length - count < offset) throwArgument(wrongRange);
  host.spend(count);
  return Uint8Array.from(items.slice(offset, offset + count) as number[]);
}

export function writeBytes(bytes: Uint8Array, target: NetArray, offset: number): void {
  for (let i = 0; i < bytes.length; i++) target.items[offset + i] = bytes[i];
}

/** Bytes that are random to the expression and the same for the same run. */
export function drawBytes(host: Host, count: number): Uint8Array {
  host.spend(count);
  return Uint8Array.from({ length: count }, () => Math.floor(host.random() * 256));
}

export function bytesOrNull(bytes: Uint8Array | null): NetArray | null {
  return bytes === null ? null : byteArray(bytes);
}

const transform = (name: string): MemberTable => ({
  [`${name}.InputBlockSize`]: (_: CallContext, self: CryptoTransform) => self.inputBlockSize,
  [`${name}.OutputBlockSize`]: (_: CallContext, self: CryptoTransform) => self.outputBlockSize,
  [`${name}.CanTransformMultipleBlocks`]: (_: CallContext, self: CryptoTransform) => self.canTransformMultipleBlocks,
  [`${name}.CanReuseTransform`]: (_: CallContext, self: CryptoTransform) => self.canReuseTransform,
  [`${name}.TransformBlock(byte[], int, int, byte[], int)`]: ({ host }: CallContext, self: CryptoTransform, input: NetArray | null, offset: number, count: number, output: NetArray | null, outputOffset: number) =>
    self.transformBlock(host, input, offset, count, output, outputOffset),
  [`${name}.TransformFinalBlock(byte[], int, int)`]: ({ host }: CallContext, self: CryptoTransform, input: NetArray | null, offset: number, count: number) => self.transformFinalBlock(host, input, offset, count),
});

export const transformMembers: MemberTable = { ...transform("System.Security.Cryptography.ICryptoTransform"), ...transform("System.Security.Cryptography.HashAlgorithm") };
