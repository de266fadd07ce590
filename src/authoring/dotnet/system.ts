// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { Absent, Out, Ref, bool, byte, char, decimal, double, float, int, long, opaque, sbyte, short, uint, ulong, ushort } from "./language.js";
import type { IComparer, IDictionary } from "./system-collections.js";
import type { IComparer as SystemCollectionsGenericIComparer, IEnumerable, IEqualityComparer } from "./system-collections-generic.js";
import type { ReadOnlyCollection } from "./system-collections-object-model.js";
import type { CompareOptions, CultureInfo, DateTimeStyles, DaylightTime, NumberStyles, TimeSpanStyles, UnicodeCategory } from "./system-globalization.js";

export declare const Array: {
  CreateInstance(elementType: Type | null, lengths: long[] | null): Object[];
  CreateInstance(elementType: Type | null, ...lengths: long[]): Object[];
  CreateInstance(elementType: Type | null, length: int): Object[];
  CreateInstance(elementType: Type | null, length1: int, length2: int): Object[];
  CreateInstance(elementType: Type | null, length1: int, length2: int, length3: int): Object[];
  CreateInstance(elementType: Type | null, lengths: int[] | null, lowerBounds: int[] | null): Object[];
  AsReadOnly<T>(array: T[] | null): ReadOnlyCollection<T>;
  Resize<T>(array: Ref<T[]>, newSize: int): void;
  BinarySearch(array: unknown[] | null, value: unknown): int;
  BinarySearch(array: unknown[] | null, index: int, length: int, value: unknown): int;
  BinarySearch(array: unknown[] | null, value: unknown, comparer: IComparer | null): int;
  BinarySearch(array: unknown[] | null, index: int, length: int, value: unknown, comparer: IComparer | null): int;
  BinarySearch<T>(array: T[] | null, value: T | null): int;
  BinarySearch<T>(array: T[] | null, value: T | null, comparer: SystemCollectionsGenericIComparer<T> | null): int;
  BinarySearch<T>(array: T[] | null, index: int, length: int, value: T | null): int;
  BinarySearch<T>(array: T[] | null, index: int, length: int, value: T | null, comparer: SystemCollectionsGenericIComparer<T> | null): int;
  ConvertAll<TInput, TOutput>(array: TInput[] | null, converter: (input: TInput) => TOutput): TOutput[];
  Copy(sourceArray: unknown[] | null, destinationArray: unknown[] | null, length: long): void;
  Copy(sourceArray: unknown[] | null, sourceIndex: long, destinationArray: unknown[] | null, destinationIndex: long, length: long): void;
  ForEach<T>(array: T[] | null, action: (obj: T) => void): void;
  IndexOf(array: unknown[] | null, value: unknown): int;
  IndexOf(array: unknown[] | null, value: unknown, startIndex: int): int;
  IndexOf(array: unknown[] | null, value: unknown, startIndex: int, count: int): int;
  IndexOf<T>(array: T[] | null, value: T | null): int;
  IndexOf<T>(array: T[] | null, value: T | null, startIndex: int): int;
  IndexOf<T>(array: T[] | null, value: T | null, startIndex: int, count: int): int;
  LastIndexOf(array: unknown[] | null, value: unknown): int;
  LastIndexOf(array: unknown[] | null, value: unknown, startIndex: int): int;
  LastIndexOf(array: unknown[] | null, value: unknown, startIndex: int, count: int): int;
  LastIndexOf<T>(array: T[] | null, value: T | null): int;
  LastIndexOf<T>(array: T[] | null, value: T | null, startIndex: int): int;
  LastIndexOf<T>(array: T[] | null, value: T | null, startIndex: int, count: int): int;
  Reverse(array: unknown[] | null): void;
  Reverse(array: unknown[] | null, index: int, length: int): void;
  Reverse<T>(array: T[] | null): void;
  Reverse<T>(array: T[] | null, index: int, length: int): void;
  Sort(array: unknown[] | null): void;
  Sort(array: unknown[] | null, index: int, length: int): void;
  Sort(array: unknown[] | null, comparer: IComparer | null): void;
  Sort(array: unknown[] | null, index: int, length: int, comparer: IComparer | null): void;
  Sort(keys: unknown[] | null, items: unknown[] | null): void;
  Sort(keys: unknown[] | null, items: unknown[] | null, comparer: IComparer | null): void;
  Sort(keys: unknown[] | null, items: unknown[] | null, index: int, length: int): void;
  Sort(keys: unknown[] | null, items: unknown[] | null, index: int, length: int, comparer: IComparer | null): void;
  Sort<T>(array: T[] | null): void;
  Sort<T>(array: T[] | null, index: int, length: int): void;
  Sort<T>(array: T[] | null, comparer: SystemCollectionsGenericIComparer<T> | null): void;
  Sort<T>(array: T[] | null, index: int, length: int, comparer: SystemCollectionsGenericIComparer<T> | null): void;
  Sort<T>(array: T[] | null, comparison: (x: T, y: T) => int): void;
  Sort<TKey, TValue>(keys: TKey[] | null, items: TValue[] | null): void;
  Sort<TKey, TValue>(keys: TKey[] | null, items: TValue[] | null, index: int, length: int): void;
  Sort<TKey, TValue>(keys: TKey[] | null, items: TValue[] | null, comparer: SystemCollectionsGenericIComparer<TKey> | null): void;
  Sort<TKey, TValue>(keys: TKey[] | null, items: TValue[] | null, index: int, length: int, comparer: SystemCollectionsGenericIComparer<TKey> | null): void;
  Exists<T>(array: T[] | null, match: (obj: T) => bool): bool;
  Fill<T>(array: T[] | null, value: T | null): void;
  Fill<T>(array: T[] | null, value: T | null, startIndex: int, count: int): void;
  Find<T>(array: T[] | null, match: (obj: T) => bool): T;
  FindAll<T>(array: T[] | null, match: (obj: T) => bool): T[];
  FindIndex<T>(array: T[] | null, match: (obj: T) => bool): int;
  FindIndex<T>(array: T[] | null, startIndex: int, match: (obj: T) => bool): int;
  FindIndex<T>(array: T[] | null, startIndex: int, count: int, match: (obj: T) => bool): int;
  FindLast<T>(array: T[] | null, match: (obj: T) => bool): T;
  FindLastIndex<T>(array: T[] | null, match: (obj: T) => bool): int;
  FindLastIndex<T>(array: T[] | null, startIndex: int, match: (obj: T) => bool): int;
  FindLastIndex<T>(array: T[] | null, startIndex: int, count: int, match: (obj: T) => bool): int;
  TrueForAll<T>(array: T[] | null, match: (obj: T) => bool): bool;
  Clear(array: unknown[] | null, index: int, length: int): void;
  ConstrainedCopy(sourceArray: unknown[] | null, sourceIndex: int, destinationArray: unknown[] | null, destinationIndex: int, length: int): void;
  Empty<T>(): T[];
};

export type Char = char;
export declare const Char: {
  readonly MaxValue: char;
  readonly MinValue: char;
  ToString(c: char): string;
  Parse(s: string | null): char;
  TryParse(s: string | null, result: Out<char>): bool;
  IsDigit(c: char): bool;
  IsDigit(s: string | null, index: int): bool;
  IsLetter(c: char): bool;
  IsLetter(s: string | null, index: int): bool;
  IsWhiteSpace(c: char): bool;
  IsWhiteSpace(s: string | null, index: int): bool;
  IsUpper(c: char): bool;
  IsUpper(s: string | null, index: int): bool;
  IsLower(c: char): bool;
  IsLower(s: string | null, index: int): bool;
  IsPunctuation(c: char): bool;
  IsPunctuation(s: string | null, index: int): bool;
  IsLetterOrDigit(c: char): bool;
  IsLetterOrDigit(s: string | null, index: int): bool;
  ToUpper(c: char, culture: CultureInfo | null): char;
  ToUpper(c: char): char;
  ToUpperInvariant(c: char): char;
  ToLower(c: char, culture: CultureInfo | null): char;
  ToLower(c: char): char;
  ToLowerInvariant(c: char): char;
  IsControl(c: char): bool;
  IsControl(s: string | null, index: int): bool;
  IsNumber(c: char): bool;
  IsNumber(s: string | null, index: int): bool;
  IsSeparator(c: char): bool;
  IsSeparator(s: string | null, index: int): bool;
  IsSurrogate(c: char): bool;
  IsSurrogate(s: string | null, index: int): bool;
  IsSymbol(c: char): bool;
  IsSymbol(s: string | null, index: int): bool;
  GetUnicodeCategory(c: char): UnicodeCategory;
  GetUnicodeCategory(s: string | null, index: int): UnicodeCategory;
  GetNumericValue(c: char): double;
  GetNumericValue(s: string | null, index: int): double;
  IsHighSurrogate(c: char): bool;
  IsHighSurrogate(s: string | null, index: int): bool;
  IsLowSurrogate(c: char): bool;
  IsLowSurrogate(s: string | null, index: int): bool;
  IsSurrogatePair(s: string | null, index: int): bool;
  IsSurrogatePair(highSurrogate: char, lowSurrogate: char): bool;
  ConvertFromUtf32(utf32: int): string;
  ConvertToUtf32(highSurrogate: char, lowSurrogate: char): int;
  ConvertToUtf32(s: string | null, index: int): int;
};

