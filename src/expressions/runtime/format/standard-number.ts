import { throwFormat } from "../language/throw.js";
import { roundBuffer, type NumberBuffer } from "./number-buffer.js";

export interface StandardFormat {
  readonly letter: string;
  /** -1 when left out. */
  readonly precision: number;
}

/** A letter and up to two digits; anything else is a custom format. */
export function readStandardFormat(format: string): StandardFormat | undefined {
  if (format === "") return { letter: "G", precision: -1 };
  const match = /^([A-Za-z])(\d{0,2})\0*$/.exec(format);
  if (match === null) return undefined;
  return { letter: match[1] ?? "", precision: match[2] === "" ? -1 : Number(match[2]) };
}

/** `significant` is how many digits G writes when it is not told. A decimal's G keeps all of them and never takes an exponent. */
export function formatStandardNumber(buffer: NumberBuffer, { letter, precision }: StandardFormat, significant: number, isDecimal = false): string {
  switch (letter.toUpperCase()) {
    case "C":
      return formatCurrency(roundBuffer(buffer, buffer.scale + orDefault(precision, 2)), orDefault(precision, 2));
    case "F": {
      const rounded = roundBuffer(buffer, buffer.scale + orDefault(precision, 2));
      return sign(rounded) + fixed(rounded, orDefault(precision, 2), false);
    }
    case "N": {
      const rounded = roundBuffer(buffer, buffer.scale + orDefault(precision, 2));
      return sign(rounded) + fixed(rounded, orDefault(precision, 2), true);
    }
    case "E": {
      const places = orDefault(precision, 6);
      const rounded = roundBuffer(buffer, places + 1);
      return sign(rounded) + scientific(rounded, places, letter, 3);
    }
    case "G":
      return formatGeneral(buffer, { letter, precision }, significant, isDecimal);
    case "P": {
      const scaled = { ...buffer, scale: buffer.digits === "" ? 0 : buffer.scale + 2 };
      const rounded = roundBuffer(scaled, scaled.scale + orDefault(precision, 2));
      return `${sign(rounded)}${fixed(rounded, orDefault(precision, 2), true)} %`;
    }
    default:
      return throwFormat("Format specifier was invalid.");
  }
}

function orDefault(precision: number, usual: number): number {
  return precision < 0 ? usual : precision;
}

function sign({ negative }: NumberBuffer): string {
  return negative ? "-" : "";
}

function formatCurrency(buffer: NumberBuffer, places: number): string {
  const text = `¤${fixed(buffer, places, true)}`;
  return buffer.negative ? `(${text})` : text;
}

function fixed({ digits, scale }: NumberBuffer, places: number, grouped: boolean): string {
  const whole = scale > 0 ? digits.slice(0, scale).padEnd(scale, "0") : "0";
  const text = grouped ? groupThousands(whole) : whole;
  if (places === 0) return text;
  const fraction = scale >= 0 ? digits.slice(scale) : "0".repeat(Math.min(-scale, places)) + digits;
  return `${text}.${fraction.slice(0, places).padEnd(places, "0")}`;
}

function groupThousands(whole: string): string {
  let text = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) text = `${whole.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

function scientific({ digits, scale }: NumberBuffer, places: number, letter: string, exponentDigits: number): string {
  const first = digits === "" ? "0" : (digits[0] ?? "0");
  const fraction = places > 0 ? `.${digits.slice(1, places + 1).padEnd(places, "0")}` : "";
  return first + fraction + formatExponent(digits === "" ? 0 : scale - 1, letter, exponentDigits, true);
}

export function formatExponent(exponent: number, letter: string, minDigits: number, plusSign: boolean): string {
  const mark = exponent < 0 ? "-" : plusSign ? "+" : "";
  return letter + mark + String(Math.abs(exponent)).padStart(minDigits, "0");
}

function formatGeneral(buffer: NumberBuffer, { letter, precision }: StandardFormat, significant: number, isDecimal: boolean): string {
  const keepsAll = isDecimal && precision === -1;
  const count = precision < 1 ? significant : precision;
  const rounded = keepsAll ? buffer : roundBuffer(buffer, count);
  const { digits, scale } = rounded;
  if (!keepsAll && (scale > count || scale < -3)) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    return sign(rounded) + (digits[0] ?? "0") + fraction + formatExponent(digits === "" ? 0 : scale - 1, letter === "g" ? "e" : "E", 2, true);
  }
  const whole = scale > 0 ? digits.slice(0, scale).padEnd(scale, "0") : "0";
  const fraction = scale >= 0 ? digits.slice(scale) : "0".repeat(-scale) + digits;
  return sign(rounded) + whole + (fraction === "" ? "" : `.${fraction}`);
}
