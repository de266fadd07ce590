import { throwArgument, throwOverflow } from "../language/throw.js";
import { netType } from "../net-type.js";
import { longKind } from "../numbers/integer-kinds.js";
import type { NetObject, NetValue } from "../value.js";
import { ticksPerDay, ticksPerHour, ticksPerMinute, ticksPerSecond } from "./calendar.js";
import { formatTimeSpan } from "./format-span.js";

const type = netType("System.TimeSpan");
export const tooLongMessage = "TimeSpan overflowed because the duration is too long.";

export class NetTimeSpan implements NetObject {
  readonly netType = type;

  constructor(readonly ticks: bigint) {}

  static readonly zero = new NetTimeSpan(0n);
  static readonly max = new NetTimeSpan(longKind.max);
  static readonly min = new NetTimeSpan(longKind.min);

  static checked(ticks: bigint): NetTimeSpan {
    if (ticks > longKind.max || ticks < longKind.min) throwOverflow(tooLongMessage);
    return new NetTimeSpan(ticks);
  }

  /** Rounded to whole milliseconds, as .NET Framework does; .NET Core 3.0 and later keep the fraction. */
  static ofUnits(value: number, millisecondsPerUnit: number): NetTimeSpan {
    if (Number.isNaN(value)) throwArgument("TimeSpan does not accept floating point Not-a-Number values.");
    const milliseconds = value * millisecondsPerUnit + (value >= 0 ? 0.5 : -0.5);
    if (milliseconds > 922337203685477 || milliseconds < -922337203685477) throwOverflow(tooLongMessage);
    return new NetTimeSpan(BigInt(Math.trunc(milliseconds)) * 10_000n);
  }

  get days(): number {
    return Number(this.ticks / ticksPerDay);
  }

  get hours(): number {
    return Number((this.ticks / ticksPerHour) % 24n);
  }

  get minutes(): number {
    return Number((this.ticks / ticksPerMinute) % 60n);
  }

  get seconds(): number {
    return Number((this.ticks / ticksPerSecond) % 60n);
  }

  get milliseconds(): number {
    return Number((this.ticks / 10_000n) % 1000n);
  }

  negate(): NetTimeSpan {
    if (this.ticks === longKind.min) throwOverflow("Negating the minimum value of a twos complement number is invalid.");
    return new NetTimeSpan(-this.ticks);
  }

  compareTo(other: NetTimeSpan): number {
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }

  netFormat(format: string | null): string {
    return formatTimeSpan(this.ticks, format);
  }

  netToString(): string {
    return formatTimeSpan(this.ticks, null);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetTimeSpan && other.ticks === this.ticks;
  }

  netKey(): unknown {
    return `timespan:${this.ticks}`;
  }

  netCompare(other: NetValue): number {
    return other instanceof NetTimeSpan ? this.compareTo(other) : throwArgument("Object must be of type TimeSpan.");
  }
}