export declare const Convert: {
  readonly DBNull: Object;
  GetTypeCode(value: unknown): TypeCode;
  IsDBNull(value: unknown): bool;
  ChangeType(value: unknown, typeCode: TypeCode): Object;
  ChangeType(value: unknown, typeCode: TypeCode, provider: IFormatProvider | null): Object;
  ChangeType(value: unknown, conversionType: Type | null): Object;
  ChangeType(value: unknown, conversionType: Type | null, provider: IFormatProvider | null): Object;
  ToBoolean(value: unknown): bool;
  ToBoolean(value: unknown, provider: IFormatProvider | null): bool;
  ToBoolean(value: bool): bool;
  ToBoolean(value: sbyte): bool;
  ToBoolean(value: char): bool;
  ToBoolean(value: string | null): bool;
  ToBoolean(value: string | null, provider: IFormatProvider | null): bool;
  ToBoolean(value: DateTime): bool;
  ToChar(value: unknown): char;
  ToChar(value: unknown, provider: IFormatProvider | null): char;
  ToChar(value: bool): char;
  ToChar(value: char): char;
  ToChar(value: sbyte): char;
  ToChar(value: string | null): char;
  ToChar(value: string | null, provider: IFormatProvider | null): char;
  ToChar(value: DateTime): char;
  ToSByte(value: unknown): sbyte;
  ToSByte(value: unknown, provider: IFormatProvider | null): sbyte;
  ToSByte(value: bool): sbyte;
  ToSByte(value: sbyte): sbyte;
  ToSByte(value: char): sbyte;
  ToSByte(value: string | null): sbyte;
  ToSByte(value: string | null, provider: IFormatProvider | null): sbyte;
  ToSByte(value: DateTime): sbyte;
  ToSByte(value: string | null, fromBase: int): sbyte;
  ToByte(value: unknown): byte;
  ToByte(value: unknown, provider: IFormatProvider | null): byte;
  ToByte(value: bool): byte;
  ToByte(value: byte): byte;
  ToByte(value: char): byte;
  ToByte(value: string | null): byte;
  ToByte(value: string | null, provider: IFormatProvider | null): byte;
  ToByte(value: DateTime): byte;
  ToByte(value: string | null, fromBase: int): byte;
  ToInt16(value: unknown): short;
  ToInt16(value: unknown, provider: IFormatProvider | null): short;
  ToInt16(value: bool): short;
  ToInt16(value: char): short;
  ToInt16(value: sbyte): short;
  ToInt16(value: string | null): short;
  ToInt16(value: string | null, provider: IFormatProvider | null): short;
  ToInt16(value: DateTime): short;
  ToInt16(value: string | null, fromBase: int): short;
  ToUInt16(value: unknown): ushort;
  ToUInt16(value: unknown, provider: IFormatProvider | null): ushort;
  ToUInt16(value: bool): ushort;
  ToUInt16(value: char): ushort;
  ToUInt16(value: sbyte): ushort;
  ToUInt16(value: string | null): ushort;
  ToUInt16(value: string | null, provider: IFormatProvider | null): ushort;
  ToUInt16(value: DateTime): ushort;
  ToUInt16(value: string | null, fromBase: int): ushort;
  ToInt32(value: unknown): int;
  ToInt32(value: unknown, provider: IFormatProvider | null): int;
  ToInt32(value: bool): int;
  ToInt32(value: char): int;
  ToInt32(value: sbyte): int;
  ToInt32(value: string | null): int;
  ToInt32(value: string | null, provider: IFormatProvider | null): int;
  ToInt32(value: DateTime): int;
  ToInt32(value: string | null, fromBase: int): int;
  ToUInt32(value: unknown): uint;
  ToUInt32(value: unknown, provider: IFormatProvider | null): uint;
  ToUInt32(value: bool): uint;
  ToUInt32(value: char): uint;
  ToUInt32(value: sbyte): uint;
  ToUInt32(value: string | null): uint;
  ToUInt32(value: string | null, provider: IFormatProvider | null): uint;
  ToUInt32(value: DateTime): uint;
  ToUInt32(value: string | null, fromBase: int): uint;
  ToInt64(value: unknown): long;
  ToInt64(value: unknown, provider: IFormatProvider | null): long;
  ToInt64(value: bool): long;
  ToInt64(value: char): long;
  ToInt64(value: sbyte): long;
  ToInt64(value: string | null): long;
  ToInt64(value: string | null, provider: IFormatProvider | null): long;
  ToInt64(value: DateTime): long;
  ToInt64(value: string | null, fromBase: int): long;
  ToUInt64(value: unknown): ulong;
  ToUInt64(value: unknown, provider: IFormatProvider | null): ulong;
  ToUInt64(value: bool): ulong;
  ToUInt64(value: char): ulong;
  ToUInt64(value: sbyte): ulong;
  ToUInt64(value: string | null): ulong;
  ToUInt64(value: string | null, provider: IFormatProvider | null): ulong;
  ToUInt64(value: DateTime): ulong;
  ToUInt64(value: string | null, fromBase: int): ulong;
  ToSingle(value: unknown): float;
  ToSingle(value: unknown, provider: IFormatProvider | null): float;
  ToSingle(value: sbyte): float;
  ToSingle(value: char): float;
  ToSingle(value: string | null): float;
  ToSingle(value: string | null, provider: IFormatProvider | null): float;
  ToSingle(value: bool): float;
  ToSingle(value: DateTime): float;
  ToDouble(value: unknown): double;
  ToDouble(value: unknown, provider: IFormatProvider | null): double;
  ToDouble(value: sbyte): double;
  ToDouble(value: char): double;
  ToDouble(value: string | null): double;
  ToDouble(value: string | null, provider: IFormatProvider | null): double;
  ToDouble(value: bool): double;
  ToDouble(value: DateTime): double;
  ToDecimal(value: unknown): decimal;
  ToDecimal(value: unknown, provider: IFormatProvider | null): decimal;
  ToDecimal(value: sbyte): decimal;
  ToDecimal(value: char): decimal;
  ToDecimal(value: string | null): decimal;
  ToDecimal(value: string | null, provider: IFormatProvider | null): decimal;
  ToDecimal(value: bool): decimal;
  ToDecimal(value: DateTime): decimal;
  ToDateTime(value: DateTime): DateTime;
  ToDateTime(value: unknown): DateTime;
  ToDateTime(value: unknown, provider: IFormatProvider | null): DateTime;
  ToDateTime(value: string | null): DateTime;
  ToDateTime(value: string | null, provider: IFormatProvider | null): DateTime;
  ToDateTime(value: sbyte): DateTime;
  ToDateTime(value: bool): DateTime;
  ToDateTime(value: char): DateTime;
  ToString(value: unknown): string;
  ToString(value: unknown, provider: IFormatProvider | null): string;
  ToString(value: bool): string;
  ToString(value: bool, provider: IFormatProvider | null): string;
  ToString(value: char): string;
  ToString(value: char, provider: IFormatProvider | null): string;
  ToString(value: sbyte): string;
  ToString(value: sbyte, provider: IFormatProvider | null): string;
  ToString(value: DateTime): string;
  ToString(value: DateTime, provider: IFormatProvider | null): string;
  ToString(value: string | null): string;
  ToString(value: string | null, provider: IFormatProvider | null): string;
  ToString(value: byte, toBase: int): string;
  ToBase64String(inArray: byte[] | null): string;
  ToBase64String(inArray: byte[] | null, options: Base64FormattingOptions): string;
  ToBase64String(inArray: byte[] | null, offset: int, length: int): string;
  ToBase64String(inArray: byte[] | null, offset: int, length: int, options: Base64FormattingOptions): string;
  ToBase64CharArray(inArray: byte[] | null, offsetIn: int, length: int, outArray: char[] | null, offsetOut: int): int;
  ToBase64CharArray(inArray: byte[] | null, offsetIn: int, length: int, outArray: char[] | null, offsetOut: int, options: Base64FormattingOptions): int;
  FromBase64String(s: string | null): byte[];
  FromBase64CharArray(inArray: char[] | null, offset: int, length: int): byte[];
};

export declare enum Base64FormattingOptions {
  None = 0,
  InsertLineBreaks = 1,
}

export declare const BitConverter: {
  readonly IsLittleEndian: bool;
  GetBytes(value: bool): byte[];
  GetBytes(value: char): byte[];
  GetBytes(value: short): byte[];
  ToChar(value: byte[] | null, startIndex: int): char;
  ToInt16(value: byte[] | null, startIndex: int): short;
  ToInt32(value: byte[] | null, startIndex: int): int;
  ToInt64(value: byte[] | null, startIndex: int): long;
  ToUInt16(value: byte[] | null, startIndex: int): ushort;
  ToUInt32(value: byte[] | null, startIndex: int): uint;
  ToUInt64(value: byte[] | null, startIndex: int): ulong;
  ToSingle(value: byte[] | null, startIndex: int): float;
  ToDouble(value: byte[] | null, startIndex: int): double;
  ToString(value: byte[] | null, startIndex: int, length: int): string;
  ToString(value: byte[] | null): string;
  ToString(value: byte[] | null, startIndex: int): string;
  ToBoolean(value: byte[] | null, startIndex: int): bool;
  DoubleToInt64Bits(value: double): long;
  Int64BitsToDouble(value: long): double;
  SingleToInt32Bits(value: float): int;
  Int32BitsToSingle(value: int): float;
};

