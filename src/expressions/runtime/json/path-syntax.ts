import { throwNet } from "../language/throw.js";
import { Boxed } from "../value.js";
import { netType } from "../net-type.js";
import { JValue, longValue } from "./json-value.js";

/** A step of a JSONPath: from the tokens so far to the next ones. */
export type PathFilter =
  | { readonly kind: "root" }
  /** `.name` and `..name`; all without names. Several are `['a','b']`. */
  | { readonly kind: "fields"; readonly names: readonly string[] | undefined; readonly scan: boolean }
  /** `[0]`, `[0,2]`; all without indexes. */
  | { readonly kind: "indexes"; readonly indexes: readonly number[] | undefined }
  | { readonly kind: "slice"; readonly start: number | undefined; readonly end: number | undefined; readonly step: number | undefined }
  | { readonly kind: "query"; readonly condition: PathCondition; readonly scan: boolean };

export type PathSide = { readonly kind: "path"; readonly filters: readonly PathFilter[] } | { readonly kind: "value"; readonly value: JValue };

export type PathCondition =
  | { readonly kind: "all" | "any"; readonly parts: PathCondition[] }
  | { readonly kind: "compare"; readonly left: PathSide; readonly operator: PathOperator; readonly right: PathSide | undefined };

export type PathOperator = "exists" | "===" | "==" | "!==" | "!=" | "<>" | "=~" | "<=" | "<" | ">=" | ">";

const operators: readonly PathOperator[] = ["===", "==", "=~", "!==", "!=", "<>", "<=", "<", ">=", ">"];

export function throwJson(message: string): never {
  throwNet("Newtonsoft.Json.JsonException", message);
}

/** Reads a JSONPath as Newtonsoft's JPath does, with its messages. */
export function parsePath(text: string): PathFilter[] {
  return new PathParser(text).parse();
}

class PathParser {
  private i = 0;

  constructor(private readonly text: string) {}

  parse(): PathFilter[] {
    const filters: PathFilter[] = [];
    this.skipBlanks();
    if (this.i === this.text.length || this.text === "$") return filters;
    if (this.text[this.i] === "$" && /[.[]/.test(this.text[this.i + 1] ?? "")) this.i++;
    if (!this.readPath(filters, false)) {
      const last = this.i;
      this.skipBlanks();
      if (!this.isAtEnd) throwJson(`Unexpected character while parsing path: ${this.text[last] ?? ""}`);
    }
    return filters;
  }

  private get isAtEnd(): boolean {
    return this.i >= this.text.length;
  }

  private get current(): string {
    return this.text[this.i] ?? "";
  }

  private skipBlanks(): void {
    while (this.current === " ") this.i++;
  }

  private requireMore(message: string): void {
    if (this.isAtEnd) throwJson(message);
  }

  private throwUnexpected(place: string): never {
    throwJson(`Unexpected character while parsing path ${place}: ${this.current}`);
  }

  /** Returns whether it ended with the text. */
  private readPath(filters: PathFilter[], inQuery: boolean): boolean {
    let start = this.i;
    let scan = false;
    let afterIndexer = false;
    let afterDot = false;
    const addMember = (): void => {
      if (this.i <= start) return;
      const member = this.text.slice(start, this.i).trimEnd();
      filters.push({ kind: "fields", names: member === "*" ? undefined : [member], scan });
      scan = false;
    };
    for (let ended = false; !this.isAtEnd && !ended; ) {
      const c = this.current;
      if (c === "[" || c === "(") {
        addMember();
        filters.push(this.readIndexer(c === "[" ? "]" : ")", scan));
        scan = false;
        this.i++;
        start = this.i;
        afterIndexer = true;
        afterDot = false;
      } else if (c === "]" || c === ")" || c === " ") ended = true;
      else if (c === ".") {
        addMember();
        if (this.text[this.i + 1] === ".") {
          scan = true;
          this.i++;
        }
        this.i++;
        start = this.i;
        afterIndexer = false;
        afterDot = true;
      } else if (inQuery && "=<!>|&".includes(c)) ended = true;
      else {
        if (afterIndexer) throwJson(`Unexpected character following indexer: ${c}`);
        this.i++;
      }
    }
    if (this.i > start) addMember();
    else if (afterDot && (this.isAtEnd || inQuery)) throwJson("Unexpected end while parsing path.");
    return this.isAtEnd;
  }

  /** After it the closing bracket is next. */
  private readIndexer(close: string, scan: boolean): PathFilter {
    this.i++;
    this.requireMore("Path ended with open indexer.");
    this.skipBlanks();
    if (this.current === "'") return this.readNames(close, scan);
    return this.current === "?" ? this.readQuery(close, scan) : this.readIndexes(close);
  }

  private readNames(close: string, scan: boolean): PathFilter {
    const names: string[] = [];
    while (!this.isAtEnd) {
      names.push(this.readQuoted());
      this.skipBlanks();
      this.requireMore("Path ended with open indexer.");
      if (this.current === close) return { kind: "fields", names, scan };
      if (this.current !== ",") this.throwUnexpected("indexer");
      this.i++;
      this.skipBlanks();
    }
    throwJson("Path ended with open indexer.");
  }

  private readIndexes(close: string): PathFilter {
    const body = /\s*(\*|-?\d*\s*:\s*-?\d*(?:\s*:\s*-?\d*)*|-?\d+(?:\s*,\s*-?\d+)*)?\s*/y;
    body.lastIndex = this.i;
    const found = body.exec(this.text)?.[1] ?? "";
    this.i = body.lastIndex;
    this.requireMore("Path ended with open indexer.");
    if (this.current !== close) {
      const after = found === "" ? "" : this.text.slice(this.i).replace(/^,\s*/, "");
      if (this.current === "," && (after === "" || after.startsWith(close) || after.startsWith(","))) throwJson("Array index expected.");
      if (this.current === ",") this.i = this.text.length - after.length;
      this.throwUnexpected("indexer");
    }
    if (found === "") throwJson("Array index expected.");
    if (found === "*") return { kind: "indexes", indexes: undefined };
    if (!found.includes(":")) return { kind: "indexes", indexes: found.split(",").map(Number) };
    const [start, end, ...steps] = found.split(":").map((part) => (part.trim() === "" ? undefined : Number(part)));
    // Of several steps the last is taken.
    return { kind: "slice", start, end, step: steps.findLast((step) => step !== undefined) };
  }

  private readQuery(close: string, scan: boolean): PathFilter {
    this.i++;
    this.requireMore("Path ended with open indexer.");
    if (this.current !== "(") this.throwUnexpected("indexer");
    this.i++;
    const condition = this.readCondition();
    this.i++;
    this.requireMore("Path ended with open indexer.");
    this.skipBlanks();
    if (this.current !== close) this.throwUnexpected("indexer");
    return { kind: "query", condition, scan };
  }

  /** Up to the closing bracket. Both operators are of one rank: what follows another one is inside it. */
  private readCondition(): PathCondition {
    let root: PathCondition | undefined;
    let parent: { readonly kind: "all" | "any"; readonly parts: PathCondition[] } | undefined;
    while (!this.isAtEnd) {
      const comparison = this.readComparison();
      if (this.current === ")") {
        if (parent === undefined) return comparison;
        parent.parts.push(comparison);
        return root ?? parent;
      }
      const kind = this.text.startsWith("&&", this.i) ? "all" : this.text.startsWith("||", this.i) ? "any" : throwJson(`Unexpected character while parsing path query: ${this.current}`);
      this.i += 2;
      if (parent?.kind !== kind) {
        const group = { kind, parts: [] as PathCondition[] } as const;
        parent?.parts.push(group);
        parent = group;
        root ??= group;
      }
      parent.parts.push(comparison);
    }
    throwJson("Path ended with open query.");
  }

  private readComparison(): PathCondition {
    const left = this.readSide();
    if (/[)|&]/.test(this.current)) return { kind: "compare", left, operator: "exists", right: undefined };
    const operator = operators.find((each) => this.text.startsWith(each, this.i)) ?? throwJson("Could not read query operator.");
    this.i += operator.length;
    return { kind: "compare", left, operator, right: this.readSide() };
  }

