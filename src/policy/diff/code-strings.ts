import { findExpressions, type Token } from "../../expressions/index.js";
import { isAccess, isStatementEnd } from "./code-shape.js";
import { mayNameSecret, namesSecret } from "./secret-names.js";

/** A string in the C# of a value: what it says, where it stands, and what is around it. */
export interface CodeString {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It names a header, a variable or the like that is read. */
  readonly isName: boolean;
  /** The statement, or the side of a condition, speaks of a key or password. */
  readonly besideSecret: boolean;
  /** The expression speaks of something that may be one. */
  readonly nearSecret: boolean;
  /** The expression reads the claims of a token, whose ids are no secrets. */
  readonly nearClaims: boolean;
}

export interface Code {
  readonly strings: readonly CodeString[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

/** The strings and comments in the expressions of a value. */
export function readCode(value: string): Code {
  const expressions = findExpressions(value);
  return {
    strings: expressions.flatMap(({ tokens }) => stringsIn(tokens.filter((t) => t.kind !== "comment"))),
    comments: expressions.flatMap(({ tokens }) => tokens.filter((t) => t.kind === "comment")),
  };
}

function stringsIn(tokens: readonly Token[]): CodeString[] {
  const names = tokens.map((token, i) => (token.kind === "identifier" ? token.name : token.kind === "string" && isAccess(tokens, i) ? token.value : undefined));
  const nearSecret = names.some((n) => n !== undefined && mayNameSecret(n));
  const nearClaims = names.some((n) => n === "Claims" || n === "AsJwt");
  const besideSecret = secretStatements(tokens, names);
  return tokens.flatMap((token, i) => {
    const place = placeOf(token);
    return place === undefined ? [] : [{ ...place, isName: isAccess(tokens, i), besideSecret: besideSecret[i] ?? false, nearSecret, nearClaims }];
  });
}

function placeOf(token: Token): Pick<CodeString, "text" | "start" | "end"> | undefined {
  if (token.kind === "string") return { text: token.value, start: token.start + (token.verbatim ? 2 : 1), end: token.end - 1 };
  return token.kind === "interpolation-text" ? { text: token.value, start: token.start, end: token.end } : undefined;
}

/** By token: whether its statement names a secret. */
function secretStatements(tokens: readonly Token[], names: readonly (string | undefined)[]): boolean[] {
  const found: boolean[] = [];
  let start = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && !isStatementEnd(tokens[i])) continue;
    const isSecret = names.slice(start, i).some((n) => n !== undefined && namesSecret(n));
    for (; start <= i; start++) found[start] = isSecret;
  }
  return found;
}
