import { throwFormat } from "../language/throw.js";
import { intKind, type IntegerKind } from "../numbers/integer-kinds.js";
import { formatCustomNumber } from "./custom-number.js";
import { bufferOfInteger, bufferOfReal } from "./number-buffer.js";
import { formatStandardNumber, readStandardFormat } from "./standard-number.js";

export function formatInteger(value: number | bigint, format: string | null, kind: IntegerKind = intKind): string {
  if (format === null || format === "") return String(value);
  const standard = readStandardFormat(format);
  if (standard === undefined) return formatCustomNumber(bufferOfInteger(value), format);
  const { letter, precision } = standard;
  switch (letter) {
    case "G":
    case "g":
      return precision < 1 ? String(value) : formatStandardNumber(bufferOfInteger(value), standard, kind.significant);
    case "D":
    case "d": {
      const text = String(value);
      return text.startsWith("-") ? `-${text.slice(1).padStart(precision, "0")}` : text.padStart(precision, "0");
    }
    case "X":
    case "x": {
      const bits = value < 0 ? BigInt.asUintN(kind.bits, BigInt(value)) : value;
      const text = bits.toString(16).padStart(precision, "0");
      return letter === "X" ? text.toUpperCase() : text;
    }
    case "R":
    case "r":
      return throwFormat("Format specifier was invalid.");
    default:
      return formatStandardNumber(bufferOfInteger(value), standard, kind.significant);
  }
}

/**
 * .NET Framework's way, which mono shares: 15 significant digits (7 of a float) unless the format asks for more. .NET Core 3.0 and later
 * write as many digits as it takes to read the same number back.
 */
export function formatReal(value: number, format: string | null, single = false): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const usual = single ? 7 : 15;
  const standard = readStandardFormat(format ?? "");
  if (standard === undefined) return formatCustomNumber(bufferOfReal(value, usual), format ?? "");
  const { letter, precision } = standard;
  switch (letter.toUpperCase()) {
    case "R": {
      const short = bufferOfReal(value, usual);
      const readBack = Number(`0.${short.digits || "0"}e${short.scale}`) * (short.negative ? -1 : 1);
      const same = (single ? Math.fround(readBack) : readBack) === value;
      return formatStandardNumber(same ? short : bufferOfReal(value, usual + 2), { letter: letter === "R" ? "G" : "g", precision: same ? usual : usual + 2 }, usual);
    }
    case "G":
      return formatStandardNumber(bufferOfReal(value, precision > usual ? usual + 2 : usual), standard, usual);
    case "E":
      return formatStandardNumber(bufferOfReal(value, precision > usual - 1 ? usual + 2 : usual), standard, usual);
    case "D":
    case "X":
      return throwFormat("Format specifier was invalid.");
    default:
      return formatStandardNumber(bufferOfReal(value, usual), standard, usual);
  }
}
