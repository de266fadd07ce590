import { findExpressions, type Token } from "../../../expressions/index.js";
import { stringsOf, type Literal } from "./literals.js";
import type { FoundSecret } from "./patterns.js";
import { isKeyLike, isPlaceholder } from "./placeholder.js";

/** `Encoding.UTF8.GetBytes("user:password")`, as credentials of the Basic scheme are put together. */
export function findEncoded(value: string): FoundSecret | undefined {
  if (!value.includes("GetBytes")) return undefined;
  for (const tokens of codesOf(value)) {
    for (const { literal, from } of stringsOf(tokens)) {
      if (!isPunctuator(tokens[from - 1], "(") || !isIdentifier(tokens[from - 2], "GetBytes")) continue;
      const password = /^[^:\s]+:(\S{4,})$/.exec(literal.text)?.[1];
      if (password === undefined || isPlaceholder(password)) continue;
      return { what: "the credentials of a caller", start: partStart(literal, password), end: literal.end };
    }
  }
  return undefined;
}

/** A string that what the caller sent under a key's name is compared with. */
export function findCompared(value: string, isKeyHeader: (name: string) => boolean): FoundSecret | undefined {
  if (!/Headers|Query|Variables/.test(value)) return undefined;
  for (const tokens of codesOf(value)) {
    const strings = stringsOf(tokens);
    const looked = strings.filter(({ literal, from }) => isKeyHeader(literal.text) && isLookup(tokens, from));
    if (looked.length === 0) continue;
    const compared = strings.find(({ literal, from, to }) => isCompared(tokens, from, to) && isKeyLike(withoutScheme(literal.text)));
    if (compared !== undefined) return { what: "the key that callers send", start: partStart(compared.literal, withoutScheme(compared.literal.text)), end: compared.literal.end };
  }
  return undefined;
}

function codesOf(value: string): Token[][] {
  return findExpressions(value).map(({ tokens }) => tokens.filter((t) => t.kind !== "comment"));
}

/** `Headers["…"`, `Headers.GetValueOrDefault("…"` */
function isLookup(tokens: readonly Token[], i: number): boolean {
  return (isPunctuator(tokens[i - 1], "[") && isStore(tokens[i - 2])) || (isPunctuator(tokens[i - 1], "(") && isIdentifier(tokens[i - 2], "GetValueOrDefault") && isStore(tokens[i - 4]));
}

function isStore(token: Token | undefined): boolean {
  return isIdentifier(token, "Headers") || isIdentifier(token, "Query");
}

/** Beside `==` or `!=`, or as the argument of `Equals` or `Contains`. */
function isCompared(tokens: readonly Token[], from: number, to: number): boolean {
  const isEquality = (token: Token | undefined): boolean => isPunctuator(token, "==") || isPunctuator(token, "!=");
  if (isEquality(tokens[from - 1]) || isEquality(tokens[to + 1])) return true;
  return (isPunctuator(tokens[from - 1], "(") || isPunctuator(tokens[from - 1], ",")) && tokens.slice(Math.max(0, from - 30), from).some((token) => isIdentifier(token, "Equals") || isIdentifier(token, "Contains"));
}

function withoutScheme(text: string): string {
  return text.replace(/^(?:Basic|Bearer|ApiKey|Key|Token) +/i, "");
}

/** Where the end of a literal starts; the string that holds it where several are joined. */
function partStart({ text, start, end, last }: Literal, part: string): number {
  return last > start ? last : end - (text.length - text.lastIndexOf(part));
}

function isIdentifier(token: Token | undefined, name: string): boolean {
  return token?.kind === "identifier" && token.name === name;
}

function isPunctuator(token: Token | undefined, name: string): boolean {
  return token?.kind === "punctuator" && token.name === name;
}
