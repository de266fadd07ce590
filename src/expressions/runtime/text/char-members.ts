import { compareToObject, unboxAs } from "../numbers/compare.js";
import { requireArgument, throwArgument, throwArgumentRange, throwFormat } from "../language/throw.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue, Reference } from "../value.js";
import { isControl, isHighSurrogate, isInClass, isLowSurrogate, isWhiteSpace, lowerOf, numericValue, unicodeCategory, upperOf } from "./characters.js";

type Test = (code: number) => boolean;

const tests: Readonly<Record<string, Test>> = {
  IsDigit: (c) => isInClass("digit", c),
  IsLetter: (c) => isInClass("letter", c),
  IsLetterOrDigit: (c) => isInClass("letter", c) || isInClass("digit", c),
  IsWhiteSpace: isWhiteSpace,
  IsUpper: (c) => isInClass("upper", c),
  IsLower: (c) => isInClass("lower", c),
  IsPunctuation: (c) => isInClass("punctuation", c),
  IsNumber: (c) => isInClass("number", c),
  IsSeparator: (c) => isInClass("separator", c),
  IsSymbol: (c) => isInClass("symbol", c),
  IsControl: isControl,
  IsSurrogate: (c) => isHighSurrogate(c) || isLowSurrogate(c),
  IsHighSurrogate: isHighSurrogate,
  IsLowSurrogate: isLowSurrogate,
};

function unitAt(text: string | null, index: number): number {
  const known = requireArgument(text, "s");
  if (index < 0 || index >= known.length) throwArgumentRange("index");
  return known.charCodeAt(index);
}

function codePointAt(text: string | null, index: number): number {
  const unit = unitAt(text, index);
  return isHighSurrogate(unit) ? (text?.codePointAt(index) ?? unit) : unit;
}

const classMembers: MemberTable = Object.fromEntries(
  Object.entries(tests).flatMap(([name, test]): [string, MemberImplementation][] => [
    [`System.Char.${name}(char)`, (_: CallContext, code: number) => test(code)],
    [`System.Char.${name}(string, int)`, (_: CallContext, text: string | null, index: number) => test(unitAt(text, index))],
  ]),
);

function convertToUtf32(text: string | null, index: number): number {
  const unit = unitAt(text, index);
  const code = codePointAt(text, index);
  if (code === unit && isHighSurrogate(unit)) throwArgument(`Found a high surrogate char without a following low surrogate at index: ${index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.`, "s");
  if (isLowSurrogate(unit)) throwArgument(`Found a low surrogate char without a preceding high surrogate at index: ${index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.`, "s");
  return code;
}

function joinSurrogates(high: number, low: number): number {
  if (!isHighSurrogate(high)) throwArgumentRange("highSurrogate", "A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.");
  if (!isLowSurrogate(low)) throwArgumentRange("lowSurrogate", "A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.");
  return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
}

const others: MemberTable = {
  "System.Char.ToString()": (_: CallContext, code: number) => String.fromCharCode(code),
  "System.Char.ToString(IFormatProvider)": (_: CallContext, code: number) => String.fromCharCode(code),
  "System.Char.ToString(char)": (_: CallContext, code: number) => String.fromCharCode(code),
  "System.Char.Equals(object)": (_: CallContext, code: number, other: NetValue) => unboxAs("System.Char", other) === code,
  "System.Char.Equals(char)": (_: CallContext, code: number, other: number) => code === other,
  "System.Char.CompareTo(object)": (_: CallContext, code: number, other: NetValue) => compareToObject<number>("System.Char", other, (o) => code - o),
  "System.Char.CompareTo(char)": (_: CallContext, code: number, other: number) => code - other,
  "System.Char.GetHashCode()": (_: CallContext, code: number) => code | (code << 16),
  "System.Char.GetTypeCode()": () => 4,
  "System.Char.Parse(string)": (_: CallContext, text: string | null) => {
    const known = requireArgument(text, "s");
    return known.length === 1 ? known.charCodeAt(0) : throwFormat("String must be exactly one character long.");
  },
  "System.Char.TryParse(string, char)": (_: CallContext, text: string | null, result: Reference<number>) => {
    result.value = text?.length === 1 ? text.charCodeAt(0) : 0;
    return text?.length === 1;
  },
  "System.Char.ToUpper(char)": (_: CallContext, code: number) => upperOf(code),
  "System.Char.ToUpper(char, CultureInfo)": (_: CallContext, code: number) => upperOf(code),
  "System.Char.ToUpperInvariant(char)": (_: CallContext, code: number) => upperOf(code),
  "System.Char.ToLower(char)": (_: CallContext, code: number) => lowerOf(code),
  "System.Char.ToLower(char, CultureInfo)": (_: CallContext, code: number) => lowerOf(code),
  "System.Char.ToLowerInvariant(char)": (_: CallContext, code: number) => lowerOf(code),
  "System.Char.GetUnicodeCategory(char)": (_: CallContext, code: number) => unicodeCategory(code),
  "System.Char.GetUnicodeCategory(string, int)": (_: CallContext, text: string | null, index: number) => unicodeCategory(codePointAt(text, index)),
  "System.Char.GetNumericValue(char)": (_: CallContext, code: number) => numericValue(code),
  "System.Char.GetNumericValue(string, int)": (_: CallContext, text: string | null, index: number) => numericValue(codePointAt(text, index)),
  "System.Char.IsSurrogatePair(char, char)": (_: CallContext, high: number, low: number) => isHighSurrogate(high) && isLowSurrogate(low),
  "System.Char.IsSurrogatePair(string, int)": (_: CallContext, text: string | null, index: number) => isHighSurrogate(unitAt(text, index)) && isLowSurrogate(text?.charCodeAt(index + 1) ?? 0),
  "System.Char.ConvertFromUtf32(int)": (_: CallContext, code: number) => {
    if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) throwArgumentRange("utf32", "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).");
    return String.fromCodePoint(code);
  },
  "System.Char.ConvertToUtf32(char, char)": (_: CallContext, high: number, low: number) => joinSurrogates(high, low),
  "System.Char.ConvertToUtf32(string, int)": (_: CallContext, text: string | null, index: number) => convertToUtf32(text, index),
};

export const charMembers: MemberTable = { ...classMembers, ...others };
