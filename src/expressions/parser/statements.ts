import { diagnose } from "../../diagnostics/index.js";
import type { Block, Catch, Expression, For, Goto, LocalDeclaration, Statement, SwitchLabel, SwitchSection } from "../syntax/index.js";
import { isLocalDeclarationAhead, parseLocalDeclaration, parseLocalFunction, isLocalFunctionAhead } from "./declarations.js";
import { parseExpression } from "./expressions.js";
import { refuseNewer } from "./newer.js";
import { parsePattern } from "./patterns.js";
import type { TokenStream } from "./token-stream.js";
import { parseForEachTarget } from "./tuples.js";
import { parseType } from "./types.js";

export function parseBlock(p: TokenStream): Block {
  const { start } = p.peek();
  p.expectPunctuator("{");
  const statements = parseStatements(p);
  p.expectPunctuator("}");
  return { kind: "block", statements, ...p.from(start) };
}

/** Statements up to a brace that closes what is around them. */
export function parseStatements(p: TokenStream, ends: () => boolean = () => false): Statement[] {
  const statements: Statement[] = [];
  while (p.peek().kind !== "end" && !p.isPunctuator("}") && !ends()) {
    const before = p.peek();
    statements.push(parseStatement(p));
    // What cannot be read is passed over, so that every round gets on.
    if (p.peek() === before) p.next();
  }
  return statements;
}

export function parseStatement(p: TokenStream): Statement {
  return p.nested(() => {
    const token = p.peek();
    if (token.kind === "keyword") return parseKeywordStatement(p, token.name);
    if (p.isPunctuator("{")) return parseBlock(p);
    if (p.acceptPunctuator(";")) return { kind: "empty", ...p.from(token.start) };
    return parseOther(p);
  });
}

function parseOther(p: TokenStream): Statement {
  const refused = refuseStatement(p);
  if (refused !== undefined) return refused;
  const { start } = p.peek();
  if (p.isWord("yield") && (p.isKeyword("return", 1) || p.isKeyword("break", 1))) {
    p.report(p.peek(), diagnose("expression-syntax-unsupported", { construct: "`yield`", why: "An expression returns one value.", instead: "Collect the values in a list." }));
    p.next();
    return parseStatement(p);
  }
  if (p.isIdentifier() && p.isPunctuator(":", 1)) return parseLabeled(p);
  if (isLocalFunctionAhead(p)) return parseLocalFunction(p);
  if (isLocalDeclarationAhead(p)) {
    const declaration = parseLocalDeclaration(p);
    endStatement(p);
    return { ...declaration, ...p.from(start) };
  }
  const expression = parseExpression(p);
  if (!canStand(expression)) p.report(expression, diagnose("expression-syntax", { problem: "this value is not used for anything", fix: "Assign it to a variable, return it, or remove it." }));
  endStatement(p);
  return { kind: "expression-statement", expression, ...p.from(start) };
}

function parseLabeled(p: TokenStream): Statement {
  const { start } = p.peek();
  const label = p.expectIdentifier("a label's name").name;
  p.next();
  const statement = parseStatement(p);
  return { kind: "labeled", label, statement, ...p.from(start) };
}

/** C# 7, 8.6: only these have an effect of their own. */
function canStand(expression: Expression): boolean {
  switch (expression.kind) {
    case "assignment":
    case "call":
    case "postfix":
    case "object-creation":
    case "missing":
    case "named-value":
      return true;
    case "unary":
      return expression.operator === "++" || expression.operator === "--";
    case "conditional-access":
      return canStand(expression.access);
    default:
      return false;
  }
}

function endStatement(p: TokenStream): void {
  if (p.acceptPunctuator(";")) return;
  // At the end of the line that lacks it, not at the start of the next one.
  const at = p.previousEnd;
  p.report({ start: Math.max(0, at - 1), end: at }, diagnose("expression-syntax", { problem: "`;` is missing at the end of the statement", fix: "Add `;`." }));
  skipToNext(p);
}

function skipToNext(p: TokenStream): void {
  if (p.isPunctuator("}") || p.peek().kind === "keyword") return;
  while (p.peek().kind !== "end" && !p.isPunctuator(";") && !p.isPunctuator("}")) {
    const close = p.isPunctuator("{") || p.isPunctuator("(") || p.isPunctuator("[") ? p.closingOf(0) : 0;
    for (let i = 0; i <= (close ?? 0); i++) p.next();
  }
  p.acceptPunctuator(";");
}

/** Statements that begin with a word that is no keyword. */
function refuseStatement(p: TokenStream): Statement | undefined {
  if (p.isWord("await") && (p.isKeyword("foreach", 1) || p.isKeyword("using", 1))) {
    p.report(p.next(), diagnose("expression-syntax-unsupported", { construct: "`await`", why: "An expression runs to its end at once.", instead: "Use a send-request policy for calls to other systems." }));
    return parseStatement(p);
  }
  if (p.isWord("async") && p.lookAhead(() => p.next().kind === "identifier" && isLocalFunctionAhead(p))) {
    p.report(p.next(), diagnose("expression-syntax-unsupported", { construct: "`async`", why: "An expression runs to its end at once.", instead: "Use a send-request policy for calls to other systems." }));
    return parseStatement(p);
  }
  if (!p.isWord("record") || !(p.isIdentifier(1) || p.isKeyword("struct", 1) || p.isKeyword("class", 1))) return undefined;
  refuseNewer(p, p.peek(), "records", "9", "an anonymous object (`new { Name = … }`) or a tuple");
  p.next();
  return skipDeclaration(p);
}

