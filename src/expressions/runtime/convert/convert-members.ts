import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { requireArgument, throwArgumentNull } from "../language/throw.js";
import { byteKind, integerKinds, intKind, longKind, shortKind } from "../numbers/integer-kinds.js";
import { textOfChars } from "../text/string-edit.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { formatInBase, parseInBase } from "./base-number.js";
import { checkBytesRange, fromBase64, toBase64 } from "./base64.js";
import { convertBare, convertObject, targets } from "./convertible.js";

/** What a value may be that is converted, by its keyword. */
const sources: readonly (readonly [word: string, name: string])[] = [
  ["bool", "Boolean"],
  ["char", "Char"],
  ["sbyte", "SByte"],
  ["byte", "Byte"],
  ["short", "Int16"],
  ["ushort", "UInt16"],
  ["int", "Int32"],
  ["uint", "UInt32"],
  ["long", "Int64"],
  ["ulong", "UInt64"],
  ["float", "Single"],
  ["double", "Double"],
  ["decimal", "Decimal"],
  ["DateTime", "DateTime"],
  ["string", "String"],
];

const conversions: MemberTable = Object.fromEntries(
  targets.flatMap((target) => [
    [`System.Convert.To${target}(object)`, (call: CallContext, value: NetValue) => convertObject(call, value, target)] as [string, MemberImplementation],
    [`System.Convert.To${target}(object, IFormatProvider)`, (call: CallContext, value: NetValue) => convertObject(call, value, target)] as [string, MemberImplementation],
    ...sources.flatMap(([word, name]): [string, MemberImplementation][] => {
      const run = (call: CallContext, value: NetValue): NetValue => convertBare(call, name, value, target);
      const plain: [string, MemberImplementation] = [`System.Convert.To${target}(${word})`, run];
      return word === "string" || target === "String" ? [plain, [`System.Convert.To${target}(${word}, IFormatProvider)`, run]] : [plain];
    }),
  ]),
);

const inBase: MemberTable = {
  ...Object.fromEntries(integerKinds.map((kind) => [`System.Convert.To${kind.name}(string, int)`, (_: CallContext, text: string | null, base: number) => parseInBase(text, base, kind)])),
  ...Object.fromEntries([byteKind, shortKind, intKind, longKind].map((kind) => [`System.Convert.ToString(${kind.keyword}, int)`, (_: CallContext, value: number | bigint, base: number) => formatInBase(value, base, kind)])),
};

function encode(call: CallContext, bytes: NetArray | null, offset: number, length: number, options: number): string {
  if (bytes === null) throwArgumentNull("inArray");
  checkBytesRange(offset, length, bytes.items.length);
  call.host.spend(length);
  return toBase64(bytesOf(bytes).subarray(offset, offset + length), options);
}

function encodeInto(call: CallContext, bytes: NetArray | null, offset: number, length: number, target: NetArray | null, at: number, options: number): number {
  const text = encode(call, bytes, offset, length, options);
  const { items } = requireArgument(target, "outArray");
  checkBytesRange(at, text.length, items.length);
  for (let i = 0; i < text.length; i++) items[at + i] = text.charCodeAt(i);
  return text.length;
}

function decode(call: CallContext, text: string): NetArray {
  call.host.spend(text.length);
  return byteArray(fromBase64(text));
}

const base64: MemberTable = {
  "System.Convert.ToBase64String(byte[])": (call: CallContext, bytes: NetArray | null) => encode(call, bytes, 0, bytes?.items.length ?? 0, 0),
  "System.Convert.ToBase64String(byte[], Base64FormattingOptions)": (call: CallContext, bytes: NetArray | null, options: number) => encode(call, bytes, 0, bytes?.items.length ?? 0, options),
  "System.Convert.ToBase64String(byte[], int, int)": (call: CallContext, bytes: NetArray | null, offset: number, length: number) => encode(call, bytes, offset, length, 0),
  "System.Convert.ToBase64String(byte[], int, int, Base64FormattingOptions)": encode,
  "System.Convert.FromBase64String(string)": (call: CallContext, text: string | null) => decode(call, requireArgument(text, "s")),
  "System.Convert.FromBase64CharArray(char[], int, int)": (call: CallContext, characters: NetArray | null, offset: number, length: number) => {
    const { items } = requireArgument(characters, "inArray");
    checkBytesRange(offset, length, items.length);
    return decode(call, textOfChars(characters, offset, length));
  },
  "System.Convert.ToBase64CharArray(byte[], int, int, char[], int)": (call: CallContext, bytes: NetArray | null, offset: number, length: number, target: NetArray | null, at: number) => encodeInto(call, bytes, offset, length, target, at, 0),
  "System.Convert.ToBase64CharArray(byte[], int, int, char[], int, Base64FormattingOptions)": encodeInto,
};

export const convertMembers: MemberTable = { ...conversions, ...inBase, ...base64 };
