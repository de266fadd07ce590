import { diagnose } from "../../diagnostics/index.js";
import type { Expression, Lambda, LambdaParameter } from "../syntax/index.js";
import { parseExpression } from "./expressions.js";
import { refuseNewer } from "./newer.js";
import { parseBlock } from "./statements.js";
import type { TokenStream } from "./token-stream.js";
import { parseType } from "./types.js";

export function isLambdaAhead(p: TokenStream): boolean {
  const from = p.isWord("async") || p.isKeyword("static") ? 1 : 0;
  if (p.isIdentifier(from) && p.isPunctuator("=>", from + 1)) return true;
  if (p.isKeyword("delegate", from) && (p.isPunctuator("(", from + 1) || p.isPunctuator("{", from + 1))) return true;
  if (!p.isPunctuator("(", from)) return false;
  const close = p.closingOf(from);
  return close !== undefined && p.isPunctuator("=>", close + 1);
}

export function parseLambda(p: TokenStream): Expression {
  const { start } = p.peek();
  if (p.isKeyword("static")) {
    refuseNewer(p, p.peek(), "`static` lambdas", "9", "the lambda without `static`");
    p.next();
  }
  if (p.isWord("async")) p.report(p.next(), diagnose("expression-syntax-unsupported", { construct: "`async`", why: "An expression runs to its end at once.", instead: "Use a send-request policy for calls to other systems." }));
  const anonymousMethod = p.acceptKeyword("delegate");
  const anyParameters = anonymousMethod && !p.isPunctuator("(");
  const parameters = anyParameters ? [] : parseParameters(p);
  if (!anonymousMethod) p.expectPunctuator("=>");
  const body: Lambda["body"] = p.isPunctuator("{") ? parseBlock(p) : parseExpression(p);
  return { kind: "lambda", parameters, ...(anyParameters ? { anyParameters } : {}), body, ...p.from(start) };
}

function parseParameters(p: TokenStream): LambdaParameter[] {
  if (p.isIdentifier()) {
    const parameter = p.expectIdentifier("a parameter");
    return [parameter];
  }
  if (!p.acceptPunctuator("(")) return [];
  const parameters: LambdaParameter[] = [];
  if (!p.isPunctuator(")")) {
    do parameters.push(parseParameter(p));
    while (p.acceptPunctuator(","));
  }
  p.expectPunctuator(")");
  return parameters;
}

function parseParameter(p: TokenStream): LambdaParameter {
  const { start } = p.peek();
  if (p.isIdentifier() && (p.isPunctuator(",", 1) || p.isPunctuator(")", 1))) return p.expectIdentifier("a parameter");
  const type = parseType(p);
  const { name } = p.expectIdentifier("a parameter's name");
  if (p.isPunctuator("=")) {
    refuseNewer(p, p.next(), "default values of a lambda's parameters", "12", "a local function, which may have them");
    parseExpression(p);
  }
  return { type, name, ...p.from(start) };
}
