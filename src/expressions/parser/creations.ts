import type { ArrayInitializer, Expression, Initializer, MemberInitializer, TypeSyntax } from "../syntax/index.js";
import { parseExpression } from "./expressions.js";
import { refuseNewer } from "./newer.js";
import { parseArguments } from "./postfix.js";
import type { TokenStream } from "./token-stream.js";
import { parseRank, parseRanks, parseType } from "./types.js";

/** Everything that starts with `new`. */
export function parseNew(p: TokenStream): Expression {
  const { start } = p.next();
  if (p.isPunctuator("{")) return parseAnonymousObject(p, start);
  if (p.isPunctuator("[")) {
    const rank = parseRank(p);
    return { kind: "array-creation", sizes: [], rank, initializer: parseArrayInitializer(p), ...p.from(start) };
  }
  if (p.isPunctuator("(")) {
    refuseNewer(p, { start, end: start + 3 }, "`new()` without a type", "9", "the type after `new`");
    parseArguments(p, "(", ")");
    if (p.isPunctuator("{")) parseInitializer(p);
    return { kind: "missing", ...p.from(start) };
  }
  const type = parseType(p, "creation");
  if (p.isPunctuator("[")) return parseArrayCreation(p, start, type);
  return parseObjectCreation(p, start, type);
}

function parseObjectCreation(p: TokenStream, start: number, type: TypeSyntax): Expression {
  const list = p.isPunctuator("(") ? parseArguments(p, "(", ")") : undefined;
  const initializer = p.isPunctuator("{") ? parseInitializer(p) : undefined;
  if (list === undefined && initializer === undefined) p.missing("`(`");
  return { kind: "object-creation", type, ...(list === undefined ? {} : { arguments: list }), ...(initializer === undefined ? {} : { initializer }), ...p.from(start) };
}

/** `new T[2, 3]`, `new T[] { … }`, `new T[2][]`. */
function parseArrayCreation(p: TokenStream, start: number, type: TypeSyntax): Expression {
  p.next();
  const sizes: Expression[] = [];
  let rank = 1;
  if (p.isPunctuator(",") || p.isPunctuator("]")) while (p.acceptPunctuator(",")) rank++;
  else {
    do sizes.push(parseExpression(p));
    while (p.acceptPunctuator(","));
    rank = sizes.length;
  }
  p.expectPunctuator("]");
  const element = parseRanks(p, type);
  const initializer = p.isPunctuator("{") ? parseArrayInitializer(p) : undefined;
  if (sizes.length === 0 && initializer === undefined) p.missing("the array's size or its elements");
  return { kind: "array-creation", element, sizes, rank, ...(initializer === undefined ? {} : { initializer }), ...p.from(start) };
}

export function parseArrayInitializer(p: TokenStream): ArrayInitializer {
  const { start } = p.peek();
  const elements = parseBraced(p, () => (p.isPunctuator("{") ? p.nested(() => parseArrayInitializer(p)) : parseExpression(p)));
  return { kind: "array-initializer", elements, ...p.from(start) };
}

/** Members to set where the first element is one; otherwise elements to add. */
function parseInitializer(p: TokenStream): Initializer {
  return p.nested(() => {
    const { start } = p.peek();
    const isMember = (p.isIdentifier(1) && p.isPunctuator("=", 2)) || p.isPunctuator("[", 1);
    if (isMember) return { kind: "object-initializer", members: parseBraced(p, () => parseMemberInitializer(p)), ...p.from(start) };
    const elements = parseBraced(p, () => (p.isPunctuator("{") ? parseBraced(p, () => parseExpression(p)) : [parseExpression(p)]));
    return { kind: "collection-initializer", elements, ...p.from(start) };
  });
}

function parseMemberInitializer(p: TokenStream): MemberInitializer {
  const { start } = p.peek();
  const member = p.isPunctuator("[") ? { index: parseArguments(p, "[", "]").map((a) => a.value) } : { name: p.expectIdentifier("a member's name").name };
  p.expectPunctuator("=");
  const value = p.isPunctuator("{") ? parseInitializer(p) : parseExpression(p);
  return { member, value, ...p.from(start) };
}

function parseAnonymousObject(p: TokenStream, start: number): Expression {
  const members = parseBraced(p, () => {
    const name = p.isIdentifier() && p.isPunctuator("=", 1) ? p.expectIdentifier("a name").name : undefined;
    if (name !== undefined) p.next();
    const value = parseExpression(p);
    return name === undefined ? { value } : { name, value };
  });
  return { kind: "anonymous-object", members, ...p.from(start) };
}

/** Elements between braces; a comma after the last is allowed. */
function parseBraced<T>(p: TokenStream, parse: () => T): T[] {
  const elements: T[] = [];
  p.expectPunctuator("{");
  while (!p.isPunctuator("}") && p.peek().kind !== "end") {
    elements.push(parse());
    if (!p.acceptPunctuator(",")) break;
  }
  p.expectPunctuator("}");
  return elements;
}