export interface DateTimeOffset extends Object {
  readonly DateTime: DateTime;
  readonly UtcDateTime: DateTime;
  readonly LocalDateTime: DateTime;
  readonly Date: DateTime;
  readonly Day: int;
  readonly DayOfWeek: DayOfWeek;
  readonly DayOfYear: int;
  readonly Hour: int;
  readonly Millisecond: int;
  readonly Minute: int;
  readonly Month: int;
  readonly Offset: TimeSpan;
  readonly Second: int;
  readonly Ticks: long;
  readonly UtcTicks: long;
  readonly TimeOfDay: TimeSpan;
  readonly Year: int;
  ToOffset(offset: TimeSpan): DateTimeOffset;
  Add(timeSpan: TimeSpan): DateTimeOffset;
  AddDays(days: double): DateTimeOffset;
  AddHours(hours: double): DateTimeOffset;
  AddMilliseconds(milliseconds: double): DateTimeOffset;
  AddMinutes(minutes: double): DateTimeOffset;
  AddMonths(months: int): DateTimeOffset;
  AddSeconds(seconds: double): DateTimeOffset;
  AddTicks(ticks: long): DateTimeOffset;
  AddYears(years: int): DateTimeOffset;
  CompareTo(other: DateTimeOffsetLike): int;
  Equals(obj: unknown): bool;
  Equals(other: DateTimeOffsetLike): bool;
  EqualsExact(other: DateTimeOffsetLike): bool;
  GetHashCode(): int;
  Subtract(value: DateTimeOffsetLike): TimeSpan;
  Subtract(value: TimeSpan): DateTimeOffset;
  ToFileTime(): long;
  ToUnixTimeSeconds(): long;
  ToUnixTimeMilliseconds(): long;
  ToLocalTime(): DateTimeOffset;
  ToString(): string;
  ToString(format: string | null): string;
  ToString(formatProvider: IFormatProvider | null): string;
  ToString(format: string | null, formatProvider: IFormatProvider | null): string;
  ToUniversalTime(): DateTimeOffset;
}
export type DateTimeOffsetLike = DateTimeOffset | DateTime;
export declare const DateTimeOffset: {
  new (): DateTimeOffset;
  new (ticks: long, offset: TimeSpan): DateTimeOffset;
  new (dateTime: DateTime): DateTimeOffset;
  new (dateTime: DateTime, offset: TimeSpan): DateTimeOffset;
  new (year: int, month: int, day: int, hour: int, minute: int, second: int, offset: TimeSpan): DateTimeOffset;
  new (year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int, offset: TimeSpan): DateTimeOffset;
  readonly MinValue: DateTimeOffset;
  readonly MaxValue: DateTimeOffset;
  readonly UnixEpoch: DateTimeOffset;
  readonly Now: DateTimeOffset;
  readonly UtcNow: DateTimeOffset;
  Compare(first: DateTimeOffsetLike, second: DateTimeOffsetLike): int;
  Equals(first: DateTimeOffsetLike, second: DateTimeOffsetLike): bool;
  FromFileTime(fileTime: long): DateTimeOffset;
  FromUnixTimeSeconds(seconds: long): DateTimeOffset;
  FromUnixTimeMilliseconds(milliseconds: long): DateTimeOffset;
  Parse(input: string | null): DateTimeOffset;
  Parse(input: string | null, formatProvider: IFormatProvider | null): DateTimeOffset;
  Parse(input: string | null, formatProvider: IFormatProvider | null, styles: DateTimeStyles): DateTimeOffset;
  ParseExact(input: string | null, format: string | null, formatProvider: IFormatProvider | null): DateTimeOffset;
  ParseExact(input: string | null, format: string | null, formatProvider: IFormatProvider | null, styles: DateTimeStyles): DateTimeOffset;
  ParseExact(input: string | null, formats: string[] | null, formatProvider: IFormatProvider | null, styles: DateTimeStyles): DateTimeOffset;
  TryParse(input: string | null, result: Out<DateTimeOffset>): bool;
  TryParse(input: string | null, formatProvider: IFormatProvider | null, styles: DateTimeStyles, result: Out<DateTimeOffset>): bool;
  TryParseExact(input: string | null, format: string | null, formatProvider: IFormatProvider | null, styles: DateTimeStyles, result: Out<DateTimeOffset>): bool;
  TryParseExact(input: string | null, formats: string[] | null, formatProvider: IFormatProvider | null, styles: DateTimeStyles, result: Out<DateTimeOffset>): bool;
};

export type ActionOf0 = () => void;
export type ActionOf1<T> = (obj: T) => void;
export type ActionOf2<T1, T2> = (arg1: T1, arg2: T2) => void;
export type ActionOf3<T1, T2, T3> = (arg1: T1, arg2: T2, arg3: T3) => void;
export type ActionOf4<T1, T2, T3, T4> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4) => void;
export type ActionOf5<T1, T2, T3, T4, T5> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5) => void;
export type ActionOf6<T1, T2, T3, T4, T5, T6> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5, arg6: T6) => void;
export type ActionOf7<T1, T2, T3, T4, T5, T6, T7> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5, arg6: T6, arg7: T7) => void;
export type ActionOf8<T1, T2, T3, T4, T5, T6, T7, T8> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5, arg6: T6, arg7: T7, arg8: T8) => void;
export type Action<T1 = Absent, T2 = Absent, T3 = Absent, T4 = Absent, T5 = Absent, T6 = Absent, T7 = Absent, T8 = Absent> = [T1] extends [Absent] ? ActionOf0 : [T2] extends [Absent] ? ActionOf1<T1> : [T3] extends [Absent] ? ActionOf2<T1, T2> : [T4] extends [Absent] ? ActionOf3<T1, T2, T3> : [T5] extends [Absent] ? ActionOf4<T1, T2, T3, T4> : [T6] extends [Absent] ? ActionOf5<T1, T2, T3, T4, T5> : [T7] extends [Absent] ? ActionOf6<T1, T2, T3, T4, T5, T6> : [T8] extends [Absent] ? ActionOf7<T1, T2, T3, T4, T5, T6, T7> : ActionOf8<T1, T2, T3, T4, T5, T6, T7, T8>;

export type FuncOf1<TResult> = () => TResult;
export type FuncOf2<T, TResult> = (arg: T) => TResult;
export type FuncOf3<T1, T2, TResult> = (arg1: T1, arg2: T2) => TResult;
export type FuncOf4<T1, T2, T3, TResult> = (arg1: T1, arg2: T2, arg3: T3) => TResult;
export type FuncOf5<T1, T2, T3, T4, TResult> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4) => TResult;
export type FuncOf6<T1, T2, T3, T4, T5, TResult> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5) => TResult;
export type FuncOf7<T1, T2, T3, T4, T5, T6, TResult> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5, arg6: T6) => TResult;
export type FuncOf8<T1, T2, T3, T4, T5, T6, T7, TResult> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5, arg6: T6, arg7: T7) => TResult;
export type FuncOf9<T1, T2, T3, T4, T5, T6, T7, T8, TResult> = (arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5, arg6: T6, arg7: T7, arg8: T8) => TResult;
export type Func<T1, T2 = Absent, T3 = Absent, T4 = Absent, T5 = Absent, T6 = Absent, T7 = Absent, T8 = Absent, T9 = Absent> = [T2] extends [Absent] ? FuncOf1<T1> : [T3] extends [Absent] ? FuncOf2<T1, T2> : [T4] extends [Absent] ? FuncOf3<T1, T2, T3> : [T5] extends [Absent] ? FuncOf4<T1, T2, T3, T4> : [T6] extends [Absent] ? FuncOf5<T1, T2, T3, T4, T5> : [T7] extends [Absent] ? FuncOf6<T1, T2, T3, T4, T5, T6> : [T8] extends [Absent] ? FuncOf7<T1, T2, T3, T4, T5, T6, T7> : [T9] extends [Absent] ? FuncOf8<T1, T2, T3, T4, T5, T6, T7, T8> : FuncOf9<T1, T2, T3, T4, T5, T6, T7, T8, T9>;

export type Predicate<T> = (obj: T) => bool;

export type Comparison<T> = (x: T, y: T) => int;

export type Converter<TInput, TOutput> = (input: TInput) => TOutput;

export interface Exception extends Object {
  readonly Message: string;
  readonly Data: IDictionary;
  readonly InnerException: Exception;
  readonly StackTrace: string;
  HelpLink: string;
  Source: string;
  readonly HResult: int;
  GetBaseException(): Exception;
  ToString(): string;
  GetType(): Type;
}
export declare const Exception: {
  new (): Exception;
  new (message: string | null): Exception;
  new (message: string | null, innerException: Exception | null): Exception;
};

export interface SystemException extends Exception {
}
export declare const SystemException: {
  new (): SystemException;
  new (message: string | null): SystemException;
  new (message: string | null, innerException: Exception | null): SystemException;
};

export interface ApplicationException extends Exception {
}
export declare const ApplicationException: {
  new (): ApplicationException;
  new (message: string | null): ApplicationException;
  new (message: string | null, innerException: Exception | null): ApplicationException;
};

export interface ArgumentException extends SystemException {
  readonly Message: string;
  readonly ParamName: string;
}
export declare const ArgumentException: {
  new (): ArgumentException;
  new (message: string | null): ArgumentException;
  new (message: string | null, innerException: Exception | null): ArgumentException;
  new (message: string | null, paramName: string | null, innerException: Exception | null): ArgumentException;
  new (message: string | null, paramName: string | null): ArgumentException;
};

export interface ArgumentNullException extends ArgumentException {
}
export declare const ArgumentNullException: {
  new (): ArgumentNullException;
  new (paramName: string | null): ArgumentNullException;
  new (message: string | null, innerException: Exception | null): ArgumentNullException;
  new (paramName: string | null, message: string | null): ArgumentNullException;
};

export interface ArgumentOutOfRangeException extends ArgumentException {
  readonly Message: string;
  readonly ActualValue: Object;
}
export declare const ArgumentOutOfRangeException: {
  new (): ArgumentOutOfRangeException;
  new (paramName: string | null): ArgumentOutOfRangeException;
  new (paramName: string | null, message: string | null): ArgumentOutOfRangeException;
  new (message: string | null, innerException: Exception | null): ArgumentOutOfRangeException;
  new (paramName: string | null, actualValue: unknown, message: string | null): ArgumentOutOfRangeException;
};

export interface ArithmeticException extends SystemException {
}
export declare const ArithmeticException: {
  new (): ArithmeticException;
  new (message: string | null): ArithmeticException;
  new (message: string | null, innerException: Exception | null): ArithmeticException;
};

export interface ArrayTypeMismatchException extends SystemException {
}
export declare const ArrayTypeMismatchException: {
  new (): ArrayTypeMismatchException;
  new (message: string | null): ArrayTypeMismatchException;
  new (message: string | null, innerException: Exception | null): ArrayTypeMismatchException;
};

export interface DivideByZeroException extends ArithmeticException {
}
export declare const DivideByZeroException: {
  new (): DivideByZeroException;
  new (message: string | null): DivideByZeroException;
  new (message: string | null, innerException: Exception | null): DivideByZeroException;
};

export interface FormatException extends SystemException {
}
export declare const FormatException: {
  new (): FormatException;
  new (message: string | null): FormatException;
  new (message: string | null, innerException: Exception | null): FormatException;
};

export interface IndexOutOfRangeException extends SystemException {
}
export declare const IndexOutOfRangeException: {
  new (): IndexOutOfRangeException;
  new (message: string | null): IndexOutOfRangeException;
  new (message: string | null, innerException: Exception | null): IndexOutOfRangeException;
};

export interface InvalidCastException extends SystemException {
}
export declare const InvalidCastException: {
  new (): InvalidCastException;
  new (message: string | null): InvalidCastException;
  new (message: string | null, innerException: Exception | null): InvalidCastException;
  new (message: string | null, errorCode: int): InvalidCastException;
};

export interface InvalidOperationException extends SystemException {
}
export declare const InvalidOperationException: {
  new (): InvalidOperationException;
  new (message: string | null): InvalidOperationException;
  new (message: string | null, innerException: Exception | null): InvalidOperationException;
};

