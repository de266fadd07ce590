import { isSpace, normalizeLines, startsName } from "./characters.js";
import type { Cursor } from "./cursor.js";
import { decodeEntities, encodedLength, type DecodeProblem } from "./entities.js";
import { scanCSharp, type Unclosed } from "./expression-scan.js";

export interface ReadValue {
  /** Decoded. */
  readonly value: string;
  /** Where the terminator stands, or the end of the source. */
  readonly end: number;
  /** Holds C# that is no well-formed XML. */
  readonly bare: boolean;
  /** The first `<` of an attribute's literal text, or -1. */
  readonly less: number;
}

/** The expression that starts the value has no end. */
export interface UnclosedValue {
  readonly unclosed: Unclosed;
  readonly open: number;
  /** Where the value would end if it held no expression. */
  readonly end: number;
}

/**
 * Reads an attribute's value (up to its quote) or text (up to `<`). Each expression is first read as XML has it; where
 * the terminator cuts it short it is bare C#, and its own end counts. An `@(` amid literal text that is closed in neither
 * way is literal.
 */
export function readValue(cursor: Cursor, from: number, terminator: string): ReadValue | UnclosedValue {
  const isText = terminator === "<";
  let end = nextEnd(cursor, from, terminator);
  let at = nextOpening(cursor, from);
  let value = "";
  let bare = false;
  let less = -1;
  let literal = from;
  while (at < end) {
    const strict = scanEscaped(cursor, at, end);
    let close = strict;
    if (strict === -1) {
      let reason: Unclosed = { what: "bracket", at };
      close = scanCSharp(cursor.text, at + 1, (found) => (reason = found));
      if (close < 0) {
        cursor.spend(~close - at, at);
        if (isBlankBetween(cursor.text, from, at)) return { unclosed: reason, open: at, end };
        at = nextOpening(cursor, at + 2);
        continue;
      }
    }
    value += decodeLiteral(cursor, literal, at, isText);
    if (less === -1) less = firstLess(cursor, literal, at);
    const source = normalizeLines(cursor.text.slice(at, close));
    if (strict === -1) value += source;
    else if (source.includes("&")) {
      const problems: DecodeProblem[] = [];
      value += decodeEntities(source, problems);
      bare ||= problems.length > 0;
    } else value += source;
    if (close > end) {
      bare = true;
      end = nextEnd(cursor, close, terminator);
    } else bare ||= source.includes("<");
    literal = close;
    at = nextOpening(cursor, close);
  }
  value += decodeLiteral(cursor, literal, end, isText);
  if (less === -1) less = firstLess(cursor, literal, end);
  return { value, end, bare: bare || less !== -1, less };
}

function firstLess(cursor: Cursor, from: number, end: number): number {
  const at = cursor.find("<", from);
  return at !== -1 && at < end ? at : -1;
}

/** Where an expression ends that XML's own escapes are resolved in first, or -1 when it does not end by then. */
function scanEscaped(cursor: Cursor, at: number, end: number): number {
  if (cursor.findOrEnd("&", at) >= end) {
    // Nothing is escaped, so both readings are one; the caller tries it without a limit.
    return -1;
  }
  // Piece by piece, since most expressions end long before the text does.
  for (let length = 64; ; length *= 4) {
    const source = cursor.text.slice(at, Math.min(end, at + length));
    const scanned = scanCSharp(decodeEntities(source), 1);
    if (scanned >= 0) return at + encodedLength(source, scanned);
    cursor.spend(source.length, at);
    if (at + length >= end) return -1;
  }
}

function nextOpening(cursor: Cursor, from: number): number {
  return Math.min(cursor.findOrEnd("@(", from), cursor.findOrEnd("@{", from));
}

/** Where the value's text may end: at the terminator, but not at the `<` of Liquid's `{% if a < b %}`, which opens no tag. */
function nextEnd(cursor: Cursor, from: number, terminator: string): number {
  let end = cursor.findOrEnd(terminator, from);
  if (terminator !== "<") return end;
  let open = cursor.find("{%", from);
  while (open !== -1 && open < end && end < cursor.text.length && !opensTag(cursor.text.charCodeAt(end + 1))) {
    const close = cursor.find("%}", open);
    if (close === -1) return end;
    if (close < end) open = cursor.find("{%", close);
    else end = cursor.findOrEnd("<", end + 1);
  }
  return end;
}

function opensTag(next: number): boolean {
  return startsName(next) || next === 47 || next === 33 || next === 63;
}

function decodeLiteral(cursor: Cursor, start: number, end: number, isText: boolean): string {
  // Line ends are read before references, so that a written &#xD; stays (XML 1.0, 2.11).
  const source = normalizeLines(cursor.text.slice(start, end));
  const sectionEnd = isText ? cursor.find("]]>", start) : -1;
  if (sectionEnd !== -1 && sectionEnd < end)
    cursor.report({ problem: "`]]>` outside a CDATA section", fix: "Write ]]&gt; for it.", harmless: true }, sectionEnd, sectionEnd + 3);
  if (cursor.findOrEnd("&", start) >= end) return source;
  const problems: DecodeProblem[] = [];
  decodeEntities(cursor.text.slice(start, end), problems);
  for (const p of problems) cursor.report({ problem: p.problem, fix: p.fix, harmless: true }, start + p.offset, start + p.offset + p.length);
  return decodeEntities(source);
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

export function describeUnclosed(cursor: Cursor, { unclosed, open, end }: UnclosedValue, where: string): { problem: string; fix: string } {
  const { what, at } = unclosed;
  const problem = `the expression in ${where} is never closed`;
  const line = cursor.line(at);
  const begins = (kind: string): string => (line === cursor.line(open) ? `a ${kind} in it` : `the ${kind} that begins in line ${line}`);
  // What the attribute's own quote seems to begin is none: a bracket is missing before it.
  const kind = what === "bracket" || at !== end ? what : "bracket";
  switch (kind) {
    case "string":
      return { problem: `${problem}: ${begins("string")} has no closing quote`, fix: 'Close the string by `"`. A `"` inside it is written `\\"`.' };
    case "character":
      return { problem: `${problem}: ${begins("character")} has no closing \`'\``, fix: "Close it by `'`. Text of more than one character is written in `\"`." };
    case "comment":
      return { problem: `${problem}: ${begins("comment")} has no \`*/\``, fix: "Close the comment by `*/`." };
    case "bracket": {
      const bracket = cursor.text[open + 1] === "(" ? ")" : "}";
      if (at === open + 1 || what !== "bracket") return { problem, fix: `Close it by \`${bracket}\`, and check the quotes and brackets inside.` };
      return { problem: `${problem}: the \`${cursor.text[at] ?? ""}\` in line ${line} is not closed`, fix: "Check the brackets and quotes of the expression." };
    }
  }
}
