import { throwXml } from "../language/located-exceptions.js";
import type { Host } from "../value.js";
import { XmlCursor } from "./cursor.js";
import { continuesName, startsName } from "./names.js";
import { readDocumentType, readInstruction } from "./prolog.js";
import { readReference } from "./references.js";

export interface RawAttribute {
  readonly name: string;
  readonly value: string;
  /** Where its name begins, and its value after the quote. */
  readonly at: number;
  readonly valueAt: number;
}

export interface StartTag {
  readonly kind: "start";
  readonly name: string;
  readonly at: number;
  readonly attributes: readonly RawAttribute[];
  readonly isEmpty: boolean;
}

export type XmlEvent =
  | StartTag
  | { readonly kind: "close" | "end" }
  | { readonly kind: "text" | "cdata" | "comment"; readonly text: string }
  | { readonly kind: "instruction"; readonly target: string; readonly data: string }
  | { readonly kind: "declaration"; readonly version: string | null; readonly encoding: string | null; readonly standalone: string | null }
  | { readonly kind: "doctype"; readonly name: string; readonly publicId: string | null; readonly systemId: string | null; readonly subset: string };

/** The least that markup at the root can be: `<a/>`. */
const leastMarkup = 4;

/** Reads XML strictly, with XmlReader's messages and places. */
export class XmlReader {
  private readonly cursor: XmlCursor;
  private readonly open: { readonly name: string; readonly at: number }[] = [];
  private hasRoot = false;
  private hasType = false;

  constructor(
    text: string,
    private readonly host: Host,
  ) {
    this.cursor = new XmlCursor(text, host);
  }

  fail(message: string, at: number): never {
    this.cursor.fail(message, at);
  }

  read(): XmlEvent {
    this.host.spend(1);
    return this.open.length === 0 ? this.readAtRoot() : this.readInside();
  }

  private readAtRoot(): XmlEvent {
    const { cursor } = this;
    cursor.skipBlanks();
    if (cursor.isAtEnd) {
      if (!this.hasRoot) throwXml("Root element is missing.");
      return { kind: "end" };
    }
    if (cursor.peek() !== "<" || cursor.left < leastMarkup || cursor.startsWith("<![")) cursor.fail("Data at the root level is invalid.");
    if (cursor.startsWith("<?")) return readInstruction(cursor);
    if (cursor.startsWith("<!-")) return this.readComment();
    if (cursor.startsWith("</")) cursor.fail("Unexpected end tag.", cursor.i + 2);
    if (!cursor.startsWith("<!")) return this.readStartTag();
    cursor.i += 2;
    const type = readDocumentType(cursor, { hasRoot: this.hasRoot, hasType: this.hasType });
    this.hasType = true;
    return type;
  }

  private readInside(): XmlEvent {
    const { cursor } = this;
    if (cursor.peek() !== "<" && !cursor.isAtEnd) return { kind: "text", text: this.readText() };
    if (cursor.left <= 1) this.failOpen();
    if (cursor.startsWith("<?")) return readInstruction(cursor);
    if (cursor.startsWith("<!")) return this.readDeclared();
    return cursor.startsWith("</") ? this.readEndTag() : this.readStartTag();
  }

  /** A comment or CDATA; nothing else begins with `<!` inside. */
  private readDeclared(): XmlEvent {
    const { cursor } = this;
    if (cursor.left < 4) this.failOpen();
    if (cursor.startsWith("<!-")) return this.readComment();
    if (cursor.startsWith("<![")) return this.readCData();
    cursor.i += 2;
    if (cursor.token() === "DOCTYPE") cursor.fail("Unexpected DTD declaration.");
    return cursor.failToken("<!--", "<[CDATA[");
  }

  /** At the end, with the elements that are open there. */
  private failOpen(): never {
    const names = this.open.map(({ name }) => name).reverse().join(", ");
    this.cursor.fail(`Unexpected end of file has occurred. The following elements are not closed: ${names === "" ? "" : `${names}.`}`, this.cursor.text.length);
  }

  private readComment(): XmlEvent {
    const { cursor } = this;
    cursor.i += 3;
    if (cursor.peek() !== "-") cursor.failToken("-");
    cursor.i++;
    const end = cursor.text.indexOf("--", cursor.i);
    if (end < 0 || end + 2 === cursor.text.length) this.failUnclosed("Comment", "-");
    const text = cursor.checked(cursor.i, end);
    if (cursor.text[end + 2] !== ">") cursor.fail("An XML comment cannot contain '--', and '-' cannot be the last character.", end);
    cursor.i = end + 3;
    return { kind: "comment", text };
  }

  private readCData(): XmlEvent {
    const { cursor } = this;
    cursor.i += 3;
    if (cursor.left < 6) this.failOpen();
    if (!cursor.startsWith("CDATA[")) cursor.failToken("CDATA[");
    cursor.i += 6;
    const end = cursor.text.indexOf("]]>", cursor.i);
    if (end < 0) this.failUnclosed("CDATA", "]");
    const text = cursor.checked(cursor.i, end);
    cursor.i = end + 3;
    return { kind: "cdata", text };
  }

