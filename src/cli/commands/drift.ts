import { countDrift, findDrift, type DriftReport } from "../../plan/index.js";
import type { Moved } from "../../adopt/index.js";
import { adoptionJson, driftJson, renderAdoption, renderDrift } from "../../render/index.js";
import { adoptEnvironment } from "../adopt.js";
import { flag, text, type Invocation, type RunCommand } from "../command.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { planEnvironment, requestOf, type PlanRun } from "../plan-environment.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, globals, options } = invocation;
  const adopts = flag(options, "adopt");
  const planned = await planEnvironment(invocation, requestOf(invocation), adopts ? { lockFor: "drift" } : {});
  if (planned === undefined) return exitCodes.failure;
  try {
    const { environment } = planned.plan;
    const found = [...planned.sides.values()].map(findDrift);
    if (adopts) return await adopt(invocation, planned, { environment, instances: found });
    const report: DriftReport = { environment, instances: found.map(({ instance, drift }) => ({ instance, drift: invocation.secrets.redactValue(drift) })) };
    if (text(options, "format") === "json") terminal.out(JSON.stringify(driftJson(report), null, 2));
    else terminal.out(renderDrift(report, await terminal.paint(globals.color)));
    const { live, both } = countDrift(report.instances.flatMap((i) => i.drift));
    return flag(options, "detailedExitcode") && live + both > 0 ? exitCodes.changes : exitCodes.success;
  } finally {
    await planned.close();
  }
};

async function adopt(invocation: Invocation, planned: PlanRun, report: DriftReport): Promise<ExitCode> {
  const { terminal, globals, options } = invocation;
  const { adopted, notAdopted, texts } = await adoptEnvironment(invocation, planned, report.instances, text(options, "prefer") === "live");
  const shown = <T extends Moved>(moved: readonly T[]): T[] => moved.map((m) => ({ ...m, before: invocation.secrets.redactValue(m.before), after: invocation.secrets.redactValue(m.after) }));
  const adoption = { adopted: shown(adopted), notAdopted: shown(notAdopted), texts };
  if (text(options, "format") === "json") terminal.out(JSON.stringify({ formatVersion: "1", environment: report.environment, ...adoptionJson(adoption) }, null, 2));
  else terminal.out(renderAdoption(adoption, report.environment, await terminal.paint(globals.color)));
  return adoption.notAdopted.length === 0 ? exitCodes.success : exitCodes.failure;
}
