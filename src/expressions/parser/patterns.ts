import type { Pattern } from "../syntax/index.js";
import { parseConditional, parseShift } from "./expressions.js";
import { refuseNewer } from "./newer.js";
import type { TokenStream } from "./token-stream.js";
import { parseType, scanType } from "./types.js";

/** What stands after `is`, or after `case` without its guard. */
export function parsePattern(p: TokenStream, place: "is" | "case"): Pattern {
  const { start } = p.peek();
  if (p.isPunctuator("{")) return refusePropertyPattern(p, place);
  if (p.isPunctuator("[")) return refuseWhole(p, place, "list patterns", "11", "tests of the length and of the elements, such as `x.Length == 2 && x[0] == 1`");
  if (isPositionalAhead(p)) return refuseWhole(p, place, "positional patterns", "8", "comparisons of the elements, such as `t.Item1 == 1 && t.Item2 == 2`");
  if (isPatternInParentheses(p)) return refuseWhole(p, place, "patterns in parentheses", "9", "comparisons with `&&` and `||`");
  refuseNewerPattern(p);
  if (p.isWord("var") && p.isIdentifier(1)) {
    p.next();
    const { name } = p.expectIdentifier("a variable's name");
    return finish(p, { kind: "var-pattern", name, ...p.from(start) }, place);
  }
  if (isTypeAhead(p, place)) {
    const type = parseType(p, "after-is");
    if (p.isPunctuator("{")) refusePropertyPattern(p, place);
    if (p.isIdentifier() && !p.isWord("when") && !p.isWord("and") && !p.isWord("or")) {
      const { name } = p.expectIdentifier("a variable's name");
      return finish(p, { kind: "declaration-pattern", type, name, ...p.from(start) }, place);
    }
    return finish(p, { kind: "type-pattern", type, ...p.from(start) }, place);
  }
  const value = place === "case" ? parseConditional(p) : parseShift(p);
  return finish(p, { kind: "constant-pattern", value, ...p.from(start) }, place);
}

/** A name, a generic name or a word such as `int`, and nothing after it that makes it an expression. */
function isTypeAhead(p: TokenStream, place: "is" | "case"): boolean {
  return p.lookAhead(() => {
    const first = p.peek();
    if (first.kind !== "identifier" && first.kind !== "keyword" && !p.isPunctuator("(")) return false;
    return scanType(p, "after-is") && !p.isPunctuator("(") && !p.isPunctuator(".") && !operatorsAfter[place].some((operator) => p.isPunctuator(operator));
  });
}

const computing = ["+", "-", "*", "/", "%", "<<"];

/** What makes the name before it a value: after `is` only what binds tighter than it, after `case` any operator. */
const operatorsAfter = { is: computing, case: [...computing, "&", "|", "^", "&&", "||", "==", "!=", "<", ">", "<=", ">=", "??"] } as const;

function refusePropertyPattern(p: TokenStream, place: "is" | "case"): Pattern {
  return refuseWhole(p, place, "property patterns", "8", "a test for null and comparisons, such as `x != null && x.Length == 1`");
}

/** `(1, var x)`; `(int, string) t` begins with a type. */
function isPositionalAhead(p: TokenStream): boolean {
  if (!p.isPunctuator("(") || p.lookAhead(() => scanType(p, "after-is"))) return false;
  return p.lookAhead(() => {
    const close = p.closingOf(0) ?? 0;
    for (let depth = 0, i = 0; i < close; i++, p.next()) {
      if (["(", "[", "{"].some((each) => p.isPunctuator(each))) depth++;
      else if ([")", "]", "}"].some((each) => p.isPunctuator(each))) depth--;
      else if (depth === 1 && p.isPunctuator(",")) return true;
    }
    return false;
  });
}

function isPatternInParentheses(p: TokenStream): boolean {
  return p.isPunctuator("(") && (["<", ">", "<=", ">="].some((each) => p.isPunctuator(each, 1)) || p.isWord("not", 1));
}

/** A pattern in brackets, which is passed over. */
function refuseWhole(p: TokenStream, place: "is" | "case", construct: string, since: string, instead: string): Pattern {
  const { start } = p.peek();
  refuseNewer(p, p.peek(), construct, since, instead);
  skipBraces(p);
  const span = p.from(start);
  return finish(p, { kind: "constant-pattern", value: { kind: "missing", ...span }, ...span }, place);
}

function refuseNewerPattern(p: TokenStream): void {
  const token = p.peek();
  if (p.isWord("not")) {
    refuseNewer(p, token, "`is not`", "9", "`!(x is T)`, or `x != null`");
    p.next();
  } else if (token.kind === "punctuator" && ["<", ">", "<=", ">="].includes(token.name)) {
    refuseNewer(p, token, "relational patterns", "9", "a comparison, such as `x > 1`");
    p.next();
  }
}

function finish(p: TokenStream, pattern: Pattern, place: "is" | "case"): Pattern {
  while (p.isWord("or") || p.isWord("and")) {
    refuseNewer(p, p.peek(), "`and` and `or` in patterns", "9", "several conditions with `&&` and `||`, or several `case` labels");
    p.next();
    parsePattern(p, place);
  }
  return pattern;
}

/** Passes over `{ … }`. */
export function skipBraces(p: TokenStream): void {
  const close = p.closingOf(0);
  if (close === undefined) p.next();
  else for (let i = 0; i <= close; i++) p.next();
}
