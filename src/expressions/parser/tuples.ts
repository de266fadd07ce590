import { diagnose } from "../../diagnostics/index.js";
import type { Declaration, Expression, Tuple } from "../syntax/index.js";
import { parseDesignation } from "./designations.js";
import { parseExpression } from "./expressions.js";
import { refuseNewer } from "./newer.js";
import type { TokenStream } from "./token-stream.js";
import { parseType, scanType } from "./types.js";

/** A value in parentheses, or a tuple. */
export function parseParenthesized(p: TokenStream): Expression {
  const { start } = p.peek();
  const elements = parseElements(p);
  const [only, ...others] = elements;
  if (only !== undefined && others.length === 0 && only.name === undefined) return only.value;
  const declared = elements.find(({ value }) => value.kind === "declaration");
  if (declared !== undefined && elements.some(({ value }) => isAssigned(value))) refuseNewer(p, declared.value, "variables beside declarations in one deconstruction", "10", "a declaration of its own before it");
  return { kind: "tuple", elements, ...p.from(start) };
}

function parseElements(p: TokenStream): Tuple["elements"] {
  const elements: { name?: string; value: Expression }[] = [];
  p.expectPunctuator("(");
  do {
    const name = p.isIdentifier() && p.isPunctuator(":", 1) ? p.expectIdentifier("a name").name : undefined;
    if (name !== undefined) p.next();
    const value = name === undefined && isDeclarationAhead(p, elements.length > 0) ? parseDeclared(p) : parseExpression(p);
    elements.push(name === undefined ? { value } : { name, value });
  } while (p.acceptPunctuator(","));
  p.expectPunctuator(")");
  return elements;
}

/** `int a` in `(int a, var b) = …`. */
function isDeclarationAhead(p: TokenStream, isAfterOther: boolean): boolean {
  return p.lookAhead(() => {
    if (!scanType(p) || !p.isIdentifier()) return false;
    p.next();
    return p.isPunctuator(",") || (isAfterOther && p.isPunctuator(")"));
  });
}

/** What is there already, and not declared here. */
function isAssigned(value: Expression): boolean {
  return value.kind !== "declaration" && value.kind !== "tuple" && !(value.kind === "name" && value.name === "_");
}

/** `int a`. */
export function parseDeclared(p: TokenStream): Declaration {
  const { start } = p.peek();
  const type = parseType(p);
  const designation = parseDesignation(p);
  return { kind: "declaration", type, designation, ...p.from(start) };
}

/** `var (a, b)`; before the bracket there may be a type, which is told. */
export function parseDeconstruction(p: TokenStream): Declaration {
  const { start } = p.peek();
  const isVar = p.isWord("var");
  const type = parseType(p, "creation");
  if (!isVar) p.report(type, diagnose("expression-syntax", { problem: "only `var` declares several variables in brackets", fix: "Write `var (a, b)`, or each with its type: `(int a, string b)`." }));
  const designation = parseDesignation(p);
  return { kind: "declaration", type, designation, ...p.from(start) };
}

/** What `foreach` declares: `var x`, `var (a, b)`, `(int a, string b)`. */
export function parseForEachTarget(p: TokenStream): Declaration | Tuple {
  const { start } = p.peek();
  if (p.lookAhead(() => scanType(p, "creation") && p.isPunctuator("("))) return parseDeconstruction(p);
  if (!p.isPunctuator("(") || p.lookAhead(() => scanType(p) && p.isIdentifier())) return parseDeclared(p);
  const elements = parseElements(p);
  for (const { value } of elements) refuseAssigned(p, value);
  return { kind: "tuple", elements, ...p.from(start) };
}

function refuseAssigned(p: TokenStream, value: Expression): void {
  if (value.kind === "tuple") for (const each of value.elements) refuseAssigned(p, each.value);
  else if (isAssigned(value)) p.report(value, diagnose("expression-syntax", { problem: "`foreach` declares each variable that it fills", fix: "Write `var` and a new name." }));
}
