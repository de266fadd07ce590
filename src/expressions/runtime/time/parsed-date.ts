import type { NetArray } from "../collections/array.js";
import { requireArgument, throwArgumentNull, throwFormat, throwNet } from "../language/throw.js";
import type { CallContext, Reference } from "../value.js";
import { maxTicks, ticksPerDay, ticksPerMinute } from "./calendar.js";
import { kinds, NetDateTime } from "./date-time.js";
import { NetDateTimeOffset } from "./date-time-offset.js";
import { readDate } from "./parse-date.js";
import { readExactDate } from "./parse-exact.js";
import { badDate, checkDateStyles, DateProblem, dateStyles, type ReadDate } from "./read-date.js";
import { NetTimeSpan } from "./time-span.js";

type Read = ReadDate | DateProblem;

function read(call: CallContext, text: string, styles: number): Read {
  call.host.spend(text.length);
  return readDate(text, styles, () => call.host.utcNowTicks());
}

function readExact(call: CallContext, text: string, formats: readonly (string | null)[], styles: number): Read {
  for (const format of formats) {
    if (format === null || format === "") return throwFormat("Format specifier was invalid.");
    const found = readExactDate(text, format, styles, () => call.host.utcNowTicks());
    // With one format it matters what is wrong.
    if (!(found instanceof DateProblem) || formats.length === 1) return found;
  }
  return badDate;
}

/** The local zone is UTC, so that a text with a zone becomes UTC time of kind Local unless the styles say otherwise. */
function dateTimeOf({ ticks, offsetMinutes, isUtc }: ReadDate, styles: number): NetDateTime | DateProblem {
  const adjusts = (styles & dateStyles.adjustToUniversal) !== 0;
  if (offsetMinutes !== undefined) {
    const utc = wrapUtc(ticks - BigInt(offsetMinutes) * ticksPerMinute);
    if (utc > maxTicks) return outOfRange;
    return new NetDateTime(utc, adjusts || (isUtc && (styles & dateStyles.roundtripKind) !== 0) ? kinds.utc : kinds.local);
  }
  if ((styles & (dateStyles.assumeUniversal | dateStyles.assumeLocal)) === 0) return new NetDateTime(ticks);
  return new NetDateTime(ticks, adjusts ? kinds.utc : kinds.local);
}

const outOfRange = new DateProblem("The DateTime represented by the string is out of range.");

/** What falls before the first day keeps its time of day. */
function wrapUtc(ticks: bigint): bigint {
  return ticks < 0n ? ticks + ticksPerDay : ticks;
}

function dateTimeOffsetOf({ ticks, offsetMinutes = 0 }: ReadDate, styles: number): NetDateTimeOffset | DateProblem {
  const utc = ticks - BigInt(offsetMinutes) * ticksPerMinute;
  if (utc < 0n || utc > maxTicks) return new DateProblem("The UTC representation of the date falls outside the year range 1-9999.");
  if ((styles & dateStyles.adjustToUniversal) !== 0) return NetDateTimeOffset.ofClock(utc, NetTimeSpan.zero);
  return NetDateTimeOffset.ofClock(ticks, new NetTimeSpan(BigInt(offsetMinutes) * ticksPerMinute));
}

function orThrow<T>(value: T | DateProblem): T {
  return value instanceof DateProblem ? throwFormat(value.message) : value;
}

function assign<T>(result: Reference<T>, value: T | DateProblem, otherwise: T): boolean {
  const failed = value instanceof DateProblem;
  result.value = failed ? otherwise : value;
  return !failed;
}

function toDateTime(found: Read, styles: number): NetDateTime | DateProblem {
  return found instanceof DateProblem ? found : dateTimeOf(found, styles);
}

function toDateTimeOffset(found: Read, styles: number): NetDateTimeOffset | DateProblem {
  return found instanceof DateProblem ? found : dateTimeOffsetOf(found, styles);
}

/** One format, or several of which the first that fits is taken. */
export type Formats = string | NetArray | null;

function formatsOf(formats: Formats): readonly (string | null)[] {
  if (formats === null) throwArgumentNull("format");
  if (typeof formats === "string") return [formats];
  if (formats.items.length === 0) throwNet("System.FormatException", "Must specify at least one format.");
  return formats.items as (string | null)[];
}

export function parseDateTime(call: CallContext, text: string | null, styles = 0): NetDateTime {
  const known = requireArgument(text, "s");
  checkDateStyles(styles);
  return orThrow(toDateTime(read(call, known, styles), styles));
}

export function tryParseDateTime(call: CallContext, text: string | null, styles: number, result: Reference<NetDateTime>): boolean {
  checkDateStyles(styles);
  return assign(result, toDateTime(text === null ? badDate : read(call, text, styles), styles), NetDateTime.min);
}

export function parseExactDateTime(call: CallContext, text: string | null, formats: Formats, styles = 0): NetDateTime {
  checkDateStyles(styles, "style");
  const known = requireArgument(text, "s");
  return orThrow(toDateTime(readExact(call, known, formatsOf(formats), styles), styles));
}

export function tryParseExactDateTime(call: CallContext, text: string | null, formats: Formats, styles: number, result: Reference<NetDateTime>): boolean {
  checkDateStyles(styles, "style");
  return assign(result, toDateTime(tryReadExact(call, text, formats, styles), styles), NetDateTime.min);
}

/** A malformed format counts as a text that does not match. */
function tryReadExact(call: CallContext, text: string | null, formats: Formats, styles: number): Read {
  if (text === null || formats === null) return badDate;
  try {
    return readExact(call, text, formatsOf(formats), styles);
  } catch (error) {
    if (error instanceof Error && "netType" in error && (error.netType as { name: string }).name === "System.FormatException") return badDate;
    throw error;
  }
}

export function parseDateTimeOffset(call: CallContext, text: string | null, styles = 0): NetDateTimeOffset {
  const known = requireArgument(text, "input");
  checkDateStyles(styles);
  return orThrow(toDateTimeOffset(read(call, known, styles), styles));
}

export function tryParseDateTimeOffset(call: CallContext, text: string | null, styles: number, result: Reference<NetDateTimeOffset>): boolean {
  checkDateStyles(styles);
  return assign(result, toDateTimeOffset(text === null ? badDate : read(call, text, styles), styles), NetDateTimeOffset.min);
}

export function parseExactDateTimeOffset(call: CallContext, text: string | null, formats: Formats, styles = 0): NetDateTimeOffset {
  checkDateStyles(styles);
  const known = requireArgument(text, "input");
  return orThrow(toDateTimeOffset(readExact(call, known, formatsOf(formats), styles), styles));
}

export function tryParseExactDateTimeOffset(call: CallContext, text: string | null, formats: Formats, styles: number, result: Reference<NetDateTimeOffset>): boolean {
  checkDateStyles(styles);
  return assign(result, toDateTimeOffset(tryReadExact(call, text, formats, styles), styles), NetDateTimeOffset.min);
}
