import { hashCodeOf } from "../collections/equality.js";
import { throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { maxTicks, ticksPerDay, ticksPerMillisecond, ticksPerSecond, unixEpochTicks } from "./calendar.js";
import { kinds, NetDateTime } from "./date-time.js";
import { NetDateTimeOffset } from "./date-time-offset.js";
import { parseDateTimeOffset, parseExactDateTimeOffset, tryParseDateTimeOffset, tryParseExactDateTimeOffset, type Formats } from "./parsed-date.js";
import { NetTimeSpan } from "./time-span.js";

const type = "System.DateTimeOffset";

function ofUnix(value: bigint, unit: bigint, parameter: string): NetDateTimeOffset {
  const min = -unixEpochTicks / unit;
  const max = (maxTicks - unixEpochTicks) / unit;
  if (value < min || value > max) throwArgumentRange(parameter, `Valid values are between ${min} and ${max}, inclusive.`);
  return NetDateTimeOffset.ofClock(unixEpochTicks + value * unit, NetTimeSpan.zero);
}

function toUnix(value: NetDateTimeOffset, unit: bigint): bigint {
  return value.utcTicks / unit - unixEpochTicks / unit;
}

/** Members that do to the clock what DateTime's do. */
function onClock<A extends readonly unknown[]>(change: (clock: NetDateTime, ...operands: A) => NetDateTime) {
  return (_: CallContext, value: NetDateTimeOffset, ...operands: A): NetDateTimeOffset => value.withClock(change(value.clock, ...operands));
}

const addSpan = (clock: NetDateTime, span: NetTimeSpan): NetDateTime => clock.addTicks(span.ticks);
const subtractSpan = (clock: NetDateTime, span: NetTimeSpan): NetDateTime => clock.addTicks(-span.ticks);
const difference = (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset): NetTimeSpan => new NetTimeSpan(a.utcTicks - b.utcTicks);

const statics: MemberTable = {
  [`${type}.DateTimeOffset(long, TimeSpan)`]: (_: CallContext, ticks: bigint, offset: NetTimeSpan) => NetDateTimeOffset.ofClock(NetDateTime.ofTicks(ticks).ticks, offset),
  [`${type}.DateTimeOffset(DateTime)`]: (_: CallContext, value: NetDateTime) => NetDateTimeOffset.ofDateTime(value),
  [`${type}.DateTimeOffset(DateTime, TimeSpan)`]: (_: CallContext, value: NetDateTime, offset: NetTimeSpan) => NetDateTimeOffset.ofDateTime(value, offset),
  [`${type}.DateTimeOffset(int, int, int, int, int, int, TimeSpan)`]: (_: CallContext, y: number, m: number, d: number, h: number, min: number, s: number, offset: NetTimeSpan) => NetDateTimeOffset.ofClock(NetDateTime.ofParts(y, m, d, h, min, s).ticks, offset),
  [`${type}.DateTimeOffset(int, int, int, int, int, int, int, TimeSpan)`]: (_: CallContext, y: number, m: number, d: number, h: number, min: number, s: number, ms: number, offset: NetTimeSpan) => NetDateTimeOffset.ofClock(NetDateTime.ofParts(y, m, d, h, min, s, ms).ticks, offset),
  [`${type}.Now`]: (call: CallContext) => NetDateTimeOffset.ofClock(call.host.utcNowTicks(), NetTimeSpan.zero),
  [`${type}.UtcNow`]: (call: CallContext) => NetDateTimeOffset.ofClock(call.host.utcNowTicks(), NetTimeSpan.zero),
  [`${type}.MinValue`]: () => NetDateTimeOffset.min,
  [`${type}.MaxValue`]: () => NetDateTimeOffset.max,
  [`${type}.UnixEpoch`]: () => NetDateTimeOffset.ofClock(unixEpochTicks, NetTimeSpan.zero),
  [`${type}.Compare(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.compareTo(b),
  [`${type}.Equals(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.netEquals(b),
  [`${type}.FromUnixTimeSeconds(long)`]: (_: CallContext, value: bigint) => ofUnix(value, ticksPerSecond, "seconds"),
  [`${type}.FromUnixTimeMilliseconds(long)`]: (_: CallContext, value: bigint) => ofUnix(value, ticksPerMillisecond, "milliseconds"),
  [`${type}.FromFileTime(long)`]: (_: CallContext, value: bigint) => {
    if (value < 0n || value > maxTicks - 504_911_232_000_000_000n) throwArgumentRange("fileTime", "Not a valid Win32 FileTime.");
    return NetDateTimeOffset.ofClock(value + 504_911_232_000_000_000n, NetTimeSpan.zero);
  },
  [`${type}.Parse(string)`]: (call: CallContext, text: string | null) => parseDateTimeOffset(call, text),
  [`${type}.Parse(string, IFormatProvider)`]: (call: CallContext, text: string | null) => parseDateTimeOffset(call, text),
  [`${type}.Parse(string, IFormatProvider, DateTimeStyles)`]: (call: CallContext, text: string | null, _provider: NetValue, styles: number) => parseDateTimeOffset(call, text, styles),
  [`${type}.ParseExact(string, string, IFormatProvider)`]: (call: CallContext, text: string | null, format: Formats) => parseExactDateTimeOffset(call, text, format),
  [`${type}.ParseExact(string, string, IFormatProvider, DateTimeStyles)`]: (call: CallContext, text: string | null, format: Formats, _provider: NetValue, styles: number) => parseExactDateTimeOffset(call, text, format, styles),
  [`${type}.ParseExact(string, string[], IFormatProvider, DateTimeStyles)`]: (call: CallContext, text: string | null, formats: Formats, _provider: NetValue, styles: number) => parseExactDateTimeOffset(call, text, formats, styles),
  [`${type}.TryParse(string, DateTimeOffset)`]: (call: CallContext, text: string | null, result: Reference<NetDateTimeOffset>) => tryParseDateTimeOffset(call, text, 0, result),
  [`${type}.TryParse(string, IFormatProvider, DateTimeStyles, DateTimeOffset)`]: (call: CallContext, text: string | null, _provider: NetValue, styles: number, result: Reference<NetDateTimeOffset>) => tryParseDateTimeOffset(call, text, styles, result),
  [`${type}.TryParseExact(string, string, IFormatProvider, DateTimeStyles, DateTimeOffset)`]: (call: CallContext, text: string | null, format: Formats, _provider: NetValue, styles: number, result: Reference<NetDateTimeOffset>) => tryParseExactDateTimeOffset(call, text, format, styles, result),
  [`${type}.TryParseExact(string, string[], IFormatProvider, DateTimeStyles, DateTimeOffset)`]: (call: CallContext, text: string | null, formats: Formats, _provider: NetValue, styles: number, result: Reference<NetDateTimeOffset>) => tryParseExactDateTimeOffset(call, text, formats, styles, result),
};

const parts: MemberTable = {
  [`${type}.DateTime`]: (_: CallContext, value: NetDateTimeOffset) => value.clock,
  [`${type}.UtcDateTime`]: (_: CallContext, value: NetDateTimeOffset) => new NetDateTime(value.utcTicks, kinds.utc),
  [`${type}.LocalDateTime`]: (_: CallContext, value: NetDateTimeOffset) => new NetDateTime(value.utcTicks, kinds.local),
  [`${type}.Date`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.startOfDay(),
  [`${type}.Day`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.date.day,
  [`${type}.DayOfWeek`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.dayOfWeek,
  [`${type}.DayOfYear`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.date.dayOfYear,
  [`${type}.Hour`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.time.hour,
  [`${type}.Millisecond`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.time.millisecond,
  [`${type}.Minute`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.time.minute,
  [`${type}.Month`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.date.month,
  [`${type}.Offset`]: (_: CallContext, value: NetDateTimeOffset) => value.offset,
  [`${type}.Second`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.time.second,
  [`${type}.Ticks`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.ticks,
  [`${type}.UtcTicks`]: (_: CallContext, value: NetDateTimeOffset) => value.utcTicks,
  [`${type}.TimeOfDay`]: (_: CallContext, value: NetDateTimeOffset) => new NetTimeSpan(value.clock.ticks % ticksPerDay),
  [`${type}.Year`]: (_: CallContext, value: NetDateTimeOffset) => value.clock.date.year,
};

const instances: MemberTable = {
  [`${type}.ToOffset(TimeSpan)`]: (_: CallContext, value: NetDateTimeOffset, offset: NetTimeSpan) => value.toOffset(offset),
  [`${type}.Add(TimeSpan)`]: onClock(addSpan),
  [`${type}.AddDays(double)`]: onClock((clock, days: number) => clock.addUnits(days, 86400000)),
  [`${type}.AddHours(double)`]: onClock((clock, hours: number) => clock.addUnits(hours, 3600000)),
  [`${type}.AddMinutes(double)`]: onClock((clock, minutes: number) => clock.addUnits(minutes, 60000)),
  [`${type}.AddSeconds(double)`]: onClock((clock, seconds: number) => clock.addUnits(seconds, 1000)),
  [`${type}.AddMilliseconds(double)`]: onClock((clock, milliseconds: number) => clock.addUnits(milliseconds, 1)),
  [`${type}.AddMonths(int)`]: onClock((clock, months: number) => clock.addMonths(months)),
  [`${type}.AddTicks(long)`]: onClock((clock, ticks: bigint) => clock.addTicks(ticks)),
  [`${type}.AddYears(int)`]: onClock((clock, years: number) => clock.addYears(years)),
  [`${type}.Subtract(DateTimeOffset)`]: difference,
  [`${type}.Subtract(TimeSpan)`]: onClock(subtractSpan),
  [`${type}.CompareTo(DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.compareTo(b),
  [`${type}.Equals(object)`]: (_: CallContext, a: NetDateTimeOffset, b: NetValue) => a.netEquals(b),
  [`${type}.Equals(DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.netEquals(b),
  [`${type}.EqualsExact(DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.netEquals(b) && a.offsetMinutes === b.offsetMinutes,
  [`${type}.GetHashCode()`]: (_: CallContext, value: NetDateTimeOffset) => hashCodeOf(value),
  [`${type}.ToFileTime()`]: (_: CallContext, value: NetDateTimeOffset) => value.utcTicks - 504_911_232_000_000_000n,
  [`${type}.ToUnixTimeSeconds()`]: (_: CallContext, value: NetDateTimeOffset) => toUnix(value, ticksPerSecond),
  [`${type}.ToUnixTimeMilliseconds()`]: (_: CallContext, value: NetDateTimeOffset) => toUnix(value, ticksPerMillisecond),
  [`${type}.ToLocalTime()`]: (_: CallContext, value: NetDateTimeOffset) => value.toOffset(NetTimeSpan.zero),
  [`${type}.ToUniversalTime()`]: (_: CallContext, value: NetDateTimeOffset) => value.toOffset(NetTimeSpan.zero),
  [`${type}.ToString()`]: (_: CallContext, value: NetDateTimeOffset) => value.netFormat(null),
  [`${type}.ToString(string)`]: (_: CallContext, value: NetDateTimeOffset, format: string | null) => value.netFormat(format),
  [`${type}.ToString(IFormatProvider)`]: (_: CallContext, value: NetDateTimeOffset) => value.netFormat(null),
  [`${type}.ToString(string, IFormatProvider)`]: (_: CallContext, value: NetDateTimeOffset, format: string | null) => value.netFormat(format),
};

const operators: MemberTable = {
  [`${type}.implicit operator DateTimeOffset(DateTime)`]: (_: CallContext, value: NetDateTime) => NetDateTimeOffset.ofDateTime(value),
  [`${type}.operator +(DateTimeOffset, TimeSpan)`]: onClock(addSpan),
  [`${type}.operator -(DateTimeOffset, TimeSpan)`]: onClock(subtractSpan),
  [`${type}.operator -(DateTimeOffset, DateTimeOffset)`]: difference,
  [`${type}.operator ==(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.utcTicks === b.utcTicks,
  [`${type}.operator !=(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.utcTicks !== b.utcTicks,
  [`${type}.operator <(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.utcTicks < b.utcTicks,
  [`${type}.operator <=(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.utcTicks <= b.utcTicks,
  [`${type}.operator >(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.utcTicks > b.utcTicks,
  [`${type}.operator >=(DateTimeOffset, DateTimeOffset)`]: (_: CallContext, a: NetDateTimeOffset, b: NetDateTimeOffset) => a.utcTicks >= b.utcTicks,
};

export const dateTimeOffsetMembers: MemberTable = { ...statics, ...parts, ...instances, ...operators };
