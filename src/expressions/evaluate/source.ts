import { diagnose } from "../../diagnostics/index.js";
import { parsePolicyExpression, type ExpressionFinding } from "../parser/index.js";
import type { PolicyExpression } from "../syntax/index.js";
import type { Span } from "../token.js";

export interface ParsedSource {
  readonly expression: PolicyExpression | undefined;
  readonly findings: readonly ExpressionFinding[];
  /** From a span of what was parsed to the same of the text. */
  readonly inText: (span: Span) => Span;
}

/** A text that is one policy expression and nothing else, with its `@(…)` or `@{…}` or without: `a + b`, `{ return a; }`. */
export function parseSource(text: string): ParsedSource {
  const first = text.search(/\S/);
  const start = first === -1 ? 0 : first;
  if (/^@[({]/.test(text.slice(start, start + 2))) return parseAt(text, start, text, (offset) => offset);
  if (text[start] === "{" && text[start + 1] !== "{") return parseAt(`${text.slice(0, start)}@${text.slice(start)}`, start, text, (offset) => (offset > start ? offset - 1 : offset));
  // The line break ends a comment that the text may end with.
  return endingHere(parseAt(`@(${text}\n)`, 0, text, (offset) => offset - 2), text);
}

/** The bracket that was put behind the text is nothing that stands there. */
function endingHere(parsed: ParsedSource, { length }: string): ParsedSource {
  const findings = parsed.findings.map((f) => (f.start < length ? f : { ...f, diagnostic: { ...f.diagnostic, message: f.diagnostic.message.replace("this stands in its place", "the expression ends here") } }));
  return { ...parsed, findings };
}

function parseAt(source: string, start: number, text: string, toText: (offset: number) => number): ParsedSource {
  const clamp = (offset: number): number => Math.max(0, Math.min(toText(offset), text.length));
  const inText = (span: Span): Span => ({ start: clamp(span.start), end: clamp(span.end) });
  const { expression, findings } = parsePolicyExpression(source, start);
  const rest = expression === undefined || findings.length > 0 ? "" : source.slice(expression.end);
  const all = rest.trim() === "" ? findings : [...findings, afterEnd(source, source.length - rest.trimStart().length)];
  return { expression, findings: all.map((f) => ({ ...f, ...inText(f) })), inText };
}

function afterEnd(source: string, at: number): ExpressionFinding {
  return { start: at, end: source.length, diagnostic: diagnose("expression-syntax", { problem: "the expression has ended before this", fix: "Remove it, or put brackets around the whole." }) };
}
