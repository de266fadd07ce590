import { LineIndex, type Diagnostic } from "../diagnostics/index.js";
import type { ExpressionFinding } from "./parser/index.js";

/** Findings with their lines and columns in the text that was checked, and the file's name where there is one. */
export function placeFindings(findings: readonly ExpressionFinding[], text: string, file?: string): Diagnostic[] {
  const lines = new LineIndex(text);
  return findings.map(({ start, end, diagnostic }) => ({ ...diagnostic, ...(file === undefined ? {} : { file }), range: lines.range(start, end) }));
}
