import { hasErrors, type Diagnostic } from "../../../diagnostics/index.js";
import { formatPolicy } from "../../../policy/index.js";
import { plural, renderDiagnostics } from "../../../render/index.js";
import { flag, type Invocation, type RunCommand } from "../../command.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { namesInputTwice, readPolicyInput, sourceOf, writeResult, type PolicyFile } from "../../policy-files.js";
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
  if (namesInputTwice(names)) return refuseUsage(terminal, "policy format", "standard input can be read once");
  const { files, diagnostics: unread } = await readPolicyInput(names, terminal);
  if (files.length > 1 && !write && !check) return refuseUsage(terminal, "policy format", `${files.length} files cannot be printed one after the other; give --write or --check`);
  if (write && files.some((f) => f.path === undefined)) return refuseUsage(terminal, "policy format", "standard input cannot be written to; leave --write out");
  const { formatted, diagnostics } = formatAll(files, unread);
  if (diagnostics.length > 0) terminal.err(renderDiagnostics(diagnostics, sourceOf(files), await terminal.paint(invocation.globals.color)));
  if (!write && !check) return print(invocation, formatted);
  const different = formatted.filter((f) => f.text !== undefined && f.text !== f.file.text);
  if (write) different.forEach(replace);
  for (const { file } of different) terminal.out(file.file);
  terminal.err(summarize(formatted, different.length, write));
  return hasErrors(diagnostics) || (check && different.length > 0) ? exitCodes.failure : exitCodes.success;
};

function formatAll(files: readonly PolicyFile[], unread: readonly Diagnostic[]): { formatted: Formatted[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [...unread];
  const formatted = files.map((file) => {
    const result = formatPolicy(file.text, file.file);
    diagnostics.push(...result.diagnostics);
    return { file, text: hasErrors(result.diagnostics) ? undefined : result.text };
  });
  return { formatted, diagnostics };
}

function summarize(formatted: readonly Formatted[], different: number, write: boolean): string {
  const broken = formatted.filter((f) => f.text === undefined).length;
  const same = formatted.length - different - broken;
  const parts = [`${plural(different, "file")} ${write ? "changed" : "laid out differently"}`, `${same} as ${same === 1 ? "it was" : "they were"}`];
  return `${[...parts, ...(broken === 0 ? [] : [`${broken} that cannot be read`])].join(", ")}.`;
}

function print({ terminal }: Invocation, [only]: readonly Formatted[]): ExitCode {
  if (only?.text === undefined) return exitCodes.failure;
  terminal.document(only.text.replace(/\n$/, ""));
  return exitCodes.success;
}

function replace({ file, text }: Formatted): void {
  if (file.path !== undefined && text !== undefined) writeResult(file.path, file.file, text);
}
