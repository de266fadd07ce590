import path from "node:path";
import { applyInstance, isComplete, discardRevision, type ApplyReport, type InstanceReport } from "../apply/index.js";
import { replaceFile } from "../azure/state/replace-file.js";
import { serviceId } from "../catalog/arm/index.js";
import { diagnose } from "../diagnostics/index.js";
import { hasChanges, type PlanInstance, type Recorded } from "../plan/index.js";
import { renderReport, renderReportMarkdown, reportJson } from "../render/index.js";
import { inGroup, text, wholeNumber, type Invocation } from "./command.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import type { PlanRun } from "./plan-environment.js";
import { ReportedFailure } from "./reported-failure.js";
import { newRunId } from "./run-id.js";

export type ApplyVerb = "Apply" | "Destroy" | "Rollback";

/** Carries out a plan on all its instances, records what is owned afterwards, and reports. */
export async function applyPlan(invocation: Invocation, run: PlanRun, verb: ApplyVerb = "Apply"): Promise<ExitCode> {
  const { terminal, globals, options } = invocation;
  const stopListening = terminal.onInterrupt(() => {
    if (!run.interruption.requested) terminal.err("Interrupted: writes in flight are finished, no others are started. Press Ctrl-C again to stop at once.");
    run.interruption.request();
  });
  try {
    const { report, failure } = await inGroup(invocation, `${verb} on ${run.plan.instances.map((i) => i.instance.name).join(", ")}`, () => applyAll(invocation, run, verb));
    if (hasChanges(run.plan)) invocation.ci.summarize(() => renderReportMarkdown(report, verb));
    terminal.progress(undefined);
    const file = text(options, "report");
    if (file !== undefined) replaceFile(path.resolve(terminal.cwd, file), `${JSON.stringify(reportJson(report), null, 2)}\n`);
    if (text(options, "format") === "json") terminal.out(JSON.stringify(reportJson(report), null, 2));
    else if (hasChanges(run.plan)) terminal.out(renderReport(report, verb, await terminal.paint(globals.color)));
    if (failure !== undefined && !run.lockLost()) throw failure;
    if (run.lockLost()) throw new ReportedFailure([diagnose("lock-lost", { environment: run.plan.environment })]);
    if (run.interruption.requested) return exitCodes.interrupted;
    return isComplete(report) ? exitCodes.success : exitCodes.failure;
  } finally {
    stopListening();
  }
}

interface Applied {
  readonly report: ApplyReport;
  /** What broke an instance off; its results are not in the report, its journal has them. */
  readonly failure: Error | undefined;
}

async function applyAll(invocation: Invocation, run: PlanRun, verb: ApplyVerb): Promise<Applied> {
  const startedAt = new Date();
  const runId = newRunId(startedAt);
  const total = run.plan.instances.flatMap((i) => i.changes).filter((c) => c.action !== "no-op").length;
  let done = 0;
  const progress = (): void => {
    invocation.terminal.progress(`${verb}: ${++done} of ${total}`);
  };
  const settled = await Promise.allSettled(
    run.plan.instances.map(async (plan) => {
      try {
        return await applyOne(invocation, run, plan, { runId, startedAt, verb, progress });
      } catch (error) {
        // The others finish what is in flight before the lock is given back.
        run.interruption.request();
        throw error;
      }
    }),
  );
  const instances = settled.flatMap((s) => (s.status === "fulfilled" ? [s.value] : []));
  const broken: unknown = settled.find((s) => s.status === "rejected")?.reason;
  const failure = broken === undefined ? undefined : broken instanceof Error ? broken : new Error("The run broke off.", { cause: broken });
  const brokenOff = run.plan.instances.filter((_, i) => settled[i]?.status === "rejected").map((p) => p.instance.name);
  return { report: { environment: run.plan.environment, runId, instances, brokenOff }, failure };
}

interface RunOnInstance {
  readonly runId: string;
  readonly startedAt: Date;
  readonly verb: ApplyVerb;
  readonly progress: () => void;
}

/** The state says that a run is under way before its first write, and holds what is owned after the last one. */
async function applyOne(invocation: Invocation, run: PlanRun, plan: PlanInstance, { runId, startedAt, verb, progress }: RunOnInstance): Promise<InstanceReport> {
  const { connections, state, recorded: all, left, complete, interruption, plan: { environment } } = run;
  const { instance } = plan;
  const port = connections.ports.get(instance.name);
  if (port === undefined) throw new Error(`No connection to ${instance.name}.`);
  const recorded: Recorded = all.get(instance.name) ?? new Map();
  // Before this run's journal takes the place of the one that knows of them.
  for (const revision of left.get(instance.name) ?? []) await discardRevision(port, revision);
  const changes = plan.changes.some((c) => c.action !== "no-op");
  const journal = changes ? await state.openRun(environment, { formatVersion: "1", run: runId, command: verb.toLowerCase(), environment, instance: instance.name, service: serviceId(instance), startedAt: startedAt.toISOString() }) : undefined;
  try {
    if (journal !== undefined) await state.write(environment, instance, recorded, runId);
    const { report, recorded: owned, leavesRevision } = await applyInstance({
      plan,
      recorded,
      port,
      digest: state.digest,
      runId,
      holdsSecret: (text) => invocation.secrets.holds(text),
      complete,
      interruption,
      parallelism: wholeNumber(invocation.options, "parallelism", 64),
      journal: (entry) => journal?.append(entry) ?? Promise.resolve(),
      keepSpecification: (specification) => state.keepSpecification(environment, specification),
      onResult: progress,
    });
    // The next run finds in the journal what is left to discard. Without the lock the state is no longer this run's to write.
    if (!run.lockLost()) await state.write(environment, instance, owned, leavesRevision ? runId : undefined);
    return report;
  } finally {
    await journal?.close();
  }
}
