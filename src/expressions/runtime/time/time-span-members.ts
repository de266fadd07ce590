import type { NetArray } from "../collections/array.js";
import { roundHalfEven } from "../math/round.js";
import { requireArgument, throwArgument, throwArgumentNull, throwArgumentRange, throwFormat, throwOverflow } from "../language/throw.js";
import { longKind } from "../numbers/integer-kinds.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute, ticksPerSecond } from "./calendar.js";
import { readExactTimeSpan, readTimeSpan, spanOrThrow, type ReadSpan } from "./parse-span.js";
import { NetTimeSpan, tooLongMessage } from "./time-span.js";

const type = "System.TimeSpan";

function ofParts(days: number, hours: number, minutes: number, seconds: number, milliseconds = 0): NetTimeSpan {
  const ticks = BigInt(days) * ticksPerDay + BigInt(hours) * ticksPerHour + BigInt(minutes) * ticksPerMinute + BigInt(seconds) * ticksPerSecond + BigInt(milliseconds) * ticksPerMillisecond;
  if (ticks > longKind.max || ticks < longKind.min) throwArgumentRange("", tooLongMessage);
  return new NetTimeSpan(ticks);
}

function checkStyles(styles: number): void {
  if (styles !== 0 && styles !== 1) throwArgument("An undefined TimeSpanStyles value is being used.", "styles");
}

type Formats = string | NetArray | null;

function readExact(text: string, formats: Formats, styles: number): ReadSpan {
  checkStyles(styles);
  if (formats === null) throwArgumentNull("format");
  const all = typeof formats === "string" ? [formats] : (formats.items as (string | null)[]);
  for (const format of all) {
    const read = readExactTimeSpan(text, requireArgument(format, "format"), styles === 1);
    if (typeof read !== "string" || all.length === 1) return read;
  }
  return "format";
}

/** A custom format has its own message. */
function parseExact(text: string | null, formats: Formats, styles: number): NetTimeSpan {
  const read = readExact(requireArgument(text, "input"), formats, styles);
  if (read === "format" && typeof formats === "string" && formats.length > 1) return throwFormat();
  return new NetTimeSpan(spanOrThrow(read));
}

function assign(read: ReadSpan, result: Reference<NetTimeSpan>): boolean {
  result.value = typeof read === "string" ? NetTimeSpan.zero : new NetTimeSpan(read.ticks);
  return typeof read !== "string";
}

function tryExact(text: string | null, formats: Formats, styles: number, result: Reference<NetTimeSpan>): boolean {
  return assign(text === null || formats === null ? "format" : readExact(text, formats, styles), result);
}

function ofReal(ticks: number): NetTimeSpan {
  const rounded = roundHalfEven(ticks);
  if (!(rounded <= Number(longKind.max) && rounded >= Number(longKind.min))) throwOverflow(tooLongMessage);
  return NetTimeSpan.checked(BigInt(rounded));
}

function scaled(span: NetTimeSpan, factor: number): NetTimeSpan {
  if (Number.isNaN(factor)) throwArgument("TimeSpan does not accept floating point Not-a-Number values.", "factor");
  return ofReal(Number(span.ticks) * factor);
}

function divided(span: NetTimeSpan, divisor: number): NetTimeSpan {
  if (Number.isNaN(divisor)) throwArgument("TimeSpan does not accept floating point Not-a-Number values.", "divisor");
  return ofReal(Number(span.ticks) / divisor);
}