export interface NotImplementedException extends SystemException {
}
export declare const NotImplementedException: {
  new (): NotImplementedException;
  new (message: string | null): NotImplementedException;
  new (message: string | null, inner: Exception | null): NotImplementedException;
};

export interface NotSupportedException extends SystemException {
}
export declare const NotSupportedException: {
  new (): NotSupportedException;
  new (message: string | null): NotSupportedException;
  new (message: string | null, innerException: Exception | null): NotSupportedException;
};

export interface NullReferenceException extends SystemException {
}
export declare const NullReferenceException: {
  new (): NullReferenceException;
  new (message: string | null): NullReferenceException;
  new (message: string | null, innerException: Exception | null): NullReferenceException;
};

export interface ObjectDisposedException extends InvalidOperationException {
  readonly Message: string;
  readonly ObjectName: string;
}
export declare const ObjectDisposedException: {
  new (objectName: string | null): ObjectDisposedException;
  new (objectName: string | null, message: string | null): ObjectDisposedException;
  new (message: string | null, innerException: Exception | null): ObjectDisposedException;
};

export interface OutOfMemoryException extends SystemException {
}
export declare const OutOfMemoryException: {
  new (): OutOfMemoryException;
  new (message: string | null): OutOfMemoryException;
  new (message: string | null, innerException: Exception | null): OutOfMemoryException;
};

export interface OverflowException extends ArithmeticException {
}
export declare const OverflowException: {
  new (): OverflowException;
  new (message: string | null): OverflowException;
  new (message: string | null, innerException: Exception | null): OverflowException;
};

export interface RankException extends SystemException {
}
export declare const RankException: {
  new (): RankException;
  new (message: string | null): RankException;
  new (message: string | null, innerException: Exception | null): RankException;
};

export interface TimeoutException extends SystemException {
}
export declare const TimeoutException: {
  new (): TimeoutException;
  new (message: string | null): TimeoutException;
  new (message: string | null, innerException: Exception | null): TimeoutException;
};

export interface TimeZoneNotFoundException extends Exception {
}
export declare const TimeZoneNotFoundException: {
  new (): TimeZoneNotFoundException;
  new (message: string | null): TimeZoneNotFoundException;
  new (message: string | null, innerException: Exception | null): TimeZoneNotFoundException;
};

export interface UriFormatException extends FormatException {
}
export declare const UriFormatException: {
  new (): UriFormatException;
  new (textString: string | null): UriFormatException;
  new (textString: string | null, e: Exception | null): UriFormatException;
};

export interface AggregateException extends Exception {
  readonly InnerExceptions: ReadOnlyCollection<Exception>;
  readonly Message: string;
  GetBaseException(): Exception;
  Handle(predicate: (arg: Exception) => bool): void;
  Flatten(): AggregateException;
  ToString(): string;
}
export declare const AggregateException: {
  new (): AggregateException;
  new (message: string | null): AggregateException;
  new (message: string | null, innerException: Exception | null): AggregateException;
  new (innerExceptions: IEnumerable<Exception> | null): AggregateException;
  new (innerExceptions: Exception[] | null): AggregateException;
  new (...innerExceptions: (Exception | null)[]): AggregateException;
  new (message: string | null, innerExceptions: IEnumerable<Exception> | null): AggregateException;
  new (message: string | null, innerExceptions: Exception[] | null): AggregateException;
  new (message: string | null, ...innerExceptions: (Exception | null)[]): AggregateException;
};

export interface UnauthorizedAccessException extends SystemException {
}
export declare const UnauthorizedAccessException: {
  new (): UnauthorizedAccessException;
  new (message: string | null): UnauthorizedAccessException;
  new (message: string | null, inner: Exception | null): UnauthorizedAccessException;
};

export interface IFormatProvider extends Object {
  readonly [opaque]: "System.IFormatProvider";
}

export interface Guid extends Object {
  ToByteArray(): byte[];
  ToString(): string;
  ToString(format: string | null): string;
  ToString(format: string | null, provider: IFormatProvider | null): string;
  GetHashCode(): int;
  Equals(o: unknown): bool;
  Equals(g: Guid): bool;
  CompareTo(value: unknown): int;
  CompareTo(value: Guid): int;
}
export declare const Guid: {
  new (): Guid;
  new (b: byte[] | null): Guid;
  new (a: uint, b: ushort, c: ushort, d: byte, e: byte, f: byte, g: byte, h: byte, i: byte, j: byte, k: byte): Guid;
  new (a: int, b: short, c: short, d: byte[] | null): Guid;
  new (a: int, b: short, c: short, d: byte, e: byte, f: byte, g: byte, h: byte, i: byte, j: byte, k: byte): Guid;
  new (g: string | null): Guid;
  readonly Empty: Guid;
  NewGuid(): Guid;
  Parse(input: string | null): Guid;
  TryParse(input: string | null, result: Out<Guid>): bool;
  ParseExact(input: string | null, format: string | null): Guid;
  TryParseExact(input: string | null, format: string | null, result: Out<Guid>): bool;
};

export interface Version extends Object {
  readonly [opaque]: "System.Version";
}

export type SByte = sbyte;
export declare const SByte: {
  readonly MaxValue: sbyte;
  readonly MinValue: sbyte;
  Parse(s: string | null): sbyte;
  Parse(s: string | null, style: NumberStyles): sbyte;
  Parse(s: string | null, provider: IFormatProvider | null): sbyte;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): sbyte;
  TryParse(s: string | null, result: Out<sbyte>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<sbyte>): bool;
};

export type Byte = byte;
export declare const Byte: {
  readonly MaxValue: byte;
  readonly MinValue: byte;
  Parse(s: string | null): byte;
  Parse(s: string | null, style: NumberStyles): byte;
  Parse(s: string | null, provider: IFormatProvider | null): byte;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): byte;
  TryParse(s: string | null, result: Out<byte>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<byte>): bool;
};

export type Int16 = short;
export declare const Int16: {
  readonly MaxValue: short;
  readonly MinValue: short;
  Parse(s: string | null): short;
  Parse(s: string | null, style: NumberStyles): short;
  Parse(s: string | null, provider: IFormatProvider | null): short;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): short;
  TryParse(s: string | null, result: Out<short>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<short>): bool;
};

export type UInt16 = ushort;
export declare const UInt16: {
  readonly MaxValue: ushort;
  readonly MinValue: ushort;
  Parse(s: string | null): ushort;
  Parse(s: string | null, style: NumberStyles): ushort;
  Parse(s: string | null, provider: IFormatProvider | null): ushort;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): ushort;
  TryParse(s: string | null, result: Out<ushort>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<ushort>): bool;
};

export type Int32 = int;
export declare const Int32: {
  readonly MaxValue: int;
  readonly MinValue: int;
  Parse(s: string | null): int;
  Parse(s: string | null, style: NumberStyles): int;
  Parse(s: string | null, provider: IFormatProvider | null): int;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): int;
  TryParse(s: string | null, result: Out<int>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<int>): bool;
};

export type UInt32 = uint;
export declare const UInt32: {
  readonly MaxValue: uint;
  readonly MinValue: uint;
  Parse(s: string | null): uint;
  Parse(s: string | null, style: NumberStyles): uint;
  Parse(s: string | null, provider: IFormatProvider | null): uint;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): uint;
  TryParse(s: string | null, result: Out<uint>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<uint>): bool;
};

export type Int64 = long;
export declare const Int64: {
  readonly MaxValue: long;
  readonly MinValue: long;
  Parse(s: string | null): long;
  Parse(s: string | null, style: NumberStyles): long;
  Parse(s: string | null, provider: IFormatProvider | null): long;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): long;
  TryParse(s: string | null, result: Out<long>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<long>): bool;
};

export type UInt64 = ulong;
export declare const UInt64: {
  readonly MaxValue: ulong;
  readonly MinValue: ulong;
  Parse(s: string | null): ulong;
  Parse(s: string | null, style: NumberStyles): ulong;
  Parse(s: string | null, provider: IFormatProvider | null): ulong;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): ulong;
  TryParse(s: string | null, result: Out<ulong>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<ulong>): bool;
};

export interface IComparableOf0 extends Object {
  CompareTo(obj: unknown): int;
}
export interface IComparableOf1<T> extends Object {
  CompareTo(other: T): int;
}
export type IComparable<T1 = Absent> = [T1] extends [Absent] ? IComparableOf0 : IComparableOf1<T1>;

export interface IEquatable<T> extends Object {
  Equals(other: T): bool;
  Equals(obj: unknown): bool;
}

export interface IFormattable extends Object {
  ToString(format: string | null, formatProvider: IFormatProvider | null): string;
  ToString(): string;
}

export interface IConvertible extends Object {
  GetTypeCode(): TypeCode;
  ToBoolean(provider: IFormatProvider | null): bool;
  ToChar(provider: IFormatProvider | null): char;
  ToSByte(provider: IFormatProvider | null): sbyte;
  ToByte(provider: IFormatProvider | null): byte;
  ToInt16(provider: IFormatProvider | null): short;
  ToUInt16(provider: IFormatProvider | null): ushort;
  ToInt32(provider: IFormatProvider | null): int;
  ToUInt32(provider: IFormatProvider | null): uint;
  ToInt64(provider: IFormatProvider | null): long;
  ToUInt64(provider: IFormatProvider | null): ulong;
  ToSingle(provider: IFormatProvider | null): float;
  ToDouble(provider: IFormatProvider | null): double;
  ToDecimal(provider: IFormatProvider | null): decimal;
  ToDateTime(provider: IFormatProvider | null): DateTime;
  ToString(provider: IFormatProvider | null): string;
  ToString(): string;
  ToType(conversionType: Type | null, provider: IFormatProvider | null): Object;
}

export interface ICloneable extends Object {
  Clone(): Object;
}

export interface IDisposable extends Object {
  Dispose(): void;
}

export interface TypeCode extends Object {
  readonly [opaque]: "System.TypeCode";
}

