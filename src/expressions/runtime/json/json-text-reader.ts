import { LocatedException, type TextPlace } from "../language/located-exceptions.js";
import { throwNet } from "../language/throw.js";
import type { Host } from "../value.js";
import { formatPath, placeText, type PathStep } from "./position.js";
import { readNumber, type JsonNumber } from "./read-number.js";

/** A token of JSON text, as JsonTextReader hands it out. */
export type JsonEvent =
  | { readonly kind: "StartObject" | "StartArray" | "EndObject" | "EndArray" | "EndConstructor" | "Null" | "Undefined" }
  | { readonly kind: "StartConstructor" | "PropertyName" | "String" | "Comment"; readonly text: string }
  | { readonly kind: "Boolean"; readonly value: boolean }
  | JsonNumber;

type Container = "Object" | "Array" | "Constructor";
type State = "start" | "property" | "object-start" | "object" | "array-start" | "array" | "constructor-start" | "constructor" | "post-value" | "finished";

interface Level {
  readonly container: Container;
  step: PathStep | undefined;
}

const enders: Readonly<Record<string, Container>> = { "}": "Object", "]": "Array", ")": "Constructor" };
const whiteSpace = /[\s\u0085]/;

/** Reads JSON text as Newtonsoft does: single quotes, bare names, comments and more are taken; its messages, with its positions. */
export class JsonTextReader {
  private position = 0;
  private line = 1;
  private lineStart = 0;
  private state: State = "start";
  private readonly levels: Level[] = [];

  constructor(
    private readonly text: string,
    private readonly host: Host,
  ) {}

  get depth(): number {
    return this.levels.length;
  }

  /** The next token, or undefined at the end of the text. */
  read(): JsonEvent | undefined {
    for (;;) {
      this.host.spend(1);
      switch (this.state) {
        case "object":
        case "object-start":
          return this.readInObject();
        case "post-value": {
          const event = this.readAfterValue();
          if (event !== "next") return event;
          break;
        }
        case "finished":
          return this.readAfterEnd();
        default:
          return this.readValue();
      }
    }
  }

  /** The exception that JsonReaderException.Create makes here. */
  fail(message: string): never {
    const { place, path } = this;
    throw new LocatedException("Newtonsoft.Json.JsonReaderException", `${message.trim().replace(/([^.])$/, "$1.")} ${placeText(path, place)}`, place, path);
  }

  /** Behind what has been read. */
  get place(): TextPlace {
    return { line: this.state === "start" && this.linePosition === 0 ? 0 : this.line, position: this.linePosition };
  }

  /** Of the text, behind what has been read. */
  get offset(): number {
    return this.position;
  }

  private get linePosition(): number {
    return this.position - this.lineStart;
  }

  get path(): string {
    const inside = this.state.endsWith("-start") ? this.levels.slice(0, -1) : this.levels;
    return formatPath(inside.flatMap(({ step }) => (step === undefined ? [] : [step])));
  }

  private get current(): string {
    return this.text[this.position] ?? "\0";
  }

  private get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Skips white space; true unless the text has ended. */
  private skipWhiteSpace(): boolean {
    while (!this.isAtEnd) {
      const c = this.current;
      if (c === "\n") this.newLine(1);
      else if (c === "\r") this.newLine(this.text[this.position + 1] === "\n" ? 2 : 1);
      else if (whiteSpace.test(c)) this.position++;
      else return true;
    }
    return false;
  }

  private newLine(length: number): void {
    this.position += length;
    this.line++;
    this.lineStart = this.position;
  }

  private readInObject(): JsonEvent | undefined {
    if (!this.skipWhiteSpace()) return undefined;
    const c = this.current;
    if (c === "}") return this.endContainer(c);
    if (c === "/") return this.readComment();
    return this.readProperty();
  }

  private readProperty(): JsonEvent {
    const c = this.current;
    let name: string;
    if (c === '"' || c === "'") {
      this.position++;
      name = this.readText(c);
    } else if (isNamePart(c)) name = this.readBareName();
    else this.fail(`Invalid property identifier character: ${c}.`);
    this.skipWhiteSpace();
    if (this.current !== ":") this.fail(`Invalid character after parsing property name. Expected ':' but got: ${this.current}.`);
    this.position++;
    const level = this.levels.at(-1);
    if (level !== undefined) level.step = name;
    this.state = "property";
    return { kind: "PropertyName", text: name };
  }

