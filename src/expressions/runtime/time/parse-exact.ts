import { throwFormat } from "../language/throw.js";
import { dayNames, monthNames } from "./calendar.js";
import { standardPatterns } from "./format-date.js";
import { readQuoted } from "./format-span.js";
import { assembleDate, badDate, dateStyles, fractionTicks, fullYear, offsetOf, type DateFields, type DateProblem, type ReadDate } from "./read-date.js";

/** Reads a text that has exactly the given format. */
export function readExactDate(text: string, format: string, styles: number, nowTicks: () => bigint): ReadDate | DateProblem {
  if (format === "") return throwFormat("Format specifier was invalid.");
  if (text === "") return badDate;
  const pattern = format.length > 1 ? format : (standardPatterns.get(format) ?? throwFormat());
  const reader = new ExactReader(text, styles);
  if (!reader.read(pattern)) return badDate;
  if (format === "U") reader.fields.isUtc = true;
  return assembleDate(text, reader.fields, styles, nowTicks);
}

class ExactReader {
  readonly fields: DateFields = {};
  private i = 0;

  constructor(
    private readonly text: string,
    private readonly styles: number,
  ) {}

  read(pattern: string): boolean {
    if ((this.styles & dateStyles.leadingWhite) !== 0) this.skipWhite();
    for (let p = 0; p < pattern.length; ) {
      const c = pattern[p] ?? "";
      if ((this.styles & dateStyles.innerWhite) !== 0) {
        this.skipWhite();
        if (/\s/.test(c)) {
          p++;
          continue;
        }
      }
      if (c === "'" || c === '"') {
        const { text, end } = readQuoted(pattern, p);
        if (!this.take(text)) return false;
        p = end;
      } else if (c === "\\") {
        if (!this.take(pattern[p + 1] ?? throwFormat())) return false;
        p += 2;
      } else if (c === "%") {
        const next = pattern[p + 1];
        if (next === undefined || next === "%") throwFormat();
        if (!this.readRun(next, 1)) return false;
        p += 2;
      } else {
        let end = p;
        while (pattern[end] === c) end++;
        // `.FFF` may be missing as a whole.
        if (c === "." && pattern[end] === "F" && this.text[this.i] !== ".") {
          while (pattern[end] === "F") end++;
        } else if (!this.readRun(c, end - p)) return false;
        p = end;
      }
    }
    if ((this.styles & (dateStyles.trailingWhite | dateStyles.innerWhite)) !== 0) this.skipWhite();
    return this.i === this.text.length;
  }

  private skipWhite(): void {
    while (/\s/.test(this.text[this.i] ?? "")) this.i++;
  }

  private take(literal: string): boolean {
    if (!this.text.startsWith(literal, this.i)) return false;
    this.i += literal.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.i;
    const match = pattern.exec(this.text);
    if (match !== null) this.i = pattern.lastIndex;
    return match;
  }

  private readRun(letter: string, count: number): boolean {
    switch (letter) {
      case "d":
        if (count <= 2) return this.readInto("day", count);
        return this.set("dayOfWeek", this.readName(dayNames, count));
      case "M": {
        if (count <= 2) return this.readInto("month", count);
        const month = this.readName(monthNames, count);
        return this.set("month", month === undefined ? undefined : month + 1);
      }
      case "y":
        return this.readYear(count);
      case "h":
        return this.readInto("hour", count) && (this.fields.hour ?? 0) <= 12;
      case "H":
        return this.readInto("hour", count);
      case "m":
        return this.readInto("minute", count);
      case "s":
        return this.readInto("second", count);
      case "f":
      case "F":
        return this.readFraction(letter, count);
      case "t":
        return this.readHalf(count);
      case "z":
        return this.readOffset(count);
      case "K":
        return this.text[this.i]?.toUpperCase() === "Z" ? this.readUtc() : !/[+-]/.test(this.text[this.i] ?? "") || this.readOffset(3);
      case "Z":
        return this.readUtc();
      case "g":
        return this.match(/\s*A\.?D\.?/iy) !== null;
      default:
        return this.take(letter.repeat(count));
    }
  }

  private set(field: "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction" | "dayOfWeek", value: number | undefined): boolean {
    const known = this.fields[field];
    if (value === undefined || (known !== undefined && known !== value)) return false;
    this.fields[field] = value;
    return true;
  }

  /** One or two digits, or just two. */
  private readInto(field: "month" | "day" | "hour" | "minute" | "second", count: number): boolean {
    const match = this.match(count === 1 ? /\d{1,2}/y : /\d{2}/y);
    return this.set(field, match === null ? undefined : Number(match[0]));
  }

  private readYear(count: number): boolean {
    const match = this.match(count === 1 ? /\d{1,2}/y : new RegExp(`\\d{${Math.min(count, 9)}}`, "y"));
    if (match === null) return false;
    return this.set("year", count <= 2 ? fullYear(Number(match[0])) : Number(match[0]));
  }

  private readName(names: readonly string[], count: number): number | undefined {
    const rest = this.text.slice(this.i, this.i + 12).toLowerCase();
    const shown = (name: string): string => (count === 3 ? name.slice(0, 3) : name).toLowerCase();
    const at = names.findIndex((name) => rest.startsWith(shown(name)));
    if (at < 0) return undefined;
    this.i += shown(names[at] ?? "").length;
    return at;
  }

  private readFraction(letter: string, count: number): boolean {
    if (count > 7) throwFormat();
    const match = this.match(new RegExp(letter === "f" ? `\\d{${count}}` : `\\d{0,${count}}`, "y"));
    return this.set("fraction", match === null ? undefined : fractionTicks(match[0] === "" ? "0" : match[0]));
  }

  private readHalf(count: number): boolean {
    const match = this.match(count === 1 ? /[ap]/iy : /am|pm/iy);
    if (match === null) return false;
    this.fields.isAfternoon = match[0].toLowerCase().startsWith("p");
    return true;
  }

  private readUtc(): boolean {
    if (this.text[this.i]?.toUpperCase() !== "Z") return false;
    this.i++;
    this.fields.isUtc = true;
    return true;
  }

  private readOffset(count: number): boolean {
    const match = this.match(count >= 3 ? /([+-])(\d{2}):?(\d{2})/y : count === 2 ? /([+-])(\d{2})/y : /([+-])(\d{1,2})/y);
    const offset = match === null ? undefined : offsetOf(match[1] ?? "", match[2] ?? "", match[3]);
    if (offset === undefined) return false;
    this.fields.offsetMinutes = offset;
    return true;
  }
}
