import type { Expression, FromClause, GroupClause, QueryBody, QueryClause, SelectClause } from "../syntax/index.js";
import { parseExpression } from "./expressions.js";
import type { TokenStream } from "./token-stream.js";
import { parseType, scanType } from "./types.js";

/** `from x in …`, `from int x in …`: `from` is an identifier everywhere else. */
export function isQueryAhead(p: TokenStream): boolean {
  if (!p.isWord("from")) return false;
  if (p.isIdentifier(1) && p.isKeyword("in", 2)) return true;
  return p.lookAhead(() => {
    p.next();
    return scanType(p) && p.isIdentifier() && p.isKeyword("in", 1);
  });
}

export function parseQuery(p: TokenStream): Expression {
  const { start } = p.peek();
  const from = parseFrom(p);
  const body = parseBody(p);
  return { kind: "query", from, ...body, ...p.from(start) };
}

function parseBody(p: TokenStream): QueryBody {
  const clauses: QueryClause[] = [];
  for (let clause = parseClause(p); clause !== undefined; clause = parseClause(p)) clauses.push(clause);
  const result = parseResult(p);
  if (!p.acceptWord("into")) return { clauses, result };
  const { name } = p.expectIdentifier("a range variable");
  return { clauses, result, continuation: { name, ...parseBody(p) } };
}

function parseFrom(p: TokenStream): FromClause {
  const { start } = p.next();
  const type = p.isIdentifier() && p.isKeyword("in", 1) ? undefined : parseType(p);
  const { name } = p.expectIdentifier("a range variable");
  if (!p.acceptKeyword("in")) p.missing("`in`");
  const source = parseExpression(p);
  return { kind: "from", ...(type === undefined ? {} : { type }), name, source, ...p.from(start) };
}

function parseClause(p: TokenStream): QueryClause | undefined {
  const { start } = p.peek();
  if (p.isWord("from")) return parseFrom(p);
  if (p.acceptWord("let")) {
    const { name } = p.expectIdentifier("a range variable");
    p.expectPunctuator("=");
    const value = parseExpression(p);
    return { kind: "let", name, value, ...p.from(start) };
  }
  if (p.acceptWord("where")) {
    const condition = parseExpression(p);
    return { kind: "where", condition, ...p.from(start) };
  }
  if (p.isWord("join")) return parseJoin(p);
  return p.isWord("orderby") ? parseOrderBy(p) : undefined;
}

function parseJoin(p: TokenStream): QueryClause {
  const { start } = p.next();
  const type = p.isIdentifier() && p.isKeyword("in", 1) ? undefined : parseType(p);
  const { name } = p.expectIdentifier("a range variable");
  if (!p.acceptKeyword("in")) p.missing("`in`");
  const source = parseExpression(p);
  if (!p.acceptWord("on")) p.missing("`on`");
  const left = parseExpression(p);
  if (!p.acceptWord("equals")) p.missing("`equals`");
  const right = parseExpression(p);
  const into = p.acceptWord("into") ? p.expectIdentifier("a range variable").name : undefined;
  return { kind: "join", ...(type === undefined ? {} : { type }), name, source, left, right, ...(into === undefined ? {} : { into }), ...p.from(start) };
}

function parseOrderBy(p: TokenStream): QueryClause {
  const { start } = p.next();
  const keys: { value: Expression; descending: boolean }[] = [];
  do {
    const value = parseExpression(p);
    const descending = p.acceptWord("descending");
    if (!descending) p.acceptWord("ascending");
    keys.push({ value, descending });
  } while (p.acceptPunctuator(","));
  return { kind: "orderby", keys, ...p.from(start) };
}

function parseResult(p: TokenStream): SelectClause | GroupClause {
  const { start } = p.peek();
  if (p.acceptWord("group")) {
    const value = parseExpression(p);
    if (!p.acceptWord("by")) p.missing("`by`");
    const key = parseExpression(p);
    return { kind: "group", value, key, ...p.from(start) };
  }
  if (!p.acceptWord("select")) p.missing("`select` or `group`");
  const value = parseExpression(p);
  return { kind: "select", value, ...p.from(start) };
}