  private readBareName(): string {
    const start = this.position;
    while (isNamePart(this.current)) this.position++;
    if (this.isAtEnd) this.fail("Unexpected end while parsing unquoted property name.");
    if (!whiteSpace.test(this.current) && this.current !== ":") this.fail(`Invalid JavaScript property identifier character: ${this.current}.`);
    return this.text.slice(start, this.position);
  }

  /** What comes after a value: "next" after a comma. */
  private readAfterValue(): JsonEvent | "next" | undefined {
    if (!this.skipWhiteSpace()) {
      this.state = "finished";
      return undefined;
    }
    const c = this.current;
    if (c in enders) return this.endContainer(c);
    if (c === "/") return this.readComment();
    if (c !== ",") this.fail(`After parsing a value an unexpected character was encountered: ${c}.`);
    this.position++;
    this.stateInside();
    return "next";
  }

  private readAfterEnd(): JsonEvent | undefined {
    if (!this.skipWhiteSpace()) return undefined;
    if (this.current === "/") return this.readComment();
    this.fail(`Additional text encountered after finished reading JSON content: ${this.current}.`);
  }

  private readValue(): JsonEvent | undefined {
    if (!this.skipWhiteSpace()) return undefined;
    const c = this.current;
    switch (c) {
      case '"':
      case "'":
        this.position++;
        return this.value({ kind: "String", text: this.readText(c) });
      case "t":
      case "f":
        return this.word(String(c === "t"), { kind: "Boolean", value: c === "t" }, "Error parsing boolean value.");
      case "n":
        return this.nullOrConstructor();
      case "u":
        return this.word("undefined", { kind: "Undefined" }, "Error parsing undefined value.");
      case "N":
        return this.word("NaN", { kind: "Float", value: NaN, text: "NaN" }, "Error parsing NaN value.");
      case "I":
        return this.word("Infinity", { kind: "Float", value: Infinity, text: "Infinity" }, "Error parsing positive infinity value.");
      case "/":
        return this.readComment();
      case "{":
        return this.startContainer("Object");
      case "[":
        return this.startContainer("Array");
      case "]":
      case ")":
        return this.endContainer(c);
      case ",":
        // Nothing between two commas is taken for undefined.
        return this.value({ kind: "Undefined" });
      default:
        return this.numberOrFail(c);
    }
  }

