import type { Diagnostic, SourceRange } from "../diagnostics/index.js";

/** The text of a file as the diagnostics saw it; undefined when it cannot be shown. */
export type ReadSource = (file: string) => string | undefined;

/** Lines of a file, split once for all its findings. */
export type ReadLines = (file: string | undefined) => readonly string[] | undefined;

/** Findings whose place is a secret that is written in clear. */
const pointAtSecrets: ReadonlySet<string> = new Set(["secret-literal", "secret-default"]);

/** Reads lines to be shown, with the secrets that findings point at blacked out, whichever finding they are shown for. */
export function lineReader(read: ReadSource, diagnostics: readonly Diagnostic[]): ReadLines {
  const hidden = new Map<string, SourceRange[]>();
  for (const { code, file, range } of diagnostics) if (file !== undefined && range !== undefined && pointAtSecrets.has(code)) hidden.set(file, [...(hidden.get(file) ?? []), range]);
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (file === undefined) return undefined;
    if (!known.has(file)) known.set(file, blackOut(read(file)?.split(/\r\n|\r|\n/), hidden.get(file) ?? []));
    return known.get(file);
  };
}

function blackOut(lines: readonly string[] | undefined, ranges: readonly SourceRange[]): readonly string[] | undefined {
  if (lines === undefined || ranges.length === 0) return lines;
  const shown = [...lines];
  for (const { start, end } of ranges) {
    for (let line = start.line; line <= end.line; line++) {
      const text = shown[line - 1] ?? "";
      const from = line === start.line ? start.column - 1 : 0;
      const to = line === end.line ? end.column - 1 : text.length;
      shown[line - 1] = text.slice(0, from) + "•".repeat(Math.max(0, Math.min(to, text.length) - from)) + text.slice(to);
    }
  }
  return shown;
}