const statics: MemberTable = {
  [`${type}.TimeSpan(long)`]: (_: CallContext, ticks: bigint) => new NetTimeSpan(ticks),
  [`${type}.TimeSpan(int, int, int)`]: (_: CallContext, h: number, m: number, s: number) => ofParts(0, h, m, s),
  [`${type}.TimeSpan(int, int, int, int)`]: (_: CallContext, d: number, h: number, m: number, s: number) => ofParts(d, h, m, s),
  [`${type}.TimeSpan(int, int, int, int, int)`]: (_: CallContext, d: number, h: number, m: number, s: number, ms: number) => ofParts(d, h, m, s, ms),
  [`${type}.Zero`]: () => NetTimeSpan.zero,
  [`${type}.MaxValue`]: () => NetTimeSpan.max,
  [`${type}.MinValue`]: () => NetTimeSpan.min,
  [`${type}.FromDays(double)`]: (_: CallContext, value: number) => NetTimeSpan.ofUnits(value, 86400000),
  [`${type}.FromHours(double)`]: (_: CallContext, value: number) => NetTimeSpan.ofUnits(value, 3600000),
  [`${type}.FromMinutes(double)`]: (_: CallContext, value: number) => NetTimeSpan.ofUnits(value, 60000),
  [`${type}.FromSeconds(double)`]: (_: CallContext, value: number) => NetTimeSpan.ofUnits(value, 1000),
  [`${type}.FromMilliseconds(double)`]: (_: CallContext, value: number) => NetTimeSpan.ofUnits(value, 1),
  [`${type}.FromTicks(long)`]: (_: CallContext, ticks: bigint) => new NetTimeSpan(ticks),
  [`${type}.Compare(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.compareTo(b),
  [`${type}.Equals(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.ticks === b.ticks,
  [`${type}.Parse(string)`]: (_: CallContext, text: string | null) => new NetTimeSpan(spanOrThrow(readTimeSpan(requireArgument(text, "input")))),
  [`${type}.Parse(string, IFormatProvider)`]: (_: CallContext, text: string | null) => new NetTimeSpan(spanOrThrow(readTimeSpan(requireArgument(text, "input")))),
  [`${type}.ParseExact(string, string, IFormatProvider)`]: (_: CallContext, text: string | null, format: Formats) => parseExact(text, format, 0),
  [`${type}.ParseExact(string, string[], IFormatProvider)`]: (_: CallContext, text: string | null, formats: Formats) => parseExact(text, formats, 0),
  [`${type}.ParseExact(string, string, IFormatProvider, TimeSpanStyles)`]: (_: CallContext, text: string | null, format: Formats, _provider: NetValue, styles: number) => parseExact(text, format, styles),
  [`${type}.ParseExact(string, string[], IFormatProvider, TimeSpanStyles)`]: (_: CallContext, text: string | null, formats: Formats, _provider: NetValue, styles: number) => parseExact(text, formats, styles),
  [`${type}.TryParse(string, TimeSpan)`]: (_: CallContext, text: string | null, result: Reference<NetTimeSpan>) => assign(text === null ? "format" : readTimeSpan(text), result),
  [`${type}.TryParse(string, IFormatProvider, TimeSpan)`]: (_: CallContext, text: string | null, _provider: NetValue, result: Reference<NetTimeSpan>) => assign(text === null ? "format" : readTimeSpan(text), result),
  [`${type}.TryParseExact(string, string, IFormatProvider, TimeSpan)`]: (_: CallContext, text: string | null, format: Formats, _provider: NetValue, result: Reference<NetTimeSpan>) => tryExact(text, format, 0, result),
  [`${type}.TryParseExact(string, string[], IFormatProvider, TimeSpan)`]: (_: CallContext, text: string | null, formats: Formats, _provider: NetValue, result: Reference<NetTimeSpan>) => tryExact(text, formats, 0, result),
  [`${type}.TryParseExact(string, string, IFormatProvider, TimeSpanStyles, TimeSpan)`]: (_: CallContext, text: string | null, format: Formats, _provider: NetValue, styles: number, result: Reference<NetTimeSpan>) => tryExact(text, format, styles, result),
  [`${type}.TryParseExact(string, string[], IFormatProvider, TimeSpanStyles, TimeSpan)`]: (_: CallContext, text: string | null, formats: Formats, _provider: NetValue, styles: number, result: Reference<NetTimeSpan>) => tryExact(text, formats, styles, result),
};

/** Multiplied rather than divided, as .NET does. */
const perTick = { days: 1 / 864e9, hours: 1 / 36e9, minutes: 1 / 6e8, seconds: 1 / 1e7 } as const;

const instances: MemberTable = {
  [`${type}.Ticks`]: (_: CallContext, span: NetTimeSpan) => span.ticks,
  [`${type}.Days`]: (_: CallContext, span: NetTimeSpan) => span.days,
  [`${type}.Hours`]: (_: CallContext, span: NetTimeSpan) => span.hours,
  [`${type}.Minutes`]: (_: CallContext, span: NetTimeSpan) => span.minutes,
  [`${type}.Seconds`]: (_: CallContext, span: NetTimeSpan) => span.seconds,
  [`${type}.Milliseconds`]: (_: CallContext, span: NetTimeSpan) => span.milliseconds,
  [`${type}.TotalDays`]: (_: CallContext, span: NetTimeSpan) => Number(span.ticks) * perTick.days,
  [`${type}.TotalHours`]: (_: CallContext, span: NetTimeSpan) => Number(span.ticks) * perTick.hours,
  [`${type}.TotalMinutes`]: (_: CallContext, span: NetTimeSpan) => Number(span.ticks) * perTick.minutes,
  [`${type}.TotalSeconds`]: (_: CallContext, span: NetTimeSpan) => Number(span.ticks) * perTick.seconds,
  [`${type}.TotalMilliseconds`]: (_: CallContext, span: NetTimeSpan) => Math.max(-922337203685477, Math.min(922337203685477, Number(span.ticks) * 0.0001)),
  [`${type}.Add(TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => NetTimeSpan.checked(a.ticks + b.ticks),
  [`${type}.Subtract(TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => NetTimeSpan.checked(a.ticks - b.ticks),
  [`${type}.Negate()`]: (_: CallContext, span: NetTimeSpan) => span.negate(),
  [`${type}.Duration()`]: (_: CallContext, span: NetTimeSpan) => {
    if (span.ticks === longKind.min) throwOverflow("The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.");
    return span.ticks < 0n ? span.negate() : span;
  },
  [`${type}.CompareTo(object)`]: (_: CallContext, span: NetTimeSpan, other: NetValue) => (other === null ? 1 : span.netCompare(other)),
  [`${type}.CompareTo(TimeSpan)`]: (_: CallContext, span: NetTimeSpan, other: NetTimeSpan) => span.compareTo(other),
  [`${type}.Equals(object)`]: (_: CallContext, span: NetTimeSpan, other: NetValue) => span.netEquals(other),
  [`${type}.Equals(TimeSpan)`]: (_: CallContext, span: NetTimeSpan, other: NetTimeSpan) => span.ticks === other.ticks,
  [`${type}.GetHashCode()`]: (_: CallContext, span: NetTimeSpan) => Number(BigInt.asIntN(32, span.ticks ^ (span.ticks >> 32n))),
  [`${type}.ToString()`]: (_: CallContext, span: NetTimeSpan) => span.netFormat(null),
  [`${type}.ToString(string)`]: (_: CallContext, span: NetTimeSpan, format: string | null) => span.netFormat(format),
  [`${type}.ToString(string, IFormatProvider)`]: (_: CallContext, span: NetTimeSpan, format: string | null) => span.netFormat(format),
  [`${type}.Multiply(double)`]: (_: CallContext, span: NetTimeSpan, factor: number) => scaled(span, factor),
  [`${type}.Divide(double)`]: (_: CallContext, span: NetTimeSpan, divisor: number) => divided(span, divisor),
  [`${type}.Divide(TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => Number(a.ticks) / Number(b.ticks),
  [`${type}.operator *(TimeSpan, double)`]: (_: CallContext, span: NetTimeSpan, factor: number) => scaled(span, factor),
  [`${type}.operator *(double, TimeSpan)`]: (_: CallContext, factor: number, span: NetTimeSpan) => scaled(span, factor),
  [`${type}.operator /(TimeSpan, double)`]: (_: CallContext, span: NetTimeSpan, divisor: number) => divided(span, divisor),
  [`${type}.operator /(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => Number(a.ticks) / Number(b.ticks),
  [`${type}.operator -(TimeSpan)`]: (_: CallContext, span: NetTimeSpan) => span.negate(),
  [`${type}.operator +(TimeSpan)`]: (_: CallContext, span: NetTimeSpan) => span,
  [`${type}.operator -(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => NetTimeSpan.checked(a.ticks - b.ticks),
  [`${type}.operator +(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => NetTimeSpan.checked(a.ticks + b.ticks),
  [`${type}.operator ==(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.ticks === b.ticks,
  [`${type}.operator !=(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.ticks !== b.ticks,
  [`${type}.operator <(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.ticks < b.ticks,
  [`${type}.operator <=(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.ticks <= b.ticks,
  [`${type}.operator >(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.ticks > b.ticks,
  [`${type}.operator >=(TimeSpan, TimeSpan)`]: (_: CallContext, a: NetTimeSpan, b: NetTimeSpan) => a.ticks >= b.ticks,
};

export const timeSpanMembers: MemberTable = { ...statics, ...instances };
