import type { Diagnostic } from "../diagnostics/index.js";
import { compileExpression as compile, createHost, outcomeOf, timestampOfContext, type EvaluationLimits, type Json } from "../expressions/evaluate/index.js";
import { placeFindings } from "../expressions/place-findings.js";
import { contextFromJson } from "../expressions/runtime/context/index.js";
import { resultTypeText } from "./check.js";
import type { Evaluated, JsonValue, RunOptions } from "./evaluate.js";

export interface CompiledPolicyExpression {
  /** Static type of the result, as C# writes it. Undefined where it is not known. */
  readonly type: string | undefined;
  /** Of the expression. With an error among them, a run has no outcome. */
  readonly diagnostics: readonly Diagnostic[];
  /** Runs it over a context. The diagnostics are those of the context. */
  run(options?: RunOptions): Evaluated;
}

/** Checks and compiles one policy expression, once for as many runs as are wanted. */
export function compileExpression(text: string, limits?: EvaluationLimits): CompiledPolicyExpression {
  const { compiled, type, findings } = compile(text, limits === undefined ? {} : { maxDepth: limits.depth });
  const run = ({ context = {}, now, seed = 0, limits: own = limits }: RunOptions = {}): Evaluated => {
    const host = createHost({ now: now ?? timestampOfContext(typeof context === "string" ? context : JSON.stringify(context)) ?? new Date(), seed, ...(own === undefined ? {} : { limits: own }) });
    const { context: value, diagnostics } = contextFromJson(context, host);
    if (compiled === undefined || value === undefined) return { outcome: undefined, diagnostics };
    const outcome = outcomeOf(compiled, value, host);
    return { outcome: outcome.kind === "value" ? { ...outcome, value: plainJson(outcome.value) } : outcome, diagnostics };
  };
  return { type: resultTypeText(type), diagnostics: placeFindings(findings, text), run };
}

/** Numbers that JavaScript would round keep their digits. */
function plainJson(value: Json): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  switch (value.kind) {
    case "number": {
      const number = Number(value.digits);
      return String(number) === value.digits || /^-0(?:\.0)?$/.test(value.digits) ? number : { digits: value.digits };
    }
    case "list":
      return value.items.map(plainJson);
    case "members":
      return Object.fromEntries(value.members.map(([name, each]) => [name, plainJson(each)]));
  }
}
