import { throwArgument, throwArgumentRange, throwNet } from "../../language/throw.js";
import { netType } from "../../net-type.js";
import type { NetObject, NetValue } from "../../value.js";
import { dayOfWeekOf, daysInMonth, ticksOfDate, ticksPerDay, ticksPerMillisecond } from "../calendar.js";
import { kinds, NetDateTime } from "../date-time.js";

const type = netType("System.TimeZoneInfo+TransitionTime");

/** When the clocks are changed in a year: on a date, or on the n-th weekday of a month (5 is the last). */
export class NetTransitionTime implements NetObject {
  readonly netType = type;

  private constructor(
    readonly timeOfDay: NetDateTime,
    readonly month: number,
    readonly week: number,
    readonly day: number,
    readonly dayOfWeek: number,
    readonly isFixed: boolean,
  ) {}

  static readonly default = new NetTransitionTime(NetDateTime.min, 0, 0, 0, 0, false);

  static fixed(timeOfDay: NetDateTime, month: number, day: number): NetTransitionTime {
    checkTimeOfDay(timeOfDay, month);
    if (day < 1 || day > 31) throwArgumentRange("day", "The Day parameter must be in the range 1 through 31.");
    checkPrecision(timeOfDay);
    return new NetTransitionTime(timeOfDay, month, 1, day, 0, true);
  }

  static floating(timeOfDay: NetDateTime, month: number, week: number, dayOfWeek: number): NetTransitionTime {
    checkTimeOfDay(timeOfDay, month);
    if (week < 1 || week > 5) throwArgumentRange("week", "The Week parameter must be in the range 1 through 5.");
    if (dayOfWeek < 0 || dayOfWeek > 6) throwArgumentRange("dayOfWeek", "The DayOfWeek enumeration must be in the range 0 through 6.");
    checkPrecision(timeOfDay);
    return new NetTransitionTime(timeOfDay, month, week, 1, dayOfWeek, false);
  }

  /** Midnight of New Year's Day, which stands for the start or the end of the year in rules of a single year. */
  get isNewYear(): boolean {
    return this.month === 1 && this.day === 1 && this.timeOfDay.ticks === 0n;
  }

  /** What the clock shows when it is changed. */
  ticksIn(year: number): bigint {
    if (this.month === 0) throwNet("System.ArgumentOutOfRangeException", "Year, Month, and Day parameters describe an un-representable DateTime.");
    const days = daysInMonth(year, this.month);
    if (this.isFixed) return ticksOfDate(year, this.month, Math.min(this.day, days)) + this.timeOfDay.ticks;
    const first = ticksOfDate(year, this.month, 1);
    const day = 1 + ((this.dayOfWeek - dayOfWeekOf(first) + 7) % 7) + 7 * (this.week - 1);
    return first + BigInt(day > days ? day - 8 : day - 1) * ticksPerDay + this.timeOfDay.ticks;
  }

  equals(other: NetTransitionTime): boolean {
    if (this.isFixed !== other.isFixed || this.timeOfDay.ticks !== other.timeOfDay.ticks || this.month !== other.month) return false;
    return this.isFixed ? this.day === other.day : this.week === other.week && this.dayOfWeek === other.dayOfWeek;
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetTransitionTime && this.equals(other);
  }

  netKey(): unknown {
    return `transitiontime:${this.month ^ (this.week << 8)}`;
  }
}

function checkTimeOfDay({ kind }: NetDateTime, month: number): void {
  if (kind !== kinds.unspecified) throwArgument("The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.", "timeOfDay");
  if (month < 1 || month > 12) throwArgumentRange("month", "The Month parameter must be in the range 1 through 12.");
}

function checkPrecision({ ticks }: NetDateTime): void {
  if (ticks >= ticksPerDay || ticks % ticksPerMillisecond !== 0n) {
    throwArgument("The supplied DateTime must have the Year, Month, and Day properties set to 1.  The time cannot be specified more precisely than whole milliseconds.", "timeOfDay");
  }
}
