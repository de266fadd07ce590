import { parsePolicyExpression } from "../parser/index.js";
import type { PolicyExpression } from "../syntax/index.js";
import type { Span } from "../token.js";
import { isNode } from "../syntax/nodes.js";

/**
 * Where in the TypeScript file a span of the C# text was written. The text parses to the tree it was printed from, so the two are walked
 * side by side; where a value was put in, its name in TypeScript stands for it.
 */
export function spanInTypeScript(syntax: PolicyExpression, text: string, { start, end }: Span): Span | undefined {
  const { expression } = parsePolicyExpression(text, text.indexOf("@"));
  if (expression === undefined) return undefined;
  let best: { readonly inText: Span; readonly written: Span } | undefined;
  for (const pair of pairs(expression, syntax)) {
    if (pair.inText.start > start || pair.inText.end < end) continue;
    if (best === undefined || pair.inText.end - pair.inText.start < best.inText.end - best.inText.start) best = pair;
  }
  return best?.written;
}

function* pairs(inText: unknown, written: unknown): Generator<{ readonly inText: Span; readonly written: Span }> {
  if (typeof inText !== "object" || inText === null || typeof written !== "object" || written === null) return;
  if (isNode(inText) && isNode(written) && written.end > written.start) yield { inText, written };
  for (const [key, value] of Object.entries(inText)) yield* pairs(value, (written as Readonly<Record<string, unknown>>)[key]);
}
