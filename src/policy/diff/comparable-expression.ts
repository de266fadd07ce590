import { readExpression, type Token } from "../../expressions/index.js";

export interface ComparableExpression {
  readonly compared: string;
  /** The same with its comments; left out where it has none. */
  readonly annotated?: string;
}

/**
 * A policy expression by its tokens: white space between them has no meaning, that inside strings has. Comments have none
 * either, but they are kept aside, without their layout. What is no C# is compared as it stands.
 */
export function comparableExpression(written: string): ComparableExpression {
  const text = written.trim();
  const { tokens, closed } = readExpression(text);
  if (!closed || tokens.some((t) => t.kind === "error")) return { compared: text };
  const code = tokens.filter((t) => t.kind !== "comment");
  const compared = joinTokens(code, text);
  return code.length === tokens.length ? { compared } : { compared, annotated: joinTokens(tokens, text) };
}

function joinTokens(tokens: readonly Token[], text: string): string {
  const parts = tokens.map((t) => (t.kind === "comment" ? text.slice(t.start, t.end).replace(/\s+/g, " ").trim() : text.slice(t.start, t.end)));
  return `@${parts.join("\u0001")}`;
}
