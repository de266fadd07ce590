/** `System.Globalization.UnicodeCategory`, in its order. */
const categories = ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn"];
const patterns = categories.map((each) => new RegExp(`^\\p{${each}}$`, "u"));

export function unicodeCategory(code: number): number {
  const c = String.fromCodePoint(code);
  const found = patterns.findIndex((pattern) => pattern.test(c));
  return found < 0 ? categories.length - 1 : found;
}

const matchers = {
  letter: /^\p{L}$/u,
  digit: /^\p{Nd}$/u,
  number: /^\p{N}$/u,
  upper: /^\p{Lu}$/u,
  lower: /^\p{Ll}$/u,
  punctuation: /^\p{P}$/u,
  symbol: /^\p{S}$/u,
  separator: /^\p{Z}$/u,
  white: /^[\t-\r\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/,
} as const;

export type CharacterClass = keyof typeof matchers;

export function isInClass(wanted: CharacterClass, code: number): boolean {
  return matchers[wanted].test(String.fromCharCode(code));
}

export function isWhiteSpace(code: number): boolean {
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : matchers.white.test(String.fromCharCode(code));
}

export function isControl(code: number): boolean {
  return code < 32 || (code >= 127 && code < 160);
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** One character for one, and only where the way back leads to the same character: ß and ı stay as they are. */
export function upperOf(code: number): number {
  if (code < 128) return code >= 97 && code <= 122 ? code - 32 : code;
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 && upper.toLowerCase() === String.fromCharCode(code) ? upper.charCodeAt(0) : code;
}

export function lowerOf(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 && lower.toUpperCase() === String.fromCharCode(code) ? lower.charCodeAt(0) : code;
}

const asciiPattern = /^[\0-\x7f]*$/;

export function upperText(text: string): string {
  return asciiPattern.test(text) ? text.toUpperCase() : mapUnits(text, upperOf);
}

export function lowerText(text: string): string {
  return asciiPattern.test(text) ? text.toLowerCase() : mapUnits(text, lowerOf);
}

function mapUnits(text: string, map: (code: number) => number): string {
  let out = "";
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(map(text.charCodeAt(i)));
  return out;
}

/** `char.GetNumericValue`: -1 for what is no number. */
export function numericValue(code: number): number {
  const c = String.fromCodePoint(code);
  if (code >= 48 && code <= 57) return code - 48;
  if (matchers.digit.test(c)) {
    // The digits of a script stand in one row of ten.
    let zero = code;
    while (code - zero < 9 && matchers.digit.test(String.fromCodePoint(zero - 1))) zero--;
    return code - zero;
  }
  if (!matchers.number.test(c)) return -1;
  const [above = "", below] = c.normalize("NFKC").split("⁄");
  if (/^\d+$/.test(above)) return Number(above) / Number(below ?? 1);
  return romanValue(c.normalize("NFKC"));
}

const romanDigits = new Map([["I", 1], ["V", 5], ["X", 10], ["L", 50], ["C", 100], ["D", 500], ["M", 1000]]);

function romanValue(text: string): number {
  let value = 0;
  let last = 0;
  for (const c of Array.from(text.toUpperCase()).reverse()) {
    const digit = romanDigits.get(c);
    if (digit === undefined) return -1;
    value += digit < last ? -digit : digit;
    last = Math.max(last, digit);
  }
  return value;
}
