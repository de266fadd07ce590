import { isDate } from "./calendar.js";
import { assembleDate, badDate, DateProblem, dayOfWord, fractionTicks, fullYear, monthOfWord, offsetOf, type DateFields, type ReadDate } from "./read-date.js";

const isoPattern = /^\s*(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(?:([Zz])|([+-])(\d{1,2})(?::?(\d{2}))?)?\s*\0*$/;

/** Reads what `DateTime.Parse` takes with the invariant culture. */
export function readDate(text: string, styles: number, nowTicks: () => bigint): ReadDate | DateProblem {
  const iso = isoPattern.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second = "0", fraction, utc, sign, offsetHours = "", offsetMinutes] = iso;
    const fields: DateFields = { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second), fraction: fractionTicks(fraction ?? "0"), isUtc: utc !== undefined };
    if (sign !== undefined) {
      const offset = offsetOf(sign, offsetHours, offsetMinutes);
      if (offset === undefined) return badDate;
      fields.offsetMinutes = offset;
    }
    return assembleDate(text, fields, styles, nowTicks);
  }
  const reader = new DateReader(text);
  const problem = reader.read();
  return problem ?? assembleDate(text, reader.fields, styles, nowTicks);
}

interface DateNumber {
  readonly value: number;
  readonly width: number;
  readonly afterMonth: boolean;
}

