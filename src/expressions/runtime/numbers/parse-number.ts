import { throwFormat, throwOverflow } from "../language/throw.js";
import { holdInteger, overflowMessage, type IntegerKind } from "./integer-kinds.js";
import { numberStyles, readNumberText } from "./read-number.js";

export type Parsed<T> = { readonly value: T } | "format" | "overflow";

export function parseInteger(text: string, styles: number, kind: IntegerKind): Parsed<number | bigint> {
  if ((styles & numberStyles.hex) !== 0) return parseHex(text, styles, kind);
  // What nearly every caller has.
  if (text.length < 10 && !kind.wide && /^-?[0-9]+$/.test(text) && (styles & numberStyles.leadingSign) !== 0) return withinRange(BigInt(Number(text)), kind);
  const read = readNumberText(text, styles);
  if (read === undefined) return "format";
  const { digits, scale, negative } = read;
  if (digits === "") return { value: kind.wide ? 0n : 0 };
  const plain = digits.replace(/0+$/, "");
  if (scale > 20 || scale < plain.length) return "overflow";
  const size = BigInt(plain.padEnd(scale, "0"));
  return withinRange(negative ? -size : size, kind);
}

function withinRange(value: bigint, kind: IntegerKind): Parsed<number | bigint> {
  return value < kind.min || value > kind.max ? "overflow" : { value: holdInteger(kind, value) };
}

function parseHex(text: string, styles: number, kind: IntegerKind): Parsed<number | bigint> {
  let trimmed = text.replace(/\0+$/, "");
  if ((styles & numberStyles.leadingWhite) !== 0) trimmed = trimmed.replace(/^[ \t-\r]+/, "");
  if ((styles & numberStyles.trailingWhite) !== 0) trimmed = trimmed.replace(/[ \t-\r]+$/, "");
  if (!/^[0-9a-fA-F]+$/.test(trimmed)) return "format";
  const digits = trimmed.replace(/^0+/, "");
  if (digits.length > kind.bits / 4) return "overflow";
  const bits = BigInt(`0x${digits || "0"}`);
  return { value: holdInteger(kind, kind.signed ? BigInt.asIntN(kind.bits, bits) : bits) };
}

export function parseReal(text: string, styles: number, single: boolean): Parsed<number> {
  const read = readNumberText(text, styles);
  if (read === undefined) {
    const word = text.trim();
    if (word === "Infinity") return { value: Infinity };
    if (word === "-Infinity") return { value: -Infinity };
    return word === "NaN" ? { value: NaN } : "format";
  }
  const size = read.digits === "" ? 0 : Number(`0.${read.digits}e${read.scale}`);
  const value = single ? Math.fround(size) : size;
  // .NET Core 3.0 and later take it for infinity.
  if (!Number.isFinite(value)) return "overflow";
  return { value: read.negative ? -value : value };
}

/** The value, or the exception that `Parse` throws. */
export function parsedOrThrow<T>(parsed: Parsed<T>, phrase: string): T {
  if (parsed === "format") return throwFormat();
  if (parsed === "overflow") return throwOverflow(overflowMessage(phrase));
  return parsed.value;
}
