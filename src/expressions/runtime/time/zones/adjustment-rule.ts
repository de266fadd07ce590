import { NetArgumentException, throwArgument } from "../../language/throw.js";
import { netType } from "../../net-type.js";
import type { NetObject, NetValue } from "../../value.js";
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute } from "../calendar.js";
import { kinds, type NetDateTime } from "../date-time.js";
import { NetTimeSpan } from "../time-span.js";
import type { NetTransitionTime } from "./transition-time.js";

const type = netType("System.TimeZoneInfo+AdjustmentRule");

export const offsetRange = "The TimeSpan parameter must be within plus or minus 14.0 hours.";
export const offsetPrecision = "The TimeSpan parameter cannot be specified more precisely than whole minutes.";

export const isOffset = (ticks: bigint): boolean => ticks >= -14n * ticksPerHour && ticks <= 14n * ticksPerHour;

/** How a zone's clocks are changed between two dates. */
export class NetAdjustmentRule implements NetObject {
  readonly netType = type;

  constructor(
    readonly dateStart: NetDateTime,
    readonly dateEnd: NetDateTime,
    readonly delta: bigint,
    readonly start: NetTransitionTime,
    readonly end: NetTransitionTime,
    /** By how much the zone's standard time differed then from what it is today; .NET does not show it. */
    readonly baseDelta = 0n,
  ) {}

  static create(dateStart: NetDateTime, dateEnd: NetDateTime, delta: NetTimeSpan, start: NetTransitionTime, end: NetTransitionTime): NetAdjustmentRule {
    checkKind(dateStart, "dateStart");
    checkKind(dateEnd, "dateEnd");
    if (start.equals(end)) throwArgument("The DaylightTransitionStart property must not equal the DaylightTransitionEnd property.", "daylightTransitionEnd");
    if (dateStart.ticks > dateEnd.ticks) throwArgument("The DateStart property must come before the DateEnd property.", "dateStart");
    if (!isOffset(delta.ticks)) throwDelta(delta);
    if (delta.ticks % ticksPerMinute !== 0n) throwArgument(offsetPrecision, "daylightDelta");
    checkDate(dateStart, "dateStart");
    checkDate(dateEnd, "dateEnd");
    return new NetAdjustmentRule(dateStart, dateEnd, delta.ticks, start, end);
  }

  get daylightDelta(): NetTimeSpan {
    return new NetTimeSpan(this.delta);
  }

  /** A rule may also say only that standard time was another. */
  get hasDaylight(): boolean {
    return this.delta !== 0n || this.start.timeOfDay.ticks !== 0n || this.end.timeOfDay.ticks !== ticksPerMillisecond;
  }

  /** Daylight time goes on from the year before. */
  get startsWithYear(): boolean {
    return this.ofOneYear && this.start.isNewYear;
  }

  /** Daylight time goes on into the next year. */
  get endsWithYear(): boolean {
    return this.ofOneYear && this.end.isNewYear;
  }

  private get ofOneYear(): boolean {
    return this.dateStart.date.year === this.dateEnd.date.year;
  }

  equals(other: NetAdjustmentRule): boolean {
    return (
      this.dateStart.ticks === other.dateStart.ticks &&
      this.dateEnd.ticks === other.dateEnd.ticks &&
      this.delta === other.delta &&
      this.baseDelta === other.baseDelta &&
      this.start.equals(other.start) &&
      this.end.equals(other.end)
    );
  }

  /** AdjustmentRule has no `Equals(object)` of its own: only what asks for IEquatable compares the parts. */
  netEquals(other: NetValue): boolean {
    return other === this;
  }
}

function checkKind({ kind }: NetDateTime, parameter: string): void {
  if (kind === kinds.local) throwArgument("The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified or DateTimeKind.Utc.", parameter);
}

function checkDate({ ticks }: NetDateTime, parameter: string): void {
  if (ticks % ticksPerDay !== 0n) throwArgument("The supplied DateTime includes a TimeOfDay setting.   This is not supported.", parameter);
}

function throwDelta(delta: NetTimeSpan): never {
  const error = new NetArgumentException("System.ArgumentOutOfRangeException", offsetRange, "daylightDelta");
  error.message = `${error.message}\nActual value was ${delta.netToString()}.`;
  throw error;
}
