import { requireArgument, throwArgument, throwNet } from "../../language/throw.js";
import { NetException } from "../../value.js";
import { isDate, ticksOfDate, ticksPerMillisecond, ticksPerMinute } from "../calendar.js";
import { NetDateTime } from "../date-time.js";
import { NetTimeSpan } from "../time-span.js";
import { NetAdjustmentRule } from "./adjustment-rule.js";
import { utcZone } from "./system-zones.js";
import { NetTimeZone } from "./time-zone.js";
import { NetTransitionTime } from "./transition-time.js";

const escape = (text: string | null): string => (text ?? "").replace(/[\\;[\]]/g, "\\$&");

const minutesOf = (ticks: bigint): string => String(ticks / ticksPerMinute);

/** `TimeZoneInfo.ToSerializedString()`. */
export function serializeZone(zone: NetTimeZone): string {
  const { display, standard, daylight } = zone.names;
  return `${escape(zone.id)};${minutesOf(zone.base)};${escape(display)};${escape(standard)};${escape(daylight)};${zone.rules.map(serializeRule).join("")};`;
}

function serializeRule({ dateStart, dateEnd, delta, start, end, baseDelta }: NetAdjustmentRule): string {
  const other = baseDelta === 0n ? "" : `${minutesOf(baseDelta)};`;
  return `[${dateStart.netFormat("MM:dd:yyyy")};${dateEnd.netFormat("MM:dd:yyyy")};${minutesOf(delta)};${serializeTransition(start)};${serializeTransition(end)};${other}]`;
}

function serializeTransition({ isFixed, timeOfDay, month, day, week, dayOfWeek }: NetTransitionTime): string {
  return `[${isFixed ? 1 : 0};${timeOfDay.netFormat("HH:mm:ss.FFF")};${month};${isFixed ? day : `${week};${dayOfWeek}`};]`;
}

/** `TimeZoneInfo.FromSerializedString`. */
export function deserializeZone(source: string | null): NetTimeZone {
  const text = requireArgument(source, "source");
  if (text === "") throwArgument("The specified serialized string '' is not supported.", "source");
  const reader = new Reader(text);
  const [id, base, display, standard, daylight] = [reader.text(), reader.minutes(), reader.text(), reader.text(), reader.text()];
  const rules: NetAdjustmentRule[] = [];
  while (reader.takes("[")) rules.push(readRule(reader));
  reader.expect(";");
  if (id.toUpperCase() === "UTC" && base === 0n && rules.length === 0 && display === utcZone.names.display) return utcZone;
  return reader.checked(() => NetTimeZone.custom(id, base, { display, standard, daylight }, rules));
}

function readRule(reader: Reader): NetAdjustmentRule {
  const [from, to, delta] = [reader.date(), reader.date(), reader.minutes()];
  const [start, end] = [readTransition(reader), readTransition(reader)];
  const other = reader.takes("]") ? 0n : reader.minutes();
  if (other !== 0n) reader.expect("]");
  const rule = reader.checked(() => NetAdjustmentRule.create(from, to, new NetTimeSpan(delta), start, end));
  return new NetAdjustmentRule(rule.dateStart, rule.dateEnd, rule.delta, rule.start, rule.end, other);
}

function readTransition(reader: Reader): NetTransitionTime {
  reader.expect("[");
  const isFixed = reader.number() === 1;
  const [time, month, day] = [reader.time(), reader.number(), reader.number()];
  const dayOfWeek = isFixed ? 0 : reader.number();
  reader.expect("]");
  reader.expect(";");
  return reader.checked(() => (isFixed ? NetTransitionTime.fixed(time, month, day) : NetTransitionTime.floating(time, month, day, dayOfWeek)));
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  takes(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }

  expect(char: string): void {
    if (!this.takes(char)) throwCorrupt();
  }

  /** Up to the next semicolon, without what escapes it. */
  text(): string {
    let text = "";
    for (; this.source[this.at] !== ";"; this.at++) {
      const c = this.source[this.at];
      if (c === "\\") this.at++;
      const taken = this.source[this.at];
      if (taken === undefined || ((c === "[" || c === "]") && c === taken)) return throwCorrupt();
      text += taken;
    }
    this.at++;
    return text;
  }

  number(): number {
    const text = this.text();
    return /^-?\d{1,9}$/.test(text) ? Number(text) : throwCorrupt();
  }

  minutes(): bigint {
    return BigInt(this.number()) * ticksPerMinute;
  }

  date(): NetDateTime {
    const [, month = "", day = "", year = ""] = /^(\d\d):(\d\d):(\d{4})$/.exec(this.text()) ?? [];
    if (!isDate(Number(year), Number(month), Number(day))) return throwCorrupt();
    return new NetDateTime(ticksOfDate(Number(year), Number(month), Number(day)));
  }

  time(): NetDateTime {
    const [, hour, minute, second, fraction = ""] = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?$/.exec(this.text()) ?? [];
    if (hour === undefined) return throwCorrupt();
    const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
    return new NetDateTime(BigInt(seconds * 1000 + Number(fraction.padEnd(3, "0"))) * ticksPerMillisecond);
  }

  /** What is made of the parts may say that they do not fit. */
  checked<T>(make: () => T): T {
    try {
      return make();
    } catch (error) {
      if (error instanceof NetException) throwCorrupt(error);
      throw error;
    }
  }
}

const corrupt = "An error occurred while deserializing the object.  The serialized data is corrupt.";

function throwCorrupt(inner: NetException | null = null): never {
  if (inner === null) return throwNet("System.Runtime.Serialization.SerializationException", corrupt);
  throw new NetException({ name: "System.Runtime.Serialization.SerializationException", typeArguments: [] }, corrupt, inner);
}
