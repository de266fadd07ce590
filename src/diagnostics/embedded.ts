import type { Position, SourceLocation, SourceRange } from "./source.js";

/** The place of a value of YAML or TypeScript, which knows its name's, and in which a part can be found again. */
export class ScalarLocation implements SourceLocation {
  /** `at` is where the value stands, with its quotes or indicator. */
  constructor(
    private readonly at: SourceLocation,
    private readonly read: ((file: string) => string | undefined) | undefined,
    readonly nameAt?: SourceLocation,
  ) {}

  get file(): string {
    return this.at.file;
  }

  get range(): SourceRange {
    return this.at.range;
  }

  /**
   * Where a part of the scalar's value stands, if it is written letter for letter, and as often as in the value: then
   * quotes, escapes and folded lines around it do not matter.
   */
  part(value: string, start: number, end: number): SourceLocation | undefined {
    const known = this.at.part?.(value, start, end);
    if (known !== undefined) return known;
    const source = this.read?.(this.at.file);
    const wanted = value.slice(start, end);
    if (source === undefined || wanted === "" || wanted.includes("\n")) return undefined;
    const { range } = this;
    const lines = source.split(/\r\n|\r|\n/).slice(range.start.line - 1, range.end.line);
    const found: SourceRange[] = [];
    for (const [i, line] of lines.entries()) {
      const from = i === 0 ? range.start.column - 1 : 0;
      const to = range.start.line + i === range.end.line ? range.end.column - 1 : line.length;
      const number = range.start.line + i;
      for (const at of occurrences(line.slice(0, to), wanted, from)) found.push({ start: { line: number, column: at + 1 }, end: { line: number, column: at + 1 + wanted.length } });
    }
    const inValue = occurrences(value, wanted, 0);
    const place = found.length === inValue.length ? found[inValue.indexOf(start)] : undefined;
    return place === undefined ? undefined : { file: this.file, range: place };
  }
}

function occurrences(text: string, wanted: string, from: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

/** Turns a range inside an embedded text into a range of the file that holds it. */
export type InnerRange = (range: SourceRange) => SourceRange;

/**
 * For a text that stands inside another file: a YAML block, a string or template literal. `at` is where the value stands
 * in `source`. Undefined when its lines cannot be found there again, as with escapes or folded lines.
 *
 * A line that holds `${` in the file may have got a value of the environment since: it is taken for found.
 */
export function locateInside(source: string, at: SourceRange, text: string): InnerRange | undefined {
  const outer = source.split(/\r\n|\r|\n/);
  const inner = text.replace(/\n+$/, "").split("\n");
  // A block starts on the line of its indicator, or on the one below.
  for (const line of [at.start.line - 1, at.start.line]) {
    const from = (i: number): number => (line + i === at.start.line - 1 ? at.start.column - 1 : 0);
    const first = inner.findIndex((each, i) => each.trim() !== "" && (outer[line + i]?.indexOf(each, from(i)) ?? -1) !== -1);
    if (first === -1) continue;
    const found = outer[line + first]?.indexOf(inner[first] ?? "", from(first)) ?? 0;
    // Indented lines lose their indentation together; those of a template literal keep it, but for the first.
    for (const indent of new Set([found, 0])) {
      const columnOf = (i: number): number => (i === first ? found : indent);
      if (inner.every((each, i) => isFound(outer[line + i], each, columnOf(i)))) return mapper(line, columnOf);
    }
  }
  return undefined;
}

function isFound(outer: string | undefined, inner: string, column: number): boolean {
  if (outer === undefined) return false;
  return inner.trim() === "" || outer.includes("${") || outer.startsWith(inner, column);
}

function mapper(line: number, columnOf: (i: number) => number): InnerRange {
  const position = (p: Position): Position => ({ line: line + p.line, column: columnOf(p.line - 1) + p.column });
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}
