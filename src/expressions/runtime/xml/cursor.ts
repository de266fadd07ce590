import { throwXml } from "../language/located-exceptions.js";
import type { Host } from "../value.js";
import { continuesName, hexOf, invalidCharacterText, startsName } from "./names.js";

export const invalidCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const blank = /[ \t\r\n]/;

/** A place in XML's text, with XmlReader's messages for what is wrong there. */
export class XmlCursor {
  i = 0;

  constructor(
    readonly text: string,
    private readonly host: Host,
  ) {}

  fail(message: string, at = this.i): never {
    const [line, position] = this.placeOf(at);
    throwXml(message, { line, position });
  }

  placeOf(at: number): [number, number] {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    return [before.length, (before.at(-1) ?? "").length + 1];
  }

  peek(): string {
    return this.text[this.i] ?? "";
  }

  get isAtEnd(): boolean {
    return this.i >= this.text.length;
  }

  /** How much is there yet. */
  get left(): number {
    return this.text.length - this.i;
  }

  startsWith(part: string): boolean {
    return this.text.startsWith(part, this.i);
  }

  skipBlanks(): boolean {
    const start = this.i;
    while (blank.test(this.peek())) this.i++;
    return this.i > start;
  }

  /** The text of a part without entities, line ends made one. */
  checked(from: number, to: number): string {
    const part = this.text.slice(from, to);
    this.host.spend(part.length);
    const bad = invalidCharacter.exec(part);
    if (bad !== null) this.fail(invalidCharacterText(bad[0]), from + bad.index);
    return part.replace(/\r\n?/g, "\n");
  }

  readName(): string {
    const start = this.i;
    const rest = this.text;
    for (let wantsStart = true; ; ) {
      if (this.isAtEnd) this.failInside("Name");
      const c = String.fromCodePoint(rest.codePointAt(this.i) ?? 0);
      if (wantsStart) {
        if (!startsName(c) && this.left === 1) this.failInside("Name", this.i);
        if (!startsName(c)) this.failNameStart();
        wantsStart = false;
        this.i += c.length;
      } else if (c === ":" && !rest.slice(start, this.i).includes(":")) {
        this.i++;
        wantsStart = true;
      } else if (continuesName(c)) this.i += c.length;
      else {
        if (c === ":") this.failNameCharacter();
        return rest.slice(start, this.i);
      }
    }
  }

  failNameStart(): never {
    const c = this.peek();
    this.fail(`Name cannot begin with the '${c}' character, hexadecimal value ${hexOf(c)}.`);
  }

  failNameCharacter(): never {
    const c = this.peek();
    this.fail(`The '${c}' character, hexadecimal value ${hexOf(c)}, cannot be included in a name.`);
  }

  failInside(what: string, at = this.text.length): never {
    this.fail(`Unexpected end of file while parsing ${what} has occurred.`, at);
  }

  failEnd(at = this.i): never {
    this.fail("Unexpected end of file has occurred.", at);
  }

  /** What stands here instead of one of these: a name as a whole, else one character. */
  /** The `= "` between a name and its value, blanks around the sign included; gives the quote and stands behind it. */
  readOpeningQuote(): string {
    this.skipBlanks();
    if (this.peek() !== "=") this.failToken("=");
    this.i++;
    this.skipBlanks();
    const quote = this.peek();
    if (quote !== '"' && quote !== "'") this.failToken('"', "'");
    this.i++;
    return quote;
  }

  failToken(...expected: readonly string[]): never {
    this.fail(`'${this.token()}' is an unexpected token. The expected token is ${expected.map((each) => `'${each}'`).join(" or ")}.`);
  }

  failSpace(): never {
    this.fail(`'${this.token()}' is an unexpected token. Expecting white space.`);
  }

  token(): string {
    if (this.isAtEnd) this.failEnd();
    let end = this.i;
    while (end < this.text.length && continuesName(this.text[end] ?? "")) end++;
    return this.text.slice(this.i, Math.max(end, this.i + 1));
  }
}
