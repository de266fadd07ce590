import { throwFormat, throwOverflow } from "../language/throw.js";
import { longKind } from "../numbers/integer-kinds.js";
import { ticksPerDay, ticksPerSecond } from "./calendar.js";
import { readQuoted } from "./format-span.js";

export type ReadSpan = { readonly ticks: bigint } | "format" | "overflow";

const generalPattern = /^\s*(-?)(?:(\d+)|(?:(\d+)[.:])?(\d+):(\d+)(?::(\d+)(?:\.(\d+))?)?)\s*\0*$/;
const fourPartPattern = /^\s*(-?)(\d+)[.:](\d+):(\d+):(\d+)(?:\.(\d+))?\s*\0*$/;

/** `d`, `d.hh:mm`, `hh:mm:ss.fffffff` and so on. */
export function readTimeSpan(text: string): ReadSpan {
  const four = fourPartPattern.exec(text);
  if (four !== null) return spanOf(four[1], four[2], four[3], four[4], four[5], four[6]);
  const match = generalPattern.exec(text);
  if (match === null) return "format";
  const [, sign, onlyDays, days, hours, minutes, seconds, fraction] = match;
  if (onlyDays !== undefined) return spanOf(sign, onlyDays, "0", "0", "0", undefined);
  // `1:2:3` is hours, minutes and seconds, and where it cannot be, days, hours and minutes: `24:00:00` is 24 days. `1.2:3` has days.
  if (seconds === undefined && days !== undefined && /\d:\d+:\d/.test(text)) {
    const clock = spanOf(sign, "0", days, hours, minutes, fraction);
    return clock === "overflow" ? spanOf(sign, days, hours, minutes) : clock;
  }
  return spanOf(sign, days ?? "0", hours, minutes, seconds ?? "0", fraction);
}

function spanOf(sign: string | undefined, days = "0", hours = "0", minutes = "0", seconds = "0", fraction = "0"): ReadSpan {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59 || days.length > 9 || fraction.length > 7) return "overflow";
  const size = BigInt(days) * ticksPerDay + BigInt(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * ticksPerSecond + BigInt(fraction.padEnd(7, "0"));
  const ticks = sign === "-" ? -size : size;
  return ticks > longKind.max || ticks < longKind.min ? "overflow" : { ticks };
}

const standardPatterns: ReadonlyMap<string, RegExp> = new Map([
  ["c", /^(-?)(?:(\d+)\.)?(\d{2}):(\d{2}):(\d{2})(?:\.(\d{7}))?$/],
  ["t", /^(-?)(?:(\d+)\.)?(\d{2}):(\d{2}):(\d{2})(?:\.(\d{7}))?$/],
  ["T", /^(-?)(?:(\d+)\.)?(\d{2}):(\d{2}):(\d{2})(?:\.(\d{7}))?$/],
  ["g", /^(-?)(?:(\d+):)?(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,7}))?$/],
  ["G", /^(-?)(\d+):(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{7})$/],
]);

export function readExactTimeSpan(text: string, format: string, negative: boolean): ReadSpan {
  if (format === "") return throwFormat("Format specifier was invalid.");
  const standard = standardPatterns.get(format);
  if (standard !== undefined) {
    const match = standard.exec(text);
    return match === null ? "format" : spanOf(match[1], match[2], match[3], match[4], match[5], match[6]);
  }
  if (format.length === 1) return throwFormat("Format specifier was invalid.");
  const parts = readCustom(text, format);
  return parts === undefined ? "format" : spanOf(negative ? "-" : "", parts.get("d"), parts.get("h"), parts.get("m"), parts.get("s"), parts.get("f"));
}

/** The digits for each letter of a custom format. */
function readCustom(text: string, format: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  let at = 0;
  const take = (letter: string, count: number): boolean => {
    const match = digitsFor(letter, count).exec(text.slice(at, at + 9));
    if (match === null || found.has(letter.toLowerCase())) return false;
    found.set(letter.toLowerCase(), match[0] === "" ? "0" : match[0]);
    at += match[0].length;
    return true;
  };
  const literal = (wanted: string): boolean => {
    if (!text.startsWith(wanted, at)) return false;
    at += wanted.length;
    return true;
  };
  for (let i = 0; i < format.length; ) {
    const c = format[i] ?? "";
    if (c === "'" || c === '"') {
      const quoted = readQuoted(format, i);
      if (!literal(quoted.text)) return undefined;
      i = quoted.end;
    } else if (c === "\\") {
      if (!literal(format[i + 1] ?? throwFormat())) return undefined;
      i += 2;
    } else if (c === "%") {
      if (!take(format[i + 1] ?? throwFormat(), 1)) return undefined;
      i += 2;
    } else {
      let end = i;
      while (format[end] === c) end++;
      if (!take(c, end - i)) return undefined;
      i = end;
    }
  }
  return at === text.length ? found : undefined;
}

function digitsFor(letter: string, count: number): RegExp {
  switch (letter) {
    case "d":
      return count > 8 ? throwFormat() : count === 1 ? /^\d{1,8}/ : new RegExp(`^\\d{${count},8}`);
    case "h":
    case "m":
    case "s":
      return count > 2 ? throwFormat() : count === 1 ? /^\d{1,2}/ : /^\d{2}/;
    case "f":
      return count > 7 ? throwFormat() : new RegExp(`^\\d{${count}}`);
    case "F":
      return count > 7 ? throwFormat() : new RegExp(`^\\d{0,${count}}`);
    default:
      return throwFormat();
  }
}

export function spanOrThrow(read: ReadSpan): bigint {
  if (read === "format") return throwFormat("String was not recognized as a valid TimeSpan.");
  if (read === "overflow") return throwOverflow("The TimeSpan could not be parsed because at least one of the numeric components is out of range or contains too many digits.");
  return read.ticks;
}
