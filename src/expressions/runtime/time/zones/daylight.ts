import { datePartsOf, maxTicks, ticksOfDate } from "../calendar.js";
import { NetDateTime } from "../date-time.js";
import type { NetAdjustmentRule } from "./adjustment-rule.js";

/** Midnight of New Year's Day. */
const newYear = (year: number): bigint => ticksOfDate(year, 1, 1);

export const yearOf = (ticks: bigint): number => datePartsOf(ticks).year;

const isIn = (time: bigint, from: bigint, to: bigint): boolean => time >= from && time < to;

/** Whether a clock that shows `time` shows daylight time: while it is unclear, or the time does not exist, it does not. */
export function isDaylight(time: bigint, rule: NetAdjustmentRule): boolean {
  const year = yearOf(time);
  const forward = rule.delta > 0n ? rule.delta : 0n;
  const start = rule.startsWithYear ? newYear(year) : rule.start.ticksIn(year) + forward;
  const end = rule.endsWithYear ? newYear(year + 1) : rule.end.ticksIn(year) - forward;
  return start > end ? time < end || time >= start : isIn(time, start, end);
}

/** The rule of a date. */
type RuleAt = (ticks: bigint) => NetAdjustmentRule | undefined;

/** The same for an instant of a year of the zone, whose standard offset today is `base`. */
export function isDaylightAt(utc: bigint, year: number, base: bigint, rule: NetAdjustmentRule, ruleAt: RuleAt): boolean {
  const start = startAt(year, base, rule, ruleAt);
  const end = endAt(year, base, rule, ruleAt);
  return start > end ? utc < end || utc >= start : isIn(utc, start, end);
}

function startAt(year: number, base: bigint, rule: NetAdjustmentRule, ruleAt: RuleAt): bigint {
  if (!rule.startsWithYear || year === 1) return rule.start.ticksIn(year) - base - rule.baseDelta;
  const before = ruleAt(newYear(year) - 1n);
  return before?.endsWithYear === true ? before.start.ticksIn(year - 1) - base - before.baseDelta : newYear(year) - base - rule.baseDelta;
}

function endAt(year: number, base: bigint, rule: NetAdjustmentRule, ruleAt: RuleAt): bigint {
  if (!rule.endsWithYear || year === 9999) return rule.end.ticksIn(year) - base - rule.baseDelta - rule.delta;
  const after = ruleAt(newYear(year + 1));
  // The next rule holds from New Year by the standard time of today, which is what rules are looked up by.
  if (after?.startsWithYear !== true || after.endsWithYear) return newYear(year + 1) - base;
  return after.end.ticksIn(year + 1) - base - after.baseDelta - after.delta;
}

/** Whether the clock shows `time` twice. */
export function isAmbiguous(time: bigint, rule: NetAdjustmentRule): boolean {
  const { delta } = rule;
  if (delta === 0n) return false;
  const year = yearOf(time);
  if (delta > 0n) return !rule.endsWithYear && isNear(time, rule.end.ticksIn(year) - delta, rule.end.ticksIn(year));
  return !rule.startsWithYear && isNear(time, rule.start.ticksIn(year) + delta, rule.start.ticksIn(year));
}

/** Whether the clock never shows `time`. */
export function isInvalid(time: bigint, rule: NetAdjustmentRule): boolean {
  const { delta } = rule;
  if (delta === 0n) return false;
  const year = yearOf(time);
  if (delta > 0n) return !rule.startsWithYear && isNear(time, rule.start.ticksIn(year), rule.start.ticksIn(year) + delta);
  return !rule.endsWithYear && isNear(time, rule.end.ticksIn(year), rule.end.ticksIn(year) - delta);
}

/** A change around New Year may belong to the year before or after. */
function isNear(time: bigint, from: bigint, to: bigint): boolean {
  if (isIn(time, from, to)) return true;
  if (from >= 0n && to <= maxTicks && yearOf(from) === yearOf(to)) return false;
  return [-1, 1].some((years) => isIn(time, shiftYears(from, years), shiftYears(to, years)));
}

function shiftYears(ticks: bigint, years: number): bigint {
  if (ticks < 0n || ticks > maxTicks) return ticks;
  const year = yearOf(ticks) + years;
  return year < 1 || year > 9999 ? ticks : new NetDateTime(ticks).addYears(years).ticks;
}
