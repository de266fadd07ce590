import { hasErrors, type Diagnostic } from "../diagnostics/index.js";
import { compileExpression } from "./compile.js";
import type { EvaluationLimits } from "../expressions/evaluate/index.js";

/** JSON, but for whole numbers beyond 2^53 and decimals, which keep their digits: `{ digits: "12345678901234567890" }`. */
export type JsonValue = null | boolean | number | string | { readonly digits: string } | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** How a run ended. `type` is as .NET's `Type.ToString()` writes it, `text` the value's text in the invariant culture. */
export type ExpressionOutcome =
  | { readonly kind: "value"; readonly type: string; readonly value: JsonValue; readonly text: string }
  | { readonly kind: "exception"; readonly type: string; readonly message: string };

export interface RunOptions {
  /** What `context` shows, in the form of the file that `--context` reads: a part that is left out is null. An object, or its JSON text. */
  readonly context?: unknown;
  /** What the clock stands at; left out, the time of the context's `Timestamp`, else the present. */
  readonly now?: Date;
  /** Random numbers and GUIDs follow from it. Default: 0. */
  readonly seed?: number;
  /** Steps, and calls inside each other, after which a run is ended. */
  readonly limits?: EvaluationLimits;
}

export interface Evaluated {
  /** Undefined where the expression or the context has errors. */
  readonly outcome: ExpressionOutcome | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks, compiles and runs one policy expression. Exceptions of the expression are outcomes; nothing is thrown for them. */
export function evaluateExpression(text: string, options: RunOptions = {}): Evaluated {
  const compiled = compileExpression(text, options.limits);
  if (hasErrors(compiled.diagnostics)) return { outcome: undefined, diagnostics: compiled.diagnostics };
  const { outcome, diagnostics } = compiled.run(options);
  return { outcome, diagnostics: [...compiled.diagnostics, ...diagnostics] };
}
