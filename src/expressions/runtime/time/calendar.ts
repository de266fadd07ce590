/** The Gregorian calendar in ticks: 100 ns since 0001-01-01T00:00:00. */

export const ticksPerMillisecond = 10_000n;
export const ticksPerSecond = 10_000_000n;
export const ticksPerMinute = 600_000_000n;
export const ticksPerHour = 36_000_000_000n;
export const ticksPerDay = 864_000_000_000n;
export const maxTicks = 3_155_378_975_999_999_999n;
/** 1970-01-01. */
export const unixEpochTicks = 621_355_968_000_000_000n;

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const daysBeforeLeap = daysBefore.map((days, i) => (i > 1 ? days + 1 : days));

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const days = isLeapYear(year) ? daysBeforeLeap : daysBefore;
  return (days[month] ?? 0) - (days[month - 1] ?? 0);
}

export function isDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 0001-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year - 1;
  const days = isLeapYear(year) ? daysBeforeLeap : daysBefore;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (days[month - 1] ?? 0) + day - 1;
}

export function ticksOfDate(year: number, month: number, day: number): bigint {
  return BigInt(dayNumber(year, month, day)) * ticksPerDay;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfYear: number;
}

export function datePartsOf(ticks: bigint): DateParts {
  let rest = Number(ticks / ticksPerDay);
  const y400 = Math.floor(rest / 146097);
  rest -= y400 * 146097;
  const y100 = Math.min(3, Math.floor(rest / 36524));
  rest -= y100 * 36524;
  const y4 = Math.floor(rest / 1461);
  rest -= y4 * 1461;
  const y1 = Math.min(3, Math.floor(rest / 365));
  rest -= y1 * 365;
  const year = y400 * 400 + y100 * 100 + y4 * 4 + y1 + 1;
  const days = isLeapYear(year) ? daysBeforeLeap : daysBefore;
  let month = (rest >> 5) + 1;
  while (rest >= (days[month] ?? 0)) month++;
  return { year, month, day: rest - (days[month - 1] ?? 0) + 1, dayOfYear: rest + 1 };
}

/** 0 is Sunday. */
export function dayOfWeekOf(ticks: bigint): number {
  return (Number(ticks / ticksPerDay) + 1) % 7;
}

export interface TimeParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Ticks within the second. */
  readonly fraction: number;
}

export function timePartsOf(ticks: bigint): TimeParts {
  const ofDay = Number(ticks % ticksPerDay);
  const seconds = Math.floor(ofDay / 1e7);
  const fraction = ofDay - seconds * 1e7;
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60, millisecond: Math.floor(fraction / 1e4), fraction };
}

export function isTime(hour: number, minute: number, second: number): boolean {
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

export function ticksOfTime(hour: number, minute: number, second: number): bigint {
  return BigInt(hour * 3600 + minute * 60 + second) * ticksPerSecond;
}

export const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
