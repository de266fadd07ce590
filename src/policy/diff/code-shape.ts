import type { Token } from "../../expressions/index.js";

const ends: ReadonlySet<string> = new Set([";", "{", "}", "&&", "||", "?", ":"]);

/** Where a statement ends, or a part of one that stands for itself: a side of `&&`, a branch of `? :`. */
export function isStatementEnd(token: Token | undefined): boolean {
  return token?.kind === "punctuator" && ends.has(token.name);
}

/** Methods whose first argument names what they read, or how. */
const readers: ReadonlySet<string> = new Set(["GetValueOrDefault", "ContainsKey", "TryGetValue", "GetValue", "Value", "Property", "SelectToken", "SelectTokens", "JProperty", "Element", "Elements", "Descendants", "Attribute", "Add", "Remove", "Encrypt", "Decrypt", "ToString"]);

/** Whether the string at `i` is an index, or the name that a method reads: `Headers["X"]`, `GetValueOrDefault<string>("X", "")`. */
export function isAccess(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before?.kind !== "punctuator") return false;
  if (before.name === "[") return true;
  if (before.name !== "(") return false;
  const method = tokens[methodBefore(tokens, i - 2)];
  return method?.kind === "identifier" && readers.has(method.name);
}

/** Where the method's name stands, `i` being just before the bracket; type arguments are skipped. */
function methodBefore(tokens: readonly Token[], i: number): number {
  let at = i;
  let depth = 0;
  for (; at > i - 40; at--) {
    const token = tokens[at];
    const sign = token?.kind === "punctuator" ? token.name : "";
    if (sign === ">") depth++;
    if (depth === 0) return at;
    if (sign === "<") depth--;
  }
  return at;
}
