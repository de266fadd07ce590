import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { Span, Token } from "../token.js";

/** A finding about an expression: its place is a span of the text that was parsed. */
export interface ExpressionFinding extends Span {
  readonly diagnostic: Diagnostic;
}

export type EndToken = Span & { readonly kind: "end" };

/** Deeper nesting is refused, so that no input can exhaust the stack. */
const maxDepth = 200;

/** Stops a parse that cannot go on; what was found so far is kept. */
export class ParseStop extends Error {}

/** Tokens without comments, with one position that speculation can move back. */
export class TokenStream {
  readonly findings: ExpressionFinding[] = [];
  private readonly tokens: readonly Token[];
  private readonly end: EndToken;
  private index = 0;
  private depth = 0;
  private reportedAt = -1;
  private missingAt = -2;

  constructor(
    private readonly text: string,
    tokens: readonly Token[],
    end: number,
  ) {
    this.tokens = tokens.filter((t) => t.kind !== "comment");
    this.end = { kind: "end", start: end, end };
  }

  peek(ahead = 0): Token | EndToken {
    return this.tokens[this.index + ahead] ?? this.end;
  }

  next(): Token | EndToken {
    const token = this.peek();
    if (this.index < this.tokens.length) this.index++;
    return token;
  }

  /** Just after the last token that was taken. */
  get previousEnd(): number {
    return this.tokens[this.index - 1]?.end ?? this.peek().start;
  }

  from(start: number): Span {
    return { start, end: Math.max(start, this.previousEnd) };
  }

  /** As it was written. */
  textOf({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** What the next token begins with, and what follows it. */
  textAhead(length: number): string {
    const { start } = this.peek();
    return this.text.slice(start, start + length);
  }

  isPunctuator(name: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "punctuator" && token.name === name;
  }

  isKeyword(name: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "keyword" && token.name === name;
  }

  /** A word that is no keyword but has a meaning in its place: `from`, `when`. */
  isWord(name: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "identifier" && token.name === name && token.end - token.start === name.length;
  }

  isIdentifier(ahead = 0): boolean {
    return this.peek(ahead).kind === "identifier";
  }

  acceptPunctuator(name: string): boolean {
    if (!this.isPunctuator(name)) return false;
    this.index++;
    return true;
  }

  acceptKeyword(name: string): boolean {
    if (!this.isKeyword(name)) return false;
    this.index++;
    return true;
  }

  acceptWord(name: string): boolean {
    if (!this.isWord(name)) return false;
    this.index++;
    return true;
  }

  expectPunctuator(name: string): void {
    if (!this.acceptPunctuator(name)) this.missing(`\`${name}\``);
  }

  /** An identifier's name and place; an empty name where it is missing. */
  expectIdentifier(what: string): { name: string } & Span {
    const token = this.peek();
    if (token.kind === "identifier") {
      this.index++;
      return { name: token.name, start: token.start, end: token.end };
    }
    if (token.kind === "keyword") {
      this.report(token, diagnose("expression-syntax", { problem: `\`${token.name}\` is a word of C# itself and cannot be ${what}`, fix: `Write @${token.name}, or choose another name.` }));
      this.index++;
      return { name: token.name, start: token.start, end: token.end };
    }
    this.missing(what);
    return { name: "", start: token.start, end: token.start };
  }

  missing(what: string): void {
    const token = this.peek();
    const found = token.kind === "end" ? "the expression ends here" : "this stands in its place";
    // Of a pair of brackets, the second goes with the first.
    const follows = this.index - this.missingAt <= 1;
    this.missingAt = this.index;
    if (!follows) this.report(token, diagnose("expression-syntax", { problem: `${what} is missing: ${found}`, ...(what.startsWith("`") ? { fix: `Add ${what}.` } : {}) }));
  }

  /** One finding a place: what follows from a mistake is no second one. */
  report(span: Span, diagnostic: Diagnostic): void {
    if (this.reportedAt === this.index && this.findings.length > 0) return;
    this.reportedAt = this.index;
    this.findings.push({ start: span.start, end: Math.max(span.end, span.start), diagnostic });
  }

  nested<T>(parse: () => T): T {
    if (++this.depth > maxDepth) {
      this.report(this.peek(), diagnose("expression-syntax", { problem: `it is nested more than ${maxDepth} deep`, fix: "Split it with variables." }));
      throw new ParseStop();
    }
    const result = parse();
    this.depth--;
    return result;
  }

  /** Runs a scan that takes tokens without reporting, and moves back. */
  lookAhead<T>(scan: () => T): T {
    const { index } = this;
    const result = scan();
    this.index = index;
    return result;
  }

  /** Whether two tokens touch: `> >` is no shift. */
  touches(ahead: number): boolean {
    return this.peek(ahead).end === this.peek(ahead + 1).start;
  }

  /** How many tokens ahead the bracket closes that is open at `ahead`; undefined when it does not. */
  closingOf(ahead: number): number | undefined {
    let depth = 0;
    for (let i = ahead; this.peek(i).kind !== "end"; i++) {
      const token = this.peek(i);
      if (token.kind !== "punctuator") continue;
      if ("([{".includes(token.name)) depth++;
      else if (")]}".includes(token.name) && --depth === 0) return i;
    }
    return undefined;
  }
}
