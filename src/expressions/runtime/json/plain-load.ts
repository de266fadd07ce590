import { netType } from "../net-type.js";
import { Boxed } from "../value.js";
import type { JContainerToken } from "./container.js";
import { JArray, JObject, JProperty } from "./containers.js";
import { JsonSource } from "./json-source.js";
import { readJsonDate } from "./json-dates.js";
import { JValue, WrittenNumber } from "./json-value.js";
import type { JToken } from "./token.js";
import { tokenTypes } from "./token-type.js";

const int64 = netType("System.Int64");
const double = netType("System.Double");
const boolean = netType("System.Boolean");

const c = { tab: 9, lineFeed: 10, carriageReturn: 13, space: 32, quote: 34, plus: 43, comma: 44, minus: 45, dot: 46, zero: 48, nine: 57, colon: 58, upperE: 69, open: 91, backslash: 92, close: 93, lowerE: 101, begin: 123, end: 125 } as const;

/**
 * Loads JSON as the standard has it, in one pass. Undefined for everything else, and for what is seldom: the text is then read
 * again by JsonTextReader, which knows all that Newtonsoft takes, and says what is wrong and where.
 */
export function loadPlainJson(text: string, readsDates: boolean): JToken | undefined {
  const loader = new PlainLoader(text, readsDates);
  const token = loader.load();
  return token !== undefined && loader.isAtEnd() ? token : undefined;
}

class PlainLoader {
  private at = 0;
  private readonly source: JsonSource;

  constructor(
    private readonly text: string,
    private readonly readsDates: boolean,
  ) {
    this.source = new JsonSource(text);
  }

  /** The last of several with one name wins, in the place of the first. */
  private addProperty(parent: JObject, name: string, token: JToken, nameEnd: number): void {
    const known = parent.property(name);
    const property = known ?? new JProperty(name, token);
    property.placeIn(this.source, nameEnd);
    if (known === null) parent.adopt(property);
    else known.value = token;
  }