function parseKeywordStatement(p: TokenStream, word: string): Statement {
  const { start } = p.peek();
  switch (word) {
    case "if":
      return parseIf(p);
    case "for":
      return parseFor(p);
    case "foreach":
      return parseForEach(p);
    case "while": {
      p.next();
      const condition = parseCondition(p);
      const body = parseStatement(p);
      return { kind: "while", condition, body, ...p.from(start) };
    }
    case "do": {
      p.next();
      const body = parseStatement(p);
      if (!p.acceptKeyword("while")) p.missing("`while`");
      const condition = parseCondition(p);
      endStatement(p);
      return { kind: "do", body, condition, ...p.from(start) };
    }
    case "switch":
      return parseSwitch(p);
    case "try":
      return parseTry(p);
    case "throw":
    case "return": {
      p.next();
      const value = p.isPunctuator(";") || p.isPunctuator("}") ? undefined : parseExpression(p);
      endStatement(p);
      return { kind: word === "throw" ? "throw-statement" : "return", ...(value === undefined ? {} : { value }), ...p.from(start) };
    }
    case "break":
    case "continue":
      p.next();
      endStatement(p);
      return { kind: word, ...p.from(start) };
    case "using":
      return parseUsing(p);
    case "lock": {
      p.next();
      const value = parseCondition(p);
      const body = parseStatement(p);
      return { kind: "lock", value, body, ...p.from(start) };
    }
    case "checked":
    case "unchecked": {
      if (!p.isPunctuator("{", 1)) return parseOther(p);
      p.next();
      const body = parseBlock(p);
      return { kind: "checked-statement", checked: word === "checked", body, ...p.from(start) };
    }
    case "goto": {
      p.next();
      const target = parseGotoTarget(p);
      endStatement(p);
      return { kind: "goto", target, ...p.from(start) };
    }
    case "unsafe":
    case "fixed":
      p.report(p.next(), diagnose("expression-syntax-unsupported", { construct: `\`${word}\``, why: "Unsafe code does not run in the gateway.", instead: "Remove it." }));
      return parseStatement(p);
    case "ref":
      p.report(p.next(), diagnose("expression-syntax-unsupported", { construct: "variables with `ref`", why: "They stand for other variables, which cannot be followed.", instead: "Use the other variable itself." }));
      return parseStatement(p);
    case "class":
    case "struct":
    case "interface":
    case "enum":
    case "namespace":
      p.report(p.next(), diagnose("expression-syntax", { problem: `an expression declares no ${word}`, fix: "Use an anonymous object (`new { Name = … }`), a tuple or a JObject." }));
      return skipDeclaration(p);
    case "public":
    case "private":
    case "protected":
    case "internal":
      p.report(p.next(), diagnose("expression-syntax", { problem: `\`${word}\` stands before members of classes, and an expression has none`, fix: "Remove it." }));
      return parseStatement(p);
    default:
      return parseOther(p);
  }
}

function parseGotoTarget(p: TokenStream): Goto["target"] {
  if (p.acceptKeyword("default")) return { kind: "default" };
  if (p.acceptKeyword("case")) return { kind: "case", value: parseExpression(p) };
  return { kind: "label", name: p.expectIdentifier("a label's name").name };
}

/** The declaration of a type is passed over. */
function skipDeclaration(p: TokenStream): Statement {
  const { start } = p.peek();
  while (p.peek().kind !== "end" && !p.isPunctuator("{") && !p.isPunctuator(";")) p.next();
  const close = p.isPunctuator("{") ? p.closingOf(0) : 0;
  for (let i = 0; i <= (close ?? 0) && p.peek().kind !== "end"; i++) p.next();
  return { kind: "empty", ...p.from(start) };
}

function parseCondition(p: TokenStream): Expression {
  p.expectPunctuator("(");
  const condition = parseExpression(p);
  p.expectPunctuator(")");
  return condition;
}

function parseIf(p: TokenStream): Statement {
  const { start } = p.next();
  const condition = parseCondition(p);
  const whenTrue = parseStatement(p);
  const whenFalse = p.acceptKeyword("else") ? parseStatement(p) : parseElseIf(p);
  return { kind: "if", condition, whenTrue, ...(whenFalse === undefined ? {} : { whenFalse }), ...p.from(start) };
}

/** As other languages write it: said, and read as it is meant. */
function parseElseIf(p: TokenStream): Statement | undefined {
  if (!["elseif", "elsif", "elif"].some((word) => p.isWord(word)) || !p.isPunctuator("(", 1)) return undefined;
  p.report(p.peek(), diagnose("expression-syntax", { problem: `C# has no \`${p.textOf(p.peek())}\``, fix: "Write `else if`." }));
  return parseIf(p);
}

