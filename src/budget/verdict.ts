/** How a sum stands: within what is planned with, within what the platform takes at all, over that, or without any bound. */
export type Verdict = "ok" | "over-plan" | "over-limit" | "unlimited" | "unknown";

const fromBestToWorst: readonly Verdict[] = ["ok", "unknown", "over-plan", "over-limit", "unlimited"];

export function isWorse(verdict: Verdict, than: Verdict): boolean {
  return fromBestToWorst.indexOf(verdict) > fromBestToWorst.indexOf(than);
}

export function verdictOf(total: number | undefined, planned: number | undefined, limit: number | undefined): Verdict {
  if (total === undefined) return "unlimited";
  if (limit !== undefined && total > limit) return "over-limit";
  if (planned !== undefined && total > planned) return "over-plan";
  return planned === undefined && limit === undefined ? "unknown" : "ok";
}
