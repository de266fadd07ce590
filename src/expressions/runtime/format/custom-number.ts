import { roundBuffer, type NumberBuffer } from "./number-buffer.js";
import { formatExponent } from "./standard-number.js";

/** What the placeholders of one section of a custom format say about the number. */
interface Section {
  readonly placeholders: number;
  readonly point: number;
  /** Digits that are written even when they are zeros: before the point, and after it as a negative number. */
  readonly firstZero: number;
  readonly lastZero: number;
  readonly scientific: boolean;
  readonly grouped: boolean;
  readonly scaleBy: number;
}

/** Formats such as `#,##0.00;(#);'none'`, following .NET's own scan of the format. */
export function formatCustomNumber(number: NumberBuffer, format: string): string {
  let start = findSection(format, number.digits === "" ? 2 : number.negative ? 1 : 0);
  let section = readSection(format, start);
  let buffer = { ...number, scale: number.scale + section.scaleBy };
  if (number.digits === "") buffer = { digits: "", scale: 0, negative: false };
  else {
    buffer = roundBuffer(buffer, section.scientific ? section.placeholders : buffer.scale + section.placeholders - section.point);
    const zero = findSection(format, 2);
    if (buffer.digits === "" && zero !== start) {
      start = zero;
      section = readSection(format, start);
    }
  }
  return new SectionWriter(buffer, format, start, section).write();
}

function findSection(format: string, wanted: number): number {
  if (wanted === 0) return 0;
  let left = wanted;
  for (let i = 0; i < format.length; i++) {
    const c = format[i];
    if (c === "'" || c === '"') i = quoteEnd(format, i);
    else if (c === "\\") i++;
    else if (c === ";") {
      left--;
      if (left > 0) continue;
      const next = format[i + 1];
      return next !== undefined && next !== ";" ? i + 1 : 0;
    }
  }
  return 0;
}

/** The closing quote, or the end of the format. */
function quoteEnd(format: string, open: number): number {
  const end = format.indexOf(format[open] ?? "", open + 1);
  return end < 0 ? format.length : end;
}

function readSection(format: string, start: number): Section {
  let placeholders = 0;
  let point = -1;
  let firstZero = -1;
  let lastZero = 0;
  let scientific = false;
  let thousandAt = -1;
  let thousands = 0;
  let grouped = false;
  let scaleBy = 0;
  for (let i = start; i < format.length && format[i] !== ";"; i++) {
    switch (format[i]) {
      case "#":
        placeholders++;
        break;
      case "0":
        if (firstZero < 0) firstZero = placeholders;
        placeholders++;
        lastZero = placeholders;
        break;
      case ".":
        if (point < 0) point = placeholders;
        break;
      case ",":
        if (placeholders === 0 || point >= 0) break;
        if (thousandAt === placeholders) thousands++;
        else {
          if (thousandAt >= 0) grouped = true;
          thousandAt = placeholders;
          thousands = 1;
        }
        break;
      case "%":
        scaleBy += 2;
        break;
      case "‰":
        scaleBy += 3;
        break;
      case "'":
      case '"':
        i = quoteEnd(format, i);
        break;
      case "\\":
        i++;
        break;
      case "e":
      case "E":
        if (/^[+-]?0/.test(format.slice(i + 1, i + 3))) {
          scientific = true;
          i++;
          while (format[i + 1] === "0") i++;
        }
        break;
      default:
    }
  }
  if (point < 0) point = placeholders;
  if (thousandAt >= 0) {
    if (thousandAt === point) scaleBy -= thousands * 3;
    else grouped = true;
  }
  return {
    placeholders,
    point,
    firstZero: firstZero >= 0 && firstZero < point ? point - firstZero : 0,
    lastZero: lastZero > point ? point - lastZero : 0,
    scientific,
    grouped,
    scaleBy,
  };
}

class SectionWriter {
  private out = "";
  private next = 0;
  /** Of the digit that comes next, counted from the point. */
  private position: number;
  /** Digits more (or, if negative, fewer) than there are placeholders before the point. */
  private adjust: number;
  private pointWritten = false;
  private exponentWritten = false;

  constructor(
    private readonly buffer: NumberBuffer,
    private readonly format: string,
    private readonly start: number,
    private readonly section: Section,
  ) {
    const { point, scientific } = section;
    this.position = scientific ? point : Math.max(buffer.scale, point);
    this.adjust = scientific ? 0 : buffer.scale - point;
  }

  write(): string {
    const { format } = this;
    if (this.buffer.negative && this.start === 0) this.out = "-";
    for (let i = this.start; i < format.length && format[i] !== ";"; i++) {
      const c = format[i] ?? "";
      if (this.adjust > 0 && (c === "#" || c === "0" || c === ".")) while (this.adjust > 0) this.writeExtraDigit();
      if (c === "#" || c === "0") this.writePlaceholder();
      else if (c === ".") this.writePoint();
      else if (c === "'" || c === '"') {
        const end = quoteEnd(format, i);
        this.out += format.slice(i + 1, end);
        i = end;
      } else if (c === "\\") {
        i++;
        this.out += format[i] ?? "";
      } else if (c === "e" || c === "E") i = this.writeExponent(i);
      else if (c !== ",") this.out += c;
    }
    return this.out;
  }

  private nextDigit(): string | undefined {
    const digit = this.buffer.digits[this.next];
    if (digit !== undefined) this.next++;
    return digit;
  }

  private writeDigit(digit: string): void {
    this.out += digit;
    if (this.section.grouped && this.position > 1 && this.position % 3 === 1) this.out += ",";
  }

  private writeExtraDigit(): void {
    this.writeDigit(this.nextDigit() ?? "0");
    this.position--;
    this.adjust--;
  }

  private writePlaceholder(): void {
    let digit: string | undefined;
    if (this.adjust < 0) {
      this.adjust++;
      digit = this.position <= this.section.firstZero ? "0" : undefined;
    } else digit = this.nextDigit() ?? (this.position > this.section.lastZero ? "0" : undefined);
    if (digit !== undefined) this.writeDigit(digit);
    this.position--;
  }

  private writePoint(): void {
    if (this.position !== 0 || this.pointWritten) return;
    const { lastZero, point, placeholders } = this.section;
    if (lastZero >= 0 && (point >= placeholders || this.next >= this.buffer.digits.length)) return;
    this.out += ".";
    this.pointWritten = true;
  }

  /** Returns the last index it has read. */
  private writeExponent(at: number): number {
    const { format, buffer } = this;
    const letter = format[at] ?? "";
    const mark = format[at + 1] === "+" || format[at + 1] === "-" ? (format[at + 1] ?? "") : "";
    let end = at + 1 + mark.length;
    while (format[end] === "0") end++;
    const zeros = end - at - 1 - mark.length;
    if (!this.section.scientific || this.exponentWritten) {
      this.out += format.slice(at, end);
      return end - 1;
    }
    if (zeros === 0) {
      this.out += letter;
      return at;
    }
    const exponent = buffer.digits === "" ? 0 : buffer.scale - this.section.point;
    this.out += formatExponent(exponent, letter, Math.min(zeros, 10), mark === "+");
    this.exponentWritten = true;
    return end - 1;
  }
}
