import { LineIndex, type Diagnostic } from "../diagnostics/index.js";
import { checkExpression as check } from "../expressions/evaluate/index.js";
import type { ExpressionFinding } from "../expressions/parser/index.js";
import { typeText } from "../expressions/symbols/index.js";

export interface CheckedExpression {
  /** Static type of the result, as C# writes it: `string`, `List<int>`. Undefined where it is not known. */
  readonly type: string | undefined;
  /** Their ranges are lines and columns of the text, from 1. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one policy expression, with its `@(…)` or `@{…}` or without. Mistakes are diagnostics; nothing is thrown for them. */
export function checkExpression(text: string): CheckedExpression {
  const { type, findings } = check(text);
  return { type: type === undefined || type.kind === "error" ? undefined : typeText(type), diagnostics: placed(findings, text) };
}

export function placed(findings: readonly ExpressionFinding[], text: string): Diagnostic[] {
  const lines = new LineIndex(text);
  return findings.map(({ start, end, diagnostic }) => ({ ...diagnostic, range: lines.range(start, end) }));
}
