import { diagnose, type Diagnostic, type SourceLocation } from "../../diagnostics/index.js";
import { isExpression, scanExpression } from "../../xml/index.js";

/**
 * A value is one expression or it is literal text: "you can't have a mix of normal text and expressions", says Microsoft's
 * introduction of policy expressions. So beside other text, or beside each other, expressions are not evaluated.
 */
export function* checkMixed(value: string, holder: { readonly element: string; readonly attribute?: string }, at: SourceLocation): Generator<Diagnostic> {
  if (!/@[({]/.test(value) || isExpression(value)) return;
  const parts = partsOf(value.trim());
  if (!parts.includes("(…)")) return;
  yield diagnose("expression-mixed", { ...holder, example: `@(${parts.join(" + ")})` }, at);
}

/** What the one expression it could be consists of; the text itself may be a secret. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let literal = 0;
  const opening = /@[({]/g;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const end = scanExpression(text, found.index);
    if (end === -1) break;
    if (found.index > literal) parts.push('"text"');
    parts.push("(…)");
    literal = end;
    opening.lastIndex = end;
  }
  if (literal < text.length) parts.push('"text"');
  return parts;
}