  private skip(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== c.space && code !== c.lineFeed && code !== c.carriageReturn && code !== c.tab) return code;
      this.at++;
    }
  }

  isAtEnd(): boolean {
    this.skip();
    return this.at === this.text.length;
  }

  /** Without recursion: a text may be nested as deep as it likes. */
  load(): JToken | undefined {
    const open: JContainerToken[] = [];
    let parent: JContainerToken | undefined;
    for (;;) {
      let name = "";
      let nameEnd = 0;
      const isObject = parent instanceof JObject;
      if (isObject) {
        const read = this.readName();
        if (read === undefined) return undefined;
        name = read;
        nameEnd = this.at;
      }
      const code = this.skip();
      const container = code === c.begin ? new JObject() : code === c.open ? new JArray() : undefined;
      const token = container ?? this.readLeaf(code);
      if (token === undefined) return undefined;
      token.placeIn(this.source, container === undefined ? this.at : this.at + 1);
      if (isObject) this.addProperty(parent as JObject, name, token, nameEnd);
      else parent?.adopt(token);
      if (container !== undefined) {
        this.at++;
        if (this.skip() !== (code === c.begin ? c.end : c.close)) {
          if (parent !== undefined) open.push(parent);
          parent = container;
          continue;
        }
        this.at++;
      }
      // After a value: what ends here, and whether something follows.
      let ended: JToken = token;
      for (;;) {
        if (parent === undefined) return ended;
        const after = this.skip();
        this.at++;
        if (after === c.comma) break;
        if (after !== (parent instanceof JObject ? c.end : c.close)) return undefined;
        ended = parent;
        parent = open.pop();
      }
    }
  }

  private readName(): string | undefined {
    if (this.skip() !== c.quote) return undefined;
    const name = this.readText();
    if (this.skip() !== c.colon) return undefined;
    this.at++;
    return name;
  }

  private readLeaf(code: number): JToken | undefined {
    switch (code) {
      case c.quote: {
        const text = this.readText();
        if (text === undefined) return undefined;
        const date = this.readsDates ? readJsonDate(text) : undefined;
        return date === undefined ? new JValue(text, tokenTypes.String) : new JValue(date, tokenTypes.Date);
      }
      case 116:
        return this.takes("true") ? new JValue(new Boxed(boolean, true), tokenTypes.Boolean) : undefined;
      case 102:
        return this.takes("false") ? new JValue(new Boxed(boolean, false), tokenTypes.Boolean) : undefined;
      case 110:
        return this.takes("null") ? JValue.ofNull() : undefined;
      default:
        return code === c.minus || isDigit(code) ? this.readNumber() : undefined;
    }
  }

  private takes(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return this.endsHere();
  }

  /** A word or number is over where white space or a mark follows. */
  private endsHere(): boolean {
    if (this.at === this.text.length) return true;
    const code = this.text.charCodeAt(this.at);
    return code === c.comma || code === c.end || code === c.close || code === c.space || code === c.lineFeed || code === c.carriageReturn || code === c.tab;
  }

  /** From its quote on. */
  private readText(): string | undefined {
    const { text } = this;
    const start = this.at + 1;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === c.quote) {
        this.at = at + 1;
        return text.slice(start, at);
      }
      if (code === c.backslash) return this.readEscaped(start, at);
    }
    return undefined;
  }

  private readEscaped(start: number, firstEscape: number): string | undefined {
    const { text } = this;
    let out = text.slice(start, firstEscape);
    for (let at = firstEscape; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === c.quote) {
        this.at = at + 1;
        return out;
      }
      if (code !== c.backslash) {
        const from = at;
        while (at + 1 < text.length && text.charCodeAt(at + 1) !== c.quote && text.charCodeAt(at + 1) !== c.backslash) at++;
        out += text.slice(from, at + 1);
        continue;
      }
      at++;
      const escape = escapes.get(text.charCodeAt(at));
      if (escape !== undefined) out += escape;
      else {
        const hex = text.slice(at + 1, at + 5);
        if (text[at] !== "u" || !/^[0-9a-fA-F]{4}$/.test(hex)) return undefined;
        out += String.fromCharCode(parseInt(hex, 16));
        at += 4;
      }
    }
    return undefined;
  }

  private digits(): number {
    const start = this.at;
    while (isDigit(this.text.charCodeAt(this.at))) this.at++;
    return this.at - start;
  }

  private readNumber(): JToken | undefined {
    const { text } = this;
    const start = this.at;
    if (text.charCodeAt(start) === c.minus) this.at++;
    const isZero = text.charCodeAt(this.at) === c.zero;
    const count = this.digits();
    if (count === 0 || (isZero && count > 1)) return undefined;
    const next = text.charCodeAt(this.at);
    if (next !== c.dot && next !== c.lowerE && next !== c.upperE) {
      // Longer ones may be of another type.
      if (count > 18 || !this.endsHere()) return undefined;
      const whole = text.slice(start, this.at);
      return new JValue(new Boxed(int64, count > 15 ? BigInt(whole) : BigInt(Number(whole))), tokenTypes.Integer);
    }
    if (next === c.dot) {
      this.at++;
      if (this.digits() === 0) return undefined;
    }
    if ((text.charCodeAt(this.at) | 32) === c.lowerE) {
      this.at++;
      const sign = text.charCodeAt(this.at);
      if (sign === c.plus || sign === c.minus) this.at++;
      if (this.digits() === 0) return undefined;
    }
    const written = text.slice(start, this.at);
    const value = Number(written);
    if (!Number.isFinite(value) || !this.endsHere()) return undefined;
    const content = new Boxed(double, value);
    return this.readsDates ? new JValue(content, tokenTypes.Float) : new WrittenNumber(content, written);
  }
}

const isDigit = (code: number): boolean => code >= c.zero && code <= c.nine;

const escapes = new Map<number, string>([
  [98, "\b"],
  [116, "\t"],
  [110, "\n"],
  [102, "\f"],
  [114, "\r"],
  [92, "\\"],
  [47, "/"],
  [34, '"'],
]);
