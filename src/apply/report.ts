import type { Instance } from "../catalog/arm/index.js";
import type { RequestCounts } from "../azure/management-port.js";
import type { Action } from "../plan/index.js";

export interface Result {
  readonly address: string;
  readonly action: Exclude<Action, "no-op">;
  readonly outcome: "succeeded" | "failed" | "skipped";
  /** Tries of the write; 0 when nothing was sent for it. */
  readonly attempts: number;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface InstanceReport {
  readonly instance: Instance;
  readonly results: readonly Result[];
  readonly requests: RequestCounts;
}

/** What an apply did, change by change. */
export interface ApplyReport {
  readonly environment: string;
  readonly runId: string;
  readonly instances: readonly InstanceReport[];
  /** Instances on which the run broke off: only their journals say what was done there. */
  readonly brokenOff: readonly string[];
}

/** Everything was tried, and nothing failed. */
export function isComplete(report: ApplyReport): boolean {
  const { failed, skipped } = countOutcomes(report);
  return failed + skipped === 0 && report.brokenOff.length === 0;
}

export function countOutcomes(report: ApplyReport): { succeeded: number; failed: number; skipped: number } {
  const all = report.instances.flatMap((i) => i.results);
  const count = (outcome: Result["outcome"]): number => all.filter((r) => r.outcome === outcome).length;
  return { succeeded: count("succeeded"), failed: count("failed"), skipped: count("skipped") };
}