  /** XmlReader stops before what may be the closing mark, and does not start where it cannot fit. */
  private failUnclosed(what: string, mark: string): never {
    const { cursor } = this;
    let end = cursor.text.length;
    while (end > cursor.i && cursor.text[end - 1] === mark) end--;
    return cursor.failInside(what, cursor.left < 3 ? cursor.i : end);
  }

  private readEndTag(): XmlEvent {
    const { cursor } = this;
    cursor.i += 2;
    const start = cursor.i;
    const { name, at } = this.open.at(-1) ?? { name: "", at: 0 };
    if (!cursor.startsWith(name) || this.continues(start + name.length)) {
      const given = cursor.readName();
      const [line, column] = cursor.placeOf(at);
      cursor.fail(`The '${name}' start tag on line ${line} position ${column} does not match the end tag of '${given}'.`, start);
    }
    cursor.i += name.length;
    cursor.skipBlanks();
    if (cursor.isAtEnd) this.failOpen();
    if (cursor.peek() !== ">") cursor.failToken(">");
    cursor.i++;
    this.open.pop();
    return { kind: "close" };
  }

  private continues(at: number): boolean {
    const c = this.cursor.text[at];
    return c !== undefined && (c === ":" || continuesName(c));
  }

  private readStartTag(): XmlEvent {
    const { cursor } = this;
    cursor.i++;
    if (this.open.length === 0 && this.hasRoot) cursor.fail("There are multiple root elements.");
    const at = cursor.i;
    const name = cursor.readName();
    const attributes = /[ \t\r\n]/.test(cursor.peek()) ? this.readAttributes() : this.expectTagEnd();
    const isEmpty = cursor.peek() === "/";
    cursor.i += isEmpty ? 2 : 1;
    this.hasRoot = true;
    if (!isEmpty) this.open.push({ name, at });
    return { kind: "start", name, at, attributes, isEmpty };
  }

  /** Right after the name. */
  private expectTagEnd(): readonly RawAttribute[] {
    const { cursor } = this;
    if (cursor.peek() !== ">" && cursor.peek() !== "/") cursor.failNameCharacter();
    if (cursor.peek() === "/" && !cursor.startsWith("/>")) {
      if (cursor.left === 1) cursor.failInside(">", cursor.i);
      cursor.failToken(">");
    }
    return [];
  }

  private readAttributes(): readonly RawAttribute[] {
    const { cursor } = this;
    const attributes: RawAttribute[] = [];
    for (;;) {
      const spaced = cursor.skipBlanks();
      if (cursor.isAtEnd || (cursor.peek() === "/" && cursor.left === 1)) this.failOpen();
      if (cursor.peek() === ">" || cursor.startsWith("/>")) return attributes;
      if (cursor.peek() === "/") {
        cursor.i++;
        cursor.failToken(">");
      }
      if (!startsName(cursor.peek())) cursor.failNameStart();
      if (!spaced) cursor.failSpace();
      attributes.push(this.readAttribute());
    }
  }

  private readAttribute(): RawAttribute {
    const { cursor } = this;
    const at = cursor.i;
    const name = cursor.readName();
    const quote = cursor.readOpeningQuote();
    const valueAt = cursor.i;
    let value = "";
    while (cursor.peek() !== quote) {
      if (cursor.isAtEnd) cursor.fail("There is an unclosed literal string.");
      const c = cursor.peek();
      if (c === "<") cursor.fail("'<', hexadecimal value 0x3C, is an invalid attribute character.");
      if (c === "&") value += readReference(cursor);
      else {
        const end = this.endOfRun(quote);
        value += cursor.checked(cursor.i, end).replace(/[\t\n]/g, " ");
        cursor.i = end;
      }
    }
    cursor.i++;
    return { name, value, at, valueAt };
  }

  private endOfRun(stop: string): number {
    const { text } = this.cursor;
    let { i } = this.cursor;
    while (i < text.length && text[i] !== stop && text[i] !== "<" && text[i] !== "&") i++;
    return i;
  }

  private readText(): string {
    const { cursor } = this;
    let out = "";
    while (!cursor.isAtEnd && cursor.peek() !== "<") {
      if (cursor.peek() === "&") {
        out += readReference(cursor);
        continue;
      }
      const end = this.endOfRun("<");
      const wrong = cursor.text.slice(cursor.i, end).indexOf("]]>");
      if (wrong >= 0) cursor.fail("']]>' is not allowed in character data.", cursor.i + wrong);
      out += cursor.checked(cursor.i, end);
      cursor.i = end;
    }
    if (cursor.isAtEnd) this.failOpen();
    return out;
  }
}
