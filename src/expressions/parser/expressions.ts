import { diagnose } from "../../diagnostics/index.js";
import type { AssignmentOperator, BinaryOperator, Expression } from "../syntax/index.js";
import type { Span } from "../token.js";
import { isLambdaAhead, parseLambda } from "./lambdas.js";
import { refuseNewer } from "./newer.js";
import { parsePattern } from "./patterns.js";
import { parsePostfix } from "./postfix.js";
import { isQueryAhead, parseQuery } from "./queries.js";
import type { TokenStream } from "./token-stream.js";
import { parseType, scanType } from "./types.js";

/** Any expression, down to an assignment. */
export function parseExpression(p: TokenStream): Expression {
  return p.nested(() => parseAssignment(p));
}

function parseAssignment(p: TokenStream): Expression {
  const { start } = p.peek();
  if (isLambdaAhead(p)) return parseLambda(p);
  if (isQueryAhead(p)) return parseQuery(p);
  if (p.acceptKeyword("throw")) {
    const value = parseExpression(p);
    return { kind: "throw", value, ...p.from(start) };
  }
  const target = parseConditional(p);
  const operatorStart = p.peek().start;
  const operator = assignmentOperator(p);
  if (operator === undefined) return target;
  const operatorSpan = p.from(operatorStart);
  const value = parseExpression(p);
  return { kind: "assignment", operator, operatorSpan, target, value, ...p.from(start) };
}

const assignmentOperators: ReadonlySet<string> = new Set<AssignmentOperator>(["=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<="]);

function assignmentOperator(p: TokenStream): AssignmentOperator | undefined {
  const token = p.peek();
  if (token.kind !== "punctuator") return undefined;
  if (token.name === ">" && p.isPunctuator(">=", 1) && p.touches(0)) {
    p.next();
    p.next();
    return ">>=";
  }
  if (token.name === ">" && p.isPunctuator(">", 1) && p.touches(0) && p.isPunctuator(">=", 2) && p.touches(1)) {
    refuseNewer(p, { start: token.start, end: p.peek(2).end }, "`>>>=`", "11", "`>>` on an unsigned value: `x = (int)((uint)x >> n)`");
    for (let i = 0; i < 3; i++) p.next();
    return ">>=";
  }
  if (token.name === "??=") {
    refuseNewer(p, token, "`??=`", "8", "`a = a ?? b`");
    p.next();
    return "=";
  }
  if (!assignmentOperators.has(token.name)) return undefined;
  p.next();
  return token.name as AssignmentOperator;
}

export function parseConditional(p: TokenStream): Expression {
  const { start } = p.peek();
  const condition = parseBinary(p, 0);
  if (!p.acceptPunctuator("?")) return condition;
  const whenTrue = parseExpression(p);
  const format = p.peek();
  if (format.kind === "hole-format") {
    p.report(format, diagnose("expression-syntax", { problem: "the `:` begins a format here", fix: "Put brackets around the whole `… ? … : …`." }));
    p.next();
    return { kind: "conditional", condition, whenTrue, whenFalse: { kind: "missing", ...p.from(format.start) }, ...p.from(start) };
  }
  p.expectPunctuator(":");
  const whenFalse = parseExpression(p);
  return { kind: "conditional", condition, whenTrue, whenFalse, ...p.from(start) };
}

/** C#'s precedence, from loose to tight; each level is left-associative but `??`. */
export const binaryPrecedence: Readonly<Record<BinaryOperator, number>> = {
  "??": 1,
  "||": 2,
  "&&": 3,
  "|": 4,
  "^": 5,
  "&": 6,
  "==": 7,
  "!=": 7,
  "<": 8,
  ">": 8,
  "<=": 8,
  ">=": 8,
  "<<": 9,
  ">>": 9,
  "+": 10,
  "-": 10,
  "*": 11,
  "/": 11,
  "%": 11,
};
const relational = 8;

/** What may stand beside a comparison. */
export const parseShift = (p: TokenStream): Expression => parseBinary(p, relational + 1);

function parseBinary(p: TokenStream, minimum: number): Expression {
  const { start } = p.peek();
  let left = parseUnary(p);
  for (;;) {
    if (minimum <= relational && p.isKeyword("is")) left = parseIs(p, left, start);
    else if (minimum <= relational && p.isKeyword("as")) left = parseAs(p, left, start);
    else {
      const found = binaryOperator(p);
      if (found === undefined || binaryPrecedence[found.operator] < minimum) return left;
      for (let i = 0; i < found.tokens; i++) p.next();
      const { operator } = found;
      const level = binaryPrecedence[operator];
      const right = operator === "??" ? parseCoalesced(p, level) : p.nested(() => parseBinary(p, level + 1));
      left = { kind: "binary", operator, operatorSpan: found.span, left, right, ...p.from(start) };
    }
  }
}

/** On the right of `??` another may stand, or a throw. */
function parseCoalesced(p: TokenStream, level: number): Expression {
  return p.isKeyword("throw") ? parseExpression(p) : p.nested(() => parseBinary(p, level));
}

