import { isDigit, isHexDigit } from "./characters.js";
import type { IntegerSuffix, RealSuffix, Token } from "./token.js";

const largest = (1n << 64n) - 1n;

/** Reads the number at `start`, which is a digit, or a dot before one. */
export function readNumber(text: string, start: number): Token {
  const second = (text[start + 1] ?? "").toLowerCase();
  if (text[start] === "0" && (second === "x" || second === "b")) return readPrefixed(text, start, second === "x");
  let i = skipDigits(text, start, isDigit);
  let isReal = false;
  if (text[i] === "." && isDigit(text.charCodeAt(i + 1))) {
    isReal = true;
    i = skipDigits(text, i + 1, isDigit);
  }
  const exponent = exponentEnd(text, i);
  if (exponent > i) {
    isReal = true;
    i = exponent;
  }
  const digits = text.slice(start, i);
  if (!hasPlainSeparators(digits)) return { kind: "error", problem: "number-malformed", start, end: i };
  const suffix = (text[i] ?? "").toLowerCase();
  if (suffix === "f" || suffix === "d" || suffix === "m") return real(digits, suffix, start, i + 1);
  return isReal ? real(digits, "", start, i) : integer(digits, text, start, i);
}

function readPrefixed(text: string, start: number, hex: boolean): Token {
  const end = skipDigits(text, start + 2, hex ? isHexDigit : (code) => code === 48 || code === 49);
  const digits = text.slice(start, end);
  // C# 7.2 takes a separator straight after the prefix.
  if (end === start + 2 || digits.endsWith("_")) return { kind: "error", problem: "number-malformed", start, end };
  return integer(digits, text, start, end);
}

function skipDigits(text: string, from: number, isOne: (code: number) => boolean): number {
  let i = from;
  while (i < text.length && (isOne(text.charCodeAt(i)) || text[i] === "_")) i++;
  return i;
}

/** Just after an exponent at `i`, or `i` when there is none. */
function exponentEnd(text: string, i: number): number {
  if (text[i] !== "e" && text[i] !== "E") return i;
  const digits = text[i + 1] === "+" || text[i + 1] === "-" ? i + 2 : i + 1;
  return isDigit(text.charCodeAt(digits)) ? skipDigits(text, digits, isDigit) : i;
}

/** A separator stands between two digits. */
function hasPlainSeparators(digits: string): boolean {
  return !digits.includes("_") || !/(?:^|[^\d_])_|_(?:$|[^\d_])/.test(digits);
}

function real(digits: string, suffix: RealSuffix, start: number, end: number): Token {
  return { kind: "real", value: Number(digits.replaceAll("_", "")), suffix, start, end };
}

function integer(digits: string, text: string, start: number, from: number): Token {
  const { suffix, end } = integerSuffix(text, from);
  const plain = digits.replaceAll("_", "");
  // Longer than any number that fits; converting it would take more than linear time.
  if (plain.replace(/^0[xb]?0*/i, "").length > 64) return { kind: "error", problem: "number-large", start, end };
  const value = BigInt(plain);
  return value > largest ? { kind: "error", problem: "number-large", start, end } : { kind: "integer", value, suffix, start, end };
}

function integerSuffix(text: string, i: number): { suffix: IntegerSuffix; end: number } {
  const first = (text[i] ?? "").toLowerCase();
  const second = (text[i + 1] ?? "").toLowerCase();
  if ((first === "u" && second === "l") || (first === "l" && second === "u")) return { suffix: "ul", end: i + 2 };
  return first === "u" || first === "l" ? { suffix: first, end: i + 1 } : { suffix: "", end: i };
}
