import { canonicalText } from "../../expressions/compare/canonical.js";
import { readExpression, type Token } from "../../expressions/index.js";
import { parseLexed } from "../../expressions/parser/index.js";

export interface ComparableExpression {
  readonly compared: string;
  /** The same with its comments; left out where it has none. */
  readonly annotated?: string;
}

/**
 * A policy expression by what it says: layout, brackets that change nothing and the quotes of texts have no meaning. Comments have none
 * either, but they are kept aside, without their layout. What does not parse is compared by its tokens, what is no C# as it stands.
 */
export function comparableExpression(written: string): ComparableExpression {
  const text = written.trim();
  const lexed = readExpression(text);
  const { tokens, closed } = lexed;
  if (!closed || tokens.some((t) => t.kind === "error")) return { compared: text };
  const comments = tokens.filter((t) => t.kind === "comment");
  const { expression, findings } = parseLexed(text, lexed);
  const compared = expression === undefined || findings.length > 0 ? joinTokens(tokens.filter((t) => t.kind !== "comment"), text) : canonicalText(expression);
  return comments.length === 0 ? { compared } : { compared, annotated: `${compared}\u0001${joinTokens(comments, text)}` };
}

function joinTokens(tokens: readonly Token[], text: string): string {
  return `@${tokens.map((t) => (t.kind === "comment" ? text.slice(t.start, t.end).replace(/\s+/g, " ").trim() : text.slice(t.start, t.end))).join("\u0001")}`;
}
