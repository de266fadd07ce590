import { throwFormat } from "../language/throw.js";
import { ticksPerDay } from "./calendar.js";

interface Parts {
  readonly negative: boolean;
  readonly days: bigint;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Seven digits. */
  readonly fraction: string;
}

function partsOf(ticks: bigint): Parts {
  const size = ticks < 0n ? -ticks : ticks;
  const ofDay = Number(size % ticksPerDay);
  const seconds = Math.floor(ofDay / 1e7);
  return {
    negative: ticks < 0n,
    days: size / ticksPerDay,
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    fraction: String(ofDay - seconds * 1e7).padStart(7, "0"),
  };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** `TimeSpan.ToString(format)`. */
export function formatTimeSpan(ticks: bigint, format: string | null): string {
  const parts = partsOf(ticks);
  const { negative, days, hours, minutes, seconds, fraction } = parts;
  const sign = negative ? "-" : "";
  switch (format ?? "") {
    case "":
    case "c":
    case "t":
    case "T":
      return `${sign}${days === 0n ? "" : `${days}.`}${two(hours)}:${two(minutes)}:${two(seconds)}${fraction === "0000000" ? "" : `.${fraction}`}`;
    case "g": {
      const short = fraction.replace(/0+$/, "");
      return `${sign}${days === 0n ? "" : `${days}:`}${hours}:${two(minutes)}:${two(seconds)}${short === "" ? "" : `.${short}`}`;
    }
    case "G":
      return `${sign}${days}:${two(hours)}:${two(minutes)}:${two(seconds)}.${fraction}`;
    default:
      return (format ?? "").length === 1 ? throwFormat() : formatCustom(parts, format ?? "");
  }
}

function formatCustom(parts: Parts, format: string): string {
  let out = "";
  for (let i = 0; i < format.length; ) {
    const c = format[i] ?? "";
    if (c === "'" || c === '"') {
      const { text, end } = readQuoted(format, i);
      out += text;
      i = end;
    } else if (c === "\\") {
      if (i + 1 >= format.length) throwFormat();
      out += format[i + 1] ?? "";
      i += 2;
    } else if (c === "%") {
      const next = format[i + 1];
      if (next === undefined || next === "%") throwFormat();
      out += formatRun(parts, next, 1);
      i += 2;
    } else {
      let end = i;
      while (format[end] === c) end++;
      out += formatRun(parts, c, end - i);
      i = end;
    }
  }
  return out;
}

function formatRun(parts: Parts, letter: string, count: number): string {
  const small = (value: number): string => (count > 2 ? throwFormat() : String(value).padStart(count, "0"));
  switch (letter) {
    case "d":
      return count > 8 ? throwFormat() : String(parts.days).padStart(count, "0");
    case "h":
      return small(parts.hours);
    case "m":
      return small(parts.minutes);
    case "s":
      return small(parts.seconds);
    case "f":
      return count > 7 ? throwFormat() : parts.fraction.slice(0, count);
    case "F":
      return count > 7 ? throwFormat() : parts.fraction.slice(0, count).replace(/0+$/, "");
    default:
      return throwFormat();
  }
}

/** The text between the quote at `start` and its partner; `end` is behind that. */
export function readQuoted(format: string, start: number): { readonly text: string; readonly end: number } {
  const quote = format[start];
  let text = "";
  for (let i = start + 1; i < format.length; i++) {
    const c = format[i] ?? "";
    if (c === quote) return { text, end: i + 1 };
    if (c === "\\") {
      i++;
      if (i >= format.length) throwFormat();
      text += format[i] ?? "";
    } else text += c;
  }
  return throwFormat(`Cannot find a matching quote character for the character '${quote ?? ""}'.`);
}
