import type { Diagnostic, SourceRange } from "../diagnostics/index.js";
import { plural, type Paint } from "./paint.js";

/** The text of a file as the diagnostics saw it; undefined when it cannot be shown. */
export type ReadSource = (file: string) => string | undefined;

/** One block a finding: what, where with the line, why, how to mend it. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], read: ReadSource, paint: Paint): string {
  const blocks = diagnostics.map((d) => renderDiagnostic(d, read, paint));
  return [...blocks, renderCounts(diagnostics, paint)].join("\n\n");
}

function renderDiagnostic(d: Diagnostic, read: ReadSource, paint: Paint): string {
  const tone = d.severity === "error" ? paint.error : d.severity === "warning" ? paint.warning : paint.info;
  const lines = [`${tone(d.severity)} ${paint.faint(d.code)}: ${paint.strong(d.message)}`];
  if (d.file !== undefined && d.range !== undefined) {
    const { line, column } = d.range.start;
    lines.push(`  ${paint.faint("at")} ${d.file}:${line}:${column}`, ...frame(read(d.file), d.range, tone, paint));
  }
  if (d.detail !== undefined) lines.push(...wrap(d.detail).map((l) => `  ${l}`));
  if (d.fix !== undefined) lines.push(...wrap(d.fix).map((l, i) => `  ${i === 0 ? paint.info("fix: ") : "     "}${l}`));
  return lines.join("\n");
}

function frame(text: string | undefined, { start, end }: SourceRange, tone: (t: string) => string, paint: Paint): string[] {
  if (text === undefined) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const shown = lines[start.line - 1];
  if (shown === undefined) return [];
  const width = String(start.line).length;
  const gutter = (label: string): string => paint.faint(`  ${label.padStart(width)} | `);
  const last = end.line === start.line ? end.column : shown.length + 1;
  const before = start.line > 1 ? [`${gutter(String(start.line - 1))}${expand(lines[start.line - 2] ?? "")}`] : [];
  const offset = expand(shown.slice(0, start.column - 1)).length;
  const length = Math.max(1, expand(shown.slice(0, Math.max(last, start.column + 1) - 1)).length - offset);
  return [...before, `${gutter(String(start.line))}${expand(shown)}`, `${gutter("")}${" ".repeat(offset)}${tone("^".repeat(length))}`];
}

const expand = (text: string): string => text.replaceAll("\t", "  ");

function wrap(text: string, width = 100): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function renderCounts(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const { errors, warnings, infos } = countDiagnostics(diagnostics);
  const parts = [errors > 0 ? paint.error(plural(errors, "error")) : plural(errors, "error"), plural(warnings, "warning")];
  return [...parts, ...(infos > 0 ? [plural(infos, "info")] : [])].join(", ");
}

export function countDiagnostics(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number; infos: number } {
  const count = (severity: Diagnostic["severity"]): number => diagnostics.filter((d) => d.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}

export function diagnosticsJson(diagnostics: readonly Diagnostic[]): unknown {
  const rows = diagnostics.map(({ code, severity, message, detail, fix, file, range, address }) => ({ code, severity, message, detail, fix, file, range, address }));
  return { formatVersion: "1", diagnostics: rows, summary: countDiagnostics(diagnostics) };
}
