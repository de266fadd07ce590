import { performance } from "node:perf_hooks";
import { seedDocuments } from "./documents.js";
import { mutateText, randomText } from "./mutate-text.js";
import { Random } from "./random.js";
import { tryInput } from "./try-input.js";

export interface Failure {
  /** Makes the input again: `fuzzInput(seed, run)`. */
  readonly run: number;
  readonly problem: string;
  readonly input: string;
}

export interface FuzzReport {
  readonly runs: number;
  readonly read: number;
  readonly findings: number;
  readonly slowestMs: number;
  readonly failures: readonly Failure[];
}

export const longestMs = 1000;

/** The input of one run depends on the seed and its number alone. */
export function fuzzInput(seed: number, run: number, documents = seedDocuments()): string {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b));
  return random.next() < 0.1 ? randomText(random) : mutateText(random.pick(documents), random.pick(documents), random);
}

export function fuzzPolicies(seed: number, runs: number, maxFailures = 20): FuzzReport {
  const documents = seedDocuments();
  const failures: Failure[] = [];
  let read = 0;
  let findings = 0;
  let slowestMs = 0;
  for (let run = 0; run < runs && failures.length < maxFailures; run++) {
    const input = fuzzInput(seed, run, documents);
    const start = performance.now();
    try {
      const tried = tryInput(input);
      if (tried.wasRead) read++;
      findings += tried.findings;
    } catch (error) {
      failures.push({ run, problem: error instanceof Error ? (error.stack ?? error.message) : String(error), input });
    }
    const tookMs = performance.now() - start;
    slowestMs = Math.max(slowestMs, tookMs);
    if (tookMs > longestMs) failures.push({ run, problem: `took ${Math.round(tookMs)} ms`, input });
  }
  return { runs, read, findings, slowestMs, failures };
}
