import { isObject } from "../catalog/arm/index.js";
import { diagnose, LazyLocation, LineIndex, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";

export type JsonPath = readonly (string | number)[];

export interface JsonText {
  readonly value: unknown;
  /** The place of a value, or of the nearest one around it that is there. */
  readonly locate: (path: JsonPath) => SourceLocation;
}

/**
 * JSON with what deployment templates may have besides: comments, lines inside strings and a comma after the last item.
 * Places are worked out when the first one is asked for.
 */
export function readJson(text: string, file: string): { json: JsonText | undefined; diagnostics: Diagnostic[] } {
  const places = (): JsonReader => new JsonReader(text);
  try {
    return { json: withPlaces(JSON.parse(text) as unknown, text, file, places), diagnostics: [] };
  } catch {
    const reader = places();
    try {
      const value = reader.readDocument();
      return { json: withPlaces(value, text, file, places), diagnostics: [] };
    } catch (error) {
      if (!(error instanceof JsonStop)) throw error;
      const range = new LineIndex(text).range(error.start, Math.max(error.start, error.end));
      return { json: undefined, diagnostics: [diagnose("json-syntax", { problem: error.problem }, { file, range })] };
    }
  }
}

function withPlaces(value: unknown, text: string, file: string, places: () => JsonReader): JsonText {
  let reader: JsonReader | undefined;
  let lines: LineIndex | undefined;
  const locate = (path: JsonPath): SourceLocation =>
    new LazyLocation(() => {
      if (reader === undefined) {
        reader = places();
        reader.readDocument();
      }
      lines ??= new LineIndex(text);
      const [start, end] = reader.place(path);
      return { file, range: lines.range(start, end) };
    }, file);
  return { value, locate };
}

type Extent = readonly [start: number, end: number];

class JsonStop extends Error {
  constructor(
    readonly problem: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(problem);
  }
}

const escapes: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const maxDepth = 500;

class JsonReader {
  private i = 0;
  private depth = 0;
  private root: unknown;
  private rootExtent: Extent = [0, 0];
  private readonly extents = new WeakMap<object, Map<string, Extent>>();

  constructor(private readonly text: string) {}

  readDocument(): unknown {
    this.space();
    const start = this.i;
    this.root = this.value();
    this.rootExtent = [start, this.i];
    this.space();
    if (this.i < this.text.length) this.stop("there is more after its end");
    return this.root;
  }

  place(path: JsonPath): Extent {
    let at: unknown = this.root;
    let found: Extent = [this.rootExtent[0], Math.min(this.rootExtent[1], this.rootExtent[0] + 1)];
    for (const step of path) {
      const next = typeof at === "object" && at !== null ? this.extents.get(at)?.get(String(step)) : undefined;
      if (next === undefined) break;
      found = next;
      at = isObject(at) ? at[step] : (at as readonly unknown[])[Number(step)];
    }
    return found;
  }

  private value(): unknown {
    const c = this.text[this.i];
    if (c === "{" || c === "[") {
      if (++this.depth > maxDepth) this.stop(`it is nested more than ${maxDepth} deep`);
      const read = c === "{" ? this.object() : this.array();
      this.depth--;
      return read;
    }
    if (c === '"') return this.string();
    return this.literal();
  }

  private object(): object {
    const start = this.i++;
    const entries = new Map<string, unknown>();
    const extents = new Map<string, Extent>();
    this.space();
    while (this.text[this.i] !== "}") {
      if (this.text[this.i] !== '"') this.stop(this.i >= this.text.length ? "`{` is never closed" : "a property's name in double quotes is expected here", this.i >= this.text.length ? start : this.i);
      const name = this.string();
      this.space();
      if (this.text[this.i] !== ":") this.stop(`\`:\` is expected after "${name}"`);
      this.i++;
      this.space();
      const from = this.i;
      entries.set(name, this.value());
      extents.set(name, [from, this.i]);
      this.separator("}", start);
    }
    this.i++;
    const read = Object.fromEntries(entries);
    this.extents.set(read, extents);
    return read;
  }

  private array(): unknown[] {
    const start = this.i++;
    const read: unknown[] = [];
    const extents = new Map<string, Extent>();
    this.space();
    while (this.text[this.i] !== "]") {
      const from = this.i;
      read.push(this.value());
      extents.set(String(read.length - 1), [from, this.i]);
      this.separator("]", start);
    }
    this.i++;
    this.extents.set(read, extents);
    return read;
  }

  private separator(close: string, open: number): void {
    this.space();
    if (this.text[this.i] === ",") {
      this.i++;
      this.space();
    } else if (this.text[this.i] !== close) {
      const isEnd = this.i >= this.text.length;
      this.stop(isEnd ? `\`${this.text[open] ?? ""}\` is never closed` : `\`,\` or \`${close}\` is expected here`, isEnd ? open : this.i);
    }
  }

  private string(): string {
    const start = this.i++;
    let read = "";
    for (let c = this.text[this.i]; c !== '"'; c = this.text[this.i]) {
      if (c === undefined) this.stop("the quote is never closed", start, start + 1);
      if (c !== "\\") {
        read += c;
        this.i++;
        continue;
      }
      const escape = this.text[this.i + 1] ?? "";
      const code = escape === "u" ? /^[0-9a-fA-F]{4}/.exec(this.text.slice(this.i + 2, this.i + 6))?.[0] : undefined;
      const character = code === undefined ? escapes[escape] : String.fromCharCode(parseInt(code, 16));
      if (character === undefined) this.stop(`\`\\${escape}\` is no escape`, this.i, this.i + 2);
      read += character;
      this.i += code === undefined ? 2 : 6;
    }
    this.i++;
    return read;
  }

  private literal(): unknown {
    const word = /^[-+.\w]+/.exec(this.text.slice(this.i, this.i + 64))?.[0] ?? "";
    const isKnown = word === "true" || word === "false" || word === "null" || /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word);
    if (!isKnown) this.stop(word === "" ? (this.i >= this.text.length ? "a value is missing at its end" : `a value is expected here, not \`${this.text[this.i] ?? ""}\``) : `\`${word}\` is no value`, this.i, this.i + Math.max(word.length, 1));
    this.i += word.length;
    return JSON.parse(word) as unknown;
  }

  private space(): void {
    for (;;) {
      const found = /^(?:[ \t\r\n]+|\/\/[^\n]*|\/\*[^]*?\*\/)/.exec(this.text.slice(this.i, this.i + 1) === "/" ? this.text.slice(this.i) : this.text.slice(this.i, this.i + 256));
      if (found === null) return;
      this.i += found[0].length;
    }
  }

  private stop(problem: string, start = this.i, end = start + 1): never {
    throw new JsonStop(problem, start, end);
  }
}
