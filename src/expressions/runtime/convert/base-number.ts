import { throwArgument, throwArgumentRange, throwFormat, throwOverflow } from "../language/throw.js";
import { holdInteger, intKind, overflowMessage, uintKind, type IntegerKind } from "../numbers/integer-kinds.js";

const digitPatterns: ReadonlyMap<number, RegExp> = new Map([
  [2, /^[01]*/],
  [8, /^[0-7]*/],
  [10, /^[0-9]*/],
  [16, /^[0-9a-fA-F]*/],
]);

const prefixes: ReadonlyMap<number, string> = new Map([
  [2, "0b"],
  [8, "0o"],
  [10, ""],
  [16, "0x"],
]);

/** `Convert.ToInt32(text, fromBase)`. Other than in base 10 the digits are the bits of the number. */
export function parseInBase(text: string | null, base: number, kind: IntegerKind): number | bigint {
  const pattern = digitPatterns.get(base);
  if (pattern === undefined) return throwArgument("Invalid Base.");
  if (text === null) return holdInteger(kind, 0n);
  if (text === "") throwArgumentRange("Index was out of range. Must be non-negative and less than the size of the collection.");
  const negative = text.startsWith("-");
  if (negative && base !== 10) throwArgument("String cannot contain a minus sign if the base is not 10.");
  if (negative && !kind.signed) throwOverflow("The string was being parsed as an unsigned number and could not have a negative sign.");
  let rest = /^[+-]/.test(text) ? text.slice(1) : text;
  if (base === 16 && /^0x/i.test(rest)) rest = rest.slice(2);
  const digits = (pattern.exec(rest) ?? [""])[0];
  if (digits === "") throwFormat("Could not find any recognizable digits.");
  if (digits.length < rest.length) throwFormat("Additional non-parsable characters are at the end of the string.");
  const significant = digits.replace(/^0+(?=.)/, "");
  const size = significant.length > 64 ? 1n << 70n : BigInt(`${prefixes.get(base) ?? ""}${significant}`);
  return base === 10 ? inRange(negative ? -size : size, kind) : ofBits(size, kind);
}

/** A narrow number is read as one of 32 bits first, whose message shows. */
function inRange(value: bigint, kind: IntegerKind): number | bigint {
  const via = kind.bits >= 32 ? kind : kind.signed ? intKind : uintKind;
  if (value < via.min || value > via.max) throwOverflow(overflowMessage(via.phrase));
  if (value < kind.min || value > kind.max) throwOverflow(overflowMessage(kind.phrase));
  return holdInteger(kind, value);
}

function ofBits(bits: bigint, kind: IntegerKind): number | bigint {
  if (bits >> 64n !== 0n && kind.wide) throwOverflow(overflowMessage("a UInt64"));
  if (!kind.wide && bits >> 32n !== 0n) throwOverflow(overflowMessage("a UInt32"));
  if (bits >> BigInt(kind.bits) !== 0n) throwOverflow(overflowMessage(kind.phrase));
  return holdInteger(kind, kind.signed ? BigInt.asIntN(kind.bits, bits) : bits);
}

/** `Convert.ToString(value, toBase)`. */
export function formatInBase(value: number | bigint, base: number, kind: IntegerKind): string {
  if (!digitPatterns.has(base)) throwArgument("Invalid Base.");
  if (base === 10) return String(value);
  return (value < 0 ? BigInt.asUintN(kind.bits, BigInt(value)) : BigInt(value)).toString(base);
}
