import { throwArgument, throwArgumentRange, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";
import { datePartsOf, dayOfWeekOf, daysInMonth, isDate, isTime, maxTicks, ticksOfDate, ticksOfTime, ticksPerDay, ticksPerMillisecond, timePartsOf, type DateParts, type TimeParts } from "./calendar.js";
import { formatDate } from "./format-date.js";

const type = netType("System.DateTime");

/** `System.DateTimeKind`. The local zone is UTC. */
export const kinds = { unspecified: 0, utc: 1, local: 2 } as const;

const unrepresentable = "The added or subtracted value results in an un-representable DateTime.";

export class NetDateTime implements NetObject {
  readonly netType = type;
  private dateParts: DateParts | undefined;

  constructor(
    readonly ticks: bigint,
    readonly kind: number = kinds.unspecified,
  ) {}

  static readonly min = new NetDateTime(0n);
  static readonly max = new NetDateTime(maxTicks);

  static ofTicks(ticks: bigint, kind: number = kinds.unspecified): NetDateTime {
    if (ticks < 0n || ticks > maxTicks) throwArgumentRange("ticks", "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.");
    if (kind < 0 || kind > 2) throwArgument("Invalid DateTimeKind value.", "kind");
    return new NetDateTime(ticks, kind);
  }

  static ofParts(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, millisecond = 0, kind: number = kinds.unspecified): NetDateTime {
    if (!isDate(year, month, day)) throwNetRange("Year, Month, and Day parameters describe an un-representable DateTime.");
    if (!isTime(hour, minute, second)) throwNetRange("Hour, Minute, and Second parameters describe an un-representable DateTime.");
    if (millisecond < 0 || millisecond > 999) throwArgumentRange("millisecond", "Valid values are between 0 and 999, inclusive.");
    if (kind < 0 || kind > 2) throwArgument("Invalid DateTimeKind value.", "kind");
    return new NetDateTime(ticksOfDate(year, month, day) + ticksOfTime(hour, minute, second) + BigInt(millisecond) * ticksPerMillisecond, kind);
  }

  get date(): DateParts {
    this.dateParts ??= datePartsOf(this.ticks);
    return this.dateParts;
  }

  get time(): TimeParts {
    return timePartsOf(this.ticks);
  }

  get dayOfWeek(): number {
    return dayOfWeekOf(this.ticks);
  }

  startOfDay(): NetDateTime {
    return new NetDateTime(this.ticks - (this.ticks % ticksPerDay), this.kind);
  }

  withKind(kind: number): NetDateTime {
    return kind === this.kind ? this : NetDateTime.ofTicks(this.ticks, kind);
  }

  addTicks(ticks: bigint, parameter = "value"): NetDateTime {
    const sum = this.ticks + ticks;
    if (sum < 0n || sum > maxTicks) throwArgumentRange(parameter, unrepresentable);
    return new NetDateTime(sum, this.kind);
  }

  /** Rounded to whole milliseconds, as .NET does up to version 6. */
  addUnits(value: number, millisecondsPerUnit: number): NetDateTime {
    const milliseconds = Math.trunc(value * millisecondsPerUnit + (value >= 0 ? 0.5 : -0.5));
    if (!(milliseconds > -315537897600000 && milliseconds < 315537897600000)) throwArgumentRange("value", "Value to add was out of range.");
    return this.addTicks(BigInt(milliseconds) * ticksPerMillisecond);
  }

  addMonths(months: number): NetDateTime {
    if (months < -120000 || months > 120000) throwArgumentRange("months", "Months value must be between +/-120000.");
    const { year, month, day } = this.date;
    const count = year * 12 + month - 1 + months;
    const newYear = Math.floor(count / 12);
    const newMonth = (count % 12) + 1;
    if (newYear < 1 || newYear > 9999) throwArgumentRange("months", unrepresentable);
    const newDay = Math.min(day, daysInMonth(newYear, newMonth));
    return new NetDateTime(ticksOfDate(newYear, newMonth, newDay) + (this.ticks % ticksPerDay), this.kind);
  }

  addYears(years: number): NetDateTime {
    if (years < -10000 || years > 10000) throwArgumentRange("years", "Years value must be between +/-10000.");
    return this.addMonths(years * 12);
  }

  compareTo(other: NetDateTime): number {
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }

  netFormat(format: string | null): string {
    return formatDate({ ticks: this.ticks, zone: this.kind === kinds.utc ? "Z" : this.kind === kinds.local ? "+00:00" : "", offsetMinutes: 0 }, format);
  }

  netToString(): string {
    return this.netFormat(null);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetDateTime && other.ticks === this.ticks;
  }

  netKey(): unknown {
    return `datetime:${this.ticks}`;
  }

  netCompare(other: NetValue): number {
    return other instanceof NetDateTime ? this.compareTo(other) : throwArgument("Object must be of type DateTime.");
  }
}

function throwNetRange(message: string): never {
  return throwNet("System.ArgumentOutOfRangeException", message);
}
