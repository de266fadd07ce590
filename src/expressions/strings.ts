import { isHexDigit, isLineEnd } from "./characters.js";
import type { Token } from "./token.js";

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["'", "'"], ['"', '"'], ["\\", "\\"], ["0", "\0"], ["a", "\x07"], ["b", "\b"],
  ["f", "\f"], ["n", "\n"], ["r", "\r"], ["t", "\t"], ["v", "\v"],
]);

/** The escape at `i`, a backslash: what it stands for and where it ends; undefined when there is no such escape. */
export function readEscape(text: string, i: number): { value: string; end: number } | undefined {
  const letter = text[i + 1] ?? "";
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return { value: simple, end: i + 2 };
  const [least, most] = letter === "x" ? [1, 4] : letter === "u" ? [4, 4] : letter === "U" ? [8, 8] : [0, 0];
  let end = i + 2;
  while (end < i + 2 + most && isHexDigit(text.charCodeAt(end))) end++;
  if (most === 0 || end - i - 2 < least) return undefined;
  const code = parseInt(text.slice(i + 2, end), 16);
  return code > 0x10ffff ? undefined : { value: String.fromCodePoint(code), end };
}

/** Reads `"…"` at `start`. */
export function readString(text: string, start: number): Token {
  let value = "";
  let wrong = false;
  let from = start + 1;
  let i = from;
  for (; i < text.length && !isLineEnd(text.charCodeAt(i)); i++) {
    const c = text[i];
    if (c === '"') {
      value += text.slice(from, i);
      return wrong ? { kind: "error", problem: "escape-unknown", start, end: i + 1 } : { kind: "string", value, verbatim: false, start, end: i + 1 };
    }
    if (c !== "\\") continue;
    const escape = readEscape(text, i);
    wrong ||= escape === undefined;
    value += text.slice(from, i) + (escape?.value ?? "");
    from = escape?.end ?? Math.min(i + 2, text.length);
    if (escape === undefined && isLineEnd(text.charCodeAt(i + 1))) {
      i++;
      break;
    }
    i = from - 1;
  }
  return { kind: "error", problem: "string-unterminated", start, end: Math.min(i, text.length) };
}

/** Reads `@"…"` at `start`: quotes are doubled, and everything else stands for itself. */
export function readVerbatimString(text: string, start: number): Token {
  let i = start + 2;
  let doubled = false;
  for (;;) {
    const quote = text.indexOf('"', i);
    if (quote === -1) return { kind: "error", problem: "string-unterminated", start, end: text.length };
    if (text[quote + 1] !== '"') {
      const inner = text.slice(start + 2, quote);
      return { kind: "string", value: doubled ? inner.replaceAll('""', '"') : inner, verbatim: true, start, end: quote + 1 };
    }
    doubled = true;
    i = quote + 2;
  }
}

/** Reads `'…'` at `start`. */
export function readCharacter(text: string, start: number): Token {
  let i = start + 1;
  let value = "";
  let wrong = false;
  for (let count = 0; i < text.length && !isLineEnd(text.charCodeAt(i)); count++) {
    const c = text[i];
    if (c === "'" && count > 0) return characterToken(value, wrong, start, i + 1);
    if (c === "'") return text[i + 1] === "'" ? characterToken("'", true, start, i + 2) : { kind: "error", problem: "character-empty", start, end: i + 1 };
    const escape = c === "\\" ? readEscape(text, i) : { value: c ?? "", end: i + 1 };
    wrong ||= escape === undefined;
    // A wrong literal may be long; only whether it is one character matters.
    if (value.length < 3) value += escape?.value ?? "";
    i = escape?.end ?? (isLineEnd(text.charCodeAt(i + 1)) ? i + 1 : i + 2);
  }
  return { kind: "error", problem: "character-unterminated", start, end: Math.min(i, text.length) };
}

function characterToken(value: string, wrong: boolean, start: number, end: number): Token {
  if (wrong) return { kind: "error", problem: "escape-unknown", start, end };
  return value.length === 1 ? { kind: "character", value, start, end } : { kind: "error", problem: "character-long", start, end };
}
