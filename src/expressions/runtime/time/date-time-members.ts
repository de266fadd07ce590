import { hashCodeOf } from "../collections/equality.js";
import { stringArray } from "../collections/array.js";
import { throwArgument, throwArgumentRange, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import { Boxed, type CallContext, type MemberTable, type NetValue, type Reference } from "../value.js";
import { daysInMonth, isLeapYear, maxTicks, ticksPerDay, ticksPerMillisecond, unixEpochTicks } from "./calendar.js";
import { kinds, NetDateTime } from "./date-time.js";
import { standardPatterns } from "./format-date.js";
import { parseDateTime, parseExactDateTime, tryParseDateTime, tryParseExactDateTime, type Formats } from "./parsed-date.js";
import { NetTimeSpan } from "./time-span.js";

const type = "System.DateTime";
/** 1601-01-01. */
const fileTimeStart = 504_911_232_000_000_000n;
/** 1899-12-30. */
const oleStart = 599_264_352_000_000_000n;

function checkYear(year: number): void {
  if (year < 1 || year > 9999) throwArgumentRange("year", "Year must be between 1 and 9999.");
}

function ofFileTime(fileTime: bigint, kind: number): NetDateTime {
  if (fileTime < 0n || fileTime > maxTicks - fileTimeStart) throwArgumentRange("fileTime", "Not a valid Win32 FileTime.");
  return new NetDateTime(fileTime + fileTimeStart, kind);
}

function toFileTime(value: NetDateTime): bigint {
  const ticks = value.ticks - fileTimeStart;
  return ticks < 0n ? throwNet("System.ArgumentOutOfRangeException", "Not a valid Win32 FileTime.") : ticks;
}

function toOleDate(ticks: bigint): number {
  if (ticks === 0n) return 0;
  let milliseconds = Number((ticks - oleStart) / ticksPerMillisecond);
  // Days before the epoch count back, while their hours still count on.
  if (milliseconds < 0) {
    const fraction = milliseconds % 86400000;
    if (fraction !== 0) milliseconds -= (86400000 + fraction) * 2;
  }
  return milliseconds / 86400000;
}

function ofOleDate(value: number): NetDateTime {
  if (!(value > -657435 && value < 2958466)) throwArgument(" Not a legal OleAut date.");
  let milliseconds = Math.trunc(value * 86400000 + (value >= 0 ? 0.5 : -0.5));
  if (milliseconds < 0) milliseconds -= (milliseconds % 86400000) * 2;
  return new NetDateTime(BigInt(milliseconds) * ticksPerMillisecond + oleStart);
}

function ofBinary(data: bigint): NetDateTime {
  const bits = BigInt.asUintN(64, data);
  const ticks = bits & 0x3fff_ffff_ffff_ffffn;
  const kind = Number(bits >> 62n);
  // A local time is written as UTC, of which some day before the first may come out.
  const local = kind >= 2;
  if (ticks > maxTicks) throwArgument("The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "dateData");
  return new NetDateTime(ticks, local ? kinds.local : kind);
}

function addSpan(value: NetDateTime, span: NetTimeSpan, parameter = "value"): NetDateTime {
  return value.addTicks(span.ticks, parameter);
}

function formatsOf(value: NetDateTime, letters: Iterable<string>): string[] {
  return Array.from(letters, (letter) => value.netFormat(letter));
}

const statics: MemberTable = {
  [`${type}.DateTime(long)`]: (_: CallContext, ticks: bigint) => NetDateTime.ofTicks(ticks),
  [`${type}.DateTime(long, DateTimeKind)`]: (_: CallContext, ticks: bigint, kind: number) => NetDateTime.ofTicks(ticks, kind),
  [`${type}.DateTime(int, int, int)`]: (_: CallContext, y: number, m: number, d: number) => NetDateTime.ofParts(y, m, d),
  [`${type}.DateTime(int, int, int, int, int, int)`]: (_: CallContext, y: number, m: number, d: number, h: number, min: number, s: number) => NetDateTime.ofParts(y, m, d, h, min, s),
  [`${type}.DateTime(int, int, int, int, int, int, DateTimeKind)`]: (_: CallContext, y: number, m: number, d: number, h: number, min: number, s: number, kind: number) => NetDateTime.ofParts(y, m, d, h, min, s, 0, kind),
  [`${type}.DateTime(int, int, int, int, int, int, int)`]: (_: CallContext, y: number, m: number, d: number, h: number, min: number, s: number, ms: number) => NetDateTime.ofParts(y, m, d, h, min, s, ms),
  [`${type}.DateTime(int, int, int, int, int, int, int, DateTimeKind)`]: (_: CallContext, y: number, m: number, d: number, h: number, min: number, s: number, ms: number, kind: number) => NetDateTime.ofParts(y, m, d, h, min, s, ms, kind),
  [`${type}.Now`]: (call: CallContext) => new NetDateTime(call.host.utcNowTicks(), kinds.local),
  [`${type}.UtcNow`]: (call: CallContext) => new NetDateTime(call.host.utcNowTicks(), kinds.utc),
  [`${type}.Today`]: (call: CallContext) => new NetDateTime(call.host.utcNowTicks(), kinds.local).startOfDay(),
  [`${type}.MinValue`]: () => NetDateTime.min,
  [`${type}.MaxValue`]: () => NetDateTime.max,
  [`${type}.UnixEpoch`]: () => new NetDateTime(unixEpochTicks, kinds.utc),
  [`${type}.Compare(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.compareTo(b),
  [`${type}.Equals(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.ticks === b.ticks,
  [`${type}.DaysInMonth(int, int)`]: (_: CallContext, year: number, month: number) => {
    if (month < 1 || month > 12) throwArgumentRange("month", "Month must be between one and twelve.");
    checkYear(year);
    return daysInMonth(year, month);
  },
  [`${type}.IsLeapYear(int)`]: (_: CallContext, year: number) => {
    checkYear(year);
    return isLeapYear(year);
  },
  [`${type}.FromBinary(long)`]: (_: CallContext, data: bigint) => ofBinary(data),
  [`${type}.FromFileTime(long)`]: (_: CallContext, fileTime: bigint) => ofFileTime(fileTime, kinds.local),
  [`${type}.FromFileTimeUtc(long)`]: (_: CallContext, fileTime: bigint) => ofFileTime(fileTime, kinds.utc),
  [`${type}.FromOADate(double)`]: (_: CallContext, value: number) => ofOleDate(value),
  [`${type}.SpecifyKind(DateTime, DateTimeKind)`]: (_: CallContext, value: NetDateTime, kind: number) => NetDateTime.ofTicks(value.ticks, kind),
  [`${type}.Parse(string)`]: (call: CallContext, text: string | null) => parseDateTime(call, text),
  [`${type}.Parse(string, IFormatProvider)`]: (call: CallContext, text: string | null) => parseDateTime(call, text),
  [`${type}.Parse(string, IFormatProvider, DateTimeStyles)`]: (call: CallContext, text: string | null, _provider: NetValue, styles: number) => parseDateTime(call, text, styles),
  [`${type}.ParseExact(string, string, IFormatProvider)`]: (call: CallContext, text: string | null, format: string | null) => parseExactDateTime(call, text, format),
  [`${type}.ParseExact(string, string, IFormatProvider, DateTimeStyles)`]: (call: CallContext, text: string | null, format: string | null, _provider: NetValue, styles: number) => parseExactDateTime(call, text, format, styles),
  [`${type}.ParseExact(string, string[], IFormatProvider, DateTimeStyles)`]: (call: CallContext, text: string | null, formats: Formats, _provider: NetValue, styles: number) => parseExactDateTime(call, text, formats, styles),
  [`${type}.TryParse(string, DateTime)`]: (call: CallContext, text: string | null, result: Reference<NetDateTime>) => tryParseDateTime(call, text, 0, result),
  [`${type}.TryParse(string, IFormatProvider, DateTimeStyles, DateTime)`]: (call: CallContext, text: string | null, _provider: NetValue, styles: number, result: Reference<NetDateTime>) => tryParseDateTime(call, text, styles, result),
  [`${type}.TryParseExact(string, string, IFormatProvider, DateTimeStyles, DateTime)`]: (call: CallContext, text: string | null, format: string | null, _provider: NetValue, styles: number, result: Reference<NetDateTime>) => tryParseExactDateTime(call, text, format, styles, result),
  [`${type}.TryParseExact(string, string[], IFormatProvider, DateTimeStyles, DateTime)`]: (call: CallContext, text: string | null, formats: Formats, _provider: NetValue, styles: number, result: Reference<NetDateTime>) => tryParseExactDateTime(call, text, formats, styles, result),
};

const parts: MemberTable = {
  [`${type}.Date`]: (_: CallContext, value: NetDateTime) => value.startOfDay(),
  [`${type}.Day`]: (_: CallContext, value: NetDateTime) => value.date.day,
  [`${type}.DayOfWeek`]: (_: CallContext, value: NetDateTime) => value.dayOfWeek,
  [`${type}.DayOfYear`]: (_: CallContext, value: NetDateTime) => value.date.dayOfYear,
  [`${type}.Hour`]: (_: CallContext, value: NetDateTime) => value.time.hour,
  [`${type}.Kind`]: (_: CallContext, value: NetDateTime) => value.kind,
  [`${type}.Millisecond`]: (_: CallContext, value: NetDateTime) => value.time.millisecond,
  [`${type}.Minute`]: (_: CallContext, value: NetDateTime) => value.time.minute,
  [`${type}.Month`]: (_: CallContext, value: NetDateTime) => value.date.month,
  [`${type}.Second`]: (_: CallContext, value: NetDateTime) => value.time.second,
  [`${type}.Ticks`]: (_: CallContext, value: NetDateTime) => value.ticks,
  [`${type}.TimeOfDay`]: (_: CallContext, value: NetDateTime) => new NetTimeSpan(value.ticks % ticksPerDay),
  [`${type}.Year`]: (_: CallContext, value: NetDateTime) => value.date.year,
};

const instances: MemberTable = {
  [`${type}.Add(TimeSpan)`]: (_: CallContext, value: NetDateTime, span: NetTimeSpan) => addSpan(value, span),
  [`${type}.AddDays(double)`]: (_: CallContext, value: NetDateTime, days: number) => value.addUnits(days, 86400000),
  [`${type}.AddHours(double)`]: (_: CallContext, value: NetDateTime, hours: number) => value.addUnits(hours, 3600000),
  [`${type}.AddMinutes(double)`]: (_: CallContext, value: NetDateTime, minutes: number) => value.addUnits(minutes, 60000),
  [`${type}.AddSeconds(double)`]: (_: CallContext, value: NetDateTime, seconds: number) => value.addUnits(seconds, 1000),
  [`${type}.AddMilliseconds(double)`]: (_: CallContext, value: NetDateTime, milliseconds: number) => value.addUnits(milliseconds, 1),
  [`${type}.AddMonths(int)`]: (_: CallContext, value: NetDateTime, months: number) => value.addMonths(months),
  [`${type}.AddTicks(long)`]: (_: CallContext, value: NetDateTime, ticks: bigint) => value.addTicks(ticks),
  [`${type}.AddYears(int)`]: (_: CallContext, value: NetDateTime, years: number) => value.addYears(years),
  [`${type}.Subtract(DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => new NetTimeSpan(a.ticks - b.ticks),
  [`${type}.Subtract(TimeSpan)`]: (_: CallContext, value: NetDateTime, span: NetTimeSpan) => value.addTicks(-span.ticks),
  [`${type}.CompareTo(object)`]: (_: CallContext, value: NetDateTime, other: NetValue) => (other === null ? 1 : value.netCompare(other)),
  [`${type}.CompareTo(DateTime)`]: (_: CallContext, value: NetDateTime, other: NetDateTime) => value.compareTo(other),
  [`${type}.Equals(object)`]: (_: CallContext, value: NetDateTime, other: NetValue) => value.netEquals(other),
  [`${type}.Equals(DateTime)`]: (_: CallContext, value: NetDateTime, other: NetDateTime) => value.ticks === other.ticks,
  [`${type}.GetHashCode()`]: (_: CallContext, value: NetDateTime) => hashCodeOf(new Boxed(netType("System.Int64"), value.ticks)),
  [`${type}.GetTypeCode()`]: () => 16,
  [`${type}.IsDaylightSavingTime()`]: () => false,
  [`${type}.ToBinary()`]: (_: CallContext, value: NetDateTime) => BigInt.asIntN(64, value.ticks | (BigInt(value.kind) << 62n)),
  [`${type}.ToFileTime()`]: (_: CallContext, value: NetDateTime) => toFileTime(value),
  [`${type}.ToFileTimeUtc()`]: (_: CallContext, value: NetDateTime) => toFileTime(value),
  [`${type}.ToOADate()`]: (_: CallContext, value: NetDateTime) => toOleDate(value.ticks),
  [`${type}.ToLocalTime()`]: (_: CallContext, value: NetDateTime) => value.withKind(kinds.local),
  [`${type}.ToUniversalTime()`]: (_: CallContext, value: NetDateTime) => value.withKind(kinds.utc),
  [`${type}.ToLongDateString()`]: (_: CallContext, value: NetDateTime) => value.netFormat("D"),
  [`${type}.ToLongTimeString()`]: (_: CallContext, value: NetDateTime) => value.netFormat("T"),
  [`${type}.ToShortDateString()`]: (_: CallContext, value: NetDateTime) => value.netFormat("d"),
  [`${type}.ToShortTimeString()`]: (_: CallContext, value: NetDateTime) => value.netFormat("t"),
  [`${type}.ToString()`]: (_: CallContext, value: NetDateTime) => value.netFormat(null),
  [`${type}.ToString(string)`]: (_: CallContext, value: NetDateTime, format: string | null) => value.netFormat(format),
  [`${type}.ToString(IFormatProvider)`]: (_: CallContext, value: NetDateTime) => value.netFormat(null),
  [`${type}.ToString(string, IFormatProvider)`]: (_: CallContext, value: NetDateTime, format: string | null) => value.netFormat(format),
  [`${type}.GetDateTimeFormats()`]: (_: CallContext, value: NetDateTime) => stringArray(formatsOf(value, standardPatterns.keys())),
  [`${type}.GetDateTimeFormats(char)`]: (_: CallContext, value: NetDateTime, format: number) => stringArray(formatsOf(value, [String.fromCharCode(format)])),
};

const operators: MemberTable = {
  [`${type}.operator +(DateTime, TimeSpan)`]: (_: CallContext, value: NetDateTime, span: NetTimeSpan) => addSpan(value, span, "t"),
  [`${type}.operator -(DateTime, TimeSpan)`]: (_: CallContext, value: NetDateTime, span: NetTimeSpan) => value.addTicks(-span.ticks, "t"),
  [`${type}.operator -(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => new NetTimeSpan(a.ticks - b.ticks),
  [`${type}.operator ==(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.ticks === b.ticks,
  [`${type}.operator !=(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.ticks !== b.ticks,
  [`${type}.operator <(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.ticks < b.ticks,
  [`${type}.operator <=(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.ticks <= b.ticks,
  [`${type}.operator >(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.ticks > b.ticks,
  [`${type}.operator >=(DateTime, DateTime)`]: (_: CallContext, a: NetDateTime, b: NetDateTime) => a.ticks >= b.ticks,
};

export const dateTimeMembers: MemberTable = { ...statics, ...parts, ...instances, ...operators };
