import type { Diagnostic, SourceRange } from "../diagnostics/index.js";
import { plural, type Paint } from "./paint.js";
import { lineReader, type ReadLines, type ReadSource } from "./source-lines.js";

/** One block a finding: what, where with the line, why, how to mend it. `all` are those that are not shown too. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], read: ReadSource, paint: Paint, all: readonly Diagnostic[] = diagnostics): string {
  const lines = lineReader(read, all);
  const blocks = diagnostics.map((d) => renderDiagnostic(d, lines, paint));
  return [...blocks, renderCounts(diagnostics, paint)].join("\n\n");
}

function renderDiagnostic(d: Diagnostic, read: ReadLines, paint: Paint): string {
  const tone = d.severity === "error" ? paint.error : d.severity === "warning" ? paint.warning : paint.info;
  const lines = [`${tone(d.severity)} ${paint.faint(d.code)}: ${paint.strong(visible(d.message))}`];
  if (d.file !== undefined && d.range !== undefined) {
    const { line, column } = d.range.start;
    lines.push(`  ${paint.faint("at")} ${visible(d.file)}:${line}:${column}`, ...frame(read(d.file), d.range, tone, paint));
  }
  if (d.detail !== undefined) lines.push(...wrap(visible(d.detail)).map((l) => `  ${l}`));
  if (d.fix !== undefined) lines.push(...wrap(visible(d.fix)).map((l, i) => `  ${i === 0 ? paint.info("fix: ") : "     "}${l}`));
  if (d.help !== undefined) lines.push(`  ${paint.faint("more:")} ${d.help}`);
  return lines.join("\n");
}

/** Lines longer than this are cut around what is pointed at. */
const widest = 160;

function frame(lines: readonly string[] | undefined, { start, end }: SourceRange, tone: (t: string) => string, paint: Paint): string[] {
  const shown = lines?.[start.line - 1];
  if (lines === undefined || shown === undefined) return [];
  const width = String(start.line).length;
  const gutter = (label: string): string => paint.faint(`  ${label.padStart(width)} | `);
  const last = end.line === start.line ? end.column : shown.length + 1;
  const cut = cutterFor(shown, start.column - 1);
  const before = start.line > 1 ? [`${gutter(String(start.line - 1))}${cut(lines[start.line - 2] ?? "")}`] : [];
  const offset = cut(shown, start.column - 1).length;
  const length = Math.max(1, cut(shown, Math.max(last, start.column + 1) - 1).length - offset);
  return [...before, `${gutter(String(start.line))}${cut(shown)}`, `${gutter("")}${" ".repeat(offset)}${tone("^".repeat(length))}`];
}

/** Shows a line, or its beginning up to an offset. A long line is cut, with something of what stands before `start`. */
function cutterFor(line: string, start: number): (line: string, until?: number) => string {
  const from = line.length <= widest ? 0 : Math.max(0, Math.min(start - 40, line.length - widest));
  const left = from > 0 ? "…" : "";
  return (each, until) => {
    const part = each.slice(from, Math.min(until ?? each.length, from + widest));
    const right = until === undefined && each.length > from + widest ? "…" : "";
    return `${left}${expand(part)}${right}`;
  };
}

const expand = (text: string): string => visible(text.replaceAll("\t", "  "));

/** Control characters would act on the terminal: they are shown as their signs instead. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => {
    const code = c.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "\u2421" : "\ufffd";
  });
}

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
  return { formatVersion: "1", diagnostics: diagnosticRows(diagnostics), summary: countDiagnostics(diagnostics) };
}

/** Diagnostics in the order of their properties, as every JSON document has them. */
export function diagnosticRows(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code, severity, message, detail, fix, help, file, range, address }) => ({ code, severity, message, detail, fix, help, file, range, address }));
}
