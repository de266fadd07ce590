import type { Position, SourceRange } from "./source.js";

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
