import path from "node:path";
import { hasErrors } from "../../diagnostics/index.js";
import { hasChanges } from "../../plan/index.js";
import { planJson, renderPlan, renderPlanHtml, renderPlanMarkdown } from "../../render/index.js";
import { flag, text, type RunCommand } from "../command.js";
import { showDiagnostics } from "../compile-project.js";
import { exitCodes } from "../exit-codes.js";
import { planEnvironment, requestOf } from "../plan-environment.js";
import { savePlan } from "../saved-plan.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, globals, options, ci } = invocation;
  const request = requestOf(invocation);
  const planned = await planEnvironment(invocation, request);
  if (planned === undefined) return exitCodes.failure;
  const { plan, compiled, connections, state, diagnostics, complete } = planned;
  try {
    const all = flag(options, "all");
    const view = { all, selected: !complete };
    switch (text(options, "format")) {
      case "json":
        terminal.out(JSON.stringify(planJson(plan, { all }), null, 2));
        break;
      case "markdown":
        terminal.document(renderPlanMarkdown(plan, view));
        break;
      case "html":
        terminal.document(renderPlanHtml(plan, view).trimEnd());
        break;
      default:
        terminal.out(renderPlan(plan, await terminal.paint(globals.color), view));
    }
    ci.summarize(() => renderPlanMarkdown(plan, { selected: !complete }));
    await showDiagnostics(invocation, diagnostics);
    const out = hasErrors(diagnostics) ? undefined : text(options, "out");
    if (out !== undefined) {
      await state.keepKey();
      savePlan(path.resolve(terminal.cwd, out), plan, compiled, request, state.digest);
      if (globals.logLevel !== "error") terminal.err(`Saved to ${out}. Apply exactly this with: apiops apply ${out}`);
    }
    const counts = [...connections.ports].map(([name, port]) => `${name} ${port.requests.get + port.requests.head}`).join(", ");
    if (globals.logLevel === "info" || globals.logLevel === "debug") terminal.err(`Requests: ${counts}.`);
    if (hasErrors(diagnostics)) return exitCodes.failure;
    return flag(options, "detailedExitcode") && hasChanges(plan) ? exitCodes.changes : exitCodes.success;
  } finally {
    await planned.close();
  }
};