  private readSide(): PathSide {
    this.skipBlanks();
    const c = this.current;
    let side: PathSide;
    if (c === "$" || c === "@") {
      const filters: PathFilter[] = c === "$" ? [{ kind: "root" }] : [];
      this.i++;
      if (this.readPath(filters, true)) throwJson("Path ended with open query.");
      side = { kind: "path", filters };
    } else side = { kind: "value", value: this.readValue() };
    this.skipBlanks();
    this.requireMore("Path ended with open query.");
    return side;
  }

  private readValue(): JValue {
    const c = this.current;
    if (c === "'") return new JValue(this.readQuoted());
    if (c === "/") return new JValue(this.readRegex());
    const word = /true|false|null/y;
    word.lastIndex = this.i;
    const found = word.exec(this.text)?.[0];
    if (found !== undefined) {
      this.i += found.length;
      return found === "null" ? JValue.ofNull() : new JValue(new Boxed(netType("System.Boolean"), found === "true"));
    }
    const number = /-?[^ )]*/y;
    number.lastIndex = this.i;
    const digits = number.exec(this.text)?.[0] ?? "";
    if (!/^-?\d/.test(digits)) throwJson(`Unexpected character while parsing path query: ${c}`);
    this.i += digits.length;
    if (/^-?\d+$/.test(digits)) return longValue(BigInt(digits));
    const value = Number(digits);
    if (Number.isNaN(value)) throwJson("Could not read query operator.");
    return new JValue(new Boxed(netType("System.Double"), value));
  }

  private readQuoted(): string {
    let out = "";
    for (this.i++; !this.isAtEnd; this.i++) {
      const c = this.current;
      if (c === "'") {
        this.i++;
        return out;
      }
      if (c !== "\\") out += c;
      else if (this.i + 1 < this.text.length) {
        this.i++;
        out += escapes.get(this.current) ?? throwJson(`Unknown escape character: \\${this.current}`);
      }
    }
    throwJson("Path ended with an open string.");
  }

  /** `/pattern/flags`, as it is written. */
  private readRegex(): string {
    const regex = /\/(?:\\.|[^/\\])*\/[a-zA-Z]*/y;
    regex.lastIndex = this.i;
    const found = regex.exec(this.text)?.[0] ?? throwJson("Path ended with an open regex.");
    this.i += found.length;
    return found;
  }
}

const escapes = new Map([...["'", '"', "\\", "/"].map((c): [string, string] => [c, c]), ["b", "\b"], ["t", "\t"], ["n", "\n"], ["f", "\f"], ["r", "\r"]]);
