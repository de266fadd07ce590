import type { Diagnostic } from "../../diagnostics/index.js";
import type { ExpressionFinding } from "../parser/index.js";
import { contextFromJson, readTimestamp } from "../runtime/context/index.js";
import { textOfValue } from "../runtime/format/value-text.js";
import { typeText, type NetType } from "../runtime/net-type.js";
import type { Host, NetValue } from "../runtime/value.js";
import { compileExpression, type CompiledExpression } from "./compile-expression.js";
import { typeOfValue } from "./compile/types.js";
import { createHost, dateOfTicks, type HostSettings } from "./host.js";
import { membersJson, type Json } from "./result/json.js";
import { valueJson } from "./result/value-json.js";

/** The outcome of one run, as `expression eval` reports it. */
export type EvaluationOutcome =
  | { readonly kind: "value"; readonly type: string; readonly value: Json; readonly text: string }
  | { readonly kind: "exception"; readonly type: string; readonly message: string };

export interface EvaluationResult {
  /** Undefined when the expression or the context has mistakes. */
  readonly outcome: EvaluationOutcome | undefined;
  readonly findings: readonly ExpressionFinding[];
  readonly contextProblems: readonly Diagnostic[];
}

/** Compiles an expression and runs it once over a context as the contract writes it down. */
export function evaluateExpression(text: string, contextJson: unknown, settings: HostSettings): EvaluationResult {
  const { compiled, findings } = compileExpression(text, settings.limits === undefined ? {} : { maxDepth: settings.limits.depth });
  const host = createHost(settings);
  const { context, diagnostics } = contextFromJson(contextJson, host);
  if (compiled === undefined || context === undefined) return { outcome: undefined, findings, contextProblems: diagnostics };
  return { outcome: outcomeOf(compiled, context, host), findings, contextProblems: diagnostics };
}

/** One run of a compiled expression. */
export function outcomeOf(compiled: CompiledExpression, context: NetValue, host: Host): EvaluationOutcome {
  const evaluation = compiled.run(context, host, describeValue);
  if (evaluation.kind === "value") return evaluation.value;
  const { netType, message } = evaluation.exception;
  return { kind: "exception", type: typeText(netType), message };
}

/** When the request of a context came, for a clock that shows that time. */
export function timestampOfContext(text: string): Date | undefined {
  const time = readTimestamp(text, createHost({ now: new Date(0), seed: 0 }));
  return time === undefined ? undefined : dateOfTicks(time.ticks);
}

function describeValue(value: NetValue, staticType: NetType, host: Host): EvaluationOutcome {
  if (value === null || value === undefined) return { kind: "value", type: "null", value: null, text: "" };
  const type = typeOfValue(value, staticType);
  return { kind: "value", type: typeText(type), value: valueJson(host, type, value), text: textOfValue(type, value) };
}

/** The JSON of the contract. */
export function outcomeJson(outcome: EvaluationOutcome): Json {
  if (outcome.kind === "exception")
    return membersJson([
      ["formatVersion", "1"],
      ["exception", membersJson([["type", outcome.type], ["message", outcome.message]])],
    ]);
  return membersJson([["formatVersion", "1"], ["type", outcome.type], ["value", outcome.value], ["text", outcome.text]]);
}
