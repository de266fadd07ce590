import { datePartsOf, dayOfWeekOf, daysInMonth, ticksOfDate, ticksPerDay, ticksPerMillisecond, ticksPerMinute, unixEpochTicks } from "../calendar.js";
import { NetDateTime } from "../date-time.js";
import { NetAdjustmentRule } from "./adjustment-rule.js";
import type { ZoneRules } from "./time-zone.js";
import { NetTransitionTime } from "./transition-time.js";

/** Windows keeps rules from about this year on, and applies the first to every year before. */
const firstYear = 2006;
const lastYear = 2037;

/** Clocks that are changed at an instant, in minutes ahead of UTC. */
interface Change {
  readonly minute: number;
  readonly before: number;
  readonly after: number;
}

/** A part of a year with one daylight time at most, by the clocks' ticks of its first and last day. */
interface Period {
  readonly from: bigint;
  readonly to: bigint;
  readonly standard: number;
  readonly delta: number;
  readonly start: bigint | undefined;
  readonly end: bigint | undefined;
}

type Offsets = (milliseconds: number) => number;

const minuteOfYear = (year: number): number => Date.UTC(year, 0, 1) / 60000;
const ticksOfMinute = (minute: number): bigint => unixEpochTicks + BigInt(minute) * ticksPerMinute;

/** The rules of a zone in Windows' form, from what its offset is at any instant. */
export function rulesOf(offsets: Offsets): ZoneRules {
  const periods: Period[] = [];
  for (let year = firstYear; year <= lastYear; year++) periods.push(...periodsOf(year, offsets));
  const base = periods.at(-1)?.standard ?? 0;
  const rules = joinPeriods(periods, base);
  return { base: BigInt(base) * ticksPerMinute, rules: rules.filter((rule) => rule.delta !== 0n || rule.baseDelta !== 0n) };
}

function changesOf(year: number, offsets: Offsets): Change[] {
  const atMinute = (minute: number): number => offsets(minute * 60000);
  const startOffset = atMinute(minuteOfYear(year));
  const first = minuteOfYear(year) - startOffset;
  const last = minuteOfYear(year + 1) - atMinute(minuteOfYear(year + 1));
  const step = (last - first) / 48;
  const changes: Change[] = [];
  let [from, before] = [first, atMinute(first)];
  for (let i = 1; i <= 48; i++) {
    // The first minute of the next year belongs to it.
    const to = i === 48 ? last - 1 : Math.floor(first + i * step);
    const after = atMinute(to);
    if (after !== before) changes.push({ minute: findChange(from, to, after, atMinute), before, after });
    [from, before] = [to, after];
  }
  return changes;
}

