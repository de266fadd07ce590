import { checkPrimeSync } from "node:crypto";
import type { Host } from "../value.js";
import { drawBytes } from "./transform.js";

/** Numbers of a key pair; those of the private half are zero where they are not known. */
export interface RsaKey {
  readonly n: bigint;
  readonly e: bigint;
  /** Of the modulus. */
  readonly size: number;
  readonly secret?: RsaSecret;
}

export interface RsaSecret {
  readonly d: bigint;
  readonly p: bigint;
  readonly q: bigint;
  readonly dp: bigint;
  readonly dq: bigint;
  readonly inverseQ: bigint;
}

export function toNumber(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
}

/** With the high byte first; as short as possible where no length is asked for. */
export function toBytes(value: bigint, length?: number): Uint8Array {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(length === undefined ? even : even.padStart(2 * length, "0"), "hex");
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let factor = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

/** Of numbers without a common divisor. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

export function applyPublic(host: Host, { n, e, size }: RsaKey, value: bigint): bigint {
  host.spend(size * 16);
  return power(value, e, n);
}

/** Through the two primes, which is four times as fast. */
export function applyPrivate(host: Host, { size }: RsaKey, { p, q, dp, dq, inverseQ }: RsaSecret, value: bigint): bigint {
  host.spend(size * size);
  const one = power(value, dp, p);
  const two = power(value, dq, q);
  return two + q * ((((one - two) % p) + p) * inverseQ % p);
}

/** An odd number whose two highest bits are set, so that a product of two has all its bits. */
function candidate(host: Host, bits: number): bigint {
  const high = 3n << BigInt(bits - 2);
  return (toNumber(drawBytes(host, Math.ceil(bits / 8))) & ((1n << BigInt(bits)) - 1n)) | high | 1n;
}

function prime(host: Host, bits: number, e: bigint): bigint {
  for (;;) {
    host.spend(bits);
    const value = candidate(host, bits);
    if ((value - 1n) % e !== 0n && checkPrimeSync(value)) return value;
  }
}

export function generateKey(host: Host, bits: number): RsaKey {
  const e = 65537n;
  const p = prime(host, Math.ceil(bits / 2), e);
  let q = prime(host, Math.floor(bits / 2), e);
  while (q === p) q = prime(host, Math.floor(bits / 2), e);
  const d = inverse(e, (p - 1n) * (q - 1n));
  return { n: p * q, e, size: Math.ceil(bits / 8), secret: { d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), inverseQ: inverse(q, p) } };
}
