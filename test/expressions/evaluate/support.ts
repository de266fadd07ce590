import { compileExpression, createHost, type EvaluationLimits } from "../../../src/expressions/evaluate/index.js";
import { typeText } from "../../../src/expressions/runtime/net-type.js";

export const settings = { now: new Date("2024-05-06T07:08:09.123Z"), seed: 1 };

/** The value as it is held, or `Type: message` of what was thrown. */
export function evaluate(text: string, limits?: Partial<EvaluationLimits>): unknown {
  const { compiled, findings } = compileExpression(text, limits?.depth === undefined ? {} : { maxDepth: limits.depth });
  if (compiled === undefined) throw new Error(findings.map((f) => f.diagnostic.message).join("\n"));
  const host = createHost({ ...settings, limits: { steps: 1_000_000, depth: 200, ...limits } });
  const result = compiled.run(null, host, (value) => value);
  return result.kind === "value" ? result.value : `${typeText(result.exception.netType)}: ${result.exception.message}`;
}

/** What stops a run that uses too much. */
export const stopped = /^System\.(Timeout|InsufficientExecutionStack)Exception: /;
