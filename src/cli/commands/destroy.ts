import { hasErrors } from "../../diagnostics/index.js";
import { hasChanges } from "../../plan/index.js";
import { applyPlan } from "../apply-plan.js";
import { approve } from "../approve.js";
import type { RunCommand } from "../command.js";
import { showDiagnostics } from "../compile-project.js";
import { exitCodes } from "../exit-codes.js";
import { planEnvironment, requestOf } from "../plan-environment.js";
import { showPlan } from "../show-plan.js";
import { nothing } from "../wanted.js";

export const run: RunCommand = async (invocation) => {
  const planned = await planEnvironment(invocation, requestOf(invocation), { lockFor: "destroy", want: nothing });
  if (planned === undefined) return exitCodes.failure;
  try {
    const { environment } = planned.plan;
    await showPlan(invocation, planned, hasChanges(planned.plan) ? undefined : `Nothing to destroy: this project owns nothing in environment ${environment}.`);
    await showDiagnostics(invocation, planned.diagnostics);
    if (hasErrors(planned.diagnostics)) return exitCodes.failure;
    if (hasChanges(planned.plan) && !(await approve(invocation, `Destroy these resources of environment ${environment}? This cannot be undone.`))) return exitCodes.failure;
    return await applyPlan(invocation, planned, "Destroy");
  } finally {
    await planned.close();
  }
};
