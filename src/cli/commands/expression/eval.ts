import { hasErrors, type Diagnostic } from "../../../diagnostics/index.js";
import { evaluateExpression, outcomeJson, printJson, type EvaluationOutcome } from "../../../expressions/evaluate/index.js";
import { placeFindings } from "../../../expressions/place-findings.js";
import { diagnosticsJson, renderDiagnostics } from "../../../render/index.js";
import { text, wholeNumber, type Invocation, type RunCommand } from "../../command.js";
import { readContextFile, type ContextFile } from "../../context-file.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { readExpression } from "../../expression-input.js";
import { settleDiagnostics } from "../../settle-diagnostics.js";
import { refuseUsage } from "../../usage.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, options, arguments: [argument] } = invocation;
  const contextName = text(options, "context");
  if (argument === "-" && contextName === "-") return refuseUsage(terminal, "expression eval", "standard input can be the expression or the context, not both");
  const input = await readExpression(invocation, "expression eval");
  if (typeof input === "number") return input;
  const context = await readContextFile(contextName, terminal);
  const now = timeOf(text(options, "now"), context);
  if (now === undefined) return refuseUsage(terminal, "expression eval", "--now takes a time such as 2024-05-01T12:00:00Z");
  const { outcome, findings, contextProblems } = evaluateExpression(input.text, context.text, { now, seed: wholeNumber(options, "seed", 0) });
  const texts = new Map([[input.file, input.text], [context.file, context.text]]);
  const read = (file: string): string | undefined => texts.get(file);
  const { kept: problems } = settleDiagnostics([...placeFindings(findings, input.text, input.file), ...contextProblems.map((d) => ({ ...d, file: context.file }))], read);
  return await report(outcome, problems, read, invocation);
};

/** `--now`, else the time of the context's request, else the clock. */
function timeOf(given: string | undefined, { timestamp }: ContextFile): Date | undefined {
  const time = given === undefined ? (timestamp ?? new Date()) : new Date(given);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

async function report(outcome: EvaluationOutcome | undefined, problems: readonly Diagnostic[], read: (file: string) => string | undefined, { terminal, globals, options }: Invocation): Promise<ExitCode> {
  const json = text(options, "format") !== "text";
  if (outcome === undefined || hasErrors(problems)) {
    if (json) terminal.out(JSON.stringify(diagnosticsJson(problems), null, 2));
    terminal.err(renderDiagnostics(problems, read, await terminal.paint(globals.color)));
    return exitCodes.failure;
  }
  if (problems.length > 0) terminal.err(renderDiagnostics(problems, read, await terminal.paint(globals.color)));
  if (json) terminal.out(printJson(outcomeJson(outcome), 2));
  else if (outcome.kind === "value") terminal.document(outcome.text);
  else terminal.err(`${outcome.type}: ${outcome.message}`);
  return outcome.kind === "value" ? exitCodes.success : exitCodes.failure;
}
