import { byteArray, NetArray } from "../collections/array.js";
import { NetArgumentException, throwArgument, throwArgumentRange } from "../language/throw.js";
import { netType, typeText } from "../net-type.js";
import type { CallContext, MemberTable } from "../value.js";
import type { NetEncoding } from "./encoding.js";

const nonNegative = "Non-negative number required.";
const arrayNull = "Array cannot be null.";
const stringNull = "String reference not set to an instance of a String.";

/** An argument that must be there, with the words that the method has for it. */
function required<T>(value: T | null, parameter: string, message: string): T {
  if (value === null) throw new NetArgumentException("System.ArgumentNullException", message, parameter);
  return value;
}

function requireNonNegative(value: number, parameter: string): void {
  if (value < 0) throwArgumentRange(parameter, nonNegative);
}

/** Names of the arguments that a range is given by, and of what it is a range of. */
interface RangeNames {
  readonly index: string;
  readonly count: string;
  readonly whole: string;
  readonly kind?: "buffer" | "string";
}

function requireRange(length: number, index: number, count: number, { index: indexName, count: countName, whole, kind = "buffer" }: RangeNames): void {
  requireNonNegative(index, indexName);
  requireNonNegative(count, countName);
  if (index > length - count) throwArgumentRange(whole, `Index and count must refer to a location within the ${kind}.`);
}

const ofBytes: RangeNames = { index: "index", count: "count", whole: "bytes" };
const ofByteRange: RangeNames = { index: "byteIndex", count: "byteCount", whole: "bytes" };
const ofChars: RangeNames = { index: "index", count: "count", whole: "chars" };
const ofCharRange: RangeNames = { index: "charIndex", count: "charCount", whole: "chars" };
const ofString: RangeNames = { index: "index", count: "count", whole: "index", kind: "string" };

function isAscii({ form }: NetEncoding): boolean {
  return form.codePage === 20127;
}

function encode(call: CallContext, encoding: NetEncoding, text: string): number[] {
  call.host.spend(text.length);
  const bytes = encoding.encode(text);
  call.host.spend(bytes.length);
  return bytes;
}

function decode(call: CallContext, encoding: NetEncoding, array: NetArray | null, index?: number, count?: number, names = ofBytes): string {
  const bytes = required(array, "bytes", arrayNull).items as number[];
  if (index === undefined || count === undefined) {
    call.host.spend(bytes.length);
    return encoding.decode(bytes);
  }
  requireRange(bytes.length, index, count, names);
  call.host.spend(count);
  return encoding.decode(bytes.slice(index, index + count));
}

function charsOf(array: NetArray | null, index?: number, count?: number, names = ofChars): string {
  const units = required(array, "chars", arrayNull).items as number[];
  if (index === undefined || count === undefined) return textOf(units);
  requireRange(units.length, index, count, names);
  return textOf(units.slice(index, index + count));
}

function textOf(units: readonly number[]): string {
  let text = "";
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.slice(i, i + 4096));
  return text;
}

