import { diagnose } from "../../diagnostics/index.js";
import type { Declarator, LocalDeclaration, Parameter, Statement, TypeSyntax } from "../syntax/index.js";
import { parseArrayInitializer } from "./creations.js";
import { parseExpression } from "./expressions.js";
import { refuseIn, refuseNewer } from "./newer.js";
import { parseBlock } from "./statements.js";
import type { TokenStream } from "./token-stream.js";
import { parseType, scanType } from "./types.js";

/** A type, a name, and then what only a declaration goes on with. */
export function isLocalDeclarationAhead(p: TokenStream): boolean {
  if (p.isKeyword("const")) return true;
  return p.lookAhead(() => {
    if (!scanType(p) || !p.isIdentifier()) return false;
    p.next();
    const token = p.peek();
    // A name after a type is a declaration even where its end is missing.
    return token.kind !== "punctuator" || ["=", ";", ",", ")", "}"].includes(token.name);
  });
}

/** Without its semicolon. */
export function parseLocalDeclaration(p: TokenStream): LocalDeclaration {
  const { start } = p.peek();
  const constant = p.acceptKeyword("const");
  if (constant && p.isIdentifier() && p.isPunctuator("=", 1)) p.report(p.peek(), diagnose("expression-syntax", { problem: "a constant has its type before its name", fix: "Write `const string name = …`, or `var name = …` for a variable." }));
  const type = constant && p.isIdentifier() && p.isPunctuator("=", 1) ? untyped(p) : parseType(p);
  const declarators: Declarator[] = [];
  do declarators.push(parseDeclarator(p));
  while (p.acceptPunctuator(","));
  return { kind: "local-declaration", constant, type, declarators, ...p.from(start) };
}

/** Nothing, where a type should stand. */
function untyped(p: TokenStream): TypeSyntax {
  const { start } = p.peek();
  return { kind: "named-type", parts: [{ name: "var", start, end: start }], start, end: start };
}

function parseDeclarator(p: TokenStream): Declarator {
  const { start } = p.peek();
  const { name } = p.expectIdentifier("a variable's name");
  if (!p.acceptPunctuator("=")) return { name, ...p.from(start) };
  const value = p.isPunctuator("{") ? parseArrayInitializer(p) : parseExpression(p);
  return { name, value, ...p.from(start) };
}

/** A type, a name and a parameter list, with a body after it. */
export function isLocalFunctionAhead(p: TokenStream): boolean {
  return p.lookAhead(() => {
    if (p.isKeyword("static")) p.next();
    if (!scanType(p) || !p.isIdentifier()) return false;
    p.next();
    if (p.isPunctuator("<") && !scanTypeParameters(p)) return false;
    if (!p.isPunctuator("(")) return false;
    const close = p.closingOf(0);
    return close !== undefined && (p.isPunctuator("{", close + 1) || p.isPunctuator("=>", close + 1));
  });
}

function scanTypeParameters(p: TokenStream): boolean {
  p.next();
  do {
    if (!p.isIdentifier()) return false;
    p.next();
  } while (p.acceptPunctuator(","));
  return p.acceptPunctuator(">");
}

export function parseLocalFunction(p: TokenStream): Statement {
  const { start } = p.peek();
  if (p.isKeyword("static")) {
    refuseNewer(p, p.peek(), "`static` local functions", "8", "the function without `static`");
    p.next();
  }
  const returnType = parseType(p);
  const { name } = p.expectIdentifier("a function's name");
  const typeParameters: string[] = [];
  if (p.acceptPunctuator("<")) {
    do typeParameters.push(p.expectIdentifier("a type parameter").name);
    while (p.acceptPunctuator(","));
    p.expectPunctuator(">");
  }
  const parameters = parseParameters(p);
  if (!p.acceptPunctuator("=>")) return { kind: "local-function", returnType, name, typeParameters, parameters, body: parseBlock(p), ...p.from(start) };
  const body = parseExpression(p);
  p.expectPunctuator(";");
  return { kind: "local-function", returnType, name, typeParameters, parameters, body, ...p.from(start) };
}

function parseParameters(p: TokenStream): Parameter[] {
  const parameters: Parameter[] = [];
  p.expectPunctuator("(");
  if (!p.isPunctuator(")")) {
    do parameters.push(parseParameter(p));
    while (p.acceptPunctuator(","));
  }
  p.expectPunctuator(")");
  return parameters;
}

function parseParameter(p: TokenStream): Parameter {
  const { start } = p.peek();
  refuseIn(p);
  const modifier = (["out", "ref", "params"] as const).find((m) => p.acceptKeyword(m));
  const type = parseType(p);
  const { name } = p.expectIdentifier("a parameter's name");
  const value = p.acceptPunctuator("=") ? parseExpression(p) : undefined;
  return { name, type, ...(modifier === undefined ? {} : { modifier }), ...(value === undefined ? {} : { value }), ...p.from(start) };
}
