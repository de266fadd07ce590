import { writeFileSync } from "node:fs";
import { diagnose, hasErrors, type Diagnostic } from "../../../diagnostics/index.js";
import { formatPolicy } from "../../../policy/index.js";
import { plural, renderDiagnostics } from "../../../render/index.js";
import { flag, type Invocation, type RunCommand } from "../../command.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { readPolicyFiles, sourceOf, type PolicyFile } from "../../policy-files.js";
import { ReportedFailure } from "../../reported-failure.js";
import { refuseUsage } from "../../usage.js";

interface Formatted {
  readonly file: PolicyFile;
  /** Undefined when the document cannot be read. */
  readonly text: string | undefined;
}

export const run: RunCommand = async (invocation) => {
  const { terminal, options, arguments: names } = invocation;
  const [write, check] = [flag(options, "write"), flag(options, "check")];
  if (write && check) return refuseUsage(terminal, "policy format", "--write and --check exclude each other");
  const files = await readPolicyFiles(names, terminal);
  if (files.length > 1 && !write && !check) return refuseUsage(terminal, "policy format", `${files.length} files cannot be printed one after the other; give --write or --check`);
  if (write && files.some((f) => f.path === undefined)) return refuseUsage(terminal, "policy format", "standard input cannot be written to; leave --write out");
  const { formatted, diagnostics } = formatAll(files);
  if (diagnostics.length > 0) terminal.err(renderDiagnostics(diagnostics, sourceOf(files), await terminal.paint(invocation.globals.color)));
  if (!write && !check) return print(invocation, formatted);
  const different = formatted.filter((f) => f.text !== undefined && f.text !== f.file.text);
  if (write) different.forEach(replace);
  for (const { file } of different) terminal.out(file.file);
  const summary = `${plural(different.length, "file")} ${write ? "changed" : "laid out differently"}, ${formatted.length - different.length} as ${formatted.length - different.length === 1 ? "it was" : "they were"}.`;
  terminal.err(summary);
  return hasErrors(diagnostics) || (check && different.length > 0) ? exitCodes.failure : exitCodes.success;
};

function formatAll(files: readonly PolicyFile[]): { formatted: Formatted[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const formatted = files.map((file) => {
    const result = formatPolicy(file.text, file.file);
    diagnostics.push(...result.diagnostics);
    return { file, text: hasErrors(result.diagnostics) ? undefined : result.text };
  });
  return { formatted, diagnostics };
}

function print({ terminal }: Invocation, [only]: readonly Formatted[]): ExitCode {
  if (only?.text === undefined) return exitCodes.failure;
  terminal.out(only.text.replace(/\n$/, ""));
  return exitCodes.success;
}

function replace({ file, text }: Formatted): void {
  if (file.path === undefined || text === undefined) return;
  try {
    writeFileSync(file.path, text);
  } catch (error) {
    throw new ReportedFailure([diagnose("output-unwritable", { path: file.file, problem: (error as NodeJS.ErrnoException).code ?? String(error) })]);
  }
}