function charArray(text: string): NetArray {
  return new NetArray(netType("System.Char"), unitsOf(text));
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function partOf(text: string | null, index: number, count: number, missing: string): string {
  const whole = required(text, "s", missing);
  requireRange(whole.length, index, count, ofString);
  return whole.slice(index, index + count);
}

/** Puts the results into an array of the caller's and gives how many they are. */
function copyInto(values: readonly number[], target: NetArray, at: number, tooSmall: () => never): number {
  if (values.length > target.items.length - at) tooSmall();
  for (const [i, value] of values.entries()) target.items[at + i] = value;
  return values.length;
}

function requirePlace(target: NetArray, at: number, parameter: string): void {
  if (at < 0 || at > target.items.length) throwArgumentRange(parameter, "Index was out of range. Must be non-negative and less than the size of the collection.");
}

function putBytes(call: CallContext, encoding: NetEncoding, text: string, bytes: NetArray, byteIndex: number): number {
  requirePlace(bytes, byteIndex, "byteIndex");
  return copyInto(encode(call, encoding, text), bytes, byteIndex, () => throwArgument(`The output byte buffer is too small to contain the encoded data, encoding '${encoding.form.displayName}' fallback '${typeText(encoding.encoder.netType)}'.`, "bytes"));
}

function putChars(call: CallContext, encoding: NetEncoding, bytes: NetArray | null, byteIndex: number, byteCount: number, chars: NetArray | null, charIndex: number): number {
  required(bytes, "bytes", arrayNull);
  const target = required(chars, "chars", arrayNull);
  const text = decode(call, encoding, bytes, byteIndex, byteCount, ofByteRange);
  requirePlace(target, charIndex, "charIndex");
  return copyInto(unitsOf(text), target, charIndex, () => throwArgument(`The output char buffer is too small to contain the decoded characters, encoding '${encoding.form.displayName}' fallback '${typeText(encoding.decoder.netType)}'.`, "chars"));
}

function atMost(given: number, most: number, parameter: string, message: string): number {
  return most > 0x7fffffff ? throwArgumentRange(parameter, message) : (requireNonNegative(given, parameter), most);
}

function convert(call: CallContext, from: NetEncoding | null, to: NetEncoding | null, bytes: NetArray | null, range?: readonly [number, number]): NetArray {
  const source = required(from, "srcEncoding", arrayNull);
  const target = required(to, "dstEncoding", arrayNull);
  required(bytes, "bytes", range === undefined ? "Value cannot be null." : arrayNull);
  return byteArray(encode(call, target, decode(call, source, bytes, ...(range ?? []))));
}

const type = "System.Text.Encoding";

export const conversionMembers: MemberTable = {
  [`${type}.GetBytes(string)`]: (call: CallContext, encoding: NetEncoding, text: string | null) => byteArray(encode(call, encoding, required(text, "s", stringNull))),
  [`${type}.GetBytes(string, int, int)`]: (call: CallContext, encoding: NetEncoding, text: string | null, index: number, count: number) => byteArray(encode(call, encoding, partOf(text, index, count, stringNull))),
  [`${type}.GetBytes(char[])`]: (call: CallContext, encoding: NetEncoding, chars: NetArray | null) => byteArray(encode(call, encoding, charsOf(chars))),
  [`${type}.GetBytes(char[], int, int)`]: (call: CallContext, encoding: NetEncoding, chars: NetArray | null, index: number, count: number) => byteArray(encode(call, encoding, charsOf(chars, index, count))),
  [`${type}.GetBytes(char[], int, int, byte[], int)`]: (call: CallContext, encoding: NetEncoding, chars: NetArray | null, charIndex: number, charCount: number, bytes: NetArray | null, byteIndex: number) => {
    required(chars, "chars", arrayNull);
    const target = required(bytes, "bytes", arrayNull);
    return putBytes(call, encoding, charsOf(chars, charIndex, charCount, ofCharRange), target, byteIndex);
  },
  [`${type}.GetBytes(string, int, int, byte[], int)`]: (call: CallContext, encoding: NetEncoding, text: string | null, charIndex: number, charCount: number, bytes: NetArray | null, byteIndex: number) => {
    const name = isAscii(encoding) ? "chars" : "s";
    const whole = required(text, name, arrayNull);
    const target = required(bytes, "bytes", arrayNull);
    requireRange(whole.length, charIndex, charCount, { ...ofCharRange, whole: name, kind: "string" });
    return putBytes(call, encoding, whole.slice(charIndex, charIndex + charCount), target, byteIndex);
  },
  [`${type}.GetByteCount(string)`]: (call: CallContext, encoding: NetEncoding, text: string | null) => encode(call, encoding, required(text, isAscii(encoding) ? "chars" : "s", "Value cannot be null.")).length,
  [`${type}.GetByteCount(string, int, int)`]: (call: CallContext, encoding: NetEncoding, text: string | null, index: number, count: number) => encode(call, encoding, partOf(text, index, count, "Value cannot be null.")).length,
  [`${type}.GetByteCount(char[])`]: (call: CallContext, encoding: NetEncoding, chars: NetArray | null) => encode(call, encoding, charsOf(chars)).length,
  [`${type}.GetByteCount(char[], int, int)`]: (call: CallContext, encoding: NetEncoding, chars: NetArray | null, index: number, count: number) => encode(call, encoding, charsOf(chars, index, count)).length,
  [`${type}.GetString(byte[])`]: (call: CallContext, encoding: NetEncoding, bytes: NetArray | null) => decode(call, encoding, bytes),
  [`${type}.GetString(byte[], int, int)`]: (call: CallContext, encoding: NetEncoding, bytes: NetArray | null, index: number, count: number) => decode(call, encoding, bytes, index, count, isAscii(encoding) ? ofByteRange : ofBytes),
  [`${type}.GetChars(byte[])`]: (call: CallContext, encoding: NetEncoding, bytes: NetArray | null) => charArray(decode(call, encoding, bytes)),
  [`${type}.GetChars(byte[], int, int)`]: (call: CallContext, encoding: NetEncoding, bytes: NetArray | null, index: number, count: number) => charArray(decode(call, encoding, bytes, index, count)),
  [`${type}.GetChars(byte[], int, int, char[], int)`]: putChars,
  [`${type}.GetCharCount(byte[])`]: (call: CallContext, encoding: NetEncoding, bytes: NetArray | null) => decode(call, encoding, bytes).length,
  [`${type}.GetCharCount(byte[], int, int)`]: (call: CallContext, encoding: NetEncoding, bytes: NetArray | null, index: number, count: number) => decode(call, encoding, bytes, index, count).length,
  [`${type}.GetMaxByteCount(int)`]: (_: CallContext, { form }: NetEncoding, count: number) => atMost(count, form.maxBytes(count), "charCount", "Too many characters. The resulting number of bytes is larger than what can be returned as an int."),
  [`${type}.GetMaxCharCount(int)`]: (_: CallContext, { form }: NetEncoding, count: number) => atMost(count, form.maxChars(count), "byteCount", "Too many bytes. The resulting number of chars is larger than what can be returned as an int."),
  [`${type}.Convert(Encoding, Encoding, byte[])`]: (call: CallContext, from: NetEncoding | null, to: NetEncoding | null, bytes: NetArray | null) => convert(call, from, to, bytes),
  [`${type}.Convert(Encoding, Encoding, byte[], int, int)`]: (call: CallContext, from: NetEncoding | null, to: NetEncoding | null, bytes: NetArray | null, index: number, count: number) => convert(call, from, to, bytes, [index, count]),
};
