import { hasErrors } from "../../diagnostics/index.js";
import { budgetJson, budgetMarkdown, renderBudget } from "../../render/index.js";
import { trafficOf } from "../../traffic/index.js";
import { budgetOf } from "../budget-of.js";
import { text, type RunCommand } from "../command.js";
import { compileForCommand, showDiagnostics } from "../compile-project.js";
import { exitCodes } from "../exit-codes.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, options, globals } = invocation;
  const compiled = await compileForCommand({ ...invocation, globals: { ...globals, logLevel: "error" } }, "accept", text(options, "environment"), []);
  if (compiled === undefined) return exitCodes.failure;
  terminal.progress("Adding up what everybody may send");
  const traffic = await trafficOf(compiled.sources.model, compiled.sources.specifications);
  const { report, diagnostics } = await budgetOf(compiled.project, compiled.sources, compiled.compiled.environment, traffic);
  terminal.progress(undefined);
  const form = text(options, "format");
  if (form === "json") terminal.out(JSON.stringify(budgetJson(report), null, 2));
  else if (form === "markdown") terminal.document(budgetMarkdown(report));
  else terminal.out(renderBudget(report, await terminal.paint(globals.color)));
  await showDiagnostics(invocation, diagnostics);
  return hasErrors(diagnostics) ? exitCodes.failure : exitCodes.success;
};