/** The first minute with the later offset. */
function findChange(from: number, to: number, after: number, atMinute: (minute: number) => number): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atMinute(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

/** Two changes that undo each other are one daylight time; a change alone makes what is later than standard time last to an end of the year. */
function periodsOf(year: number, offsets: Offsets): Period[] {
  const from = ticksOfDate(year, 1, 1);
  const to = ticksOfDate(year, 12, 31);
  const changes = changesOf(year, offsets);
  const [only] = changes;
  if (only === undefined) return [{ from, to, standard: offsets(Date.UTC(year, 5, 30)), delta: 0, start: undefined, end: undefined }];
  const groups: Change[][] = [];
  for (let i = 0; i < changes.length; i++) {
    const [a, b] = changes.slice(i, i + 2);
    if (a === undefined) break;
    const pair = b !== undefined && a.before === b.after;
    groups.push(pair ? [a, b] : [a]);
    if (pair) i++;
  }
  return groups.map((group, i) => periodOf(group, i === 0 ? from : borderBetween(groups[i - 1], group) + ticksPerDay, i === groups.length - 1 ? to : borderBetween(group, groups[i + 1])));
}

function borderBetween(before: readonly Change[] | undefined, after: readonly Change[] | undefined): bigint {
  const middle = ticksOfMinute(Math.floor(((before?.at(-1)?.minute ?? 0) + (after?.[0]?.minute ?? 0)) / 2));
  return middle - (middle % ticksPerDay);
}

function periodOf(changes: readonly Change[], from: bigint, to: bigint): Period {
  const up = changes.find(({ before, after }) => after > before);
  const down = changes.find(({ before, after }) => after < before);
  const standard = up?.before ?? down?.after ?? 0;
  const shown = (change: Change | undefined): bigint | undefined => (change === undefined ? undefined : ticksOfMinute(change.minute + change.before));
  return { from, to, standard, delta: (up?.after ?? down?.before ?? standard) - standard, start: shown(up), end: shown(down) };
}

/** One rule for years that follow one another and change their clocks on the same weekdays. */
function joinPeriods(periods: readonly Period[], base: number): NetAdjustmentRule[] {
  const rules: NetAdjustmentRule[] = [];
  for (let i = 0; i < periods.length; ) {
    const first = periods[i];
    if (first === undefined) break;
    let [starts, ends] = [floatingForms(first.start), floatingForms(first.end)];
    let next = i + 1;
    for (let other = periods[next]; other !== undefined && isAlike(first, other); other = periods[++next]) {
      const [bothStart, bothEnd] = [common(starts, other.start), common(ends, other.end)];
      if (first.delta === 0) continue;
      if (bothStart.length === 0 || bothEnd.length === 0) break;
      [starts, ends] = [bothStart, bothEnd];
    }
    const whole = isWhole(first);
    const from = i === 0 && whole ? NetDateTime.min.ticks : first.from;
    const to = next === periods.length && whole ? NetDateTime.max.startOfDay().ticks : (periods[next - 1] ?? first).to;
    rules.push(new NetAdjustmentRule(new NetDateTime(from), new NetDateTime(to), BigInt(first.delta) * ticksPerMinute, starts.at(-1) ?? newYear, ends.at(-1) ?? (first.delta === 0 ? afterNewYear : newYear), BigInt(first.standard - base) * ticksPerMinute));
    i = next;
  }
  return rules;
}

const newYear = NetTransitionTime.fixed(NetDateTime.min, 1, 1);
/** A rule without daylight time must still end otherwise than it starts. */
const afterNewYear = NetTransitionTime.fixed(new NetDateTime(ticksPerMillisecond), 1, 1);

/** Whether it is a year as others may be. A rule that begins or ends with the year is one of a single year. */
function isWhole({ from, to, delta, start, end }: Period): boolean {
  const isYear = datePartsOf(from).dayOfYear === 1 && datePartsOf(to).month === 12 && datePartsOf(to).day === 31;
  return isYear && (delta === 0 || (start !== undefined && end !== undefined));
}

function isAlike(a: Period, b: Period): boolean {
  return a.standard === b.standard && a.delta === b.delta && isWhole(a) && isWhole(b);
}

/** The n-th weekday of its month, and the last one where it is that; midnight is written as the last moment of the day before, as Windows does. */
function floatingForms(shown: bigint | undefined): NetTransitionTime[] {
  if (shown === undefined) return [];
  const ticks = shown % ticksPerDay === 0n ? shown - ticksPerMillisecond : shown;
  const { year, month, day } = datePartsOf(ticks);
  const form = (week: number): NetTransitionTime => NetTransitionTime.floating(new NetDateTime(ticks % ticksPerDay), month, week, dayOfWeekOf(ticks));
  const week = Math.ceil(day / 7);
  return day + 7 > daysInMonth(year, month) ? (week === 5 ? [form(5)] : [form(week), form(5)]) : [form(week)];
}

function common(forms: readonly NetTransitionTime[], shown: bigint | undefined): NetTransitionTime[] {
  if (shown === undefined) return [];
  const others = floatingForms(shown);
  return forms.filter((form) => others.some((other) => other.equals(form)));
}
