import { throwArgumentRange } from "../../language/throw.js";
import { netType } from "../../net-type.js";
import type { CallContext, MemberTable, NetObject } from "../../value.js";
import { kinds, NetDateTime } from "../date-time.js";
import { NetTimeSpan } from "../time-span.js";
import { localZone } from "./system-zones.js";

const zone = "System.TimeZone";
const times = "System.Globalization.DaylightTime";

/** `TimeZone.CurrentTimeZone`: UTC's clocks are never changed. */
class CurrentZone implements NetObject {
  readonly netType = netType("System.CurrentSystemTimeZone");
}

class DaylightTime implements NetObject {
  readonly netType = netType(times);

  constructor(
    readonly start: NetDateTime,
    readonly end: NetDateTime,
    readonly delta: NetTimeSpan,
  ) {}
}

const current = new CurrentZone();

/** Whether a clock that is changed at these times shows daylight time; the hour that it shows twice is none. */
function isDaylight(time: NetDateTime, changes: DaylightTime | null): boolean {
  if (changes === null || time.kind === kinds.utc) return false;
  const { ticks } = time;
  const delta = changes.delta.ticks;
  const start = changes.start.ticks + delta;
  const end = changes.end.ticks;
  const within = start > end ? ticks >= start || ticks < end : ticks >= start && ticks < end;
  const [unclearFrom, unclearTo] = delta > 0n ? [end - delta, end] : [start, start - delta];
  return within && delta !== 0n && !(ticks >= unclearFrom && ticks < unclearTo);
}

export const timeZoneMembers: MemberTable = {
  [`${zone}.CurrentTimeZone`]: () => current,
  [`${zone}.StandardName`]: () => localZone.names.standard,
  [`${zone}.DaylightName`]: () => localZone.names.daylight,
  [`${zone}.GetUtcOffset(DateTime)`]: () => NetTimeSpan.zero,
  [`${zone}.ToUniversalTime(DateTime)`]: (_: CallContext, _self: CurrentZone, time: NetDateTime) => time.withKind(kinds.utc),
  [`${zone}.ToLocalTime(DateTime)`]: (_: CallContext, _self: CurrentZone, time: NetDateTime) => time.withKind(kinds.local),
  [`${zone}.GetDaylightChanges(int)`]: (_: CallContext, _self: CurrentZone, year: number) => {
    if (year < 1 || year > 9999) throwArgumentRange("year", "Valid values are between 1 and 9999, inclusive.");
    return new DaylightTime(NetDateTime.min, NetDateTime.min, NetTimeSpan.zero);
  },
  [`${zone}.IsDaylightSavingTime(DateTime)`]: () => false,
  [`${zone}.IsDaylightSavingTime(DateTime, DaylightTime)`]: (_: CallContext, time: NetDateTime, changes: DaylightTime | null) => isDaylight(time, changes),
  [`${times}.DaylightTime(DateTime, DateTime, TimeSpan)`]: (_: CallContext, start: NetDateTime, end: NetDateTime, delta: NetTimeSpan) => new DaylightTime(start, end, delta),
  [`${times}.Start`]: (_: CallContext, self: DaylightTime) => self.start,
  [`${times}.End`]: (_: CallContext, self: DaylightTime) => self.end,
  [`${times}.Delta`]: (_: CallContext, self: DaylightTime) => self.delta,
};
