import { performance } from "node:perf_hooks";
import { evaluateExpression, printJson } from "../../../src/expressions/evaluate/index.js";
import { Random } from "../../xml/fuzz/random.js";
import { mutateExpression, randomExpression } from "./mutate-expression.js";
import { seedExpressions } from "./seeds.js";

export interface Failure {
  /** Makes the input again: `fuzzInput(seed, run)`. */
  readonly run: number;
  readonly problem: string;
  readonly input: string;
}

export interface FuzzReport {
  readonly runs: number;
  /** Ended with a value, with an exception, with findings. */
  readonly values: number;
  readonly exceptions: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly failures: readonly Failure[];
}

const longestMs = 3000;
const limits = { steps: 200_000, depth: 100 };
const context = JSON.stringify({
  Request: { Method: "POST", Url: "https://example.org/a/b?c=d", Headers: { Accept: ["text/plain"] }, Body: '{"a": [1, 2.5, "x"], "b": null}', MatchedParameters: { id: "7" }, IpAddress: "192.0.2.1" },
  Response: { StatusCode: 200, StatusReason: "OK", Headers: {}, Body: "<a><b c='d'/></a>" },
  Variables: { n: 3, s: "text", d: 1.5, o: { a: 1 }, l: [1, 2] },
  Timestamp: "2024-05-06T07:08:09Z",
});

/** The input of one run depends on the seed and its number alone. */
export function fuzzInput(seed: number, run: number, seeds = seedExpressions()): string {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b));
  return random.next() < 0.05 ? randomExpression(random) : mutateExpression(random.pick(seeds), random.pick(seeds), random);
}

export function fuzzExpressions(seed: number, runs: number, maxFailures = 20): FuzzReport {
  const seeds = seedExpressions();
  const failures: Failure[] = [];
  const counts = { value: 0, exception: 0, refused: 0 };
  let slowestMs = 0;
  for (let run = 0; run < runs && failures.length < maxFailures; run++) {
    const input = fuzzInput(seed, run, seeds);
    const start = performance.now();
    try {
      counts[tryInput(input)]++;
    } catch (error) {
      failures.push({ run, problem: error instanceof Error ? (error.stack ?? error.message) : String(error), input });
    }
    const tookMs = performance.now() - start;
    slowestMs = Math.max(slowestMs, tookMs);
    if (tookMs > longestMs) failures.push({ run, problem: `took ${Math.round(tookMs)} ms`, input });
  }
  return { runs, values: counts.value, exceptions: counts.exception, refused: counts.refused, slowestMs, failures };
}

/** Checks and runs one input. Throws when anything of it does not hold. */
function tryInput(input: string): "value" | "exception" | "refused" {
  const { outcome, findings } = evaluateExpression(input, context, { now: new Date("2024-05-06T07:08:09Z"), seed: 1, limits });
  for (const { start, end, diagnostic } of findings) if (!(start >= 0 && start <= end && end <= input.length)) throw new Error(`${diagnostic.code} points outside the text: ${start}–${end}`);
  if (outcome === undefined) {
    if (!findings.some((f) => f.diagnostic.severity === "error")) throw new Error("neither an outcome nor a finding");
    return "refused";
  }
  if (outcome.kind === "value") JSON.parse(printJson(outcome.value));
  return outcome.kind;
}
