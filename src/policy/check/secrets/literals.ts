import { findExpressions, type Token } from "../../../expressions/index.js";

/** A text that is written out, as it stands in a value or an expression. */
export interface Literal {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the last of several strings that `+` joins starts; `start` of one alone. */
  readonly last: number;
}

/** The value itself, or the strings in its expressions, those that `+` joins as one. */
export function joinedLiterals(value: string): Literal[] {
  const expressions = findExpressions(value);
  const trimmed = value.trim();
  const start = value.indexOf(trimmed);
  if (expressions.length === 0) return [{ text: trimmed, start, end: start + trimmed.length, last: start }];
  return expressions.flatMap(({ tokens }) => stringsOf(tokens.filter((t) => t.kind !== "comment")).map(({ literal }) => literal));
}

export interface PlacedLiteral {
  readonly literal: Literal;
  /** Of the first and the last token. */
  readonly from: number;
  readonly to: number;
}

export function stringsOf(tokens: readonly Token[]): PlacedLiteral[] {
  const found: PlacedLiteral[] = [];
  for (const [i, token] of tokens.entries()) {
    const literal = literalOf(token);
    if (literal === undefined) continue;
    const before = found.at(-1);
    const joins = before !== undefined && before.to === i - 2 && isPlus(tokens[i - 1]) && token.kind === "string";
    if (joins) found[found.length - 1] = { literal: { text: before.literal.text + literal.text, start: before.literal.start, end: literal.end, last: literal.start }, from: before.from, to: i };
    else found.push({ literal, from: i, to: i });
  }
  return found;
}

function literalOf(token: Token): Literal | undefined {
  if (token.kind === "interpolation-text") return { text: token.value, start: token.start, end: token.end, last: token.start };
  if (token.kind !== "string") return undefined;
  const start = token.start + (token.verbatim ? 2 : 1);
  return { text: token.value, start, end: token.end - 1, last: start };
}

function isPlus(token: Token | undefined): boolean {
  return token?.kind === "punctuator" && token.name === "+";
}
