import path from "node:path";
import { hasChanges } from "../../plan/index.js";
import { diagnose, hasErrors } from "../../diagnostics/index.js";
import { applyPlan } from "../apply-plan.js";
import { approve } from "../approve.js";
import { text, type Invocation, type RunCommand } from "../command.js";
import { showDiagnostics } from "../compile-project.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { planEnvironment, requestOf } from "../plan-environment.js";
import { checkBinding, readPlan } from "../saved-plan.js";
import { showPlan } from "../show-plan.js";

export const run: RunCommand = async (invocation) => {
  const file = invocation.arguments[0];
  const narrowed = Object.entries(planOptions).flatMap(([option, written]) => (invocation.options[option] === undefined ? [] : [written]));
  if (file !== undefined && narrowed.length > 0) {
    invocation.terminal.err(`error: a saved plan is applied as it is; ${narrowed.join(" and ")} go with \`apiops plan --out\`.`);
    return exitCodes.usage;
  }
  return file === undefined ? planAndApply(invocation) : applySaved(invocation, file);
};

/** Options that say what is planned, as commander names them. */
const planOptions: Readonly<Record<string, string>> = { instance: "--instance", target: "--target", prune: "--prune", deleteSubscriptions: "--delete-subscriptions", maxDeletes: "--max-deletes" };

async function planAndApply(invocation: Invocation): Promise<ExitCode> {
  const planned = await planEnvironment(invocation, requestOf(invocation), { lockFor: "apply" });
  if (planned === undefined) return exitCodes.failure;
  try {
    await showPlan(invocation, planned);
    await showDiagnostics(invocation, planned.diagnostics);
    if (hasErrors(planned.diagnostics)) return exitCodes.failure;
    if (hasChanges(planned.plan) && !(await approve(invocation, `Apply these changes to environment ${planned.plan.environment}?`))) return exitCodes.failure;
    return await applyPlan(invocation, planned);
  } finally {
    await planned.close();
  }
}

/** The plan is made again and must be the one that was reviewed; only then is anything sent. */
async function applySaved(invocation: Invocation, file: string): Promise<ExitCode> {
  const { saved, diagnostics } = readPlan(path.resolve(invocation.terminal.cwd, file), file);
  const named = text(invocation.options, "environment");
  const usage =
    saved !== undefined && named !== undefined && named !== saved.binding.selection.environment
      ? [diagnose("plan-invalid", { path: file, problem: `it is a plan of environment ${saved.binding.selection.environment ?? ""}, not of ${named}` })]
      : [];
  if (saved === undefined || usage.length > 0) {
    await showDiagnostics(invocation, [...diagnostics, ...usage]);
    return exitCodes.failure;
  }
  const planned = await planEnvironment(invocation, saved.binding.selection, { lockFor: "apply" });
  if (planned === undefined) return exitCodes.failure;
  try {
    const stale = checkBinding(saved, planned.plan, planned.compiled, planned.state.digest);
    const findings = [...stale, ...planned.diagnostics.filter((d) => d.severity === "error")];
    await showDiagnostics(invocation, findings);
    return hasErrors(findings) ? exitCodes.failure : await applyPlan(invocation, planned);
  } finally {
    await planned.close();
  }
}
