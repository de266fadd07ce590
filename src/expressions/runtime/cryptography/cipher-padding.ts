import type { Host } from "../value.js";
import { throwCryptographic } from "./names.js";
import { drawBytes } from "./transform.js";

export const paddings = { none: 1, pkcs7: 2, zeros: 3, ansiX923: 4, iso10126: 5 } as const;

/** Fills up the last block; `partial` is said of data that has to be whole blocks already. */
export function pad(host: Host, bytes: Uint8Array, padding: number, blockSize: number, partial: string): Uint8Array {
  const over = bytes.length % blockSize;
  if (padding === paddings.none) {
    if (over > 0) throwCryptographic(partial);
    return bytes;
  }
  if (padding === paddings.zeros && over === 0) return bytes;
  const size = blockSize - over;
  const result = new Uint8Array(bytes.length + size);
  result.set(bytes);
  if (padding === paddings.pkcs7) result.fill(size, bytes.length);
  if (padding === paddings.iso10126) result.set(drawBytes(host, size), bytes.length);
  if (padding === paddings.ansiX923 || padding === paddings.iso10126) result[result.length - 1] = size;
  return result;
}

/** Whether a block at the end says how much of it is to go: decryption cannot give out the last one before it knows. */
export function isRemovable(padding: number): boolean {
  return padding !== paddings.none && padding !== paddings.zeros;
}

export function unpad(bytes: Uint8Array, padding: number, blockSize: number): Uint8Array {
  if (!isRemovable(padding)) return bytes;
  const size = bytes.at(-1) ?? 0;
  if (size === 0 || size > bytes.length || size > blockSize) throwInvalid();
  const filling = bytes.subarray(bytes.length - size, bytes.length - 1);
  if (padding === paddings.pkcs7 && filling.some((byte) => byte !== size)) throwInvalid();
  if (padding === paddings.ansiX923 && filling.some((byte) => byte !== 0)) throwInvalid();
  return bytes.subarray(0, bytes.length - size);
}

function throwInvalid(): never {
  throwCryptographic("Padding is invalid and cannot be removed.");
}
