import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundStatement } from "../../bound/index.js";
import type { TypeParameter } from "../../symbols/index.js";
import type { LocalFunction, Statement } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { declareEntry, declareVariable } from "../declare.js";
import { bindExpression } from "../expressions/expression.js";
import { bindEffect } from "./statement.js";
import { endsReachable } from "../flow/reachability.js";
import { Frame } from "../frame.js";
import { isErrorType } from "../types/facts.js";
import { resolveType } from "../types/resolve.js";
import { LocalVariable, Scope, type LocalFunctionSymbol } from "../variables.js";
import { bindBlock } from "./blocks.js";

/** Local functions can be called from the whole block: they are declared before its statements are bound. */
export function declareLocalFunctions(b: Binder, statements: readonly Statement[]): void {
  for (const each of statements) {
    if (each.kind !== "local-function") continue;
    const symbol = makeSymbol(b, each);
    b.functions.set(each, symbol);
    declareEntry(b, each.name, { kind: "function", function: symbol }, symbol.declaredAt);
  }
}

function makeSymbol(b: Binder, syntax: LocalFunction): LocalFunctionSymbol {
  const typeParameters = syntax.typeParameters.map((name): TypeParameter => ({ kind: "type-parameter", name, variance: undefined, constraint: undefined, bounds: [] }));
  const own = new Map(typeParameters.map((each) => [each.name, each]));
  const returnsNothing = syntax.returnType.kind === "predefined-type" && syntax.returnType.name === "void";
  const outer = new Frame(b.frame, { kind: "nothing" }, own);
  const returnType = returnsNothing ? ({ kind: "void" } as const) : b.at({ frame: outer }, () => resolveType(b, syntax.returnType));
  const frame = new Frame(b.frame, returnsNothing ? { kind: "nothing" } : { kind: "type", type: returnType }, own);
  const parameters = b.at({ frame }, () =>
    syntax.parameters.map((each) => {
      const at = { start: each.value === undefined ? each.end - each.name.length : each.start, end: each.value === undefined ? each.end : each.end };
      return new LocalVariable("parameter", each.name, resolveType(b, each.type), at, frame, each.modifier === "out" || each.modifier === "ref");
    }),
  );
  const defaults = syntax.parameters.map((each, i) => (each.value === undefined ? undefined : bindDefault(b, each.value, parameters[i])));
  const modifiers = syntax.parameters.map(({ modifier }) => (modifier === "out" || modifier === "ref" ? modifier : "value"));
  const at = nameSpan(b, syntax);
  return { name: syntax.name, typeParameters, parameters, modifiers, returnType, declaredAt: at, hasParams: syntax.parameters.at(-1)?.modifier === "params", defaults, frame };
}

function nameSpan(_b: Binder, { returnType, name }: LocalFunction): { start: number; end: number } {
  // One space stands between the type and the name in nearly all code; the place is for messages only.
  return { start: returnType.end + 1, end: returnType.end + 1 + name.length };
}

function bindDefault(b: Binder, syntax: NonNullable<LocalFunction["parameters"][number]["value"]>, parameter: LocalVariable | undefined): BoundExpression {
  const value = convertImplicitly(b, bindExpression(b, syntax), parameter?.type ?? b.errorType);
  if (value.kind !== "constant" && value.kind !== "default" && value.kind !== "error") b.report(syntax, diagnose("expression-constant-required", { where: "The default of a parameter", code: "CS1736" }));
  return value;
}

export function bindLocalFunction(b: Binder, syntax: LocalFunction): BoundStatement {
  const { start, end } = syntax;
  const symbol = b.functions.get(syntax);
  if (symbol === undefined) return { kind: "empty", start, end };
  const { frame } = symbol;
  const scope = new Scope(b.scope, frame);
  return b.at({ scope, frame }, () => {
    for (const parameter of symbol.parameters) declareVariable(b, parameter);
    const body = bindBody(b, syntax, symbol);
    if (body.kind === "block" && frame.result.kind === "type" && !isErrorType(frame.result.type) && endsReachable(body)) b.report(symbol.declaredAt, diagnose("expression-return-missing", { what: `the function "${symbol.name}"` }));
    return { kind: "local-function", function: symbol, locals: scope.locals, body, captures: [...frame.captures], start, end };
  });
}

function bindBody(b: Binder, { body }: LocalFunction, { frame }: LocalFunctionSymbol): Extract<BoundStatement, { kind: "local-function" }>["body"] {
  if (body.kind === "block") return bindBlock(b, body);
  return frame.result.kind === "type" ? convertImplicitly(b, bindExpression(b, body), frame.result.type) : bindEffect(b, body);
}
