import { diagnose } from "../../../diagnostics/index.js";
import { analyseExpression, typeText, unknownType, type ExpressionAnalysis } from "../../../expressions/analysis.js";
import { isResultOf } from "../../../expressions/result-types.js";
import { isExpression } from "../../../xml/index.js";
import type { StoredTypes } from "../variables/stored-types.js";
import type { ResultSpec } from "./results.js";

const none: StoredTypes = new Map();
const nothing: ExpressionAnalysis = { type: unknownType, findings: [] };

/** Documents of one project repeat their expressions, so each is analysed once for what it is to return and what it reads. */
const analysed = new Map<string, ExpressionAnalysis>();
const mostAnalysed = 20_000;

export function analyseValue(value: string, result: ResultSpec = {}, stored: StoredTypes = none): ExpressionAnalysis {
  if (!isAnalysable(value)) return nothing;
  const read = value.includes("Variables") ? [...stored].filter(([name]) => value.includes(`"${name}"`)) : [];
  const key = [value, result.expected === undefined ? "" : typeText(result.expected), result.wanted ?? "", ...read.flatMap(([name, type]) => [name, typeText(type)])].join("\0");
  const known = analysed.get(key);
  if (known !== undefined) return known;
  if (analysed.size >= mostAnalysed) analysed.clear();
  const found = analyse(value, result, new Map(read));
  analysed.set(key, found);
  return found;
}

function analyse(value: string, { expected, wanted }: ResultSpec, variables: StoredTypes): ExpressionAnalysis {
  const analysis = analyseExpression(value, { variables, ...(expected === undefined ? {} : { expected }) });
  if (wanted === undefined || analysis.findings.some((f) => f.diagnostic.severity === "error") || isResultOf(analysis.type, wanted)) return analysis;
  const start = value.indexOf("@");
  const whole = { start, end: value.trimEnd().length, diagnostic: diagnose("expression-result-doubtful", { given: typeText(analysis.type), wanted }) };
  return { ...analysis, findings: [...analysis.findings, whole] };
}

const escaped = /&(?:lt|gt|amp|quot|apos|#\w+);/;

/** Bare quotes beside `&lt;` leave open which of the two encodings the service sees. */
function isAnalysable(value: string): boolean {
  return value.includes("@") && !escaped.test(value) && isExpression(value);
}
