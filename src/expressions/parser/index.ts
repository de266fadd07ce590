import { diagnose } from "../../diagnostics/index.js";
import { readExpression, type LexedExpression } from "../lexer.js";
import type { PolicyExpression } from "../syntax/index.js";
import { parseExpression } from "./expressions.js";
import { parseStatements } from "./statements.js";
import { ParseStop, TokenStream, type ExpressionFinding } from "./token-stream.js";

export type { ExpressionFinding } from "./token-stream.js";

export interface ParsedExpression {
  /** With `missing` nodes where something could not be read; undefined when the parse had to stop. */
  readonly expression: PolicyExpression | undefined;
  readonly findings: readonly ExpressionFinding[];
}

/** Parses the policy expression that starts with the `@` at `start`. Spans are offsets in `text`. */
export function parsePolicyExpression(text: string, start = 0): ParsedExpression {
  return parseLexed(text, readExpression(text, start));
}

export function parseLexed(text: string, lexed: LexedExpression): ParsedExpression {
  const p = new TokenStream(text, lexed.tokens, lexed.end);
  try {
    return { expression: parseForm(p, lexed), findings: p.findings };
  } catch (error) {
    if (error instanceof ParseStop) return { expression: undefined, findings: p.findings };
    throw error;
  }
}

function parseForm(p: TokenStream, { form, start, end }: LexedExpression): PolicyExpression {
  const open = p.next();
  const span = { start, end };
  if (form === "expression") {
    if (p.isPunctuator(")")) p.report({ start, end }, diagnose("expression-syntax", { problem: "there is nothing between the brackets", fix: "Write an expression." }));
    const body = parseExpression(p);
    finish(p, ")", "An `@(…)` holds one expression; use `@{ … return value; }` for statements.");
    return { form, body, ...span };
  }
  const statements = parseStatements(p);
  const body = { kind: "block" as const, statements, start: open.start, end };
  finish(p, "}", "Remove it.");
  return { form, body, ...span };
}

function finish(p: TokenStream, close: string, fix: string): void {
  if (p.acceptPunctuator(close) && p.peek().kind === "end") return;
  // What is left over after a mistake is no second one.
  if (p.findings.length > 0) return;
  const token = p.peek();
  if (token.kind === "end") p.missing(`\`${close}\``);
  else {
    const operator = otherOperators.get(p.textOf(token).toLowerCase());
    p.report(token, diagnose("expression-syntax", operator === undefined ? { problem: "this does not go on what stands before it", fix } : { problem: `C# has no operator \`${p.textOf(token)}\``, fix: `Write \`${operator}\`.` }));
  }
}

/** Words of other languages. */
const otherOperators: ReadonlyMap<string, string> = new Map([["and", "&&"], ["andalso", "&&"], ["or", "||"], ["orelse", "||"], ["mod", "%"], ["like", ".Contains(…)"], ["eq", "=="], ["ne", "!="], ["gt", ">"], ["lt", "<"], ["in", ".Contains(…)"]]);