export declare const Math: {
  readonly E: double;
  readonly PI: double;
  Abs(value: short): short;
  BigMul(a: int, b: int): long;
  DivRem(a: int, b: int, result: Out<int>): int;
  Ceiling(d: decimal): decimal;
  Clamp(value: byte, min: byte, max: byte): byte;
  Floor(d: decimal): decimal;
  IEEERemainder(x: double, y: double): double;
  Log(a: double, newBase: double): double;
  Log(d: double): double;
  Max(val1: byte, val2: byte): byte;
  Min(val1: byte, val2: byte): byte;
  Round(d: decimal): decimal;
  Round(d: decimal, decimals: int): decimal;
  Round(d: decimal, mode: MidpointRounding): decimal;
  Round(d: decimal, decimals: int, mode: MidpointRounding): decimal;
  Sign(value: decimal): int;
  Truncate(d: decimal): decimal;
  Acos(d: double): double;
  Acosh(d: double): double;
  Asin(d: double): double;
  Asinh(d: double): double;
  Atan(d: double): double;
  Atan2(y: double, x: double): double;
  Atanh(d: double): double;
  Cbrt(d: double): double;
  Cos(d: double): double;
  Cosh(value: double): double;
  Exp(d: double): double;
  Log10(d: double): double;
  Pow(x: double, y: double): double;
  Sin(a: double): double;
  Sinh(value: double): double;
  Sqrt(d: double): double;
  Tan(a: double): double;
  Tanh(value: double): double;
};

export declare enum MidpointRounding {
  ToEven = 0,
  AwayFromZero = 1,
}

export interface Random extends Object {
  Next(): int;
  Next(minValue: int, maxValue: int): int;
  Next(maxValue: int): int;
  NextDouble(): double;
  NextBytes(buffer: byte[] | null): void;
}
export declare const Random: {
  new (): Random;
  new (Seed: int): Random;
};

export type Boolean = bool;
export declare const Boolean: {
  readonly TrueString: string;
  readonly FalseString: string;
  Parse(value: string | null): bool;
  TryParse(value: string | null, result: Out<bool>): bool;
};

export type Single = float;
export declare const Single: {
  readonly MinValue: float;
  readonly Epsilon: float;
  readonly MaxValue: float;
  readonly PositiveInfinity: float;
  readonly NegativeInfinity: float;
  readonly NaN: float;
  IsFinite(f: float): bool;
  IsInfinity(f: float): bool;
  IsNaN(f: float): bool;
  IsNegative(f: float): bool;
  IsNegativeInfinity(f: float): bool;
  IsNormal(f: float): bool;
  IsPositiveInfinity(f: float): bool;
  IsSubnormal(f: float): bool;
  Parse(s: string | null): float;
  Parse(s: string | null, style: NumberStyles): float;
  Parse(s: string | null, provider: IFormatProvider | null): float;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): float;
  TryParse(s: string | null, result: Out<float>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<float>): bool;
};

export type Double = double;
export declare const Double: {
  readonly MinValue: double;
  readonly MaxValue: double;
  readonly Epsilon: double;
  readonly NegativeInfinity: double;
  readonly PositiveInfinity: double;
  readonly NaN: double;
  IsFinite(d: double): bool;
  IsInfinity(d: double): bool;
  IsNaN(d: double): bool;
  IsNegative(d: double): bool;
  IsNegativeInfinity(d: double): bool;
  IsNormal(d: double): bool;
  IsPositiveInfinity(d: double): bool;
  IsSubnormal(d: double): bool;
  Parse(s: string | null): double;
  Parse(s: string | null, style: NumberStyles): double;
  Parse(s: string | null, provider: IFormatProvider | null): double;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): double;
  TryParse(s: string | null, result: Out<double>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<double>): bool;
};

export type Decimal = decimal;
export declare const Decimal: {
  new (value: int): decimal;
  new (value: uint): decimal;
  new (value: long): decimal;
  new (value: ulong): decimal;
  new (value: float): decimal;
  new (value: double): decimal;
  new (bits: int[] | null): decimal;
  new (lo: int, mid: int, hi: int, isNegative: bool, scale: byte): decimal;
  readonly Zero: decimal;
  readonly One: decimal;
  readonly MinusOne: decimal;
  readonly MaxValue: decimal;
  readonly MinValue: decimal;
  FromOACurrency(cy: long): decimal;
  ToOACurrency(value: decimal): long;
  Add(d1: decimal, d2: decimal): decimal;
  Ceiling(d: decimal): decimal;
  Compare(d1: decimal, d2: decimal): int;
  Divide(d1: decimal, d2: decimal): decimal;
  Equals(d1: decimal, d2: decimal): bool;
  Floor(d: decimal): decimal;
  Parse(s: string | null): decimal;
  Parse(s: string | null, style: NumberStyles): decimal;
  Parse(s: string | null, provider: IFormatProvider | null): decimal;
  Parse(s: string | null, style: NumberStyles, provider: IFormatProvider | null): decimal;
  TryParse(s: string | null, result: Out<decimal>): bool;
  TryParse(s: string | null, style: NumberStyles, provider: IFormatProvider | null, result: Out<decimal>): bool;
  GetBits(d: decimal): int[];
  Remainder(d1: decimal, d2: decimal): decimal;
  Multiply(d1: decimal, d2: decimal): decimal;
  Negate(d: decimal): decimal;
  Round(d: decimal): decimal;
  Round(d: decimal, decimals: int): decimal;
  Round(d: decimal, mode: MidpointRounding): decimal;
  Round(d: decimal, decimals: int, mode: MidpointRounding): decimal;
  Subtract(d1: decimal, d2: decimal): decimal;
  ToByte(value: decimal): byte;
  ToSByte(value: decimal): sbyte;
  ToInt16(value: decimal): short;
  ToDouble(d: decimal): double;
  ToInt32(d: decimal): int;
  ToInt64(d: decimal): long;
  ToUInt16(value: decimal): ushort;
  ToUInt32(d: decimal): uint;
  ToUInt64(d: decimal): ulong;
  ToSingle(d: decimal): float;
  Truncate(d: decimal): decimal;
};

export interface Object {
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  GetType(): Type;
  ToString(): string;
}
export declare const Object: {
  new (): Object;
  Equals(objA: unknown, objB: unknown): bool;
  ReferenceEquals(objA: unknown, objB: unknown): bool;
};

export interface ValueType extends Object {
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}

export interface Enum extends Object {
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
  ToString(format: string | null): string;
}
export declare const Enum: {
  TryParse<TEnum>(value: string | null, result: Out<TEnum>): bool;
  TryParse<TEnum>(value: string | null, ignoreCase: bool, result: Out<TEnum>): bool;
  TryParse(enumType: Type | null, value: string | null, ignoreCase: bool, result: Out<Object>): bool;
  TryParse(enumType: Type | null, value: string | null, result: Out<Object>): bool;
  Parse(enumType: Type | null, value: string | null): Object;
  Parse(enumType: Type | null, value: string | null, ignoreCase: bool): Object;
  Parse<TEnum>(value: string | null): TEnum;
  Parse<TEnum>(value: string | null, ignoreCase: bool): TEnum;
};

export interface Delegate extends Object {
  readonly Target: Object;
  DynamicInvoke(args: unknown[] | null): Object;
  DynamicInvoke(...args: unknown[]): Object;
  Clone(): Object;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  GetInvocationList(): Delegate[];
}
export declare const Delegate: {
  Combine(a: Delegate | null, b: Delegate | null): Delegate;
  Combine(delegates: Delegate[] | null): Delegate;
  Combine(...delegates: (Delegate | null)[]): Delegate;
  Remove(source: Delegate | null, value: Delegate | null): Delegate;
  RemoveAll(source: Delegate | null, value: Delegate | null): Delegate;
};

export interface Type extends Object {
  readonly [opaque]: "System.Type";
}

