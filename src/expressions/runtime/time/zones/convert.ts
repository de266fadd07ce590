import { throwArgument, throwArgumentNull } from "../../language/throw.js";
import { maxTicks } from "../calendar.js";
import { NetDateTimeOffset } from "../date-time-offset.js";
import { kinds, NetDateTime } from "../date-time.js";
import { NetTimeSpan } from "../time-span.js";
import { isAmbiguous, isDaylight, isInvalid } from "./daylight.js";
import { findZone, localZone, utcZone } from "./system-zones.js";
import type { NetTimeZone } from "./time-zone.js";

const kindMismatch =
  "The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.";
const invalidTime = "The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid.";

/** The kind of the times that a zone's clocks show. */
function kindOf(zone: NetTimeZone): number {
  return zone === utcZone ? kinds.utc : zone === localZone ? kinds.local : kinds.unspecified;
}

function present(zone: NetTimeZone | null, parameter: string): NetTimeZone {
  if (zone === null) throwArgumentNull(parameter);
  return zone;
}

export function isInvalidIn(zone: NetTimeZone, time: bigint): boolean {
  const rule = zone.ruleAt(time);
  return rule !== undefined && rule.hasDaylight && isInvalid(time, rule);
}

function isAmbiguousIn(zone: NetTimeZone, time: bigint): boolean {
  const rule = zone.ruleAt(time);
  return rule !== undefined && rule.hasDaylight && isAmbiguous(time, rule);
}

/** `TimeZoneInfo.ConvertTime` from a zone. */
export function convertBetween(value: NetDateTime, from: NetTimeZone | null, to: NetTimeZone | null): NetDateTime {
  const source = present(from, "sourceTimeZone");
  const target = present(to, "destinationTimeZone");
  const sourceKind = kindOf(source);
  if (value.kind !== kinds.unspecified && value.kind !== sourceKind) throwArgument(kindMismatch, "sourceTimeZone");
  if (isInvalidIn(source, value.ticks)) throwArgument(invalidTime, "dateTime");
  const targetKind = kindOf(target);
  if (value.kind !== kinds.unspecified && sourceKind === targetKind) return value;
  const utc = value.ticks - source.offsetOf(value.ticks);
  return new NetDateTime(clamp(utc + target.offsetAt(utc).offset), targetKind);
}

/** A time without a kind is a local one. */
export function convertTime(value: NetDateTime, to: NetTimeZone | null): NetDateTime {
  return convertBetween(value, value.kind === kinds.utc ? utcZone : localZone, present(to, "destinationTimeZone"));
}

export function convertToUtc(value: NetDateTime): NetDateTime {
  return value.kind === kinds.utc ? value : convertBetween(value, localZone, utcZone);
}

/** A local or UTC time may be said to come from the zone of the same id. */
export function convertById(value: NetDateTime, from: string | null, to: string | null): NetDateTime {
  const isId = (zone: NetTimeZone): boolean => from !== null && from.toUpperCase() === zone.id.toUpperCase();
  if (value.kind === kinds.local && isId(localZone)) return convertBetween(value, localZone, findZone(to));
  if (value.kind === kinds.utc && isId(utcZone)) return convertBetween(value, utcZone, findZone(to));
  return convertBetween(value, findZone(from), findZone(to));
}

export function convertOffset(value: NetDateTimeOffset, to: NetTimeZone | null): NetDateTimeOffset {
  const target = present(to, "destinationTimeZone");
  const { offset } = target.offsetAt(value.utcTicks);
  const shown = value.utcTicks + offset;
  if (shown < 0n) return NetDateTimeOffset.min;
  return shown > maxTicks ? NetDateTimeOffset.max : NetDateTimeOffset.ofClock(shown, new NetTimeSpan(offset));
}

const clamp = (ticks: bigint): bigint => (ticks < 0n ? 0n : ticks > maxTicks ? maxTicks : ticks);

/** What the zone's clocks show at the time that is meant: a local or UTC time is another zone's unless the zone is its own. */
function shownIn(zone: NetTimeZone, value: NetDateTime): NetDateTime {
  return value.kind === kinds.unspecified || value.kind === kindOf(zone) ? value : convertTime(value, zone);
}

export function offsetIn(zone: NetTimeZone, value: NetDateTime): NetTimeSpan {
  const isOwn = value.kind === kinds.unspecified || value.kind === kindOf(zone);
  return new NetTimeSpan(isOwn ? zone.offsetOf(value.ticks) : zone.offsetAt(convertToUtc(value).ticks).offset);
}

export function isDaylightIn(zone: NetTimeZone, value: NetDateTime): boolean {
  if (!zone.supportsDaylight) return false;
  if (value.kind === kinds.utc && zone !== utcZone) return zone.offsetAt(value.ticks).daylight;
  const { ticks } = shownIn(zone, value);
  const rule = zone.ruleAt(ticks);
  return rule !== undefined && rule.hasDaylight && isDaylight(ticks, rule);
}

export function isAmbiguousTime(zone: NetTimeZone, value: NetDateTime): boolean {
  return isAmbiguousIn(zone, shownIn(zone, value).ticks);
}

/** A time of another zone is never invalid. */
export function isInvalidTime(zone: NetTimeZone, value: NetDateTime): boolean {
  return (value.kind === kinds.unspecified || (value.kind === kinds.local && zone === localZone)) && isInvalidIn(zone, value.ticks);
}

/** Both offsets that a clock may have which shows this time, the smaller first. */
export function ambiguousOffsets(zone: NetTimeZone, shown: NetDateTime, what: string, parameter: string): NetTimeSpan[] {
  const { ticks } = shownIn(zone, shown);
  const rule = zone.ruleAt(ticks);
  if (rule === undefined || !isAmbiguousIn(zone, ticks)) return throwArgument(`The supplied ${what} is not in an ambiguous time range.`, parameter);
  const standard = zone.base + rule.baseDelta;
  const [low, high] = rule.delta > 0n ? [standard, standard + rule.delta] : [standard + rule.delta, standard];
  return [new NetTimeSpan(low), new NetTimeSpan(high)];
}
