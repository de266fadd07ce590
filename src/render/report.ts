import { countOutcomes, isComplete, type ApplyReport, type InstanceReport } from "../apply/report.js";
import { plural, type Paint } from "./paint.js";

export function reportJson(report: ApplyReport): unknown {
  const instances = report.instances.map(({ instance, results, requests }) => ({ name: instance.name, service: instance.service, results, requests: requestsJson(requests) }));
  return { formatVersion: "1", environment: report.environment, runId: report.runId, instances, ...(report.brokenOff.length === 0 ? {} : { brokenOff: report.brokenOff }), summary: countOutcomes(report) };
}

/** Retries and waits are there where there were any. */
function requestsJson({ get, put, patch, delete: del, post, head, retried, retries, waitedMs }: InstanceReport["requests"]): unknown {
  return { get, put, patch, delete: del, post, head, retried, ...(retried > 0 ? { retries, waitedMs: Math.round(waitedMs ?? 0) } : {}) };
}

/** What happened; only what went wrong is listed one by one. */
export function renderReport(report: ApplyReport, verb: "Apply" | "Destroy" | "Rollback", paint: Paint): string {
  const { succeeded, failed, skipped } = countOutcomes(report);
  const problems = report.instances.flatMap((i) => renderProblems(i, paint));
  const counts = [`${succeeded} ${verb === "Destroy" ? "destroyed" : "applied"}`, ...(failed > 0 ? [paint.error(`${failed} failed`)] : []), ...(skipped > 0 ? [paint.warning(`${skipped} skipped`)] : [])].join(", ");
  const requests = report.instances.map((i) => `${i.instance.name} ${requestText(i)}`).join("; ");
  const broken = report.brokenOff.map((name) => `${paint.error("broken off")} on ${paint.strong(name)}: only its journal says what was done there`);
  const verdict = isComplete(report) ? paint.strong(`${verb} complete:`) : paint.error(`${verb} incomplete:`);
  return [...problems, ...broken, `${verdict} ${counts}. ${paint.faint(`Requests: ${requests}. Run ${report.runId}.`)}`].join("\n");
}

function requestText({ requests }: InstanceReport): string {
  const { get, put, delete: del, post, patch, head, retried, retries = {}, waitedMs = 0 } = requests;
  const parts = Object.entries({ GET: get, PUT: put, DELETE: del, POST: post, PATCH: patch, HEAD: head }).filter(([, n]) => n > 0);
  const text = parts.map(([method, n]) => `${n} ${method}`).join(", ") || "none";
  const why = Object.entries(retries).map(([reason, n]) => `${n} ${reason}`).sort().join(", ");
  return retried > 0 ? `${text} (${plural(retried, "retry", "retries")}: ${why}; waited ${(waitedMs / 1_000).toFixed(1)} s)` : text;
}

function renderProblems({ results }: InstanceReport, paint: Paint): string[] {
  return results
    .filter((r) => r.outcome !== "succeeded")
    .map((r) => {
      const tone = r.outcome === "failed" ? paint.error : paint.warning;
      return `${tone(r.outcome)} ${r.action} ${paint.strong(r.address)}${r.error === undefined ? "" : `\n  ${r.error.code}: ${r.error.message}`}`;
    });
}