export interface NullableMembers<T> extends Object {
  readonly HasValue: bool;
  readonly Value: T;
  GetValueOrDefault(): T;
  GetValueOrDefault(defaultValue: T): T;
  Equals(other: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export type Nullable<T> = (T & NullableMembers<T>) | null;
export declare const Nullable: {
  Compare<T>(n1: T | null, n2: T | null): int;
  Equals<T>(n1: T | null, n2: T | null): bool;
  GetUnderlyingType(nullableType: Type | null): Type;
};

export type String = string;
export declare const String: {
  new (value: char[] | null): string;
  new (value: char[] | null, startIndex: int, length: int): string;
  new (c: char, count: int): string;
  readonly Empty: string;
  Compare(strA: string | null, strB: string | null): int;
  Compare(strA: string | null, strB: string | null, ignoreCase: bool): int;
  Compare(strA: string | null, strB: string | null, comparisonType: StringComparison): int;
  Compare(strA: string | null, strB: string | null, culture: CultureInfo | null, options: CompareOptions): int;
  Compare(strA: string | null, strB: string | null, ignoreCase: bool, culture: CultureInfo | null): int;
  Compare(strA: string | null, indexA: int, strB: string | null, indexB: int, length: int): int;
  Compare(strA: string | null, indexA: int, strB: string | null, indexB: int, length: int, ignoreCase: bool): int;
  Compare(strA: string | null, indexA: int, strB: string | null, indexB: int, length: int, ignoreCase: bool, culture: CultureInfo | null): int;
  Compare(strA: string | null, indexA: int, strB: string | null, indexB: int, length: int, culture: CultureInfo | null, options: CompareOptions): int;
  Compare(strA: string | null, indexA: int, strB: string | null, indexB: int, length: int, comparisonType: StringComparison): int;
  CompareOrdinal(strA: string | null, strB: string | null): int;
  CompareOrdinal(strA: string | null, indexA: int, strB: string | null, indexB: int, length: int): int;
  Equals(a: string | null, b: string | null): bool;
  Equals(a: string | null, b: string | null, comparisonType: StringComparison): bool;
  Concat(arg0: unknown): string;
  Concat(arg0: unknown, arg1: unknown): string;
  Concat(arg0: unknown, arg1: unknown, arg2: unknown): string;
  Concat(args: unknown[] | null): string;
  Concat(...args: unknown[]): string;
  Concat<T>(values: IEnumerable<T> | null): string;
  Concat(values: IEnumerable<string> | null): string;
  Concat(str0: string | null, str1: string | null): string;
  Concat(str0: string | null, str1: string | null, str2: string | null): string;
  Concat(str0: string | null, str1: string | null, str2: string | null, str3: string | null): string;
  Concat(values: string[] | null): string;
  Concat(...values: (string | null)[]): string;
  Concat(arg0: unknown, arg1: unknown, arg2: unknown, arg3: unknown): string;
  Format(format: string | null, arg0: unknown): string;
  Format(format: string | null, arg0: unknown, arg1: unknown): string;
  Format(format: string | null, arg0: unknown, arg1: unknown, arg2: unknown): string;
  Format(format: string | null, args: unknown[] | null): string;
  Format(format: string | null, ...args: unknown[]): string;
  Format(provider: IFormatProvider | null, format: string | null, arg0: unknown): string;
  Format(provider: IFormatProvider | null, format: string | null, arg0: unknown, arg1: unknown): string;
  Format(provider: IFormatProvider | null, format: string | null, arg0: unknown, arg1: unknown, arg2: unknown): string;
  Format(provider: IFormatProvider | null, format: string | null, args: unknown[] | null): string;
  Format(provider: IFormatProvider | null, format: string | null, ...args: unknown[]): string;
  Join(separator: char, value: string[] | null): string;
  Join(separator: char, ...value: (string | null)[]): string;
  Join(separator: char, values: unknown[] | null): string;
  Join(separator: char, ...values: unknown[]): string;
  Join<T>(separator: char, values: IEnumerable<T> | null): string;
  Join(separator: char, value: string[] | null, startIndex: int, count: int): string;
  Join(separator: string | null, value: string[] | null): string;
  Join(separator: string | null, ...value: (string | null)[]): string;
  Join(separator: string | null, values: unknown[] | null): string;
  Join(separator: string | null, ...values: unknown[]): string;
  Join<T>(separator: string | null, values: IEnumerable<T> | null): string;
  Join(separator: string | null, values: IEnumerable<string> | null): string;
  Join(separator: string | null, value: string[] | null, startIndex: int, count: int): string;
  Copy(str: string | null): string;
  IsNullOrEmpty(value: string | null): bool;
  IsNullOrWhiteSpace(value: string | null): bool;
  Intern(str: string | null): string;
  IsInterned(str: string | null): string;
};

export declare enum StringComparison {
  CurrentCulture = 0,
  CurrentCultureIgnoreCase = 1,
  InvariantCulture = 2,
  InvariantCultureIgnoreCase = 3,
  Ordinal = 4,
  OrdinalIgnoreCase = 5,
}

export declare enum StringSplitOptions {
  None = 0,
  RemoveEmptyEntries = 1,
}

export interface StringComparer extends SystemCollectionsGenericIComparer<string>, IEqualityComparer<string> {
  Compare(x: unknown, y: unknown): int;
  Compare(x: string | null, y: string | null): int;
  Equals(x: unknown, y: unknown): bool;
  Equals(x: string | null, y: string | null): bool;
  Equals(obj: unknown): bool;
  GetHashCode(obj: unknown): int;
  GetHashCode(obj: string | null): int;
  GetHashCode(): int;
}
export declare const StringComparer: {
  readonly InvariantCulture: StringComparer;
  readonly InvariantCultureIgnoreCase: StringComparer;
  readonly CurrentCulture: StringComparer;
  readonly CurrentCultureIgnoreCase: StringComparer;
  readonly Ordinal: StringComparer;
  readonly OrdinalIgnoreCase: StringComparer;
  FromComparison(comparisonType: StringComparison): StringComparer;
  Create(culture: CultureInfo | null, ignoreCase: bool): StringComparer;
  Create(culture: CultureInfo | null, options: CompareOptions): StringComparer;
};

export interface DateTime extends Object {
  readonly Date: DateTime;
  readonly Day: int;
  readonly DayOfWeek: DayOfWeek;
  readonly DayOfYear: int;
  readonly Hour: int;
  readonly Millisecond: int;
  readonly Minute: int;
  readonly Month: int;
  readonly Second: int;
  readonly Ticks: long;
  readonly TimeOfDay: TimeSpan;
  readonly Year: int;
  Add(value: TimeSpan): DateTime;
  AddDays(value: double): DateTime;
  AddHours(value: double): DateTime;
  AddMilliseconds(value: double): DateTime;
  AddMinutes(value: double): DateTime;
  AddMonths(months: int): DateTime;
  AddSeconds(value: double): DateTime;
  AddTicks(value: long): DateTime;
  AddYears(value: int): DateTime;
  Equals(value: unknown): bool;
  IsDaylightSavingTime(): bool;
  GetHashCode(): int;
  Subtract(value: DateTime): TimeSpan;
  Subtract(value: TimeSpan): DateTime;
  ToString(): string;
  ToString(format: string | null): string;
  ToString(provider: IFormatProvider | null): string;
  ToString(format: string | null, provider: IFormatProvider | null): string;
}
export declare const DateTime: {
  new (): DateTime;
  new (ticks: long): DateTime;
  new (ticks: long, kind: DateTimeKind): DateTime;
  new (year: int, month: int, day: int): DateTime;
  new (year: int, month: int, day: int, hour: int, minute: int, second: int): DateTime;
  new (year: int, month: int, day: int, hour: int, minute: int, second: int, kind: DateTimeKind): DateTime;
  new (year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int): DateTime;
  new (year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int, kind: DateTimeKind): DateTime;
  readonly MinValue: DateTime;
  readonly MaxValue: DateTime;
  readonly Now: DateTime;
  readonly Today: DateTime;
  readonly UtcNow: DateTime;
  DaysInMonth(year: int, month: int): int;
  IsLeapYear(year: int): bool;
  Parse(s: string | null): DateTime;
  Parse(s: string | null, provider: IFormatProvider | null): DateTime;
  Parse(s: string | null, provider: IFormatProvider | null, styles: DateTimeStyles): DateTime;
};

export declare enum DateTimeKind {
  Utc = 1,
}

export declare enum DayOfWeek {
  Sunday = 0,
  Monday = 1,
  Tuesday = 2,
  Wednesday = 3,
  Thursday = 4,
  Friday = 5,
  Saturday = 6,
}

export interface TimeSpan extends Object {
  readonly Ticks: long;
  readonly Days: int;
  readonly Hours: int;
  readonly Milliseconds: int;
  readonly Minutes: int;
  readonly Seconds: int;
  readonly TotalDays: double;
  readonly TotalHours: double;
  readonly TotalMilliseconds: double;
  readonly TotalMinutes: double;
  readonly TotalSeconds: double;
  Add(ts: TimeSpan): TimeSpan;
  CompareTo(value: unknown): int;
  CompareTo(value: TimeSpan): int;
  Duration(): TimeSpan;
  Equals(value: unknown): bool;
  Equals(obj: TimeSpan): bool;
  GetHashCode(): int;
  Negate(): TimeSpan;
  Subtract(ts: TimeSpan): TimeSpan;
  Multiply(factor: double): TimeSpan;
  Divide(divisor: double): TimeSpan;
  Divide(ts: TimeSpan): double;
  ToString(): string;
  ToString(format: string | null): string;
  ToString(format: string | null, formatProvider: IFormatProvider | null): string;
}
export declare const TimeSpan: {
  new (): TimeSpan;
  new (ticks: long): TimeSpan;
  new (hours: int, minutes: int, seconds: int): TimeSpan;
  new (days: int, hours: int, minutes: int, seconds: int): TimeSpan;
  new (days: int, hours: int, minutes: int, seconds: int, milliseconds: int): TimeSpan;
  readonly TicksPerMillisecond: long;
  readonly TicksPerSecond: long;
  readonly TicksPerMinute: long;
  readonly TicksPerHour: long;
  readonly TicksPerDay: long;
  readonly Zero: TimeSpan;
  readonly MaxValue: TimeSpan;
  readonly MinValue: TimeSpan;
  Compare(t1: TimeSpan, t2: TimeSpan): int;
  FromDays(value: double): TimeSpan;
  Equals(t1: TimeSpan, t2: TimeSpan): bool;
  FromHours(value: double): TimeSpan;
  FromMilliseconds(value: double): TimeSpan;
  FromMinutes(value: double): TimeSpan;
  FromSeconds(value: double): TimeSpan;
  FromTicks(value: long): TimeSpan;
  Parse(s: string | null): TimeSpan;
  Parse(input: string | null, formatProvider: IFormatProvider | null): TimeSpan;
  ParseExact(input: string | null, format: string | null, formatProvider: IFormatProvider | null): TimeSpan;
  ParseExact(input: string | null, formats: string[] | null, formatProvider: IFormatProvider | null): TimeSpan;
  ParseExact(input: string | null, format: string | null, formatProvider: IFormatProvider | null, styles: TimeSpanStyles): TimeSpan;
  ParseExact(input: string | null, formats: string[] | null, formatProvider: IFormatProvider | null, styles: TimeSpanStyles): TimeSpan;
  TryParse(s: string | null, result: Out<TimeSpan>): bool;
  TryParse(input: string | null, formatProvider: IFormatProvider | null, result: Out<TimeSpan>): bool;
  TryParseExact(input: string | null, format: string | null, formatProvider: IFormatProvider | null, result: Out<TimeSpan>): bool;
  TryParseExact(input: string | null, formats: string[] | null, formatProvider: IFormatProvider | null, result: Out<TimeSpan>): bool;
  TryParseExact(input: string | null, format: string | null, formatProvider: IFormatProvider | null, styles: TimeSpanStyles, result: Out<TimeSpan>): bool;
  TryParseExact(input: string | null, formats: string[] | null, formatProvider: IFormatProvider | null, styles: TimeSpanStyles, result: Out<TimeSpan>): bool;
};

export interface TimeZone extends Object {
  readonly StandardName: string;
  readonly DaylightName: string;
  GetUtcOffset(time: DateTime): TimeSpan;
  ToUniversalTime(time: DateTime): DateTime;
  ToLocalTime(time: DateTime): DateTime;
  GetDaylightChanges(year: int): DaylightTime;
  IsDaylightSavingTime(time: DateTime): bool;
}
export declare const TimeZone: {
  readonly CurrentTimeZone: TimeZone;
  IsDaylightSavingTime(time: DateTime, daylightTimes: DaylightTime | null): bool;
};

export interface TimeZoneInfo extends Object {
  readonly Id: string;
  readonly DisplayName: string;
  readonly StandardName: string;
  readonly DaylightName: string;
  readonly BaseUtcOffset: TimeSpan;
  readonly SupportsDaylightSavingTime: bool;
  GetAdjustmentRules(): TimeZoneInfoAdjustmentRule[];
  GetAmbiguousTimeOffsets(dateTimeOffset: DateTimeOffsetLike): TimeSpan[];
  GetAmbiguousTimeOffsets(dateTime: DateTime): TimeSpan[];
  GetUtcOffset(dateTimeOffset: DateTimeOffsetLike): TimeSpan;
  GetUtcOffset(dateTime: DateTime): TimeSpan;
  IsAmbiguousTime(dateTimeOffset: DateTimeOffsetLike): bool;
  IsAmbiguousTime(dateTime: DateTime): bool;
  IsDaylightSavingTime(dateTimeOffset: DateTimeOffsetLike): bool;
  IsDaylightSavingTime(dateTime: DateTime): bool;
  IsInvalidTime(dateTime: DateTime): bool;
  Equals(other: TimeZoneInfo | null): bool;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  HasSameRules(other: TimeZoneInfo | null): bool;
  ToSerializedString(): string;
  ToString(): string;
}
export declare const TimeZoneInfo: {
  readonly Local: TimeZoneInfo;
  readonly Utc: TimeZoneInfo;
  FindSystemTimeZoneById(id: string | null): TimeZoneInfo;
  ClearCachedData(): void;
  ConvertTimeBySystemTimeZoneId(dateTimeOffset: DateTimeOffsetLike, destinationTimeZoneId: string | null): DateTimeOffset;
  ConvertTimeBySystemTimeZoneId(dateTime: DateTime, destinationTimeZoneId: string | null): DateTime;
  ConvertTimeBySystemTimeZoneId(dateTime: DateTime, sourceTimeZoneId: string | null, destinationTimeZoneId: string | null): DateTime;
  ConvertTime(dateTimeOffset: DateTimeOffsetLike, destinationTimeZone: TimeZoneInfo | null): DateTimeOffset;
  ConvertTime(dateTime: DateTime, destinationTimeZone: TimeZoneInfo | null): DateTime;
  ConvertTime(dateTime: DateTime, sourceTimeZone: TimeZoneInfo | null, destinationTimeZone: TimeZoneInfo | null): DateTime;
  ConvertTimeFromUtc(dateTime: DateTime, destinationTimeZone: TimeZoneInfo | null): DateTime;
  ConvertTimeToUtc(dateTime: DateTime): DateTime;
  ConvertTimeToUtc(dateTime: DateTime, sourceTimeZone: TimeZoneInfo | null): DateTime;
  FromSerializedString(source: string | null): TimeZoneInfo;
  GetSystemTimeZones(): ReadOnlyCollection<TimeZoneInfo>;
  CreateCustomTimeZone(id: string | null, baseUtcOffset: TimeSpan, displayName: string | null, standardDisplayName: string | null): TimeZoneInfo;
  CreateCustomTimeZone(id: string | null, baseUtcOffset: TimeSpan, displayName: string | null, standardDisplayName: string | null, daylightDisplayName: string | null, adjustmentRules: TimeZoneInfoAdjustmentRule[] | null): TimeZoneInfo;
  CreateCustomTimeZone(id: string | null, baseUtcOffset: TimeSpan, displayName: string | null, standardDisplayName: string | null, daylightDisplayName: string | null, adjustmentRules: TimeZoneInfoAdjustmentRule[] | null, disableDaylightSavingTime: bool): TimeZoneInfo;
  readonly AdjustmentRule: typeof TimeZoneInfoAdjustmentRule;
  readonly TransitionTime: typeof TimeZoneInfoTransitionTime;
};

export interface TimeZoneInfoAdjustmentRule extends Object {
  readonly DateStart: DateTime;
  readonly DateEnd: DateTime;
  readonly DaylightDelta: TimeSpan;
  readonly DaylightTransitionStart: TimeZoneInfoTransitionTime;
  readonly DaylightTransitionEnd: TimeZoneInfoTransitionTime;
  Equals(other: TimeZoneInfoAdjustmentRule | null): bool;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
}
export declare const TimeZoneInfoAdjustmentRule: {
  CreateAdjustmentRule(dateStart: DateTime, dateEnd: DateTime, daylightDelta: TimeSpan, daylightTransitionStart: TimeZoneInfoTransitionTime, daylightTransitionEnd: TimeZoneInfoTransitionTime): TimeZoneInfoAdjustmentRule;
};

export interface TimeZoneInfoTransitionTime extends Object {
  readonly TimeOfDay: DateTime;
  readonly Month: int;
  readonly Week: int;
  readonly Day: int;
  readonly DayOfWeek: DayOfWeek;
  readonly IsFixedDateRule: bool;
  Equals(obj: unknown): bool;
  Equals(other: TimeZoneInfoTransitionTime): bool;
  GetHashCode(): int;
}
export declare const TimeZoneInfoTransitionTime: {
  new (): TimeZoneInfoTransitionTime;
  CreateFixedDateRule(timeOfDay: DateTime, month: int, day: int): TimeZoneInfoTransitionTime;
  CreateFloatingDateRule(timeOfDay: DateTime, month: int, week: int, dayOfWeek: DayOfWeek): TimeZoneInfoTransitionTime;
};

export interface TupleOf1<T1> extends Object {
  readonly Item1: T1;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export interface TupleOf2<T1, T2> extends Object {
  readonly Item1: T1;
  readonly Item2: T2;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export interface TupleOf3<T1, T2, T3> extends Object {
  readonly Item1: T1;
  readonly Item2: T2;
  readonly Item3: T3;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export interface TupleOf4<T1, T2, T3, T4> extends Object {
  readonly Item1: T1;
  readonly Item2: T2;
  readonly Item3: T3;
  readonly Item4: T4;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export interface TupleOf5<T1, T2, T3, T4, T5> extends Object {
  readonly Item1: T1;
  readonly Item2: T2;
  readonly Item3: T3;
  readonly Item4: T4;
  readonly Item5: T5;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export interface TupleOf6<T1, T2, T3, T4, T5, T6> extends Object {
  readonly Item1: T1;
  readonly Item2: T2;
  readonly Item3: T3;
  readonly Item4: T4;
  readonly Item5: T5;
  readonly Item6: T6;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export interface TupleOf7<T1, T2, T3, T4, T5, T6, T7> extends Object {
  readonly Item1: T1;
  readonly Item2: T2;
  readonly Item3: T3;
  readonly Item4: T4;
  readonly Item5: T5;
  readonly Item6: T6;
  readonly Item7: T7;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export interface TupleOf8<T1, T2, T3, T4, T5, T6, T7, TRest> extends Object {
  readonly Item1: T1;
  readonly Item2: T2;
  readonly Item3: T3;
  readonly Item4: T4;
  readonly Item5: T5;
  readonly Item6: T6;
  readonly Item7: T7;
  readonly Rest: TRest;
  Equals(obj: unknown): bool;
  GetHashCode(): int;
  ToString(): string;
}
export type Tuple<T1, T2 = Absent, T3 = Absent, T4 = Absent, T5 = Absent, T6 = Absent, T7 = Absent, T8 = Absent> = [T2] extends [Absent] ? TupleOf1<T1> : [T3] extends [Absent] ? TupleOf2<T1, T2> : [T4] extends [Absent] ? TupleOf3<T1, T2, T3> : [T5] extends [Absent] ? TupleOf4<T1, T2, T3, T4> : [T6] extends [Absent] ? TupleOf5<T1, T2, T3, T4, T5> : [T7] extends [Absent] ? TupleOf6<T1, T2, T3, T4, T5, T6> : [T8] extends [Absent] ? TupleOf7<T1, T2, T3, T4, T5, T6, T7> : TupleOf8<T1, T2, T3, T4, T5, T6, T7, T8>;
export declare const Tuple: {
  new <T1>(item1: T1 | null): TupleOf1<T1>;
  new <T1, T2>(item1: T1 | null, item2: T2 | null): TupleOf2<T1, T2>;
  new <T1, T2, T3>(item1: T1 | null, item2: T2 | null, item3: T3 | null): TupleOf3<T1, T2, T3>;
  new <T1, T2, T3, T4>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null): TupleOf4<T1, T2, T3, T4>;
  new <T1, T2, T3, T4, T5>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null): TupleOf5<T1, T2, T3, T4, T5>;
  new <T1, T2, T3, T4, T5, T6>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null): TupleOf6<T1, T2, T3, T4, T5, T6>;
  new <T1, T2, T3, T4, T5, T6, T7>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null): TupleOf7<T1, T2, T3, T4, T5, T6, T7>;
  new <T1, T2, T3, T4, T5, T6, T7, TRest>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null, rest: TRest | null): TupleOf8<T1, T2, T3, T4, T5, T6, T7, TRest>;
  Create<T1>(item1: T1 | null): TupleOf1<T1>;
  Create<T1, T2>(item1: T1 | null, item2: T2 | null): TupleOf2<T1, T2>;
  Create<T1, T2, T3>(item1: T1 | null, item2: T2 | null, item3: T3 | null): TupleOf3<T1, T2, T3>;
  Create<T1, T2, T3, T4>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null): TupleOf4<T1, T2, T3, T4>;
  Create<T1, T2, T3, T4, T5>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null): TupleOf5<T1, T2, T3, T4, T5>;
  Create<T1, T2, T3, T4, T5, T6>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null): TupleOf6<T1, T2, T3, T4, T5, T6>;
  Create<T1, T2, T3, T4, T5, T6, T7>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null): TupleOf7<T1, T2, T3, T4, T5, T6, T7>;
  Create<T1, T2, T3, T4, T5, T6, T7, T8>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null, item8: T8 | null): TupleOf8<T1, T2, T3, T4, T5, T6, T7, TupleOf1<T8>>;
};

