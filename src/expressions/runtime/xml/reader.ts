import { throwXml } from "../language/located-exceptions.js";
import type { Host } from "../value.js";
import { continuesName, hexOf, invalidCharacterText, startsName } from "./names.js";

export interface RawAttribute {
  readonly name: string;
  readonly value: string;
  /** Where its name and its value begin. */
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

const predefined = new Map([["lt", "<"], ["gt", ">"], ["amp", "&"], ["quot", '"'], ["apos", "'"]]);
const invalidCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const blank = /[ \t\r\n]/;

/** Reads XML strictly, with XmlReader's messages and places. */
export class XmlReader {
  private i = 0;
  private readonly open: { readonly name: string; readonly at: number }[] = [];
  private hasRoot = false;

  constructor(
    private readonly text: string,
    private readonly host: Host,
  ) {}

  fail(message: string, at = this.i): never {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    throwXml(message, { line: before.length, position: (before.at(-1) ?? "").length + 1 });
  }

  private peek(): string {
    return this.text[this.i] ?? "";
  }

  private get isAtEnd(): boolean {
    return this.i >= this.text.length;
  }

  private skipBlanks(): boolean {
    const start = this.i;
    while (blank.test(this.peek())) this.i++;
    return this.i > start;
  }

  read(): XmlEvent {
    this.host.spend(1);
    return this.open.length === 0 ? this.readAtRoot() : this.readInside();
  }

  private readAtRoot(): XmlEvent {
    this.skipBlanks();
    if (this.isAtEnd) {
      if (!this.hasRoot) throwXml("Root element is missing.");
      return { kind: "end" };
    }
    if (this.peek() !== "<") this.fail("Data at the root level is invalid.");
    return this.readMarkup();
  }

  private readInside(): XmlEvent {
    if (this.isAtEnd) this.failOpen();
    return this.peek() === "<" ? this.readMarkup() : { kind: "text", text: this.readText() };
  }

  private failOpen(): never {
    this.fail(`Unexpected end of file has occurred. The following elements are not closed: ${this.open.map(({ name }) => name).reverse().join(", ")}.`);
  }

  private readMarkup(): XmlEvent {
    const { text, i } = this;
    if (text.startsWith("<!--", i)) return this.readComment();
    if (text.startsWith("<![CDATA[", i)) return this.readCData();
    if (text.startsWith("<?", i)) return this.readInstruction();
    if (text.startsWith("<!DOCTYPE", i)) return this.readDocumentType();
    if (text.startsWith("</", i)) return this.readEndTag();
    return this.readStartTag();
  }

  private readComment(): XmlEvent {
    const end = this.text.indexOf("--", this.i + 4);
    if (end < 0) this.failAtEnd("Comment");
    const body = this.checked(this.i + 4, end);
    if (this.text[end + 2] !== ">") this.fail("An XML comment cannot contain '--', and '-' cannot be the last character.", end);
    this.i = end + 3;
    return { kind: "comment", text: body };
  }

  private failAtEnd(what: string): never {
    this.i = this.text.length;
    this.fail(`Unexpected end of file while parsing ${what} has occurred.`);
  }

  private readCData(): XmlEvent {
    if (this.open.length === 0) this.fail("Data at the root level is invalid.", this.i + 2);
    const end = this.text.indexOf("]]>", this.i + 9);
    if (end < 0) this.failAtEnd("CDATA");
    const body = this.checked(this.i + 9, end);
    this.i = end + 3;
    return { kind: "cdata", text: body };
  }

  /** The text of a part without entities, line ends made one. */
  private checked(from: number, to: number): string {
    const part = this.text.slice(from, to);
    this.host.spend(part.length);
    const bad = invalidCharacter.exec(part);
    if (bad !== null) this.fail(invalidCharacterText(bad[0]), from + bad.index);
    return part.replace(/\r\n?/g, "\n");
  }

