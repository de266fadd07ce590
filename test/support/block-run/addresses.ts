import { isIPv4, isIPv6 } from "node:net";

/** Whether an address lies between two others of its family. */
export function inRange(address: string, from: string, to: string): boolean {
  const [value, low, high] = [address, from, to].map(numberOf);
  return value !== undefined && low !== undefined && high !== undefined && low <= value && value <= high;
}

function numberOf(address: string): bigint | undefined {
  if (isIPv4(address)) return joined(address.split(".").map(Number), 8n);
  if (!isIPv6(address)) return undefined;
  const [head = "", tail] = address.split("::");
  const parts = (text: string): number[] => (text === "" ? [] : text.split(":").map((p) => Number.parseInt(p, 16)));
  const [left, right] = [parts(head), parts(tail ?? "")];
  return joined([...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right], 16n) + (1n << 128n);
}

const joined = (parts: readonly number[], bits: bigint): bigint => parts.reduce((sum, part) => (sum << bits) + BigInt(part), 0n);
