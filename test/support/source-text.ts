import type { SourceRange } from "../../src/diagnostics/index.js";

/** The text that a range points at. Line breaks show as ⏎. */
export function textAt(source: string, { start, end }: SourceRange): string {
  const lines = source.split(/\r\n|\r|\n/);
  const covered = lines.slice(start.line - 1, end.line);
  const last = covered.length - 1;
  return covered.map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined)).join("⏎");
}
