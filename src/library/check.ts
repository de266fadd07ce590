import type { Diagnostic } from "../diagnostics/index.js";
import { checkExpression as check } from "../expressions/evaluate/index.js";
import { placeFindings } from "../expressions/place-findings.js";
import { typeText, type TypeSymbol } from "../expressions/symbols/index.js";

export interface CheckedExpression {
  /** Static type of the result, as C# writes it: `string`, `List<int>`. Undefined where it is not known. */
  readonly type: string | undefined;
  /** Their ranges are lines and columns of the text, from 1. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one policy expression, with its `@(…)` or `@{…}` or without. Mistakes are diagnostics; nothing is thrown for them. */
export function checkExpression(text: string): CheckedExpression {
  const { type, findings } = check(text);
  return { type: resultTypeText(type), diagnostics: placeFindings(findings, text) };
}

/** As C# writes it; undefined where it is not known. */
export function resultTypeText(type: TypeSymbol | undefined): string | undefined {
  return type === undefined || type.kind === "error" ? undefined : typeText(type);
}
