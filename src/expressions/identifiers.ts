import { continuesIdentifier, startsIdentifier } from "./characters.js";
import type { Token } from "./token.js";
import { keywords } from "./words.js";

/** A word that starts with a letter of ASCII, as nearly all do. */
export function readPlainWord(text: string, start: number): Token {
  let end = start + 1;
  let code = text.charCodeAt(end);
  while (code < 128 && continuesIdentifier(code)) code = text.charCodeAt(++end);
  if (code >= 128 || code === 92) return readWord(text, start) ?? { kind: "error", problem: "character-unexpected", start, end };
  const name = text.slice(start, end);
  return { kind: keywords.has(name) ? "keyword" : "identifier", name, start, end };
}

/** An identifier or keyword at `start`, with `@`, escapes and letters of any script. */
export function readWord(text: string, start: number): Token | undefined {
  const verbatim = text[start] === "@";
  const from = verbatim ? start + 1 : start;
  let name = "";
  let plainFrom = from;
  let i = from;
  while (i < text.length) {
    const escape = text[i] === "\\" ? unicodeEscape(text, i) : undefined;
    const code = escape?.code ?? text.codePointAt(i) ?? 0;
    if (!(i === from ? startsIdentifier(code) : continuesIdentifier(code))) break;
    const end = escape?.end ?? i + (code > 0xffff ? 2 : 1);
    if (escape !== undefined) {
      name += text.slice(plainFrom, i) + String.fromCodePoint(code);
      plainFrom = end;
    }
    i = end;
  }
  if (i === from) return undefined;
  name += text.slice(plainFrom, i);
  const isKeyword = !verbatim && plainFrom === from && keywords.has(name);
  return { kind: isKeyword ? "keyword" : "identifier", name, start, end: i };
}

/** C# takes `\u0041` and `\U00000041` in identifiers. */
function unicodeEscape(text: string, i: number): { code: number; end: number } | undefined {
  const match = /^\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(text.slice(i, i + 10));
  const code = parseInt(match?.[1] ?? match?.[2] ?? "", 16);
  return match === null || code > 0x10ffff ? undefined : { code, end: i + match[0].length };
}
