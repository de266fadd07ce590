import { evaluateExpression, printJson } from "../../../src/expressions/evaluate/index.js";
import type { Outcome, Row } from "../../oracle/rows.js";

const settings = { now: new Date("2024-05-06T07:08:09.123Z"), seed: 1 };

/** What the evaluator makes of a row; a compile error has the code that the first finding names. */
export function evaluateRow({ expression, contextText }: Row): Outcome {
  const { outcome, findings } = evaluateExpression(expression, contextText, settings);
  if (outcome === undefined) {
    const first = [...findings].filter((f) => f.diagnostic.severity === "error").sort((a, b) => a.start - b.start)[0];
    if (first?.diagnostic.code === "expression-not-allowed") return { kind: "refused" };
    const text = `${first?.diagnostic.message ?? ""} ${first?.diagnostic.detail ?? ""}`;
    return { kind: "compile-error", code: /CS\d{4}/.exec(text)?.[0] ?? `none: ${text}` };
  }
  if (outcome.kind === "exception") return outcome;
  return { ...outcome, value: JSON.parse(printJson(outcome.value)) as never };
}

/** The same for outcomes that agree. A compile error without a code of C#'s own agrees with any. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case "value":
      return `${outcome.type} ${JSON.stringify(outcome.type === "System.Single" && typeof outcome.value === "number" ? Math.fround(outcome.value) : outcome.value)} ${JSON.stringify(outcome.text)}`;
    case "exception":
      return `${outcome.type}: ${outcome.message}`;
    case "compile-error":
      return `error ${outcome.code}`;
    case "refused":
      return "refused: policies may not use it";
  }
}

export function agree(given: Outcome, wanted: Outcome): boolean {
  if (wanted.kind === "compile-error" && (given.kind === "refused" || (given.kind === "compile-error" && !given.code.startsWith("CS")))) return true;
  return describeOutcome(given) === describeOutcome(wanted);
}
