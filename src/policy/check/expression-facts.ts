import { findExpressions, type Token } from "../../expressions/index.js";

export interface VariableUse {
  readonly name: string;
  /** `read` throws when the variable is not set, `default` does not; `guard` only asks whether it is set. */
  readonly how: "read" | "default" | "guard";
  /** Of the name without its quotes, inside the value that holds the expression. */
  readonly start: number;
  readonly end: number;
}

/** Which context variables the expressions in a value use by a literal name. */
export function findVariableUses(value: string): VariableUse[] {
  if (!value.includes("Variables")) return [];
  return findExpressions(value).flatMap(({ tokens }) => usesIn(significant(tokens)));
}

/** Whether a value comes out the same for every request: a literal, or an expression of literals and operators only. */
export function isConstant(value: string): boolean {
  return findExpressions(value).every(({ tokens }) => tokens.every((t) => t.kind !== "identifier" && t.kind !== "named-value" && t.kind !== "error"));
}

/** What of the caller's own an expression reads, as its code names it. */
export function findIdentityUse(value: string): string | undefined {
  for (const { tokens } of findExpressions(value)) {
    const code = significant(tokens);
    for (const [i, token] of code.entries()) {
      if (!isIdentifier(token, "context") || !isDot(code[i + 1])) continue;
      const member = code[i + 2];
      if (isIdentifier(member, "User") || isIdentifier(member, "Subscription")) return `context.${member.name}`;
      if (!isIdentifier(member, "Request")) continue;
      if (isIdentifier(code[i + 4], "Certificate")) return "context.Request.Certificate";
      if (isIdentifier(code[i + 4], "Headers") && headerName(code, i + 5)?.toLowerCase() === "authorization") return "the Authorization header";
    }
  }
  return undefined;
}

function significant(tokens: readonly Token[]): readonly Token[] {
  return tokens.some((t) => t.kind === "comment") ? tokens.filter((t) => t.kind !== "comment") : tokens;
}

function* readUses(tokens: readonly Token[]): Generator<VariableUse> {
  for (const [i, token] of tokens.entries()) {
    if (!isIdentifier(token, "Variables") || !isDot(tokens[i - 1]) || !isIdentifier(tokens[i - 2], "context")) continue;
    const next = tokens[i + 1];
    if (isPunctuator(next, "[") && isPunctuator(tokens[i + 3], "]")) yield* nameAt(tokens[i + 2], "read");
    const member = isDot(next) ? tokens[i + 2] : undefined;
    const how = member?.kind === "identifier" ? calls.get(member.name) : undefined;
    if (how !== undefined) yield* nameAt(tokens[firstArgument(tokens, i + 3)], how);
  }
}

function usesIn(tokens: readonly Token[]): VariableUse[] {
  return [...readUses(tokens)];
}

const calls: ReadonlyMap<string, VariableUse["how"]> = new Map([
  ["GetValueOrDefault", "default"],
  ["ContainsKey", "guard"],
  ["TryGetValue", "guard"],
]);

function* nameAt(token: Token | undefined, how: VariableUse["how"]): Generator<VariableUse> {
  if (token?.kind !== "string") return;
  yield { name: token.value, how, start: token.start + (token.verbatim ? 2 : 1), end: token.end - 1 };
}

/** Where the first argument of a call starts, `i` being just after the method's name. */
function firstArgument(tokens: readonly Token[], i: number): number {
  let at = i;
  let depth = 0;
  do {
    if (isPunctuator(tokens[at], "<")) depth++;
    if (isPunctuator(tokens[at], ">")) depth--;
    if (depth > 0) at++;
  } while (depth > 0 && at < Math.min(tokens.length, i + 40));
  if (isPunctuator(tokens[at], ">")) at++;
  return isPunctuator(tokens[at], "(") ? at + 1 : tokens.length;
}

/** The header of `Headers["x"]` and `Headers.GetValueOrDefault("x")`, `i` being just after `Headers`. */
function headerName(tokens: readonly Token[], i: number): string | undefined {
  const name = tokens[isDot(tokens[i]) ? i + 3 : i + 1];
  return name?.kind === "string" ? name.value : undefined;
}

function isIdentifier<N extends string>(token: Token | undefined, name: N): token is Token & { readonly kind: "identifier"; readonly name: N } {
  return token?.kind === "identifier" && token.name === name;
}

function isPunctuator(token: Token | undefined, name: string): boolean {
  return token?.kind === "punctuator" && token.name === name;
}

function isDot(token: Token | undefined): boolean {
  return isPunctuator(token, ".") || isPunctuator(token, "?.");
}