  private numberOrFail(c: string): JsonEvent {
    if (c === "-" && this.text[this.position + 1] === "I") return this.word("-Infinity", { kind: "Float", value: -Infinity, text: "-Infinity" }, "Error parsing negative infinity value.");
    if (c !== "-" && c !== "." && !/\d/.test(c)) this.fail(`Unexpected character encountered while parsing value: ${c}.`);
    const start = this.position;
    while (/[-+0-9a-fA-FxX.]/.test(this.current)) this.position++;
    if (!this.isAtEnd && !/[\s,}\])/\u0085]/.test(this.current)) this.fail(`Unexpected character encountered while parsing number: ${this.current}.`);
    const digits = this.text.slice(start, this.position);
    return this.value(readNumber(digits) ?? this.fail(`Input string '${digits}' is not a valid number.`));
  }

  private nullOrConstructor(): JsonEvent {
    const next = this.text[this.position + 1];
    if (next === "u") return this.word("null", { kind: "Null" }, "Error parsing null value.");
    if (next === "e") return this.startConstructor();
    this.fail(`Unexpected character encountered while parsing value: ${this.current}.`);
  }

  private startConstructor(): JsonEvent {
    const head = /new[\s]+([\w$]+)\s*\(/y;
    head.lastIndex = this.position;
    const found = head.exec(this.text);
    if (found === null) this.fail("Unexpected content while parsing JSON.");
    this.position = head.lastIndex;
    this.push("Constructor");
    return { kind: "StartConstructor", text: found[1] ?? "" };
  }

  /** A word and nothing that could belong to it after it. */
  private word(word: string, event: JsonEvent, problem: string): JsonEvent {
    if (!this.text.startsWith(word, this.position)) this.fail(problem);
    this.position += word.length;
    if (!this.isAtEnd && !/[\s,}\])/\u0085]/.test(this.current)) this.fail(problem);
    return this.value(event);
  }

  private readText(quote: string): string {
    let out = "";
    let from = this.position;
    for (;;) {
      const c = this.current;
      if (this.isAtEnd) this.fail(`Unterminated string. Expected delimiter: ${quote}.`);
      if (c === quote) {
        out += this.text.slice(from, this.position);
        this.position++;
        this.host.spend(out.length);
        return out;
      }
      if (c === "\\") {
        out += this.text.slice(from, this.position) + this.readEscape();
        from = this.position;
      } else if (c === "\n") this.newLine(1);
      else if (c === "\r") this.newLine(this.text[this.position + 1] === "\n" ? 2 : 1);
      else this.position++;
    }
  }

  private readEscape(): string {
    const c = this.text[this.position + 1];
    this.position += 2;
    if (c === "u") {
      const digits = this.text.slice(this.position, this.position + 4);
      const hex = /^[0-9a-fA-F]{0,4}/.exec(digits)?.[0] ?? "";
      if (hex.length < 4) this.failEscape(digits);
      this.position += 4;
      return String.fromCharCode(parseInt(hex, 16));
    }
    if (c === undefined) {
      this.position--;
      this.fail("Unterminated string. Expected delimiter: \".");
    }
    const meaning = escapes.get(c);
    if (meaning === undefined) this.fail(`Bad JSON escape sequence: \\${c}.`);
    return meaning;
  }

  private failEscape(digits: string): never {
    if (digits.length < 4 || digits.includes('"')) this.fail("Unexpected end while parsing unicode character.");
    throwNet("System.FormatException", "Input string was not in a correct format.");
  }

  private readComment(): JsonEvent {
    const start = this.position;
    const next = this.text[start + 1];
    if (next === "*") {
      const close = this.text.indexOf("*/", start + 2);
      if (close < 0) {
        this.position = this.text.length;
        this.fail("Unexpected end while parsing comment.");
      }
      this.position = close + 2;
      this.countLines(start, this.position);
      return { kind: "Comment", text: this.text.slice(start + 2, close) };
    }
    if (next !== "/") {
      this.position++;
      this.fail(`Error parsing comment. Expected: *, got ${next ?? "\0"}.`);
    }
    const end = /[\r\n]|$/g;
    end.lastIndex = start;
    this.position = end.exec(this.text)?.index ?? this.text.length;
    return { kind: "Comment", text: this.text.slice(start + 2, this.position) };
  }

  private countLines(from: number, to: number): void {
    for (const match of this.text.slice(from, to).matchAll(/\r\n|\r|\n/g)) {
      this.line++;
      this.lineStart = from + match.index + match[0].length;
    }
  }

  /** Counts a finished value in the array that it stands in. */
  private countValue(): void {
    const level = this.levels.at(-1);
    if (level !== undefined && level.container !== "Object") level.step = typeof level.step === "number" ? level.step + 1 : 0;
  }

  private value(event: JsonEvent): JsonEvent {
    this.countValue();
    this.state = this.levels.length > 0 ? "post-value" : "finished";
    return event;
  }

  private push(container: Container): void {
    this.countValue();
    this.levels.push({ container, step: undefined });
    this.state = container === "Object" ? "object-start" : container === "Array" ? "array-start" : "constructor-start";
  }

  private startContainer(container: "Object" | "Array"): JsonEvent {
    this.position++;
    this.push(container);
    return { kind: container === "Object" ? "StartObject" : "StartArray" };
  }

  private endContainer(c: string): JsonEvent {
    this.position++;
    const ended = enders[c] ?? "Object";
    const open = this.levels.pop()?.container ?? "None";
    if (open !== ended) this.fail(`JsonToken End${ended} is not valid for closing JsonType ${open}.`);
    this.state = this.levels.length > 0 ? "post-value" : "finished";
    return { kind: `End${ended}` };
  }

  private stateInside(): void {
    const container = this.levels.at(-1)?.container;
    this.state = container === "Object" ? "object" : container === "Array" ? "array" : container === "Constructor" ? "constructor" : "finished";
  }
}

function isNamePart(c: string): boolean {
  return c !== "\0" && /[\p{L}\p{Nd}_$]/u.test(c);
}

const escapes = new Map([
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
  ["\\", "\\"],
  ["/", "/"],
  ['"', '"'],
  ["'", "'"],
]);
