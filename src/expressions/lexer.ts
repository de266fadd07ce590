import { isDigit, isLineEnd, isWhiteSpace, startsIdentifier } from "./characters.js";
import { readPlainWord, readWord } from "./identifiers.js";
import { namedValueIn, readFormat, readInterpolatedText } from "./interpolation.js";
import { readNumber } from "./numbers.js";
import { readCharacter, readString, readVerbatimString } from "./strings.js";
import type { Token } from "./token.js";
import { punctuators } from "./words.js";

export interface LexedExpression {
  /** `@(…)` is one expression, `@{…}` statements that return a value. */
  readonly form: "expression" | "statements";
  /** With the outer brackets. */
  readonly tokens: readonly Token[];
  readonly start: number;
  /** Just after the closing bracket, or the end of the text when there is none. */
  readonly end: number;
  readonly closed: boolean;
}

/** Reads C# into tokens, in linear time. Whatever is wrong becomes an error token, and reading goes on after it. */
export function readTokens(text: string, start = 0): Token[] {
  const lexer = new Lexer(text, start);
  lexer.run();
  return lexer.tokens;
}

/** Reads the policy expression that starts with the `@(` or `@{` at `start`, and no further than its end. */
export function readExpression(text: string, start = 0): LexedExpression {
  const lexer = new Lexer(text, start + 1);
  const closed = lexer.run(true);
  return { form: text[start + 1] === "{" ? "statements" : "expression", tokens: lexer.tokens, start, end: lexer.position, closed };
}

/** Every policy expression in a value, be it the whole value or a part of it. One that is never closed is the last. */
export function findExpressions(text: string): LexedExpression[] {
  const found: LexedExpression[] = [];
  const opening = /@[({]/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const expression = readExpression(text, match.index);
    // `@{{name}}` is a named value after an `@`.
    if (expression.tokens[0]?.kind !== "named-value") found.push(expression);
    opening.lastIndex = expression.end;
  }
  return found;
}

interface Interpolation {
  readonly verbatim: boolean;
  /** How many brackets were open when its hole began. */
  depth: number;
}

class Lexer {
  readonly tokens: Token[] = [];
  position: number;
  private brackets = 0;
  private readonly interpolations: Interpolation[] = [];

  constructor(
    private readonly text: string,
    start: number,
  ) {
    this.position = start;
  }

  /** To the end of the text or, if asked, of the bracket that is opened first. Returns whether that was closed. */
  run(untilClosed = false): boolean {
    while (this.position < this.text.length) {
      if (isWhiteSpace(this.text.charCodeAt(this.position))) this.position++;
      else {
        this.step();
        if (untilClosed && this.brackets <= 0 && this.interpolations.length === 0) return true;
      }
    }
    for (let open = this.interpolations.length; open > 0; open--) this.add({ kind: "error", problem: "interpolation-unterminated", start: this.position, end: this.position });
    return false;
  }

  private add(token: Token): void {
    this.tokens.push(token);
    this.position = token.end;
  }

  private step(): void {
    const { text, position: i } = this;
    const code = text.charCodeAt(i);
    if (startsIdentifier(code) && code < 128) {
      this.add(readPlainWord(text, i));
      return;
    }
    const c = text[i] ?? "";
    const next = text[i + 1] ?? "";
    if (c === '"') this.add(readString(text, i));
    else if (c === "'") this.add(readCharacter(text, i));
    else if (c === "/" && (next === "/" || next === "*")) this.add(this.comment(next === "*"));
    else if (isDigit(c.charCodeAt(0)) || (c === "." && isDigit(next.charCodeAt(0)))) this.add(readNumber(text, i));
    else if (c === "@" && next === '"') this.add(readVerbatimString(text, i));
    else if (c === "$" && next === '"') this.openInterpolation(2, false);
    else if (((c === "$" && next === "@") || (c === "@" && next === "$")) && text[i + 2] === '"') this.openInterpolation(3, true);
    else this.wordOrPunctuator(c, i);
  }

  private comment(block: boolean): Token {
    const { text, position: start } = this;
    if (block) {
      const close = text.indexOf("*/", start + 2);
      return close === -1 ? { kind: "error", problem: "comment-unterminated", start, end: text.length } : { kind: "comment", block, start, end: close + 2 };
    }
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    return { kind: "comment", block, start, end };
  }

  private wordOrPunctuator(c: string, start: number): void {
    const word = readWord(this.text, start);
    if (word !== undefined) {
      this.add(word);
      return;
    }
    const named = c === "{" ? namedValueIn(this.text, start) : undefined;
    if (named !== undefined) {
      this.add({ kind: "named-value", name: named, start, end: start + named.length + 4 });
      return;
    }
    const name = this.punctuator(c, start);
    if (name === undefined) {
      const end = start + ((this.text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
      this.add({ kind: "error", problem: "character-unexpected", start, end });
    } else this.bracket(name, start);
  }

  private punctuator(c: string, start: number): string | undefined {
    const candidates = punctuators.get(c);
    const name = candidates?.length === 1 ? c : candidates?.find((p) => this.text.startsWith(p, start));
    // `a ?.5 : b` is a condition before a number.
    return name === "?." && isDigit(this.text.charCodeAt(start + 2)) ? "?" : name;
  }

  private bracket(name: string, start: number): void {
    const hole = this.interpolations.at(-1);
    if (hole !== undefined && this.brackets === hole.depth) {
      if (name === "}") {
        this.add({ kind: "hole-end", start, end: start + 1 });
        this.interpolatedText(hole);
        return;
      }
      if (name === ":") {
        const { tokens, end } = readFormat(this.text, start, hole.verbatim);
        for (const token of tokens) this.tokens.push(token);
        this.position = end;
        if (this.text[this.position] === "}") return;
        this.add({ kind: "error", problem: "interpolation-unterminated", start: this.position, end: this.position });
        this.interpolatedText(hole);
        return;
      }
    }
    if (name === "(" || name === "[" || name === "{") this.brackets++;
    else if ((name === ")" || name === "]" || name === "}") && this.brackets > (hole?.depth ?? 0)) this.brackets--;
    this.add({ kind: "punctuator", name, start, end: start + name.length });
  }

  private openInterpolation(length: number, verbatim: boolean): void {
    this.add({ kind: "interpolation-start", verbatim, start: this.position, end: this.position + length });
    const interpolation: Interpolation = { verbatim, depth: this.brackets };
    this.interpolations.push(interpolation);
    this.interpolatedText(interpolation);
  }

  private interpolatedText(interpolation: Interpolation): void {
    const run = readInterpolatedText(this.text, this.position, interpolation.verbatim);
    for (const token of run.tokens) this.tokens.push(token);
    this.position = run.end;
    if (run.next === "hole") {
      interpolation.depth = this.brackets;
      this.add({ kind: "hole-start", start: run.end, end: run.end + 1 });
      return;
    }
    this.interpolations.pop();
    if (run.next === "end") this.add({ kind: "interpolation-end", start: run.end, end: run.end + 1 });
    else this.add({ kind: "error", problem: "interpolation-unterminated", start: run.end, end: run.end });
  }
}
