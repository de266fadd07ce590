import { diagnose } from "../../diagnostics/index.js";
import type { Argument, Expression } from "../syntax/index.js";
import { parseExpression, parseUnary } from "./expressions.js";
import { refuseIn, refuseNewer } from "./newer.js";
import { skipBraces } from "./patterns.js";
import { parsePrimary } from "./primary.js";
import type { TokenStream } from "./token-stream.js";
import { parseDeclared } from "./tuples.js";
import { parseTypeArguments, scanType, scanTypeArguments } from "./types.js";

/** A primary expression with its members, calls and indexes. */
export function parsePostfix(p: TokenStream): Expression {
  const { start } = p.peek();
  return continuePostfix(p, parsePrimary(p), start);
}

function continuePostfix(p: TokenStream, first: Expression, start: number): Expression {
  let target = first;
  for (;;) {
    const token = p.peek();
    if (token.kind === "keyword" && token.name === "switch" && p.isPunctuator("{", 1)) {
      refuseNewer(p, token, "`switch` expressions", "8", "`?:`, or a `switch` statement");
      p.next();
      skipBraces(p);
    } else if (token.kind === "identifier" && token.name === "with" && p.isPunctuator("{", 1)) {
      refuseNewer(p, token, "`with` expressions", "9", "a new object");
      p.next();
      skipBraces(p);
    } else if (token.kind !== "punctuator") return target;
    else if (token.name === ".") target = parseMember(p, target, start);
    else if (token.name === "(") target = { kind: "call", target, arguments: parseArguments(p, "(", ")"), ...p.from(start) };
    else if (token.name === "[") target = { kind: "index", target, arguments: parseArguments(p, "[", "]"), ...p.from(start) };
    else if (isConditionalAccess(p)) return parseConditionalAccess(p, target, start);
    else if (token.name === "++" || token.name === "--") {
      p.next();
      target = { kind: "postfix", operator: token.name, operand: target, ...p.from(start) };
    } else if (token.name === "!" && isNullForgiving(p)) {
      refuseNewer(p, token, "`!` after a value", "8", "the value alone: C# 7 does not check for null");
      p.next();
    } else if (token.name === "->" || token.name === "::") {
      p.report(token, diagnose("expression-syntax", { problem: `\`${token.name}\` has no meaning here`, fix: "Write `.`." }));
      p.next();
      const { name, ...nameSpan } = p.expectIdentifier("a member's name");
      target = { kind: "member", target, name, nameSpan, ...p.from(start) };
    } else return target;
  }
}

function isNullForgiving(p: TokenStream): boolean {
  const after = p.peek(1);
  return after.kind === "end" || (after.kind === "punctuator" && [".", "[", "(", ")", "]", ",", ";", "}", "?."].includes(after.name) && after.start === p.peek().end);
}

/** A blank or the end of a line may part the `?` from what follows: neither `.` nor, in C# 7, `[` begins the first value of a condition. */
function isConditionalAccess(p: TokenStream): boolean {
  return p.isPunctuator("?.") || (p.isPunctuator("?") && (p.isPunctuator(".", 1) || p.isPunctuator("[", 1)));
}

function parseConditionalAccess(p: TokenStream, target: Expression, start: number): Expression {
  const mark = p.next();
  if (mark.kind === "punctuator" && mark.name === "?") p.acceptPunctuator(".");
  const binding: Expression = { kind: "binding", start: mark.start, end: mark.end };
  const first: Expression = p.isPunctuator("[")
    ? { kind: "index", target: binding, arguments: parseArguments(p, "[", "]"), ...p.from(mark.start) }
    : named(p, binding, mark.start);
  const access = p.nested(() => continuePostfix(p, first, mark.start));
  return { kind: "conditional-access", target, access, ...p.from(start) };
}

function parseMember(p: TokenStream, target: Expression, start: number): Expression {
  const { start: dot } = p.next();
  const isRange = p.isPunctuator(".") || isFraction(p);
  if (!isRange) return named(p, target, start);
  refuseNewer(p, { start: dot, end: dot + 2 }, "ranges (`..`)", "8", "`.Substring(…)`, or `.Skip(…).Take(…)`");
  if (p.acceptPunctuator(".") && !p.isPunctuator("]") && !p.isPunctuator(")") && !p.isPunctuator(";")) p.nested(() => parseUnary(p));
  else if (isFraction(p)) p.next();
  return { kind: "missing", ...p.from(start) };
}

/** The `.3` of `1..3`. */
function isFraction(p: TokenStream): boolean {
  const token = p.peek();
  return token.kind === "real" && p.textOf(token).startsWith(".");
}

function named(p: TokenStream, target: Expression, start: number): Expression {
  const { name, ...nameSpan } = p.expectIdentifier("a member's name");
  const typeArguments = genericArguments(p);
  return { kind: "member", target, name, nameSpan, ...(typeArguments === undefined ? {} : { typeArguments }), ...p.from(start) };
}

/** After a name, `<` opens type arguments where it can be read so and goes on in a way that no comparison does (C# 7, 7.6.2). */
export function genericArguments(p: TokenStream) {
  if (!p.isPunctuator("<") || !p.lookAhead(() => scanTypeArguments(p) && followsTypeArguments(p))) return undefined;
  return parseTypeArguments(p).flatMap((type) => type ?? []);
}

const afterTypeArguments: ReadonlySet<string> = new Set(["(", ")", "]", "}", ":", ";", ",", ".", "?", "?.", "==", "!=", "|", "^", "&&", "||", "&", "["]);

function followsTypeArguments(p: TokenStream): boolean {
  const token = p.peek();
  return token.kind === "end" || (token.kind === "punctuator" && afterTypeArguments.has(token.name));
}

export function parseArguments(p: TokenStream, open: "(" | "[", close: ")" | "]"): Argument[] {
  p.expectPunctuator(open);
  const list: Argument[] = [];
  if (p.acceptPunctuator(close)) return list;
  do list.push(parseArgument(p));
  while (p.acceptPunctuator(","));
  p.expectPunctuator(close);
  return list;
}

function parseArgument(p: TokenStream): Argument {
  const { start } = p.peek();
  const name = p.isIdentifier() && p.isPunctuator(":", 1) ? p.expectIdentifier("a name").name : undefined;
  if (name !== undefined) p.next();
  refuseIn(p);
  const modifier = (["out", "ref"] as const).find((m) => p.acceptKeyword(m));
  const value = modifier === "out" && isDeclarationAhead(p) ? parseDeclared(p) : parseExpression(p);
  return { ...(name === undefined ? {} : { name }), ...(modifier === undefined ? {} : { modifier }), value, ...p.from(start) };
}

function isDeclarationAhead(p: TokenStream): boolean {
  return p.lookAhead(() => scanType(p) && p.isIdentifier());
}
