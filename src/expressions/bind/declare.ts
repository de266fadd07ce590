import { diagnose } from "../../diagnostics/index.js";
import type { TypeSymbol } from "../symbols/index.js";
import type { Declaration } from "../syntax/index.js";
import type { Span } from "../token.js";
import type { Binder } from "./binder.js";
import type { OutDeclaration } from "./operand.js";
import { isVar, resolveType } from "./types/resolve.js";
import { LocalVariable, type ScopeEntry } from "./variables.js";

/** Puts a name into the scope, and reports where it is taken. */
export function declareEntry(b: Binder, name: string, entry: ScopeEntry, at: Span, kind?: "range"): void {
  const clash = b.scope.declare(name, entry);
  if (clash === undefined || name === "") return;
  const parameter = clash === "same" && entry.kind === "variable" && entry.variable.kind === "parameter" ? ("parameter" as const) : undefined;
  const told = kind ?? parameter;
  b.report(at, diagnose("expression-name-duplicate", { name, isOuter: clash === "outer", ...(told === undefined ? {} : { kind: told }) }));
}

export function declareVariable(b: Binder, variable: LocalVariable): void {
  declareEntry(b, variable.name, { kind: "variable", variable }, variable.declaredAt);
}

export function declareLocal(b: Binder, name: string, type: TypeSymbol, at: Span, readonlyBecause?: string): LocalVariable {
  const variable = new LocalVariable("local", name, type, at, b.frame, false, readonlyBecause);
  declareVariable(b, variable);
  return variable;
}

/** `out var x`: the name counts from here on, its type is found with the method. */
export function bindOutDeclaration(b: Binder, { type, designation, start, end }: Declaration): OutDeclaration {
  const written = isVar(b, type) ? undefined : resolveType(b, type);
  if (designation.kind === "tuple") return { kind: "out-declaration", variable: undefined, type: b.errorType, start, end };
  if (designation.name === "_") return { kind: "out-declaration", variable: undefined, type: written, start, end };
  return { kind: "out-declaration", variable: declareLocal(b, designation.name, written ?? b.errorType, designation), type: written, start, end };
}
