import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundPattern } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Expression, Is, NamedType, Pattern, TypeSyntax } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { classifyStandardExplicit } from "../conversions/standard.js";
import { declareLocal } from "../declare.js";
import { isErrorType, isNullType, isReferenceType, isTypeParameter, nullableElementOf, special, textOf } from "../types/facts.js";
import { isVar, resolveType } from "../types/resolve.js";
import { isBound } from "../operand.js";
import { requireValue } from "../resolution/values.js";
import { bindValue } from "./value.js";
import { bindExpression } from "./expression.js";

export function bindIs(b: Binder, { operand: syntax, pattern: patternSyntax, start, end }: Is): BoundExpression {
  const operand = bindValue(b, syntax);
  const type = special("bool");
  const impossible = patternSyntax.kind === "type-pattern" ? neverOf(b, patternSyntax.type, operand.type) : undefined;
  if (impossible !== undefined) {
    b.report({ start, end }, diagnose("expression-test-never", { given: textOf(operand.type), wanted: textOf(impossible) }));
    return { kind: "is-type", operand, tested: impossible, type, start, end };
  }
  const pattern = bindPattern(b, patternSyntax, operand.type);
  if (pattern === undefined || operand.kind === "error") return b.errorAt({ start, end }, operand);
  if (pattern.kind === "type-pattern" && pattern.variable === undefined) return { kind: "is-type", operand, tested: pattern.type, type, start, end };
  return { kind: "is-pattern", operand, pattern, type, start, end };
}

/** The type in `x is T` that no value of x's type has: C# takes the test, and warns. */
function neverOf(b: Binder, syntax: TypeSyntax, input: TypeSymbol): TypeSymbol | undefined {
  if (isVar(b, syntax) || isErrorType(input) || isNullType(input) || isTypeParameter(input)) return undefined;
  const { type, isClean } = b.apart({}, (findings) => ({ type: resolveType(b, syntax), isClean: findings.length === 0 }));
  if (!isClean || isErrorType(type) || isTypeParameter(type) || nullableElementOf(type) !== undefined) return undefined;
  return classifyStandardExplicit(input, type) === undefined ? type : undefined;
}

/** What a value of type `input` is tested with. Undefined where the pattern could not be bound. */
export function bindPattern(b: Binder, pattern: Pattern, input: TypeSymbol): BoundPattern | undefined {
  const { start, end } = pattern;
  switch (pattern.kind) {
    case "constant-pattern":
      return bindConstantPattern(b, pattern.value, input);
    case "type-pattern":
      return bindTypeOrConstant(b, pattern.type, input, pattern);
    case "declaration-pattern": {
      const type = resolveType(b, pattern.type);
      const fits = checkPatternType(b, type, input, pattern.type);
      if (pattern.name === "_") return fits ? { kind: "type-pattern", type, start, end } : undefined;
      const at = { start: end - pattern.name.length, end };
      const variable = declareLocal(b, pattern.name, fits ? type : b.errorType, at);
      return fits ? { kind: "type-pattern", type, variable, start, end } : undefined;
    }
    case "var-pattern":
      if (pattern.name === "_") return { kind: "var-pattern", start, end };
      return { kind: "var-pattern", variable: declareLocal(b, pattern.name, input, { start: end - pattern.name.length, end }), start, end };
  }
}

/** A bare name is a type where there is one, else a constant. */
function bindTypeOrConstant(b: Binder, syntax: TypeSyntax, input: TypeSymbol, { start, end }: Pattern): BoundPattern | undefined {
  const value = syntax.kind === "named-type" ? asExpression(syntax) : undefined;
  const operand = value === undefined || isVar(b, syntax) ? undefined : b.apart({}, () => bindExpression(b, value));
  if (value !== undefined && operand?.kind === "constant") return bindConstantPattern(b, value, input);
  // A variable, or a property of one: nothing that a type is named by.
  if (value !== undefined && operand !== undefined && isBound(operand) && operand.kind !== "error" && operand.kind !== "constant") return bindConstantPattern(b, value, input);
  const type = resolveType(b, syntax);
  return checkPatternType(b, type, input, syntax) ? { kind: "type-pattern", type, start, end } : undefined;
}

/** `Color.Red` as the expression it may be. */
function asExpression({ parts }: NamedType): Expression | undefined {
  if (parts.some((part) => part.typeArguments !== undefined)) return undefined;
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce<Expression>((target, part) => ({ kind: "member", target, name: part.name, nameSpan: part, start: target.start, end: part.end }), { kind: "name", name: first.name, start: first.start, end: first.end });
}

function checkPatternType(b: Binder, type: TypeSymbol, input: TypeSymbol, at: { start: number; end: number }): boolean {
  if (isErrorType(type) || isErrorType(input)) return !isErrorType(type);
  if (nullableElementOf(type) !== undefined && at.end > at.start && !isReferenceType(type)) {
    // `x is int?` tests as `x is int`; a variable of that type is refused.
    return true;
  }
  if (isNullType(input) || isTypeParameter(input) || isTypeParameter(type) || classifyStandardExplicit(input, type) !== undefined) return true;
  b.report(at, diagnose("expression-cast", { from: textOf(input), to: textOf(type), code: "CS8121", fix: `No ${textOf(input)} is one: test for another type, or convert the value first.` }));
  return false;
}

function bindConstantPattern(b: Binder, syntax: Expression, input: TypeSymbol): BoundPattern | undefined {
  const { start, end } = syntax;
  const operand = bindExpression(b, syntax);
  if (operand.kind === "error") return undefined;
  const wanted = patternInput(input, operand.kind === "constant" ? operand.type : undefined);
  const value = wanted === undefined ? requireValue(b, operand) : convertImplicitly(b, operand, wanted);
  if (value.kind === "error") return undefined;
  if (value.kind !== "constant") {
    b.report(syntax, diagnose("expression-constant-required", { where: "What a value is compared with here", code: "CS0150" }));
    return undefined;
  }
  return { kind: "constant-pattern", value, start, end };
}

/** What the constant is converted to: nothing where the value is an object that may hold anything. */
function patternInput(input: TypeSymbol, constant: TypeSymbol | undefined): TypeSymbol | undefined {
  if (constant !== undefined && isNullType(constant)) return isReferenceType(input) || nullableElementOf(input) !== undefined ? undefined : input;
  const element = nullableElementOf(input) ?? input;
  if (constant !== undefined && classifyStandardExplicit(element, constant)?.kind === "unboxing") return undefined;
  if (constant !== undefined && isReferenceType(element) && isReferenceType(constant)) return classifyStandardExplicit(element, constant) === undefined ? element : undefined;
  return element;
}
