import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundStatement } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Declarator, LocalDeclaration } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { declareEntry, declareLocal } from "../declare.js";
import { bindArrayInitializer } from "../expressions/creations.js";
import { bindExpression } from "../expressions/expression.js";
import { arrayOf, isErrorType, isNullType, isStaticType, textOf } from "../types/facts.js";
import { isVar, resolveType } from "../types/resolve.js";
import { requireValue } from "../resolution/values.js";

export function bindLocalDeclaration(b: Binder, { constant, type: typeSyntax, declarators, start, end }: LocalDeclaration, readonlyBecause?: string): readonly BoundStatement[] {
  const type = isVar(b, typeSyntax) ? undefined : resolveType(b, typeSyntax);
  if (type !== undefined && isStaticType(type)) b.report(typeSyntax, diagnose("expression-creation", { type: textOf(type), why: "a static class", code: "CS0723" }));
  const [, second] = declarators;
  if (type === undefined && second !== undefined) b.report(nameSpan(second), diagnose("expression-type-undetermined", { what: `"${second.name}"`, fix: "Declare one variable with each `var`.", code: "CS0819" }));
  if (constant) {
    for (const each of declarators) bindConstant(b, each, type);
    return [];
  }
  return declarators.map((each, i) => {
    const span = { start: i === 0 ? start : each.start, end: i === declarators.length - 1 ? end : each.end };
    return bindDeclarator(b, each, type, span, readonlyBecause);
  });
}

/** Where the name of a declarator stands. */
function nameSpan({ name, start }: Declarator): Span {
  return { start, end: start + name.length };
}

function bindDeclarator(b: Binder, declarator: Declarator, written: TypeSymbol | undefined, span: Span, readonlyBecause: string | undefined): BoundStatement {
  const at = nameSpan(declarator);
  if (declarator.value === undefined) {
    if (written === undefined) b.report(at, diagnose("expression-type-undetermined", { what: `"${declarator.name}"`, fix: "Give it a value, or write its type instead of `var`.", code: "CS0818" }));
    return { kind: "declaration", variable: declareLocal(b, declarator.name, written ?? b.errorType, at, readonlyBecause), ...span };
  }
  const value = bindInitialValue(b, declarator.value, written);
  const variable = declareLocal(b, declarator.name, written ?? value.type, at, readonlyBecause);
  variable.initial = value;
  return { kind: "declaration", variable, value, ...span };
}

function bindInitialValue(b: Binder, syntax: NonNullable<Declarator["value"]>, written: TypeSymbol | undefined): BoundExpression {
  if (syntax.kind === "array-initializer") {
    const array = written === undefined ? undefined : arrayOf(written);
    if (array !== undefined && written !== undefined) return bindArrayInitializer(b, syntax, written, array.element, array.rank);
    if (written !== undefined && isErrorType(written)) return b.errorAt(syntax);
    return b.fail(syntax, diagnose("expression-type-undetermined", { what: "A list in braces", fix: "Write `new[] { … }`.", code: "CS0820" }));
  }
  const operand = bindExpression(b, syntax);
  if (written !== undefined) return convertImplicitly(b, operand, written);
  return requireValue(b, operand, "typed", "CS0815");
}

/** Constants leave nothing to run: where they are used stands their value. */
function bindConstant(b: Binder, declarator: Declarator, written: TypeSymbol | undefined): void {
  const at = nameSpan(declarator);
  if (written === undefined) b.report(at, diagnose("expression-type-undetermined", { what: `"${declarator.name}"`, fix: "Write the type of a constant instead of `var`.", code: "CS0822" }));
  if (declarator.value === undefined) b.report(at, diagnose("expression-constant-required", { where: `The value of "${declarator.name}"`, code: "CS0145" }));
  const value = declarator.value === undefined ? undefined : bindInitialValue(b, declarator.value, written);
  const known = value?.kind === "constant" && !isNullType(value.type);
  if (value !== undefined && !known && value.kind !== "error") b.report(value, diagnose("expression-constant-required", { where: `The value of "${declarator.name}"`, code: "CS0133" }));
  declareEntry(b, declarator.name, { kind: "constant", type: written ?? value?.type ?? b.errorType, value: known ? value.value : undefined }, at);
}
