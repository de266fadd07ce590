import { throwArgument } from "../language/throw.js";
import type { SetItem } from "./char-set.js";

/** A pattern and the place up to which it has been read. */
export class PatternText {
  private i = 0;

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.i >= this.text.length;
  }

  peek(): string {
    return this.text[this.i] ?? "";
  }

  advance(): void {
    this.i++;
  }

  take(literal: string): boolean {
    if (!this.text.startsWith(literal, this.i)) return false;
    this.i += literal.length;
    return true;
  }

  /** `pattern` is sticky. */
  takeMatch(pattern: RegExp): readonly string[] | undefined {
    const match = this.looksAtMatch(pattern);
    if (match !== undefined) this.i += (match[0] ?? "").length;
    return match;
  }

  looksAtMatch(pattern: RegExp): readonly string[] | undefined {
    pattern.lastIndex = this.i;
    return pattern.exec(this.text) ?? undefined;
  }

  looksAt(pattern: RegExp): boolean {
    return this.looksAtMatch(pattern) !== undefined;
  }

  fail(problem: string): never {
    return throwArgument(`parsing "${this.text}" - ${problem}`);
  }

  /** `p{Lu}` behind a backslash. */
  readProperty(find: (name: string, negated: boolean) => SetItem | undefined): SetItem {
    const match = this.takeMatch(/([pP])\{([\w-]+)\}/y);
    if (match === undefined) return this.fail("Incomplete \\p{X} character escape.");
    const [, letter = "p", name = ""] = match;
    return find(name, letter === "P") ?? this.fail(`Unknown property '${name}'.`);
  }

  /** Up to three octal digits. */
  readOctal(): number {
    const [digits = "0"] = this.takeMatch(/[0-7]{1,3}/y) ?? [];
    return parseInt(digits, 8) & 0xff;
  }

  /** A character behind a backslash. */
  readEscapedCode(): number {
    const c = this.peek();
    if (/[0-7]/.test(c)) return this.readOctal();
    this.advance();
    const plain = plainEscapes.get(c);
    if (plain !== undefined) return plain;
    switch (c) {
      case "x":
        return this.readHex(2);
      case "u":
        return this.readHex(4);
      case "c":
        return this.readControl();
      default:
        // Letters, digits and the underscore are kept for meanings of their own.
        return /\w/.test(c) || (c > "\x7f" && /\p{L}|\p{N}/u.test(c)) ? this.fail(`Unrecognized escape sequence \\${c}.`) : c.charCodeAt(0);
    }
  }

  private readHex(count: number): number {
    const match = this.takeMatch(count === 2 ? /[0-9a-fA-F]{2}/y : /[0-9a-fA-F]{4}/y);
    return match === undefined ? this.fail("Insufficient hexadecimal digits.") : parseInt(match[0] ?? "", 16);
  }

  private readControl(): number {
    if (this.atEnd) this.fail("Missing control character.");
    const code = this.peek().toUpperCase().charCodeAt(0) - 64;
    if (code < 0 || code >= 32) this.fail("Unrecognized control character.");
    this.advance();
    return code;
  }
}

const plainEscapes: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["b", 8],
  ["e", 27],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
]);
