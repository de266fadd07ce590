import type { TypeNamePart, TypeSyntax } from "../syntax/index.js";
import type { TokenStream } from "./token-stream.js";

export const predefinedTypes: ReadonlySet<string> = new Set([
  "bool", "byte", "char", "decimal", "double", "float", "int", "long", "object", "sbyte", "short", "string", "uint", "ulong", "ushort", "void",
]);

/** `after-is`: a `?` that begins a conditional is not part of the type. */
export type TypeMode = "normal" | "after-is" | "creation";

export function parseType(p: TokenStream, mode: TypeMode = "normal"): TypeSyntax {
  return p.nested(() => {
    const { start } = p.peek();
    let type = parseCore(p);
    if (p.isPunctuator("?") && isNullableMark(p, mode)) {
      p.next();
      type = { kind: "nullable-type", element: type, ...p.from(start) };
    }
    const ranked = mode === "creation" ? type : parseRanks(p, type);
    if (ranked === type || mode !== "normal" || !p.isIdentifier(1) || !p.acceptPunctuator("?")) return ranked;
    return { kind: "nullable-type", element: ranked, ...p.from(start) };
  });
}

/** `int[][,]` is an array of `int[,]`: what is written first is outermost. */
export function parseRanks(p: TokenStream, element: TypeSyntax): TypeSyntax {
  const ranks: number[] = [];
  while (isRank(p)) ranks.push(parseRank(p));
  return ranks.reduceRight<TypeSyntax>((type, rank) => ({ kind: "array-type", element: type, rank, ...p.from(element.start) }), element);
}

function isNullableMark(p: TokenStream, mode: TypeMode): boolean {
  if (mode !== "after-is") return true;
  const after = p.peek(1);
  return after.kind === "end" || (after.kind === "punctuator" && [")", "]", "}", ",", ";", "&&", "||", "==", "!=", "??", ":"].includes(after.name));
}

function isRank(p: TokenStream): boolean {
  if (!p.isPunctuator("[")) return false;
  let i = 1;
  while (p.isPunctuator(",", i)) i++;
  return p.isPunctuator("]", i);
}

/** `[]`, `[,]`: how many dimensions. */
export function parseRank(p: TokenStream): number {
  let rank = 1;
  p.expectPunctuator("[");
  while (p.acceptPunctuator(",")) rank++;
  p.expectPunctuator("]");
  return rank;
}

function parseCore(p: TokenStream): TypeSyntax {
  const token = p.peek();
  if (token.kind === "keyword" && predefinedTypes.has(token.name)) {
    p.next();
    return { kind: "predefined-type", name: token.name, start: token.start, end: token.end };
  }
  if (p.isPunctuator("(")) return parseTupleType(p);
  if (token.kind === "identifier" && p.isPunctuator("::", 1)) {
    p.next();
    p.next();
  }
  const parts: TypeNamePart[] = [parsePart(p)];
  while (p.isPunctuator(".") && p.isIdentifier(1)) {
    p.next();
    parts.push(parsePart(p));
  }
  return { kind: "named-type", parts, ...p.from(token.start) };
}

function parsePart(p: TokenStream): TypeNamePart {
  const { start } = p.peek();
  const { name } = p.expectIdentifier("a type's name");
  if (!p.isPunctuator("<") || !p.lookAhead(() => scanTypeArguments(p))) return { name, ...p.from(start) };
  const typeArguments = parseTypeArguments(p);
  return { name, typeArguments, ...p.from(start) };
}

function parseTupleType(p: TokenStream): TypeSyntax {
  const { start } = p.next();
  const elements: { type: TypeSyntax; name?: string }[] = [];
  do {
    const type = parseType(p);
    elements.push(p.isIdentifier() ? { type, name: p.expectIdentifier("a name").name } : { type });
  } while (p.acceptPunctuator(","));
  p.expectPunctuator(")");
  return { kind: "tuple-type", elements, ...p.from(start) };
}

/** `<int, string>`, or `<,>` in typeof. */
export function parseTypeArguments(p: TokenStream): (TypeSyntax | undefined)[] {
  p.expectPunctuator("<");
  const types: (TypeSyntax | undefined)[] = [];
  do types.push(p.isPunctuator(",") || p.isPunctuator(">") ? undefined : parseType(p));
  while (p.acceptPunctuator(","));
  p.expectPunctuator(">");
  return types;
}

/** Takes a type without reporting. False when there is none. */
export function scanType(p: TokenStream, mode: TypeMode = "normal"): boolean {
  return p.nested(() => {
    if (!scanCore(p)) return false;
    if (p.isPunctuator("?") && isNullableMark(p, mode)) p.next();
    while (mode !== "creation" && isRank(p)) {
      parseRank(p);
      if (mode === "normal" && p.isPunctuator("?") && p.isIdentifier(1)) p.next();
    }
    return true;
  });
}

function scanCore(p: TokenStream): boolean {
  const token = p.peek();
  if (token.kind === "keyword" && predefinedTypes.has(token.name)) {
    p.next();
    return true;
  }
  if (p.isPunctuator("(")) return scanTupleType(p);
  for (;;) {
    if (!p.isIdentifier()) return false;
    p.next();
    if (p.isPunctuator("<") && !scanTypeArguments(p)) return false;
    if (!p.isPunctuator(".") && !p.isPunctuator("::")) return true;
    p.next();
  }
}

function scanTupleType(p: TokenStream): boolean {
  p.next();
  let count = 0;
  do {
    if (!scanType(p)) return false;
    if (p.isIdentifier()) p.next();
    count++;
  } while (p.acceptPunctuator(","));
  return count > 1 && p.acceptPunctuator(")");
}

/** Takes `<…>` where it is a list of types. */
export function scanTypeArguments(p: TokenStream): boolean {
  if (!p.acceptPunctuator("<")) return false;
  do if (!p.isPunctuator(",") && !p.isPunctuator(">") && !scanType(p)) return false;
  while (p.acceptPunctuator(","));
  return p.acceptPunctuator(">");
}