export interface ValueTupleOf0 extends Object {
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf0): bool;
  CompareTo(other: ValueTupleOf0): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf1<T1> extends Object {
  Item1: T1;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf1<T1>): bool;
  CompareTo(other: ValueTupleOf1<T1>): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf2<T1, T2> extends Object {
  Item1: T1;
  Item2: T2;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf2<T1, T2>): bool;
  CompareTo(other: ValueTupleOf2<T1, T2>): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf3<T1, T2, T3> extends Object {
  Item1: T1;
  Item2: T2;
  Item3: T3;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf3<T1, T2, T3>): bool;
  CompareTo(other: ValueTupleOf3<T1, T2, T3>): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf4<T1, T2, T3, T4> extends Object {
  Item1: T1;
  Item2: T2;
  Item3: T3;
  Item4: T4;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf4<T1, T2, T3, T4>): bool;
  CompareTo(other: ValueTupleOf4<T1, T2, T3, T4>): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf5<T1, T2, T3, T4, T5> extends Object {
  Item1: T1;
  Item2: T2;
  Item3: T3;
  Item4: T4;
  Item5: T5;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf5<T1, T2, T3, T4, T5>): bool;
  CompareTo(other: ValueTupleOf5<T1, T2, T3, T4, T5>): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf6<T1, T2, T3, T4, T5, T6> extends Object {
  Item1: T1;
  Item2: T2;
  Item3: T3;
  Item4: T4;
  Item5: T5;
  Item6: T6;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf6<T1, T2, T3, T4, T5, T6>): bool;
  CompareTo(other: ValueTupleOf6<T1, T2, T3, T4, T5, T6>): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf7<T1, T2, T3, T4, T5, T6, T7> extends Object {
  Item1: T1;
  Item2: T2;
  Item3: T3;
  Item4: T4;
  Item5: T5;
  Item6: T6;
  Item7: T7;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf7<T1, T2, T3, T4, T5, T6, T7>): bool;
  CompareTo(other: ValueTupleOf7<T1, T2, T3, T4, T5, T6, T7>): int;
  GetHashCode(): int;
  ToString(): string;
}
export interface ValueTupleOf8<T1, T2, T3, T4, T5, T6, T7, TRest> extends Object {
  Item1: T1;
  Item2: T2;
  Item3: T3;
  Item4: T4;
  Item5: T5;
  Item6: T6;
  Item7: T7;
  Rest: TRest;
  Equals(obj: unknown): bool;
  Equals(other: ValueTupleOf8<T1, T2, T3, T4, T5, T6, T7, TRest>): bool;
  CompareTo(other: ValueTupleOf8<T1, T2, T3, T4, T5, T6, T7, TRest>): int;
  GetHashCode(): int;
  ToString(): string;
}
export type ValueTuple<T1 = Absent, T2 = Absent, T3 = Absent, T4 = Absent, T5 = Absent, T6 = Absent, T7 = Absent, T8 = Absent> = [T1] extends [Absent] ? ValueTupleOf0 : [T2] extends [Absent] ? ValueTupleOf1<T1> : [T3] extends [Absent] ? ValueTupleOf2<T1, T2> : [T4] extends [Absent] ? ValueTupleOf3<T1, T2, T3> : [T5] extends [Absent] ? ValueTupleOf4<T1, T2, T3, T4> : [T6] extends [Absent] ? ValueTupleOf5<T1, T2, T3, T4, T5> : [T7] extends [Absent] ? ValueTupleOf6<T1, T2, T3, T4, T5, T6> : [T8] extends [Absent] ? ValueTupleOf7<T1, T2, T3, T4, T5, T6, T7> : ValueTupleOf8<T1, T2, T3, T4, T5, T6, T7, T8>;
export declare const ValueTuple: {
  new (): ValueTupleOf0;
  new <T1>(): ValueTupleOf1<T1>;
  new <T1>(item1: T1 | null): ValueTupleOf1<T1>;
  new <T1, T2>(): ValueTupleOf2<T1, T2>;
  new <T1, T2>(item1: T1 | null, item2: T2 | null): ValueTupleOf2<T1, T2>;
  new <T1, T2, T3>(): ValueTupleOf3<T1, T2, T3>;
  new <T1, T2, T3>(item1: T1 | null, item2: T2 | null, item3: T3 | null): ValueTupleOf3<T1, T2, T3>;
  new <T1, T2, T3, T4>(): ValueTupleOf4<T1, T2, T3, T4>;
  new <T1, T2, T3, T4>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null): ValueTupleOf4<T1, T2, T3, T4>;
  new <T1, T2, T3, T4, T5>(): ValueTupleOf5<T1, T2, T3, T4, T5>;
  new <T1, T2, T3, T4, T5>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null): ValueTupleOf5<T1, T2, T3, T4, T5>;
  new <T1, T2, T3, T4, T5, T6>(): ValueTupleOf6<T1, T2, T3, T4, T5, T6>;
  new <T1, T2, T3, T4, T5, T6>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null): ValueTupleOf6<T1, T2, T3, T4, T5, T6>;
  new <T1, T2, T3, T4, T5, T6, T7>(): ValueTupleOf7<T1, T2, T3, T4, T5, T6, T7>;
  new <T1, T2, T3, T4, T5, T6, T7>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null): ValueTupleOf7<T1, T2, T3, T4, T5, T6, T7>;
  new <T1, T2, T3, T4, T5, T6, T7, TRest>(): ValueTupleOf8<T1, T2, T3, T4, T5, T6, T7, TRest>;
  new <T1, T2, T3, T4, T5, T6, T7, TRest>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null, rest: TRest): ValueTupleOf8<T1, T2, T3, T4, T5, T6, T7, TRest>;
  Create(): ValueTupleOf0;
  Create<T1>(item1: T1 | null): ValueTupleOf1<T1>;
  Create<T1, T2>(item1: T1 | null, item2: T2 | null): ValueTupleOf2<T1, T2>;
  Create<T1, T2, T3>(item1: T1 | null, item2: T2 | null, item3: T3 | null): ValueTupleOf3<T1, T2, T3>;
  Create<T1, T2, T3, T4>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null): ValueTupleOf4<T1, T2, T3, T4>;
  Create<T1, T2, T3, T4, T5>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null): ValueTupleOf5<T1, T2, T3, T4, T5>;
  Create<T1, T2, T3, T4, T5, T6>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null): ValueTupleOf6<T1, T2, T3, T4, T5, T6>;
  Create<T1, T2, T3, T4, T5, T6, T7>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null): ValueTupleOf7<T1, T2, T3, T4, T5, T6, T7>;
  Create<T1, T2, T3, T4, T5, T6, T7, T8>(item1: T1 | null, item2: T2 | null, item3: T3 | null, item4: T4 | null, item5: T5 | null, item6: T6 | null, item7: T7 | null, item8: T8 | null): ValueTupleOf8<T1, T2, T3, T4, T5, T6, T7, ValueTupleOf1<T8>>;
};