function parseFor(p: TokenStream): Statement {
  const { start } = p.next();
  p.expectPunctuator("(");
  const initializers: For["initializers"] = p.isPunctuator(";") ? [] : isLocalDeclarationAhead(p) ? parseLocalDeclaration(p) : parseList(p);
  p.expectPunctuator(";");
  const condition = p.isPunctuator(";") ? undefined : parseExpression(p);
  p.expectPunctuator(";");
  const iterators = p.isPunctuator(")") ? [] : parseList(p);
  p.expectPunctuator(")");
  const body = parseStatement(p);
  return { kind: "for", initializers, ...(condition === undefined ? {} : { condition }), iterators, body, ...p.from(start) };
}

function parseList(p: TokenStream): Expression[] {
  const list: Expression[] = [];
  do list.push(parseExpression(p));
  while (p.acceptPunctuator(","));
  return list;
}

function parseForEach(p: TokenStream): Statement {
  const { start } = p.next();
  p.expectPunctuator("(");
  const target = parseForEachTarget(p);
  if (p.isWord("of")) p.report(p.next(), diagnose("expression-syntax", { problem: "`foreach` has `in` before the collection", fix: "Write `in` instead of `of`." }));
  else if (!p.acceptKeyword("in")) p.missing("`in`");
  const source = parseExpression(p);
  p.expectPunctuator(")");
  const body = parseStatement(p);
  return { kind: "foreach", target, source, body, ...p.from(start) };
}

function parseSwitch(p: TokenStream): Statement {
  const { start } = p.next();
  const value = parseCondition(p);
  const sections: SwitchSection[] = [];
  p.expectPunctuator("{");
  while (isLabelAhead(p)) sections.push(parseSection(p));
  p.expectPunctuator("}");
  return { kind: "switch", value, sections, ...p.from(start) };
}

function isLabelAhead(p: TokenStream): boolean {
  return p.isKeyword("case") || (p.isKeyword("default") && p.isPunctuator(":", 1));
}

function parseSection(p: TokenStream): SwitchSection {
  const { start } = p.peek();
  const labels: SwitchLabel[] = [];
  while (isLabelAhead(p)) labels.push(parseLabel(p));
  const statements = parseStatements(p, () => isLabelAhead(p));
  return { labels, statements, ...p.from(start) };
}

function parseLabel(p: TokenStream): SwitchLabel {
  const { start } = p.peek();
  if (p.acceptKeyword("default")) {
    p.expectPunctuator(":");
    return { kind: "default", ...p.from(start) };
  }
  p.next();
  const pattern = parsePattern(p, "case");
  const guard = p.acceptWord("when") ? parseExpression(p) : undefined;
  p.expectPunctuator(":");
  return { kind: "case", pattern, ...(guard === undefined ? {} : { guard }), ...p.from(start) };
}

function parseTry(p: TokenStream): Statement {
  const { start } = p.next();
  const body = parseBlock(p);
  const catches: Catch[] = [];
  while (p.isKeyword("catch")) catches.push(parseCatch(p));
  const last = p.acceptKeyword("finally") ? parseBlock(p) : undefined;
  if (catches.length === 0 && last === undefined) p.missing("`catch` or `finally`");
  return { kind: "try", body, catches, ...(last === undefined ? {} : { finally: last }), ...p.from(start) };
}

function parseCatch(p: TokenStream): Catch {
  const { start } = p.next();
  const typed = p.acceptPunctuator("(");
  const type = typed ? parseType(p) : undefined;
  const name = typed && p.isIdentifier() ? p.expectIdentifier("a variable's name").name : undefined;
  if (typed) p.expectPunctuator(")");
  const filter = p.acceptWord("when") ? parseCondition(p) : undefined;
  const body = parseBlock(p);
  return { ...(type === undefined ? {} : { type }), ...(name === undefined ? {} : { name }), ...(filter === undefined ? {} : { filter }), body, ...p.from(start) };
}

/** `using System.Text;` */
function isDirective(p: TokenStream): boolean {
  return p.lookAhead(() => {
    do {
      if (!p.isIdentifier()) return false;
      p.next();
    } while (p.acceptPunctuator("."));
    return p.isPunctuator(";");
  });
}

function parseUsing(p: TokenStream): Statement {
  const { start, end } = p.next();
  if (isDirective(p)) {
    p.report({ start, end }, diagnose("expression-syntax", { problem: "an expression takes no `using` for a namespace", fix: "Remove it: the usual namespaces are there; write others before the type." }));
    while (!p.acceptPunctuator(";")) p.next();
    return { kind: "empty", ...p.from(start) };
  }
  if (!p.isPunctuator("(")) {
    refuseNewer(p, { start, end }, "`using` declarations", "8", "`using (…) { … }` around the statements that need it");
    return parseOther(p);
  }
  p.next();
  const resource: LocalDeclaration | Expression = isLocalDeclarationAhead(p) ? parseLocalDeclaration(p) : parseExpression(p);
  p.expectPunctuator(")");
  const body = parseStatement(p);
  return { kind: "using", resource, body, ...p.from(start) };
}
