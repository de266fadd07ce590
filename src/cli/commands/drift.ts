import { countDrift, findDrift, type DriftReport } from "../../plan/index.js";
import { driftJson, renderDrift } from "../../render/index.js";
import { flag, text, type RunCommand } from "../command.js";
import { exitCodes } from "../exit-codes.js";
import { planEnvironment, requestOf } from "../plan-environment.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, globals, options } = invocation;
  const planned = await planEnvironment(invocation, requestOf(invocation));
  if (planned === undefined) return exitCodes.failure;
  try {
    const report: DriftReport = { environment: planned.plan.environment, instances: [...planned.sides.values()].map(findDrift).map(({ instance, drift }) => ({ instance, drift: invocation.secrets.redactValue(drift) })) };
    if (text(options, "format") === "json") terminal.out(JSON.stringify(driftJson(report), null, 2));
    else terminal.out(renderDrift(report, await terminal.paint(globals.color)));
    const { live, both } = countDrift(report.instances.flatMap((i) => i.drift));
    return flag(options, "detailedExitcode") && live + both > 0 ? exitCodes.changes : exitCodes.success;
  } finally {
    await planned.close();
  }
};