export interface Uri extends Object {
  readonly AbsolutePath: string;
  readonly AbsoluteUri: string;
  readonly LocalPath: string;
  readonly Authority: string;
  readonly HostNameType: UriHostNameType;
  readonly IsDefaultPort: bool;
  readonly IsFile: bool;
  readonly IsLoopback: bool;
  readonly PathAndQuery: string;
  readonly Segments: string[];
  readonly IsUnc: bool;
  readonly Host: string;
  readonly Port: int;
  readonly Query: string;
  readonly Fragment: string;
  readonly Scheme: string;
  readonly OriginalString: string;
  readonly DnsSafeHost: string;
  readonly IdnHost: string;
  readonly IsAbsoluteUri: bool;
  readonly UserEscaped: bool;
  readonly UserInfo: string;
  GetLeftPart(part: UriPartial): string;
  GetHashCode(): int;
  ToString(): string;
  Equals(comparand: unknown): bool;
  MakeRelativeUri(uri: Uri | null): Uri;
  GetComponents(components: UriComponents, format: UriFormat): string;
  IsWellFormedOriginalString(): bool;
  IsBaseOf(uri: Uri | null): bool;
}
export declare const Uri: {
  new (uriString: string | null): Uri;
  new (uriString: string | null, uriKind: UriKind): Uri;
  new (baseUri: Uri | null, relativeUri: string | null): Uri;
  new (baseUri: Uri | null, relativeUri: Uri | null): Uri;
  readonly UriSchemeFile: string;
  readonly UriSchemeFtp: string;
  readonly UriSchemeGopher: string;
  readonly UriSchemeHttp: string;
  readonly UriSchemeHttps: string;
  readonly UriSchemeMailto: string;
  readonly UriSchemeNews: string;
  readonly UriSchemeNntp: string;
  readonly UriSchemeNetTcp: string;
  readonly UriSchemeNetPipe: string;
  readonly SchemeDelimiter: string;
  CheckHostName(name: string | null): UriHostNameType;
  HexEscape(character: char): string;
  HexUnescape(pattern: string | null, index: Ref<int>): char;
  IsHexEncoding(pattern: string | null, index: int): bool;
  CheckSchemeName(schemeName: string | null): bool;
  IsHexDigit(character: char): bool;
  FromHex(digit: char): int;
  TryCreate(uriString: string | null, uriKind: UriKind, result: Out<Uri>): bool;
  TryCreate(baseUri: Uri | null, relativeUri: string | null, result: Out<Uri>): bool;
  TryCreate(baseUri: Uri | null, relativeUri: Uri | null, result: Out<Uri>): bool;
  Compare(uri1: Uri | null, uri2: Uri | null, partsToCompare: UriComponents, compareFormat: UriFormat, comparisonType: StringComparison): int;
  IsWellFormedUriString(uriString: string | null, uriKind: UriKind): bool;
  UnescapeDataString(stringToUnescape: string | null): string;
  EscapeUriString(stringToEscape: string | null): string;
  EscapeDataString(stringToEscape: string | null): string;
};

export declare enum UriKind {
  RelativeOrAbsolute = 0,
  Absolute = 1,
  Relative = 2,
}

export declare enum UriPartial {
  Scheme = 0,
  Authority = 1,
  Path = 2,
  Query = 3,
}

export declare enum UriComponents {
  Scheme = 1,
  UserInfo = 2,
  Host = 4,
  Port = 8,
  Path = 16,
  Query = 32,
  Fragment = 64,
  StrongPort = 128,
  NormalizedHost = 256,
  KeepDelimiter = 1073741824,
  SerializationInfoString = -2147483648,
  AbsoluteUri = 127,
  HostAndPort = 132,
  StrongAuthority = 134,
  SchemeAndServer = 13,
  HttpRequestUrl = 61,
  PathAndQuery = 48,
}

export declare enum UriFormat {
  UriEscaped = 1,
  Unescaped = 2,
  SafeUnescaped = 3,
}

export declare enum UriHostNameType {
  Unknown = 0,
  Basic = 1,
  Dns = 2,
  IPv4 = 3,
  IPv6 = 4,
}
