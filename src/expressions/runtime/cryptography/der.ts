/** One value of DER (X.690): its tag, the bytes in it, and all of its bytes. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly raw: Uint8Array;
}

export const tags = { boolean: 1, integer: 2, bits: 3, bytes: 4, nothing: 5, oid: 6, utf8: 12, sequence: 0x30, set: 0x31 } as const;

/** Thrown by what reads; whoever starts a reading turns it into the exception of .NET. */
export class DerError extends Error {}

export function readDer(bytes: Uint8Array): Der {
  const value = readValue(bytes, 0);
  // Some writers leave bytes after the end; .NET does not mind.
  return value;
}

function readValue(bytes: Uint8Array, start: number): Der {
  const tag = byteAt(bytes, start);
  if ((tag & 0x1f) === 0x1f) throw new DerError("a tag of several bytes");
  const first = byteAt(bytes, start + 1);
  let length = first;
  let begin = start + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new DerError("a length of another form");
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + byteAt(bytes, begin + i);
    begin += count;
  }
  if (begin + length > bytes.length) throw new DerError("a value without its end");
  return { tag, content: bytes.subarray(begin, begin + length), raw: bytes.subarray(start, begin + length) };
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? fail("a value without its end");
}

function fail(problem: string): never {
  throw new DerError(problem);
}

/** What a sequence, a set or a tagged value holds. */
export function partsOf({ content }: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const part = readValue(content, at);
    parts.push(part);
    at += part.raw.length;
  }
  return parts;
}

export function partAt(value: Der, index: number): Der {
  return partsOf(value)[index] ?? fail("a value that is missing");
}

export function expectTag(value: Der | undefined, tag: number): Der {
  return value?.tag === tag ? value : fail("a value of another kind");
}

export function readOid(value: Der): string {
  const { content } = expectTag(value, tags.oid);
  const numbers: bigint[] = [];
  let current = 0n;
  for (const byte of content) {
    current = (current << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(current);
      current = 0n;
    }
  }
  const [first = 0n, ...rest] = numbers;
  const root = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [root, first - root * 40n, ...rest].join(".");
}

/** The text of any of ASN.1's kinds of strings. */
export function readText({ tag, content }: Der): string {
  const bytes = Buffer.from(content);
  if (tag === tags.utf8) return bytes.toString("utf8");
  // BMPString has two bytes a character, the high one first.
  if (tag === 0x1e) return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString("utf16le");
  return bytes.toString("latin1");
}

/** Of bits: without the count of unused ones. */
export function bitsOf(value: Der): Uint8Array {
  return expectTag(value, tags.bits).content.subarray(1);
}

export function integerOf(value: Der): bigint {
  const { content } = expectTag(value, tags.integer);
  return BigInt(`0x${Buffer.from(content).toString("hex") || "0"}`);
}
