import { randomBytes } from "node:crypto";
import path from "node:path";
import { applyInstance, countOutcomes, type ApplyReport, type InstanceReport } from "../apply/index.js";
import { replaceFile } from "../azure/state/local-state.js";
import { hasChanges, type PlanInstance, type Recorded } from "../plan/index.js";
import { renderReport, reportJson } from "../render/index.js";
import { text, wholeNumber, type Invocation } from "./command.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import type { PlanRun } from "./plan-environment.js";

/** Carries out a plan on all its instances, records what is owned afterwards, and reports. */
export async function applyPlan(invocation: Invocation, run: PlanRun, verb: "Apply" | "Destroy" = "Apply"): Promise<ExitCode> {
  const { terminal, globals, options } = invocation;
  const report = await applyAll(invocation, run);
  terminal.progress(undefined);
  const file = text(options, "report");
  if (file !== undefined) replaceFile(path.resolve(terminal.cwd, file), `${JSON.stringify(reportJson(report), null, 2)}\n`);
  if (text(options, "format") === "json") terminal.out(JSON.stringify(reportJson(report), null, 2));
  else if (hasChanges(run.plan)) terminal.out(renderReport(report, verb, await terminal.paint(globals.color)));
  const { failed, skipped } = countOutcomes(report);
  return failed + skipped === 0 ? exitCodes.success : exitCodes.failure;
}

async function applyAll(invocation: Invocation, run: PlanRun): Promise<ApplyReport> {
  const runId = randomBytes(6).toString("hex");
  const total = run.plan.instances.flatMap((i) => i.changes).filter((c) => c.action !== "no-op").length;
  let done = 0;
  const progress = (): void => {
    invocation.terminal.progress(`Applying: ${++done} of ${total}`);
  };
  const instances = await Promise.all(run.plan.instances.map((plan) => applyOne(invocation, run, plan, progress)));
  return { environment: run.plan.environment, runId, instances };
}

/** Time between two writes of the state file; every write rewrites it whole, so more results must not mean more writes. */
const stateIntervalMs = 1_000;

async function applyOne(invocation: Invocation, { connections, state, recorded, complete, plan: { environment } }: PlanRun, plan: PlanInstance, progress: () => void): Promise<InstanceReport> {
  const { name } = plan.instance;
  const port = connections.ports.get(name);
  if (port === undefined) throw new Error(`No connection to ${name}.`);
  let latest: Recorded = recorded.get(name) ?? new Map();
  let savedAt = performance.now();
  const save = (): void => {
    state.write(environment, plan.instance, latest);
    savedAt = performance.now();
  };
  const stopListening = invocation.terminal.onInterrupt(save);
  try {
    const { report, recorded: final } = await applyInstance({
      plan,
      recorded: latest,
      port,
      digest: state.digest,
      complete,
      parallelism: wholeNumber(invocation.options, "parallelism", 16),
      onResult: (_result, owned) => {
        progress();
        latest = owned;
        if (performance.now() - savedAt >= stateIntervalMs) save();
      },
    });
    latest = final;
    return report;
  } finally {
    stopListening();
    save();
  }
}
