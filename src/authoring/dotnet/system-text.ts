// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, byte, char, int, opaque, sbyte } from "./language.js";
import type { ArgumentException, Exception, IFormatProvider, Object } from "./system.js";
import type { IEnumerable } from "./system-collections-generic.js";

export interface Encoding extends Object {
  readonly BodyName: string;
  readonly EncodingName: string;
  readonly HeaderName: string;
  readonly WebName: string;
  readonly WindowsCodePage: int;
  readonly IsBrowserDisplay: bool;
  readonly IsBrowserSave: bool;
  readonly IsMailNewsDisplay: bool;
  readonly IsMailNewsSave: bool;
  readonly IsSingleByte: bool;
  EncoderFallback: EncoderFallback;
  DecoderFallback: DecoderFallback;
  readonly IsReadOnly: bool;
  readonly CodePage: int;
  GetPreamble(): byte[];
  Clone(): Object;
  GetByteCount(chars: char[] | null): int;
  GetByteCount(s: string | null): int;
  GetByteCount(chars: char[] | null, index: int, count: int): int;
  GetByteCount(str: string | null, index: int, count: int): int;
  GetBytes(chars: char[] | null): byte[];
  GetBytes(chars: char[] | null, index: int, count: int): byte[];
  GetBytes(chars: char[] | null, charIndex: int, charCount: int, bytes: byte[] | null, byteIndex: int): int;
  GetBytes(s: string | null): byte[];
  GetBytes(s: string | null, charIndex: int, charCount: int, bytes: byte[] | null, byteIndex: int): int;
  GetBytes(s: string | null, index: int, count: int): byte[];
  GetCharCount(bytes: byte[] | null): int;
  GetCharCount(bytes: byte[] | null, index: int, count: int): int;
  GetChars(bytes: byte[] | null): char[];
  GetChars(bytes: byte[] | null, index: int, count: int): char[];
  GetChars(bytes: byte[] | null, byteIndex: int, byteCount: int, chars: char[] | null, charIndex: int): int;
  IsAlwaysNormalized(): bool;
  IsAlwaysNormalized(form: NormalizationForm): bool;
  GetMaxByteCount(charCount: int): int;
  GetMaxCharCount(byteCount: int): int;
  GetString(bytes: byte[] | null): string;
  GetString(bytes: byte[] | null, index: int, count: int): string;
  Equals(value: unknown): bool;
  GetHashCode(): int;
}
export declare const Encoding: {
  readonly ASCII: Encoding;
  readonly Default: Encoding;
  readonly Unicode: Encoding;
  readonly BigEndianUnicode: Encoding;
  readonly UTF7: Encoding;
  readonly UTF8: Encoding;
  readonly UTF32: Encoding;
  Convert(srcEncoding: Encoding | null, dstEncoding: Encoding | null, bytes: byte[] | null): byte[];
  Convert(srcEncoding: Encoding | null, dstEncoding: Encoding | null, bytes: byte[] | null, index: int, count: int): byte[];
  GetEncoding(codepage: int): Encoding;
  GetEncoding(codepage: int, encoderFallback: EncoderFallback | null, decoderFallback: DecoderFallback | null): Encoding;
  GetEncoding(name: string | null): Encoding;
  GetEncoding(name: string | null, encoderFallback: EncoderFallback | null, decoderFallback: DecoderFallback | null): Encoding;
  GetEncodings(): EncodingInfo[];
};

export interface EncodingInfo extends Object {
  readonly CodePage: int;
  readonly Name: string;
  readonly DisplayName: string;
  GetEncoding(): Encoding;
  Equals(value: unknown): bool;
  GetHashCode(): int;
}

export interface EncoderFallback extends Object {
  readonly [opaque]: "System.Text.EncoderFallback";
}

export interface DecoderFallback extends Object {
  readonly [opaque]: "System.Text.DecoderFallback";
}

export interface DecoderFallbackException extends ArgumentException {
  readonly BytesUnknown: byte[];
  readonly Index: int;
}
export declare const DecoderFallbackException: {
  new (): DecoderFallbackException;
  new (message: string | null): DecoderFallbackException;
  new (message: string | null, innerException: Exception | null): DecoderFallbackException;
  new (message: string | null, bytesUnknown: byte[] | null, index: int): DecoderFallbackException;
};

export interface EncoderFallbackException extends ArgumentException {
  readonly CharUnknown: char;
  readonly CharUnknownHigh: char;
  readonly CharUnknownLow: char;
  readonly Index: int;
  IsUnknownSurrogate(): bool;
}
export declare const EncoderFallbackException: {
  new (): EncoderFallbackException;
  new (message: string | null): EncoderFallbackException;
  new (message: string | null, innerException: Exception | null): EncoderFallbackException;
};

