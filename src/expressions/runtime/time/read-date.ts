import { throwArgument, throwArgumentRange } from "../language/throw.js";
import { datePartsOf, dayNames, dayOfWeekOf, isDate, isTime, maxTicks, monthNames, ticksOfDate, ticksOfTime } from "./calendar.js";

/** `System.Globalization.DateTimeStyles`. */
export const dateStyles = { leadingWhite: 1, trailingWhite: 2, innerWhite: 4, noCurrentDate: 8, adjustToUniversal: 16, assumeLocal: 32, assumeUniversal: 64, roundtripKind: 128 } as const;

export function checkDateStyles(styles: number, name = "styles"): void {
  const { adjustToUniversal, assumeLocal, assumeUniversal, roundtripKind } = dateStyles;
  if ((styles & ~255) !== 0) throwArgument("An undefined DateTimeStyles value is being used.", name);
  if ((styles & assumeLocal) !== 0 && (styles & assumeUniversal) !== 0) throwArgument("The DateTimeStyles values AssumeLocal and AssumeUniversal cannot be used together.", name);
  if ((styles & roundtripKind) !== 0 && (styles & (assumeLocal | assumeUniversal | adjustToUniversal)) !== 0) throwArgument("The DateTimeStyles value RoundtripKind cannot be used with the values AssumeLocal, AssumeUniversal or AdjustToUniversal.", name);
}

/** What a text says, before the styles make a DateTime of it. */
export interface ReadDate {
  readonly ticks: bigint;
  /** Undefined when the text names no zone. */
  readonly offsetMinutes: number | undefined;
  /** The zone is written as `Z` or `GMT`. */
  readonly isUtc: boolean;
}

/** Why a text is not a date. */
export class DateProblem {
  constructor(readonly message: string) {}
}

export const badDate = new DateProblem("String was not recognized as a valid DateTime.");
const badOffset = new DateProblem("The time zone offset must be within plus or minus 14 hours.");
const badDayOfWeek = new DateProblem("String was not recognized as a valid DateTime because the day of week was incorrect.");

export function outsideCalendar(text: string): DateProblem {
  return new DateProblem(`The DateTime represented by the string is not supported in calendar ${text}.`);
}

/** The pieces that a reader finds. */
export interface DateFields {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Ticks within the second. */
  fraction?: number;
  isAfternoon?: boolean;
  dayOfWeek?: number;
  offsetMinutes?: number;
  isUtc?: boolean;
}

/** `dateIsChecked` tells that a date outside the calendar was refused before. */
export function assembleDate(text: string, fields: DateFields, styles: number, nowTicks: () => bigint): ReadDate | DateProblem {
  const { minute = 0, second = 0, fraction = 0 } = fields;
  const hour = hourOf(fields);
  if (hour === undefined) return badDate;
  const date = dateOf(fields, styles, nowTicks);
  if (!isDate(date.year, date.month, date.day) || !isTime(hour, minute, second)) return outsideCalendar(text);
  const ticks = ticksOfDate(date.year, date.month, date.day) + ticksOfTime(hour, minute, second) + BigInt(fraction);
  if (ticks > maxTicks) throwArgumentRange("value", "The added or subtracted value results in an un-representable DateTime.");
  if (fields.dayOfWeek !== undefined && fields.dayOfWeek !== dayOfWeekOf(ticks)) return badDayOfWeek;
  if (fields.offsetMinutes !== undefined && Math.abs(fields.offsetMinutes) > 840) return badOffset;
  return { ticks, offsetMinutes: fields.isUtc === true ? 0 : fields.offsetMinutes, isUtc: fields.isUtc === true };
}

function hourOf({ hour = 0, isAfternoon }: DateFields): number | undefined {
  if (isAfternoon === undefined) return hour;
  if (isAfternoon) return hour < 12 ? hour + 12 : hour;
  return hour > 12 ? undefined : hour % 12;
}

function dateOf({ year, month, day }: DateFields, styles: number, nowTicks: () => bigint): { year: number; month: number; day: number } {
  if (year !== undefined) return { year, month: month ?? 1, day: day ?? 1 };
  const noDate = month === undefined && day === undefined;
  if (noDate && (styles & dateStyles.noCurrentDate) !== 0) return { year: 1, month: 1, day: 1 };
  const today = datePartsOf(nowTicks());
  return noDate ? today : { year: today.year, month: month ?? 1, day: day ?? 1 };
}

/** Years up to 29 are of this century. */
export function fullYear(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

/** `.123` to ticks; what goes beyond seven digits is rounded. */
export function fractionTicks(digits: string): number {
  return Math.round(Number(`0.${digits.slice(0, 20)}`) * 1e7);
}

/** The month (from 1) or day of the week (from 0) that a word names, whole or by its first three letters. */
export function monthOfWord(word: string): number | undefined {
  const at = indexOfName(monthNames, word);
  return at < 0 ? undefined : at + 1;
}

export function dayOfWord(word: string): number | undefined {
  const at = indexOfName(dayNames, word);
  return at < 0 ? undefined : at;
}

function indexOfName(names: readonly string[], word: string): number {
  const wanted = word.toLowerCase();
  return names.findIndex((name) => name.toLowerCase() === wanted || name.slice(0, 3).toLowerCase() === wanted);
}

/** `+02:00`, `-5`, `+0200`. */
export function offsetOf(sign: string, hours: string, minutes: string | undefined): number | undefined {
  const size = Number(hours) * 60 + Number(minutes ?? "0");
  if (Number(minutes ?? "0") > 59) return undefined;
  return sign === "-" ? -size : size;
}