const timePattern = /(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d+))?)?(?!\d|:|\.\d)/y;
const halfPattern = /\s*(am|pm)(?![A-Za-z])/iy;
const zonePattern = /([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/y;

/** Dates as people write them, piece by piece. */
class DateReader {
  readonly fields: DateFields = {};
  private readonly numbers: DateNumber[] = [];
  private i = 0;
  /** The time stands before a date or after it, not within. */
  private startedBeforeTime = false;

  constructor(private readonly text: string) {}

  read(): DateProblem | undefined {
    const { text } = this;
    while (this.i < text.length) {
      const c = text[this.i] ?? "";
      if (/[\s,\0]/.test(c) || (c === "." && !/[A-Za-z]/.test(text[this.i + 1] ?? ""))) this.i++;
      else {
        const problem = /[A-Za-z]/.test(c) ? this.readWord() : /\d/.test(c) ? this.readNumber() : this.readZone();
        if (problem !== undefined) return problem;
      }
    }
    return this.arrange();
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.i;
    const match = pattern.exec(this.text);
    if (match !== null) this.i = pattern.lastIndex;
    return match;
  }

  private readWord(): DateProblem | undefined {
    const start = this.i;
    const word = (this.match(/[A-Za-z]+/y) ?? [""])[0];
    const { fields } = this;
    const month = monthOfWord(word);
    const day = dayOfWord(word);
    const lower = word.toLowerCase();
    if (month !== undefined) {
      if (fields.month !== undefined || this.startedBeforeTime) return badDate;
      fields.month = month;
      this.skipSeparator();
    } else if (day !== undefined) fields.dayOfWeek = day;
    else if (lower === "am" || lower === "pm") fields.isAfternoon = lower === "pm";
    else if ((lower === "z" || lower === "gmt") && (fields.hour !== undefined || this.hasDate())) fields.isUtc = true;
    else if (lower === "t" && this.numbers.length > 0) return this.isBeforeTime(start) ? undefined : badDate;
    else return new DateProblem(`The string was not recognized as a valid DateTime. There is an unknown word starting at index ${start}.`);
    return undefined;
  }

  /** `T` at a place between a date that begins with its year and the time; without spaces only the ISO form has it. */
  private isBeforeTime(at: number): boolean {
    const { text } = this;
    if (/^\d.\d/.test(text.slice(at - 1))) return false;
    return this.fields.hour === undefined && this.fields.month === undefined && this.hasDate() && (this.numbers[0]?.width ?? 0) > 2 && /^\s*\d{1,2}:/.test(text.slice(this.i, this.i + 20));
  }

  private hasDate(): boolean {
    return this.numbers.length + (this.fields.month === undefined ? 0 : 1) >= 3;
  }

  private readNumber(): DateProblem | undefined {
    const { fields } = this;
    const time = this.match(timePattern);
    if (time !== null) {
      if (fields.hour !== undefined) return badDate;
      this.beginTime(time[1]);
      fields.minute = Number(time[2]);
      fields.second = Number(time[3] ?? "0");
      fields.fraction = fractionTicks(time[4] ?? "0");
      this.readHalf();
      return undefined;
    }
    const digits = (this.match(/\d+/y) ?? [""])[0];
    if (digits.length > 8) return badDate;
    if (fields.hour === undefined && digits.length <= 2 && this.readHalf()) {
      this.beginTime(digits);
      return undefined;
    }
    if (this.startedBeforeTime) return badDate;
    this.numbers.push({ value: Number(digits), width: digits.length, afterMonth: fields.month !== undefined });
    if (!this.hasDate()) this.skipSeparator();
    return this.text[this.i] === ":" ? badDate : undefined;
  }

  private beginTime(hour: string | undefined): void {
    this.startedBeforeTime = this.numbers.length > 0 || this.fields.month !== undefined;
    this.fields.hour = Number(hour);
  }

  private readHalf(): boolean {
    const half = this.match(halfPattern);
    if (half !== null) this.fields.isAfternoon = half[1]?.toLowerCase() === "pm";
    return half !== null;
  }

  /** Between the parts of a date. */
  private skipSeparator(): void {
    if (/^[/.-][A-Za-z\d]/.test(this.text.slice(this.i, this.i + 2))) this.i++;
  }

  private readZone(): DateProblem | undefined {
    const { fields } = this;
    if (fields.hour === undefined && !this.hasDate()) return badDate;
    const zone = this.match(zonePattern);
    if (zone === null || fields.offsetMinutes !== undefined || fields.isUtc === true) return badDate;
    const offset = offsetOf(zone[1] ?? "", zone[2] ?? "", zone[3]);
    if (offset === undefined) return badDate;
    fields.offsetMinutes = offset;
    return undefined;
  }

  /** Which number is the year, the month and the day: month, day, year unless the first is plainly a year. */
  private arrange(): DateProblem | undefined {
    const { numbers, fields } = this;
    const [a, b, c] = numbers;
    if (a === undefined) return fields.hour === undefined || fields.month !== undefined ? badDate : undefined;
    if (numbers.length > (fields.month === undefined ? 3 : 2)) return badDate;
    if (fields.month !== undefined) {
      if (b !== undefined) return a.width > 2 ? this.setDate(a, undefined, b) : this.setDate(b, undefined, a);
      return a.width > 2 || !a.afterMonth ? this.setDate(a, undefined, undefined) : this.setDate(undefined, undefined, a);
    }
    if (b === undefined) return badDate;
    if (c !== undefined) return a.width > 2 ? this.setDate(a, b, c) : this.setDate(c, a, b);
    if (a.width > 2) return this.setDate(a, b, undefined);
    return b.width > 2 ? this.setDate(b, a, undefined) : this.setDate(undefined, a, b);
  }

  private setDate(year: DateNumber | undefined, month: DateNumber | undefined, day: DateNumber | undefined): DateProblem | undefined {
    const { fields } = this;
    if ((month?.width ?? 0) > 2 || (day?.width ?? 0) > 2) return badDate;
    if (year !== undefined) fields.year = year.width <= 2 ? fullYear(year.value) : year.value;
    if (month !== undefined) fields.month = month.value;
    if (day !== undefined) fields.day = day.value;
    // A leap year for a date without one: whether it is in the calendar shows with the year.
    return isDate(fields.year ?? 2000, fields.month ?? 1, fields.day ?? 1) ? undefined : badDate;
  }
}
