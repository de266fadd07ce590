import type { Argument, Expression, Lambda, LambdaParameter, Member, Query, QueryBody, QueryClause, TypeSyntax } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import type { Operand } from "../operand.js";
import { bindExpression } from "./expression.js";

/**
 * A query is what it is translated to: calls of Select, Where, … with lambdas (C# 7, 7.16.2). The translation is of syntax, so that
 * everything after it is ordinary binding; the spans are those of the query's own parts.
 *
 * Several range variables travel in one anonymous object whose members have their names; in each lambda, a name is read from it.
 */
export function bindQuery(b: Binder, query: Query): Operand {
  return bindExpression(b, translateQuery(query));
}

/** The range variables in scope: one parameter, or parts of one. */
interface Range {
  readonly parameter: string;
  /** How each variable is read from the parameter. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

function single(name: string): Range {
  return { parameter: name, paths: new Map([[name, []]]) };
}

/** No identifier of C# starts so. */
const carrier = "<>range";

function translateQuery(query: Query): Expression {
  const source = cast(query.from.source, query.from.type, query.from);
  return translateBody(source, single(query.from.name), query);
}

function translateBody(source: Expression, range: Range, body: QueryBody): Expression {
  const { clauses, result, continuation } = body;
  const translated = translateClauses(source, range, clauses, result);
  if (continuation === undefined) return translated;
  return translateBody(translated, single(continuation.name), continuation);
}

function translateClauses(start: Expression, first: Range, clauses: readonly QueryClause[], result: QueryBody["result"]): Expression {
  let source = start;
  let range = first;
  for (const [i, clause] of clauses.entries()) {
    const last = i === clauses.length - 1 && result.kind === "select" ? result.value : undefined;
    const step = translateClause(source, range, clause, last);
    if (step.range === undefined) return step.source;
    ({ source, range } = { source: step.source, range: step.range });
  }
  if (result.kind === "group") {
    const key = lambda(range, result.key);
    const isWhole = isRangeVariable(result.value, range);
    return call(source, "GroupBy", isWhole ? [key] : [key, lambda(range, result.value)], result);
  }
  // `from x in xs where … select x` is done with the last clause; a bare `select x` still makes a sequence of its own.
  return clauses.length > 0 && isRangeVariable(result.value, range) ? source : call(source, "Select", [lambda(range, result.value)], result);
}

function isRangeVariable(value: Expression, { parameter, paths }: Range): boolean {
  return value.kind === "name" && value.name === parameter && paths.size === 1;
}

interface Step {
  readonly source: Expression;
  /** Undefined: the select at the end is already part of it. */
  readonly range: Range | undefined;
}

function translateClause(source: Expression, range: Range, clause: QueryClause, last: Expression | undefined): Step {
  switch (clause.kind) {
    case "where":
      return { source: call(source, "Where", [lambda(range, clause.condition)], clause), range };
    case "orderby": {
      const ordered = clause.keys.reduce((list, { value, descending }, i) => call(list, `${i === 0 ? "OrderBy" : "ThenBy"}${descending ? "Descending" : ""}`, [lambda(range, value)], clause), source);
      return { source: ordered, range };
    }
    case "let": {
      const { range: next, value } = combined(range, clause.name, clause.value, clause);
      return { source: call(source, "Select", [lambda(range, value)], clause), range: next };
    }
    case "from":
      return joined(range, clause.name, clause, last, (result) => call(source, "SelectMany", [lambda(range, cast(clause.source, clause.type, clause)), result], clause));
    case "join": {
      const inner = cast(clause.source, clause.type, clause);
      const keys = [lambda(range, clause.left), lambda(single(clause.name), clause.right)];
      const method = clause.into === undefined ? "Join" : "GroupJoin";
      return joined(range, clause.into ?? clause.name, clause, last, (result) => call(source, method, [inner, ...keys, result], clause));
    }
  }
}

/** A clause that adds a variable ends in the select where that comes at once, else in an object of all variables. */
function joined(range: Range, name: string, clause: Span, last: Expression | undefined, make: (result: Expression) => Expression): Step {
  if (last !== undefined) return { source: make(lambda(range, last, name)), range: undefined };
  const { range: next, value } = combined(range, name, nameAt(name, clause), clause);
  return { source: make(lambda(range, value, name)), range: next };
}

/** `new { <>range, name = value }`, and how all variables are read from it. */
function combined(range: Range, name: string, value: Expression, span: Span): { readonly range: Range; readonly value: Expression } {
  const { start, end } = span;
  const object: Expression = { kind: "anonymous-object", members: [{ name: range.parameter, value: nameAt(range.parameter, span) }, { name, value }], start, end };
  const paths = new Map([...range.paths].map(([variable, path]) => [variable, [range.parameter, ...path]] as const));
  return { range: { parameter: carrier, paths: paths.set(name, [name]) }, value: object };
}

function nameAt(name: string, { start, end }: Span): Expression {
  return { kind: "name", name, start, end };
}

/** `parameter => body`, in which the range variables are read from the parameter. */
function lambda({ parameter, paths }: Range, body: Expression, second?: string): Lambda {
  const { start, end } = body;
  const names = second === undefined ? [parameter] : [parameter, second];
  const parameters = names.map((name): LambdaParameter => ({ name, start, end }));
  const ranges = [...paths].filter(([name, path]) => path.length > 0 && name !== second).map(([name, path]) => ({ name, path: [parameter, ...path] }));
  const made: RangeLambda = { kind: "lambda", parameters, body, isQuery: true, start, end, ...(ranges.length === 0 ? {} : { ranges }) };
  return made;
}

/** The words that the methods are called for. */
const clauses: Readonly<Record<string, string>> = { Where: "where", OrderBy: "orderby", OrderByDescending: "orderby", ThenBy: "orderby", ThenByDescending: "orderby", GroupBy: "group", Join: "join", GroupJoin: "join", SelectMany: "from", Select: "select" };

function call(target: Expression, name: string, list: readonly Expression[], { start, end }: Span): Expression {
  const clause = clauses[name] ?? "select";
  const word = { start, end: Math.min(end, start + clause.length) };
  const member: QueryMember = { kind: "member", target, name, nameSpan: word, clause, start: target.start, end: word.end };
  return { kind: "call", target: member, arguments: list.map((value): Argument => ({ value, start: value.start, end: value.end })), start: target.start, end };
}

/** `from int x in xs` takes each element as an int. */
function cast(source: Expression, type: TypeSyntax | undefined, span: Span): Expression {
  if (type === undefined) return source;
  const { start, end } = span;
  const member: Expression = { kind: "member", target: source, name: "Cast", nameSpan: type, typeArguments: [type], start: source.start, end };
  return { kind: "call", target: member, arguments: [], start, end };
}

/** A method that a clause of a query stands for. */
export interface QueryMember extends Member {
  readonly clause?: string;
}

/** What a lambda of a query knows about its range variables. */
export interface RangeLambda extends Lambda {
  readonly isQuery?: boolean;
  readonly ranges?: readonly { readonly name: string; readonly path: readonly string[] }[];
}