  private readInstruction(): XmlEvent {
    const start = this.i;
    this.i += 2;
    const target = this.readName();
    const end = this.text.indexOf("?>", this.i);
    if (end < 0) this.failAtEnd("PI");
    const data = this.checked(this.i, end).replace(/^[ \t\r\n]+/, "");
    if (target.toLowerCase() === "xml") {
      if (target !== "xml" || start > 0) this.fail("Unexpected XML declaration. The XML declaration must be the first node in the document, and no white space characters are allowed to appear before it.", start + 2);
      this.i = end + 2;
      return declarationOf(data) ?? this.fail("Syntax for an XML declaration is invalid.", start + 2);
    }
    this.i = end + 2;
    return { kind: "instruction", target, data };
  }

  private readDocumentType(): XmlEvent {
    const head = /<!DOCTYPE[ \t\r\n]+([^ \t\r\n[>]+)(?:[ \t\r\n]+PUBLIC[ \t\r\n]+(?:"([^"]*)"|'([^']*)')[ \t\r\n]+(?:"([^"]*)"|'([^']*)')|[ \t\r\n]+SYSTEM[ \t\r\n]+(?:"([^"]*)"|'([^']*)'))?[ \t\r\n]*/y;
    head.lastIndex = this.i;
    const found = head.exec(this.text);
    if (found === null || this.hasRoot) this.fail("Unexpected DTD declaration.");
    this.i = head.lastIndex;
    let subset = "";
    if (this.peek() === "[") {
      const end = this.text.indexOf("]", this.i);
      if (end < 0) this.failAtEnd("DTD");
      subset = this.checked(this.i + 1, end);
      this.i = end + 1;
      this.skipBlanks();
    }
    if (this.peek() !== ">") this.fail(`'${this.peek()}' is an unexpected token. The expected token is '>'.`);
    this.i++;
    const [, name = "", publicId, publicId2, system, system2, systemOnly, systemOnly2] = found;
    return { kind: "doctype", name, publicId: publicId ?? publicId2 ?? null, systemId: system ?? system2 ?? systemOnly ?? systemOnly2 ?? null, subset };
  }

  private readName(): string {
    const start = this.i;
    const rest = this.text;
    for (let wantsStart = true; ; ) {
      const c = String.fromCodePoint(rest.codePointAt(this.i) ?? 0);
      if (wantsStart) {
        if (this.isAtEnd) this.failOpenOrEnd();
        if (!startsName(c)) this.fail(`Name cannot begin with the '${c}' character, hexadecimal value ${hexOf(c)}.`);
        wantsStart = false;
        this.i += c.length;
      } else if (c === ":" && !rest.slice(start, this.i).includes(":")) {
        this.i++;
        wantsStart = true;
      } else if (!this.isAtEnd && continuesName(c)) this.i += c.length;
      else {
        if (c === ":") this.fail("The ':' character, hexadecimal value 0x3A, cannot be included in a name.");
        return rest.slice(start, this.i);
      }
    }
  }

  private failOpenOrEnd(): never {
    if (this.open.length > 0) this.failOpen();
    this.fail("Unexpected end of file has occurred.");
  }

  private readEndTag(): XmlEvent {
    const start = this.i + 2;
    this.i = start;
    const opened = this.open.at(-1);
    if (opened === undefined) this.fail("Unexpected end tag.");
    const name = this.readName();
    if (this.isAtEnd) this.failOpen();
    if (name !== opened.name) {
      const [line, column] = this.placeOf(opened.at);
      this.fail(`The '${opened.name}' start tag on line ${line} position ${column} does not match the end tag of '${name}'.`, start);
    }
    this.skipBlanks();
    if (this.peek() !== ">") this.failToken("'>'");
    this.i++;
    this.open.pop();
    return { kind: "close" };
  }

  private placeOf(at: number): [number, number] {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    return [before.length, (before.at(-1) ?? "").length + 1];
  }

  private failToken(expected: string): never {
    if (this.isAtEnd) this.failOpenOrEnd();
    this.fail(`'${this.peek()}' is an unexpected token. The expected token is ${expected}.`);
  }

  private readStartTag(): XmlEvent {
    this.i++;
    if (this.open.length === 0 && this.hasRoot) this.fail("There are multiple root elements.");
    const at = this.i;
    const name = this.readName();
    const attributes: RawAttribute[] = [];
    for (;;) {
      const spaced = this.skipBlanks();
      const c = this.peek();
      if (c === ">") break;
      if (c === "/") {
        if (this.text[this.i + 1] === ">") break;
        this.i++;
        this.failToken("'>'");
      }
      if (this.isAtEnd) this.failOpenOrEnd();
      if (!spaced) this.fail(`'${c}' is an unexpected token. Expecting white space.`);
      attributes.push(this.readAttribute());
    }
    const isEmpty = this.peek() === "/";
    this.i += isEmpty ? 2 : 1;
    this.hasRoot = true;
    if (!isEmpty) this.open.push({ name, at });
    return { kind: "start", name, at, attributes, isEmpty };
  }

  private readAttribute(): RawAttribute {
    const at = this.i;
    const name = this.readName();
    this.skipBlanks();
    if (this.peek() !== "=") this.failToken("'='");
    this.i++;
    this.skipBlanks();
    const quote = this.peek();
    if (quote !== '"' && quote !== "'") this.failToken("'\"' or '''");
    this.i++;
    const valueAt = this.i;
    let value = "";
    while (this.peek() !== quote) {
      if (this.isAtEnd) this.fail("There is an unclosed literal string.");
      const c = this.peek();
      if (c === "<") this.fail("'<', hexadecimal value 0x3C, is an invalid attribute character.");
      if (c === "&") value += this.readReference();
      else {
        const end = this.endOfRun(quote);
        value += this.checked(this.i, end).replace(/[\t\n]/g, " ");
        this.i = end;
      }
    }
    this.i++;
    return { name, value, at, valueAt };
  }

  private endOfRun(stop: string): number {
    let i = this.i;
    while (i < this.text.length && this.text[i] !== stop && this.text[i] !== "<" && this.text[i] !== "&") i++;
    return i;
  }

  private readText(): string {
    let out = "";
    while (!this.isAtEnd && this.peek() !== "<") {
      if (this.peek() === "&") {
        out += this.readReference();
        continue;
      }
      const end = this.endOfRun("<");
      const wrong = this.text.slice(this.i, end).indexOf("]]>");
      if (wrong >= 0) this.fail("']]>' is not allowed in character data.", this.i + wrong);
      out += this.checked(this.i, end);
      this.i = end;
    }
    if (this.isAtEnd) this.failOpen();
    return out;
  }

  private readReference(): string {
    const start = this.i + 1;
    if (this.text[start] === "#") return this.readCharacterReference(start + 1);
    const name = /[\p{L}_:][\p{L}\p{Nd}_.\-:]*/uy;
    name.lastIndex = start;
    const found = name.exec(this.text)?.[0];
    if (found === undefined || this.text[start + found.length] !== ";") this.fail("An error occurred while parsing EntityName.", start + (found?.length ?? 0));
    this.i = start + found.length + 1;
    return predefined.get(found) ?? this.fail(`Reference to undeclared entity '${found}'.`, start);
  }

  private readCharacterReference(start: number): string {
    const digits = /(?:x([0-9a-fA-F]+)|(\d+));/y;
    digits.lastIndex = start;
    const [whole = "", hex, decimal] = digits.exec(this.text) ?? [];
    if (whole === "") this.fail("Invalid syntax for a decimal numeric entity reference.", start);
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    const c = code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
    const isBad = code > 0x10ffff || invalidCharacter.test(c) || (code >= 0xd800 && code <= 0xdfff);
    if (isBad) this.fail(invalidCharacterText(c), start);
    this.i = start + whole.length;
    return c;
  }
}

function declarationOf(data: string): XmlEvent | undefined {
  const found = /^version\s*=\s*(?:"([^"]*)"|'([^']*)')(?:\s+encoding\s*=\s*(?:"([^"]*)"|'([^']*)'))?(?:\s+standalone\s*=\s*(?:"(yes|no)"|'(yes|no)'))?\s*$/.exec(data);
  if (found === null) return undefined;
  const [, version, version2, encoding, encoding2, standalone, standalone2] = found;
  return { kind: "declaration", version: version ?? version2 ?? null, encoding: encoding ?? encoding2 ?? null, standalone: standalone ?? standalone2 ?? null };
}
