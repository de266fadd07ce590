import { throwArgument, throwArgumentRange } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";
import { maxTicks, ticksPerMinute } from "./calendar.js";
import { kinds, NetDateTime } from "./date-time.js";
import { formatDate, offsetText } from "./format-date.js";
import { NetTimeSpan } from "./time-span.js";

const type = netType("System.DateTimeOffset");

export class NetDateTimeOffset implements NetObject {
  readonly netType = type;

  private constructor(
    /** What its clock shows. */
    readonly clock: NetDateTime,
    readonly offsetMinutes: number,
  ) {}

  static readonly min = new NetDateTimeOffset(NetDateTime.min, 0);
  static readonly max = new NetDateTimeOffset(NetDateTime.max, 0);

  static ofClock(ticks: bigint, offset: NetTimeSpan): NetDateTimeOffset {
    const minutes = checkOffset(offset);
    const utc = ticks - offset.ticks;
    if (utc < 0n || utc > maxTicks) throwArgumentRange("offset", "The UTC time represented when the offset is applied must be between year 0 and 10,000.");
    return new NetDateTimeOffset(NetDateTime.ofTicks(ticks), minutes);
  }

  static ofDateTime(value: NetDateTime, offset: NetTimeSpan = NetTimeSpan.zero): NetDateTimeOffset {
    if (value.kind === kinds.utc && offset.ticks !== 0n) throwArgument("The UTC Offset for Utc DateTime instances must be 0.", "offset");
    if (value.kind === kinds.local && offset.ticks !== 0n) throwArgument("The UTC Offset of the local dateTime parameter does not match the offset argument.", "offset");
    return NetDateTimeOffset.ofClock(value.ticks, offset);
  }

  get offset(): NetTimeSpan {
    return new NetTimeSpan(BigInt(this.offsetMinutes) * ticksPerMinute);
  }

  get utcTicks(): bigint {
    return this.clock.ticks - BigInt(this.offsetMinutes) * ticksPerMinute;
  }

  /** Another clock reading with the same offset. */
  withClock(clock: NetDateTime): NetDateTimeOffset {
    return NetDateTimeOffset.ofClock(clock.ticks, this.offset);
  }

  toOffset(offset: NetTimeSpan): NetDateTimeOffset {
    checkOffset(offset);
    return NetDateTimeOffset.ofClock(NetDateTime.ofTicks(this.utcTicks).addTicks(offset.ticks).ticks, offset);
  }

  compareTo(other: NetDateTimeOffset): number {
    const difference = this.utcTicks - other.utcTicks;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  netFormat(format: string | null): string {
    return formatDate({ ticks: this.clock.ticks, zone: offsetText(this.offsetMinutes, 3), offsetMinutes: this.offsetMinutes, utcTicks: this.utcTicks }, format);
  }

  netToString(): string {
    return this.netFormat(null);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetDateTimeOffset && other.utcTicks === this.utcTicks;
  }

  netKey(): unknown {
    return `datetimeoffset:${this.utcTicks}`;
  }

  netCompare(other: NetValue): number {
    return other instanceof NetDateTimeOffset ? this.compareTo(other) : throwArgument("Object must be of type DateTimeOffset.");
  }
}

/** Its minutes. */
function checkOffset({ ticks }: NetTimeSpan): number {
  if (ticks % ticksPerMinute !== 0n) throwArgument("Offset must be specified in whole minutes.", "offset");
  const minutes = Number(ticks / ticksPerMinute);
  if (minutes < -840 || minutes > 840) throwArgumentRange("offset", "Offset must be within plus or minus 14 hours.");
  return minutes;
}
