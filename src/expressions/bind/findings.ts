import type { ExpressionFinding } from "../parser/index.js";

export function hasErrorFindings(findings: readonly ExpressionFinding[]): boolean {
  return findings.some(({ diagnostic }) => diagnostic.severity === "error");
}