function binaryOperator(p: TokenStream): { operator: BinaryOperator; tokens: number; span: Span } | undefined {
  const token = p.peek();
  if (token.kind !== "punctuator") return undefined;
  if (token.name === ">" && p.touches(0)) {
    if (p.isPunctuator(">=", 1)) return undefined;
    if (p.isPunctuator(">", 1) && p.touches(1) && p.isPunctuator(">=", 2)) return undefined;
    if (p.isPunctuator(">", 1) && p.touches(1) && p.isPunctuator(">", 2)) {
      refuseNewer(p, { start: token.start, end: p.peek(2).end }, "`>>>`", "11", "`>>` on an unsigned value: `(int)((uint)x >> n)`");
      return { operator: ">>", tokens: 3, span: { start: token.start, end: p.peek(2).end } };
    }
    if (p.isPunctuator(">", 1)) return { operator: ">>", tokens: 2, span: { start: token.start, end: p.peek(1).end } };
  }
  if (!Object.hasOwn(binaryPrecedence, token.name)) return undefined;
  return { operator: token.name as BinaryOperator, tokens: 1, span: token };
}

function parseIs(p: TokenStream, operand: Expression, start: number): Expression {
  p.next();
  const pattern = parsePattern(p, "is");
  return { kind: "is", operand, pattern, ...p.from(start) };
}

function parseAs(p: TokenStream, operand: Expression, start: number): Expression {
  p.next();
  const type = parseType(p, "after-is");
  return { kind: "as", operand, type, ...p.from(start) };
}

/** `..3`, or `..` alone. */
function refuseRange(p: TokenStream, start: number): Expression {
  refuseNewer(p, { start, end: start + 2 }, "ranges (`..`)", "8", "`.Substring(…)`, or `.Skip(…).Take(…)`");
  p.next();
  if (p.acceptPunctuator(".") && !p.isPunctuator("]") && !p.isPunctuator(")") && !p.isPunctuator(";") && !p.isPunctuator(",")) p.nested(() => parseUnary(p));
  else if (p.peek().kind === "real") p.next();
  return { kind: "missing", ...p.from(start) };
}

const prefixes: ReadonlySet<string> = new Set(["+", "-", "!", "~", "++", "--"]);

export function parseUnary(p: TokenStream): Expression {
  const token = p.peek();
  const { start } = token;
  if (token.kind === "punctuator" && prefixes.has(token.name)) {
    p.next();
    const operand = p.nested(() => parseUnary(p));
    return { kind: "unary", operator: token.name as "+", operand, ...p.from(start) };
  }
  if (token.kind === "punctuator" && (token.name === "&" || token.name === "*")) {
    p.report(token, diagnose("expression-syntax-unsupported", { construct: "pointers", why: "Unsafe code does not run in the gateway.", instead: "Remove it." }));
    p.next();
    return p.nested(() => parseUnary(p));
  }
  if (token.kind === "punctuator" && token.name === "." && p.touches(0) && (p.isPunctuator(".", 1) || p.textOf(p.peek(1)).startsWith("."))) return refuseRange(p, start);
  if (token.kind === "punctuator" && token.name === "^") {
    refuseNewer(p, token, "index from the end (`^1`)", "8", "`list[list.Count - 1]`, or `.Last()`");
    p.next();
    return p.nested(() => parseUnary(p));
  }
  if (p.isWord("await") && (p.isIdentifier(1) || p.isPunctuator("(", 1))) {
    p.report(token, diagnose("expression-syntax-unsupported", { construct: "`await`", why: "An expression runs to its end at once.", instead: "Use a send-request policy for calls to other systems." }));
    p.next();
    return p.nested(() => parseUnary(p));
  }
  if (isCastAhead(p)) {
    p.next();
    const type = parseType(p);
    p.expectPunctuator(")");
    const operand = p.nested(() => parseUnary(p));
    return { kind: "cast", type, operand, ...p.from(start) };
  }
  return parsePostfix(p);
}

/** C# 7 specification, cast expressions: a type in parentheses, and after it what cannot go on a parenthesized value. */
function isCastAhead(p: TokenStream): boolean {
  if (!p.isPunctuator("(")) return false;
  return p.lookAhead(() => {
    p.next();
    const first = p.peek();
    if (!scanType(p) || !p.isPunctuator(")")) return false;
    const last = p.peek(-1);
    p.next();
    const next = p.peek();
    // Only a type ends in `]`, `?` or a word such as `int`; one that ends in `>` or a name may be a value.
    const certain = first.kind === "keyword" || (last.kind === "punctuator" && (last.name === "]" || last.name === "?"));
    return certain ? startsUnary(next) : canOnlyFollowCast(next);
  });
}

function startsUnary(token: ReturnType<TokenStream["peek"]>): boolean {
  return canOnlyFollowCast(token) || (token.kind === "punctuator" && ["+", "-", "++", "--", "&", "*"].includes(token.name));
}

const notAfterCast: ReadonlySet<string> = new Set(["is", "as", "in", "switch"]);

function canOnlyFollowCast(token: ReturnType<TokenStream["peek"]>): boolean {
  switch (token.kind) {
    case "identifier":
      return !["into", "where", "select", "orderby", "join", "let", "from", "group", "by", "on", "equals", "ascending", "descending", "when"].includes(token.name);
    case "integer":
    case "real":
    case "character":
    case "string":
    case "interpolation-start":
    case "named-value":
      return true;
    case "keyword":
      return !notAfterCast.has(token.name);
    case "punctuator":
      return token.name === "(" || token.name === "!" || token.name === "~";
    default:
      return false;
  }
}
