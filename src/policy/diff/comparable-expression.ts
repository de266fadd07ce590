import { readExpression } from "../../expressions/index.js";

/**
 * A policy expression by its tokens: white space between them has no meaning, that inside strings has. Comments are kept,
 * but not their layout. What is no C# is compared as it stands.
 */
export function comparableExpression(written: string): string {
  const text = written.trim();
  const { tokens, closed } = readExpression(text);
  if (!closed || tokens.some((t) => t.kind === "error")) return text;
  const parts = tokens.map((t) => (t.kind === "comment" ? text.slice(t.start, t.end).replace(/\s+/g, " ").trim() : text.slice(t.start, t.end)));
  return `@${parts.join("\u0001")}`;
}
