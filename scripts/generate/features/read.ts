import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { repository } from "../../../test/support/source-files.js";

export const statuses = ["done", "planned", "impossible"] as const;
export type Status = (typeof statuses)[number];

/** One thing that was asked for. */
export interface Feature {
  readonly number: number;
  readonly asked: string;
  readonly status: Status;
  /** What does it, or what there is of it so far: a form of evidence, then its name. */
  readonly by?: readonly string[];
  /** Why it is not done; for what is done, what to know about it. */
  readonly why?: string;
}

export interface FeatureArea {
  readonly area: string;
  readonly rows: readonly Feature[];
}

export const featuresFile = "scripts/generate/features/features.yaml";

export function readFeatures(): readonly FeatureArea[] {
  return parse(readFileSync(path.join(repository, featuresFile), "utf8")) as readonly FeatureArea[];
}
