import { diagnose, nearest } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Name, TypeReference, TypeSyntax } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import type { Operand } from "../operand.js";
import { contextDefinition, findNotAllowed, findTypeByName, isNamespace, typeNames } from "../types/lookup.js";
import { applyTypeArguments, resolveType } from "../types/resolve.js";
import { isErrorType, textOf } from "../types/facts.js";
import { variableAt } from "../variable-use.js";
import { constantAt } from "./literals.js";

/** A simple name: a variable, a function, `context`, a type, or the first part of a namespace (C# 7, 7.6.2). */
export function bindName(b: Binder, name: Name, isAssigned = false): Operand {
  return bindDeclared(b, name) ?? bindGlobal(b, name) ?? reportUnknown(b, name, isAssigned);
}

function bindDeclared(b: Binder, { name, typeArguments, start, end }: Name): Operand | undefined {
  const span = { start, end };
  const entry = b.scope.lookUp(name);
  if (entry === undefined) return undefined;
  if (entry === "later") return b.fail(span, diagnose("expression-used-before-declared", { name }));
  switch (entry.kind) {
    case "variable":
      return variableAt(b, entry.variable, span);
    case "constant":
      return entry.value === undefined ? b.errorAt(span) : constantAt(entry.type, entry.value, span);
    case "range":
      return entry.read(span);
    case "function":
      return { kind: "function-group", function: entry.function, typeArguments: typeArguments?.map((type) => resolveType(b, type)), ...span };
  }
}

function bindGlobal(b: Binder, { name, typeArguments, start, end }: Name): Operand | undefined {
  const span = { start, end };
  if (name === "context" && typeArguments === undefined) return { kind: "context", type: contextDefinition() ?? b.errorType, ...span };
  const definition = findTypeByName(name, typeArguments?.length ?? 0);
  if (definition !== undefined) return typeAt(b, definition, typeArguments, name, span);
  return isNamespace(name) ? { kind: "namespace-operand", name, ...span } : undefined;
}

export function typeAt(b: Binder, definition: TypeSymbol, typeArguments: readonly TypeSyntax[] | undefined, name: string, { start, end }: Span): Operand {
  return { kind: "type-operand", type: applyTypeArguments(b, definition, typeArguments?.map((type) => resolveType(b, type)) ?? [], name, { start, end }), start, end };
}

/** Said once for each name. */
function reportUnknown(b: Binder, name: Name, isAssigned: boolean): BoundExpression {
  const banned = findNotAllowed(name.name);
  if (banned !== undefined) return b.fail(name, diagnose("expression-not-allowed", { name: banned.name, instead: banned.instead }));
  const suggestion = nearest(name.name, ["context", ...[...b.scope.names()].filter((each) => each !== "" && !each.startsWith("<")), ...typeNames()]);
  const instead = insteadOf(b, name.name, suggestion, isAssigned);
  const diagnostic = diagnose("expression-name-unknown", { name: name.name, suggestion, ...(instead === undefined ? {} : { instead }) });
  if (b.findings.some((each) => each.diagnostic.code === diagnostic.code && each.diagnostic.message === diagnostic.message)) return b.errorAt(name);
  return b.fail(name, diagnostic);
}

/** Names that other languages, and other places, have for what C# writes otherwise. */
const otherWords: Readonly<Record<string, string>> = {
  not: "`!` before what is denied",
  undefined: "`null`",
  nil: "`null`",
  None: "`null`",
  NULL: "`null`",
  Null: "`null`",
  True: "`true`",
  TRUE: "`true`",
  False: "`false`",
  FALSE: "`false`",
  JSON: "`JObject.Parse(…)` or `JsonConvert.SerializeObject(…)`",
  Request: "`context.Request`",
  Response: "`context.Response`",
  request: "`context.Request`",
  response: "`context.Response`",
  User: "`context.User`",
  Variables: "`context.Variables`",
  variables: "`context.Variables`",
  console: "`context.Trace(…)`",
  elseif: "`else if`",
};

function insteadOf(b: Binder, name: string, suggestion: string | undefined, isAssigned: boolean): string | undefined {
  const known = b.variables.get(name);
  if (known !== undefined) return `A policy sets a variable of that name: write \`(${isErrorType(known) ? "Type" : textOf(known)})context.Variables["${name}"]\`.`;
  const word = Object.hasOwn(otherWords, name) ? otherWords[name] : undefined;
  if (word !== undefined) return `Write ${word}.`;
  if (isAssigned && suggestion === undefined) return `Declare it: \`var ${name} = …\`.`;
  return undefined;
}

export function bindTypeReference(b: Binder, { type, start, end }: TypeReference): Operand {
  return { kind: "type-operand", type: resolveType(b, type), start, end };
}
