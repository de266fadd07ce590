/** Most kinds show the row version big-endian, fragments and gateways little-endian (arm-behaviour section 1, ETag). */
export type ETagByteOrder = "big-endian" | "little-endian";

/** The first row version of a new store: real ones are some hundred millions. */
export const firstVersion = 0x0899_0000;

export function etagOf(version: number, order: ETagByteOrder = "big-endian"): string {
  return `"${bareEtagOf(version, order)}"`;
}

export function bareEtagOf(version: number, order: ETagByteOrder = "big-endian"): string {
  const bytes = Buffer.alloc(8);
  if (order === "big-endian") bytes.writeBigUInt64BE(BigInt(version));
  else bytes.writeBigUInt64LE(BigInt(version));
  return bytes.toString("base64");
}

/** `If-Match` against the current tag; `undefined` = no entity. Weak tags and lists are accepted as HTTP allows. */
export function matchesEtag(ifMatch: string, current: string | undefined): boolean {
  const wanted = ifMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (wanted.includes("*")) return true;
  return current !== undefined && (wanted.includes(current) || wanted.includes(current.slice(1, -1)));
}
