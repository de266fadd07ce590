import { countOutcomes, isComplete, type ApplyReport } from "../../apply/report.js";
import { codeText, plainText, table } from "./escape.js";

const longestList = 200;

/** What a run did, as a page of a pipeline's run. */
export function renderReportMarkdown(report: ApplyReport, verb: "Apply" | "Destroy" | "Rollback"): string {
  const { succeeded, failed, skipped } = countOutcomes(report);
  const counts = [`${succeeded} succeeded`, ...(failed > 0 ? [`${failed} failed`] : []), ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(", ");
  const problems = report.instances.flatMap((i) => i.results).filter((r) => r.outcome !== "succeeded");
  const done = report.instances.flatMap((i) => i.results).filter((r) => r.outcome === "succeeded");
  return [
    `## ${verb} of ${codeText(report.environment)}: ${isComplete(report) ? "✅ complete" : "❌ incomplete"}`,
    `**${counts}.** Run ${codeText(report.runId)}.`,
    ...report.brokenOff.map((name) => `❌ Broken off on ${codeText(name)}: only its journal says what was done there.`),
    ...(problems.length === 0 ? [] : [table(["Outcome", "Action", "Resource", "Why"], problems.slice(0, longestList).map((r) => [r.outcome === "failed" ? "❌ failed" : "⏭️ skipped", r.action, codeText(r.address), plainText(r.error === undefined ? "" : `${r.error.code}: ${r.error.message}`)]))]),
    ...(done.length === 0 ? [] : [`<details><summary>${done.length} succeeded</summary>\n\n${table(["Action", "Resource"], done.slice(0, longestList).map((r) => [r.action, codeText(r.address)]))}${more(done.length)}\n\n</details>`]),
  ].join("\n\n");
}

const more = (count: number): string => (count > longestList ? `\n\n… and ${count - longestList} more.` : "");
