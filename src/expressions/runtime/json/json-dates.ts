import { isDate, isTime, maxTicks, ticksOfDate, ticksOfTime, unixEpochTicks } from "../time/calendar.js";
import { kinds, NetDateTime } from "../time/date-time.js";

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?(Z|[-+]\d\d:?\d\d|[-+]\d\d)?$/;
const microsoft = /^\/Date\((-?\d+)([-+]\d{4})?\)\/$/;

/** A date where Newtonsoft takes a string for one: ISO 8601 with time and seconds, or `/Date(…)/`. */
export function readJsonDate(text: string): NetDateTime | undefined {
  const first = text.charCodeAt(0);
  if (first === 47) return readMicrosoftDate(text);
  return text.length >= 19 && text.length <= 40 && first >= 48 && first <= 57 && text[10] === "T" ? readIsoDate(text) : undefined;
}

function readMicrosoftDate(text: string): NetDateTime | undefined {
  const [, milliseconds, offset] = microsoft.exec(text) ?? [];
  if (milliseconds === undefined) return undefined;
  const ticks = unixEpochTicks + BigInt(milliseconds) * 10_000n;
  if (ticks < 0n || ticks > maxTicks) return undefined;
  // With an offset it is a local time: the local zone is UTC.
  return new NetDateTime(ticks, offset === undefined ? kinds.utc : kinds.local);
}

function readIsoDate(text: string): NetDateTime | undefined {
  const found = iso.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  if (!isDate(year, month, day)) return undefined;
  const endsDay = hour === 24 && minute === 0 && second === 0;
  if (!endsDay && !isTime(hour, minute, second)) return undefined;
  const fraction = BigInt((found[7] ?? "").padEnd(7, "0"));
  const ticks = ticksOfDate(year, month, day) + (endsDay ? 864_000_000_000n : ticksOfTime(hour, minute, second)) + fraction;
  const zone = found[8];
  if (zone === undefined) return new NetDateTime(ticks, kinds.unspecified);
  if (zone === "Z") return new NetDateTime(ticks, kinds.utc);
  const utc = ticks - offsetTicks(zone);
  return utc < 0n || utc > maxTicks ? undefined : new NetDateTime(utc, kinds.local);
}

function offsetTicks(zone: string): bigint {
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = BigInt(Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  return (zone.startsWith("-") ? -minutes : minutes) * 600_000_000n;
}
