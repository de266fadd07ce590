import { bytesOf, NetArray } from "../collections/array.js";
import { textOfObject } from "../format/value-text.js";
import { Decimal } from "../decimal/decimal.js";
import { NetDateTime } from "../time/date-time.js";
import { NetDateTimeOffset } from "../time/date-time-offset.js";
import { Boxed, type NetValue } from "../value.js";
import type { JToken } from "./token.js";
import type { JConstructor, JProperty } from "./containers.js";
import { JValue } from "./json-value.js";
import { tokenTypes } from "./token-type.js";

/** Writes JSON as JsonTextWriter does: indented by two blanks, or with no white space at all. */
export class JsonText {
  private out = "";
  private depth = 0;
  /** Whether something was written in the container that is open. */
  private hasItems = false;

  constructor(private readonly indented: boolean) {}

  get text(): string {
    return this.out;
  }

  start(bracket: string): void {
    this.out += bracket;
    this.depth++;
    this.hasItems = false;
  }

  end(bracket: string): void {
    this.depth--;
    if (this.hasItems) this.newLine();
    this.out += bracket;
    this.hasItems = true;
  }

  /** Before each item of an array and each name of an object. */
  item(): void {
    if (this.hasItems) this.out += ",";
    this.newLine();
    this.hasItems = true;
  }

  name(name: string): void {
    this.item();
    this.out += quoteJson(name) + (this.indented ? ": " : ":");
  }

  raw(text: string): void {
    this.out += text;
  }

  /** A property on its own stands on no line of its own. */
  private newLine(): void {
    if (this.indented && this.out !== "") this.out += `\n${"  ".repeat(this.depth)}`;
  }
}

/** The JSON text of a token. */
export function writeToken(token: JToken, indented: boolean): string {
  const text = new JsonText(indented);
  writeInto(text, token);
  return text.text;
}

/** By the tokens' types: their classes are written by means of this. */
function writeInto(text: JsonText, token: JToken): void {
  switch (token.type) {
    case tokenTypes.Object:
      text.start("{");
      for (const property of token.children) writeInto(text, property);
      text.end("}");
      return;
    case tokenTypes.Property:
      // Of XML: a comment in an object stands there without its name.
      if ((token as JProperty).name === "#comment" && token.children[0]?.type === tokenTypes.Comment) {
        writeInto(text, token.children[0]);
        return;
      }
      text.name((token as JProperty).name);
      for (const value of token.children) writeInto(text, value);
      return;
    case tokenTypes.Array:
      writeItems(text, "[", token.children, "]");
      return;
    case tokenTypes.Constructor:
      writeItems(text, `new ${(token as JConstructor).name ?? ""}(`, token.children, ")");
      return;
    default:
      text.raw(valueJson(token.type, (token as JValue).content));
  }
}

function writeItems(text: JsonText, open: string, items: readonly JToken[], close: string): void {
  text.start(open);
  for (const item of items) {
    text.item();
    writeInto(text, item);
  }
  text.end(close);
}

/** The JSON of a value without children. */
export function valueJson(type: number, content: NetValue): string {
  switch (type) {
    case tokenTypes.Comment:
      return `/*${textOfObject(content)}*/`;
    case tokenTypes.Raw:
      return content === null ? "" : textOfObject(content);
    case tokenTypes.Undefined:
      return "undefined";
    default:
      return objectJson(content);
  }
}

/** The JSON of an `object` that is no container. */
export function objectJson(content: NetValue): string {
  if (content === null) return "null";
  if (typeof content === "string") return quoteJson(content);
  if (content instanceof Boxed) return boxJson(content);
  if (content instanceof Decimal) return withDecimalPlace(textOfObject(content));
  if (content instanceof NetDateTime || content instanceof NetDateTimeOffset) return `"${isoText(content)}"`;
  if (content instanceof NetArray) return `"${Buffer.from(bytesOf(content)).toString("base64")}"`;
  return quoteJson(textOfObject(content));
}

function boxJson(box: Boxed): string {
  const { value, netType } = box;
  if (typeof value === "boolean") return String(value);
  if (netType.name === "System.Char") return quoteJson(String.fromCharCode(Number(value)));
  if (netType.name !== "System.Double" && netType.name !== "System.Single") return String(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return Number.isNaN(number) ? '"NaN"' : number > 0 ? '"Infinity"' : '"-Infinity"';
  return withDecimalPlace(textOfObject(box, "R"));
}

function withDecimalPlace(text: string): string {
  return /[.eE]/.test(text) ? text : `${text}.0`;
}

/** ISO 8601 with as many decimals as there are, and the zone as the kind has it. */
export function isoText(value: NetDateTime | NetDateTimeOffset): string {
  const text = value instanceof NetDateTime ? value.netFormat("yyyy-MM-ddTHH:mm:ss.FFFFFFFK") : value.netFormat("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz");
  return text;
}

const plain = /^[\x20\x21\x23-\x5b\x5d-\x84\x86-\u2027\u202a-\uffff]*$/;
const toEscape = /[\x00-\x1f"\\\u0085\u2028\u2029]/g;
const short = new Map([
  ["\b", "\\b"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\f", "\\f"],
  ["\r", "\\r"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

/** A JSON string: what has to be escaped is, and nothing else. */
export function quoteJson(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  return `"${text.replace(toEscape, (c) => short.get(c) ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
}
