import { diagnose } from "../../diagnostics/index.js";
import { bindPolicyExpression, type BindOptions } from "../bind/index.js";
import type { BoundPolicyExpression } from "../bound/index.js";
import type { ExpressionFinding } from "../parser/index.js";
import type { NetType } from "../runtime/net-type.js";
import { NetException, type Host, type NetValue } from "../runtime/value.js";
import type { TypeSymbol } from "../symbols/index.js";
import { loadProgram, writeProgram } from "./compile/program.js";
import { defaultLimits, limitOf, stepsExceeded } from "./limits.js";
import { MemberMissing } from "./members.js";
import { chunk, RunState } from "./run/run-state.js";
import { parseSource } from "./source.js";

/** What a run ended with. */
export type Evaluation<T> = { readonly kind: "value"; readonly value: T } | { readonly kind: "exception"; readonly exception: NetException };

/** Reads a value while its run is still counted: a lazy sequence is walked inside it. `type` is the static one, which bare values need. */
export type ReadValue<T> = (value: NetValue, type: NetType, host: Host) => T;

export interface CompiledExpression {
  run<T>(context: NetValue, host: Host, read: ReadValue<T>): Evaluation<T>;
}

export interface Compilation {
  /** Undefined when there is an error among the findings. */
  readonly compiled: CompiledExpression | undefined;
  readonly type: TypeSymbol | undefined;
  /** Their spans are offsets in the text. */
  readonly findings: readonly ExpressionFinding[];
}

export interface CompileOptions extends BindOptions {
  /** How deep calls of lambdas and local functions may go. */
  readonly maxDepth?: number;
}

export interface Check {
  /** Undefined when there is an error among the findings. */
  readonly bound: BoundPolicyExpression | undefined;
  readonly type: TypeSymbol | undefined;
  readonly findings: readonly ExpressionFinding[];
}

/** Said only of statements that could all be read. */
const ofFlow: ReadonlySet<string> = new Set(["expression-return-missing", "expression-unassigned", "expression-unreachable", "expression-switch-fallthrough"]);

/** Parses and checks a text that is one policy expression, with its `@(…)` or without. */
export function checkExpression(text: string, options: BindOptions = {}): Check {
  const { expression, findings: syntaxFindings, inText } = parseSource(text);
  if (expression === undefined) return { bound: undefined, type: undefined, findings: syntaxFindings };
  const { bound, type, findings } = bindPolicyExpression(expression, options);
  const placed = findings.map((f) => ({ ...f, ...inText(f) }));
  // What is said of something that could not be read follows from that.
  const isBroken = syntaxFindings.some((s) => s.diagnostic.code === "expression-syntax");
  const all = [...syntaxFindings, ...placed.filter((f) => !(isBroken && ofFlow.has(f.diagnostic.code)) && !syntaxFindings.some((s) => f.start <= s.start && s.end <= f.end))];
  return { bound: all.some((f) => f.diagnostic.severity === "error") ? undefined : bound, type, findings: all };
}

/** Parses, checks and compiles it, once for as many runs as are wanted. */
export function compileExpression(text: string, { maxDepth = defaultLimits.depth, ...options }: CompileOptions = {}): Compilation {
  const { bound, type, findings } = checkExpression(text, options);
  if (bound === undefined) return { compiled: undefined, type, findings: withReason(text, findings) };
  try {
    return { compiled: compileBound(bound, maxDepth), type, findings };
  } catch (error) {
    if (!(error instanceof MemberMissing)) throw error;
    const { inText } = parseSource(text);
    return { compiled: undefined, type, findings: [...findings, { ...inText(error.span), diagnostic: diagnose("expression-member-unsupported", { member: error.key }) }] };
  }
}

/** A named value may stand for anything: an expression with one is right or wrong in its environment only. */
function withReason(text: string, findings: readonly ExpressionFinding[]): readonly ExpressionFinding[] {
  if (findings.some((f) => f.diagnostic.severity === "error")) return findings;
  return [...findings, { start: 0, end: text.length, diagnostic: diagnose("expression-value-unknown", {}) }];
}

const closedHost: Host = {
  utcNowTicks: () => 0n,
  newGuid: () => "",
  random: () => 0,
  spend: () => {
    throw stepsExceeded(0);
  },
};

export function compileBound(bound: BoundPolicyExpression, maxDepth: number): CompiledExpression {
  const state = new RunState(closedHost, maxDepth);
  const program = writeProgram(bound, state);
  const code = loadProgram(program, state);
  const { type } = program;
  return {
    run: (context, host, read) => {
      const { host: hostBefore, context: contextBefore, depth, left } = state;
      state.resume(host, context, 0, chunk);
      try {
        const value = read(code(), type, host);
        state.settle();
        state.resume(hostBefore, contextBefore, depth, left);
        return { kind: "value", value };
      } catch (error) {
        state.resume(hostBefore, contextBefore, depth, left);
        const exception = error instanceof NetException ? error : limitOf(error, defaultLimits.steps);
        if (exception === undefined) throw error;
        return { kind: "exception", exception };
      }
    },
  };
}
