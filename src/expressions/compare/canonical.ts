import { printPolicyExpression } from "../printer/index.js";
import type { PolicyExpression } from "../syntax/index.js";

/** One text for all spellings of an expression that differ in layout, brackets that change nothing, and the quotes of texts. */
export function canonicalText(expression: PolicyExpression): string {
  return printPolicyExpression(withPlainQuotes(expression) as PolicyExpression);
}

/** `@"a"` and `"a"` are one text. */
function withPlainQuotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainQuotes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === "verbatim" ? false : withPlainQuotes(each)]));
}
