import { throwFormat } from "../language/throw.js";
import { datePartsOf, dayNames, dayOfWeekOf, monthNames, timePartsOf, type DateParts, type TimeParts } from "./calendar.js";
import { readQuoted } from "./format-span.js";

/** A moment to write. */
export interface FormatInput {
  /** Of the clock that is shown. */
  readonly ticks: bigint;
  /** `K`: `Z`, `+01:00` or nothing. */
  readonly zone: string;
  /** `z`: minutes from UTC. */
  readonly offsetMinutes: number;
  /** A DateTimeOffset is written in UTC by `r` and `u`, and has no `U`. */
  readonly utcTicks?: bigint;
}

const roundTrip = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";
const rfc1123 = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
const universal = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";

/** Standard formats of the invariant culture. */
export const standardPatterns: ReadonlyMap<string, string> = new Map([
  ["d", "MM/dd/yyyy"],
  ["D", "dddd, dd MMMM yyyy"],
  ["f", "dddd, dd MMMM yyyy HH:mm"],
  ["F", "dddd, dd MMMM yyyy HH:mm:ss"],
  ["g", "MM/dd/yyyy HH:mm"],
  ["G", "MM/dd/yyyy HH:mm:ss"],
  ["m", "MMMM dd"],
  ["M", "MMMM dd"],
  ["o", roundTrip],
  ["O", roundTrip],
  ["r", rfc1123],
  ["R", rfc1123],
  ["s", "yyyy'-'MM'-'dd'T'HH':'mm':'ss"],
  ["t", "HH:mm"],
  ["T", "HH:mm:ss"],
  ["u", universal],
  ["U", "dddd, dd MMMM yyyy HH:mm:ss"],
  ["y", "yyyy MMMM"],
  ["Y", "yyyy MMMM"],
]);

export function formatDate(input: FormatInput, format: string | null): string {
  if (format === null || format === "") return formatDate(input, input.utcTicks === undefined ? "G" : "MM/dd/yyyy HH:mm:ss zzz");
  if (format.length > 1) return new DateWriter(input).write(format);
  const pattern = standardPatterns.get(format);
  if (pattern === undefined || (format === "U" && input.utcTicks !== undefined)) return throwFormat();
  const inUtc = input.utcTicks !== undefined && "rRu".includes(format);
  return new DateWriter(inUtc ? { ...input, ticks: input.utcTicks } : input).write(pattern);
}

class DateWriter {
  private readonly date: DateParts;
  private readonly time: TimeParts;
  private out = "";

  constructor(private readonly input: FormatInput) {
    this.date = datePartsOf(input.ticks);
    this.time = timePartsOf(input.ticks);
  }

  write(format: string): string {
    for (let i = 0; i < format.length; ) {
      const c = format[i] ?? "";
      if (c === "'" || c === '"') {
        const { text, end } = readQuoted(format, i);
        this.out += text;
        i = end;
      } else if (c === "\\") {
        if (i + 1 >= format.length) throwFormat();
        this.out += format[i + 1] ?? "";
        i += 2;
      } else if (c === "%") {
        const next = format[i + 1];
        if (next === undefined || next === "%") throwFormat();
        this.writeRun(next, 1);
        i += 2;
      } else {
        let end = i;
        while (format[end] === c) end++;
        this.writeRun(c, end - i);
        i = end;
      }
    }
    return this.out;
  }

  private writeRun(letter: string, count: number): void {
    const { date, time } = this;
    switch (letter) {
      case "d":
        this.out += count <= 2 ? padded(date.day, count) : name(dayNames, dayOfWeekOf(this.input.ticks), count);
        break;
      case "M":
        this.out += count <= 2 ? padded(date.month, count) : name(monthNames, date.month - 1, count);
        break;
      case "y":
        this.out += count <= 2 ? padded(date.year % 100, count) : padded(date.year, count);
        break;
      case "h":
        this.out += padded(time.hour % 12 === 0 ? 12 : time.hour % 12, Math.min(count, 2));
        break;
      case "H":
        this.out += padded(time.hour, Math.min(count, 2));
        break;
      case "m":
        this.out += padded(time.minute, Math.min(count, 2));
        break;
      case "s":
        this.out += padded(time.second, Math.min(count, 2));
        break;
      case "f":
      case "F":
        this.writeFraction(letter, count);
        break;
      case "t":
        this.out += (time.hour < 12 ? "AM" : "PM").slice(0, count);
        break;
      case "g":
        this.out += "A.D.";
        break;
      case "z":
        this.out += offsetText(this.input.offsetMinutes, count);
        break;
      case "K":
        this.out += this.input.zone.repeat(count);
        break;
      default:
        this.out += letter.repeat(count);
    }
  }

  private writeFraction(letter: string, count: number): void {
    if (count > 7) throwFormat();
    const digits = padded(this.time.fraction, 7).slice(0, count);
    const shown = letter === "f" ? digits : digits.replace(/0+$/, "");
    if (shown === "" && this.out.endsWith(".")) this.out = this.out.slice(0, -1);
    this.out += shown;
  }
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function name(names: readonly string[], index: number, count: number): string {
  const full = names[index] ?? "";
  return count === 3 ? full.slice(0, 3) : full;
}

export function offsetText(minutes: number, count: number): string {
  const size = Math.abs(minutes);
  const hours = Math.floor(size / 60);
  const sign = minutes < 0 ? "-" : "+";
  if (count <= 2) return sign + padded(hours, count);
  return `${sign}${padded(hours, 2)}:${padded(size % 60, 2)}`;
}
