import type { StateStore } from "../../azure/state/state-store.js";
import type { Specification } from "../../catalog/arm/index.js";
import { diagnose, hasErrors } from "../../diagnostics/index.js";
import { hasChanges, rollbackOf, type JournalEntry } from "../../plan/index.js";
import { applyPlan } from "../apply-plan.js";
import { approve } from "../approve.js";
import type { RunCommand } from "../command.js";
import { showDiagnostics } from "../compile-project.js";
import { exitCodes } from "../exit-codes.js";
import { planEnvironment, requestOf } from "../plan-environment.js";
import { openEnvironmentState } from "../recorded-state.js";
import { showPlan } from "../show-plan.js";
import type { Want } from "../wanted.js";

export const run: RunCommand = async (invocation) => {
  const runId = invocation.arguments[0] ?? "";
  const opened = await openEnvironmentState(invocation);
  if (opened === undefined) return exitCodes.failure;
  const { environment, state } = opened;
  if (!(await state.runs(environment)).includes(runId)) {
    await showDiagnostics(invocation, [diagnose("run-unknown", { run: runId, environment })]);
    return exitCodes.failure;
  }
  const planned = await planEnvironment(invocation, { ...requestOf(invocation), environment }, { lockFor: "rollback", want: asBefore(environment, runId) });
  if (planned === undefined) return exitCodes.failure;
  try {
    await showDiagnostics(invocation, planned.diagnostics);
    await showPlan(invocation, { plan: planned.plan, complete: false }, hasChanges(planned.plan) ? undefined : `Nothing to roll back: the instances are as they were before run ${runId}.`);
    if (hasErrors(planned.diagnostics)) return exitCodes.failure;
    if (hasChanges(planned.plan) && !(await approve(invocation, `Roll back run ${runId} in environment ${environment}?`))) return exitCodes.failure;
    return await applyPlan(invocation, planned, "Rollback");
  } finally {
    await planned.close();
  }
};

/** The before-images of a run, wanted again. */
function asBefore(environment: string, runId: string): Want {
  return async ({ instance, resources }, recorded, state) => {
    const journals = await state.readRun(environment, runId);
    const entries = journals.filter((j) => j.header.instance === instance.name).flatMap((j) => j.entries);
    const specifications = await readSpecifications(environment, entries, state);
    const { withheld, ...sides } = rollbackOf({ entries, recorded, definitions: resources, digest: state.digest, specification: (digest) => specifications.get(digest) });
    const diagnostics = withheld.map((address) => diagnose("rollback-secret", { address: `${instance.name}/${address}` }));
    return { ...sides, complete: false, reason: "rolled-back", diagnostics };
  };
}

async function readSpecifications(environment: string, entries: readonly JournalEntry[], state: StateStore): Promise<ReadonlyMap<string, Specification>> {
  const digests = new Set(entries.flatMap((e) => ("do" in e && e.recorded?.specification !== undefined ? [e.recorded.specification] : [])));
  const read = await Promise.all([...digests].map((digest) => state.readSpecification(environment, digest)));
  return new Map(read.flatMap((found) => (found === undefined ? [] : [[found.digest, found] as const])));
}