export declare enum NormalizationForm {
  FormC = 1,
  FormD = 2,
  FormKC = 5,
  FormKD = 6,
}

export interface StringBuilder extends Object {
  [index: number]: char;
  Capacity: int;
  readonly MaxCapacity: int;
  Length: int;
  EnsureCapacity(capacity: int): int;
  ToString(): string;
  ToString(startIndex: int, length: int): string;
  Clear(): StringBuilder;
  Append(value: char, repeatCount: int): StringBuilder;
  Append(value: char[] | null, startIndex: int, charCount: int): StringBuilder;
  Append(value: string | null): StringBuilder;
  Append(value: string | null, startIndex: int, count: int): StringBuilder;
  Append(value: StringBuilder | null): StringBuilder;
  Append(value: StringBuilder | null, startIndex: int, count: int): StringBuilder;
  Append(value: bool): StringBuilder;
  Append(value: char): StringBuilder;
  Append(value: sbyte): StringBuilder;
  Append(value: unknown): StringBuilder;
  Append(value: char[] | null): StringBuilder;
  AppendLine(): StringBuilder;
  AppendLine(value: string | null): StringBuilder;
  CopyTo(sourceIndex: int, destination: char[] | null, destinationIndex: int, count: int): void;
  Insert(index: int, value: string | null, count: int): StringBuilder;
  Insert(index: int, value: string | null): StringBuilder;
  Insert(index: int, value: bool): StringBuilder;
  Insert(index: int, value: sbyte): StringBuilder;
  Insert(index: int, value: char): StringBuilder;
  Insert(index: int, value: char[] | null): StringBuilder;
  Insert(index: int, value: char[] | null, startIndex: int, charCount: int): StringBuilder;
  Insert(index: int, value: unknown): StringBuilder;
  Remove(startIndex: int, length: int): StringBuilder;
  AppendJoin(separator: string | null, values: unknown[] | null): StringBuilder;
  AppendJoin(separator: string | null, ...values: unknown[]): StringBuilder;
  AppendJoin<T>(separator: string | null, values: IEnumerable<T> | null): StringBuilder;
  AppendJoin(separator: string | null, values: string[] | null): StringBuilder;
  AppendJoin(separator: string | null, ...values: (string | null)[]): StringBuilder;
  AppendJoin(separator: char, values: unknown[] | null): StringBuilder;
  AppendJoin(separator: char, ...values: unknown[]): StringBuilder;
  AppendJoin<T>(separator: char, values: IEnumerable<T> | null): StringBuilder;
  AppendJoin(separator: char, values: string[] | null): StringBuilder;
  AppendJoin(separator: char, ...values: (string | null)[]): StringBuilder;
  AppendFormat(format: string | null, arg0: unknown): StringBuilder;
  AppendFormat(format: string | null, arg0: unknown, arg1: unknown): StringBuilder;
  AppendFormat(format: string | null, arg0: unknown, arg1: unknown, arg2: unknown): StringBuilder;
  AppendFormat(format: string | null, args: unknown[] | null): StringBuilder;
  AppendFormat(format: string | null, ...args: unknown[]): StringBuilder;
  AppendFormat(provider: IFormatProvider | null, format: string | null, arg0: unknown): StringBuilder;
  AppendFormat(provider: IFormatProvider | null, format: string | null, arg0: unknown, arg1: unknown): StringBuilder;
  AppendFormat(provider: IFormatProvider | null, format: string | null, arg0: unknown, arg1: unknown, arg2: unknown): StringBuilder;
  AppendFormat(provider: IFormatProvider | null, format: string | null, args: unknown[] | null): StringBuilder;
  AppendFormat(provider: IFormatProvider | null, format: string | null, ...args: unknown[]): StringBuilder;
  Replace(oldValue: string | null, newValue: string | null): StringBuilder;
  Replace(oldValue: string | null, newValue: string | null, startIndex: int, count: int): StringBuilder;
  Replace(oldChar: char, newChar: char): StringBuilder;
  Replace(oldChar: char, newChar: char, startIndex: int, count: int): StringBuilder;
  Equals(sb: StringBuilder | null): bool;
  Equals(obj: unknown): bool;
}
export declare const StringBuilder: {
  new (): StringBuilder;
  new (capacity: int): StringBuilder;
  new (value: string | null): StringBuilder;
  new (value: string | null, capacity: int): StringBuilder;
  new (value: string | null, startIndex: int, length: int, capacity: int): StringBuilder;
  new (capacity: int, maxCapacity: int): StringBuilder;
};
