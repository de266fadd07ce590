import type { Drift } from "../../plan/index.js";
import type { DriftedInstance, Wish } from "../adopt-drift.js";

export function policyProposals(_drift: Drift, _one: DriftedInstance, _preferLive: boolean): Wish[] {
  return [];
}
