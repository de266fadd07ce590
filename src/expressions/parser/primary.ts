import { diagnose } from "../../diagnostics/index.js";
import type { Expression } from "../syntax/index.js";
import type { Token } from "../token.js";
import { parseNew } from "./creations.js";
import { parseExpression } from "./expressions.js";
import { parseInterpolatedString } from "./interpolated-strings.js";
import { describeTokenProblem } from "./token-problems.js";
import { refuseNewer } from "./newer.js";
import { genericArguments } from "./postfix.js";
import type { EndToken, TokenStream } from "./token-stream.js";
import { parseDeconstruction, parseParenthesized } from "./tuples.js";
import { parseType, predefinedTypes } from "./types.js";

export function parsePrimary(p: TokenStream): Expression {
  const token = p.peek();
  const { start, end } = token;
  switch (token.kind) {
    case "integer":
      p.next();
      if (/^0[xb]_/i.test(p.textOf(token))) refuseNewer(p, token, "`_` straight after `0x` and `0b`", "7.2", "the digit first: `0x1_0`");
      return { kind: "literal", type: "integer", value: token.value, suffix: token.suffix, start, end };
    case "real":
      p.next();
      return { kind: "literal", type: "real", digits: p.textOf(token).replace(/[_fFdDmM]/g, ""), suffix: token.suffix, start, end };
    case "character":
      p.next();
      return { kind: "literal", type: "char", value: token.value, start, end };
    case "string":
      if (isRawStringAhead(p)) return refuseRaw(p);
      p.next();
      if (p.isWord("u8") && p.peek().start === end) {
        refuseNewer(p, p.next(), "texts in UTF-8 (`u8`)", "11", "`Encoding.UTF8.GetBytes(…)`");
        return { kind: "missing", ...p.from(start) };
      }
      return { kind: "literal", type: "string", value: token.value, verbatim: token.verbatim, start, end };
    case "named-value":
      p.next();
      return { kind: "named-value", name: token.name, start, end };
    case "interpolation-start":
      return isRawStringAhead(p) ? refuseRaw(p) : parseInterpolatedString(p);
    case "identifier":
      return parseName(p);
    case "keyword":
      return parseKeyword(p, token.name);
    case "punctuator":
      return parsePunctuated(p, token);
    case "error":
      if (isRawStringAhead(p)) return refuseRaw(p);
      p.report(token, diagnose("expression-syntax", describeTokenProblem(token)));
      p.next();
      return { kind: "missing", start, end };
    default:
      return missing(p, token);
  }
}

const rawStrings = /^\$*"""|^\$\$+"/;

/** `"""…`, `$"""…`, `$$"""…`: read as texts that touch, of which the first is empty. */
function isRawStringAhead(p: TokenStream): boolean {
  return rawStrings.test(p.textAhead(8));
}

/** The rest of it follows from its beginning. */
function refuseRaw(p: TokenStream): Expression {
  const { start } = p.peek();
  const end = start + (/^\$*"+/.exec(p.textAhead(8))?.[0].length ?? 0);
  refuseNewer(p, { start, end }, "raw strings (`\"\"\"`)", "11", "a string that starts with `@\"`, in which `\"\"` is one quote");
  do p.next();
  while (p.peek().kind !== "end" && partsOfRaw.has(p.peek().kind) && p.touches(-1));
  return { kind: "missing", ...p.from(start) };
}

const partsOfRaw: ReadonlySet<string> = new Set<Token["kind"]>(["string", "error", "interpolation-start", "interpolation-text", "interpolation-end"]);

function missing(p: TokenStream, token: Token | EndToken): Expression {
  p.missing("a value");
  return { kind: "missing", start: token.start, end: token.start };
}

function parseName(p: TokenStream): Expression {
  const { start } = p.peek();
  if (p.isWord("nameof") && p.isPunctuator("(", 1)) return parseNameOf(p);
  if (p.isWord("var") && p.isPunctuator("(", 1)) return parseDeconstruction(p);
  const { name } = p.expectIdentifier("a name");
  // `global::System.Math` is `System.Math`: nothing is declared that could hide it.
  if (p.isPunctuator("::") && p.isIdentifier(1)) {
    p.next();
    return parseName(p);
  }
  const typeArguments = genericArguments(p);
  return { kind: "name", name, ...(typeArguments === undefined ? {} : { typeArguments }), ...p.from(start) };
}

function parseNameOf(p: TokenStream): Expression {
  const { start } = p.next();
  p.next();
  const operand = parseExpression(p);
  p.expectPunctuator(")");
  return { kind: "nameof", operand, ...p.from(start) };
}

function parseKeyword(p: TokenStream, word: string): Expression {
  const { start, end } = p.peek();
  switch (word) {
    case "null":
      p.next();
      return { kind: "literal", type: "null", start, end };
    case "true":
    case "false":
      p.next();
      return { kind: "literal", type: "bool", value: word === "true", start, end };
    case "new":
      return parseNew(p);
    case "typeof": {
      const type = inParentheses(p, () => parseType(p));
      return { kind: "typeof", type, ...p.from(start) };
    }
    case "default": {
      if (!p.isPunctuator("(", 1)) {
        refuseNewer(p, p.next(), "`default` without a type", "7.1", "`default(Type)`");
        return { kind: "default", start, end };
      }
      const type = inParentheses(p, () => parseType(p));
      return { kind: "default", type, ...p.from(start) };
    }
    case "checked":
    case "unchecked": {
      const operand = inParentheses(p, () => parseExpression(p));
      return { kind: "checked", checked: word === "checked", operand, ...p.from(start) };
    }
    case "this":
    case "base":
      p.report({ start, end }, diagnose("expression-syntax-unsupported", { construct: `\`${word}\``, why: "An expression belongs to no class.", instead: "Use `context`, or a variable." }));
      p.next();
      return { kind: "missing", start, end };
    case "sizeof": {
      const type = inParentheses(p, () => parseType(p));
      return { kind: "sizeof", type, ...p.from(start) };
    }
    case "stackalloc":
      p.report({ start, end }, diagnose("expression-syntax-unsupported", { construct: `\`${word}\``, why: "Unsafe code does not run in the gateway.", instead: "Use an array." }));
      p.next();
      return { kind: "missing", start, end };
    default:
      if (!predefinedTypes.has(word)) return missing(p, p.peek());
      if (isDeconstructionAhead(p)) return parseDeconstruction(p);
      return { kind: "type-reference", type: parseType(p, "creation"), ...p.from(start) };
  }
}

/** `int (a, b) =`: what is filled cannot be a call. */
function isDeconstructionAhead(p: TokenStream): boolean {
  const close = p.isPunctuator("(", 1) ? p.closingOf(1) : undefined;
  return close !== undefined && p.isPunctuator("=", close + 1);
}

function inParentheses<T>(p: TokenStream, parse: () => T): T {
  p.next();
  p.expectPunctuator("(");
  const result = parse();
  p.expectPunctuator(")");
  return result;
}

function parsePunctuated(p: TokenStream, token: Token): Expression {
  if (p.isPunctuator("(")) return parseParenthesized(p);
  if (p.isPunctuator("[")) {
    refuseNewer(p, token, "collection expressions (`[a, b]`)", "12", "`new[] { a, b }`");
    const close = p.closingOf(0) ?? 0;
    for (let i = 0; i <= close; i++) p.next();
    return { kind: "missing", ...p.from(token.start) };
  }
  return missing(p, token);
}
