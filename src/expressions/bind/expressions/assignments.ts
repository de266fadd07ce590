import { diagnose } from "../../../diagnostics/index.js";
import type { BoundAssignment, BoundDeconstruction, BoundDiscard, BoundExpression, BoundTarget } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Assignment, Designation, Expression } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import { placeholderOf, type Binder } from "../binder.js";
import { convertExplicitly, convertImplicitly } from "../resolution/convert.js";
import { classifyImplicit } from "../resolution/operands.js";
import { declareLocal } from "../declare.js";
import { isErrorType, nullableElementOf, numericKindOf, textOf, tupleElementsOf } from "../types/facts.js";
import { isVar, resolveType } from "../types/resolve.js";
import { readLoosely, requireValue } from "../resolution/values.js";
import { bindBinaryOperator } from "./binary.js";
import { bindExpression } from "./expression.js";
import { bindName } from "./names.js";
import { asTarget } from "./targets.js";

export function bindAssignment(b: Binder, assignment: Assignment): BoundExpression {
  const { operator, target, value } = assignment;
  if (operator !== "=") return bindCompound(b, assignment);
  if (target.kind === "tuple" || target.kind === "declaration") return bindDeconstruction(b, target, value, assignment);
  if (isDiscardName(b, target)) return assign({ kind: "discard", type: b.errorType, start: target.start, end: target.end }, requireValue(b, bindExpression(b, value), "typed"), assignment);
  const group = target.kind === "member" ? groupOf(b, target) : undefined;
  if (group !== undefined) return b.fail(target, diagnose("expression-target-readonly", { what: `The method ${group}`, why: "A method is no variable.", code: "CS1656" }), readLoosely(b, bindExpression(b, value)));
  const to = target.kind === "name" ? requireValue(b, bindName(b, target, true)) : requireValue(b, bindExpression(b, target));
  const operand = bindExpression(b, value);
  if (isErrorType(to.type)) return b.errorAt(assignment, to, readLoosely(b, operand));
  if (to.kind === "constant" && target.kind === "name") return b.fail(target, diagnose("expression-target-readonly", { what: `"${target.name}"`, why: "It is a constant.", code: "CS0131", fix: "Declare it without `const`." }), readLoosely(b, operand));
  return assign(asTarget(b, to, { allowProperties: true }), convertImplicitly(b, operand, to.type), assignment);
}

/** A method's name where a variable is wanted; nothing is reported. */
function groupOf(b: Binder, target: Expression): string | undefined {
  const operand = b.apart({}, () => bindExpression(b, target));
  return operand.kind === "method-group" ? operand.name : undefined;
}

function isDiscardName(b: Binder, syntax: Expression): boolean {
  return syntax.kind === "name" && syntax.name === "_" && b.scope.lookUp("_") === undefined;
}

function assign(target: BoundAssignment["target"], value: BoundExpression, { start, end }: Span): BoundExpression {
  return { kind: "assignment", target, value, type: target.kind === "discard" ? value.type : target.type, start, end };
}

/** `x += y` is `x = (T)(x + y)`, where y alone would fit into x (C# 7, 7.17.2). */
function bindCompound(b: Binder, assignment: Assignment): BoundExpression {
  const { start, end } = assignment;
  const operator = assignment.operator.slice(0, -1) as "+";
  const to = requireValue(b, bindExpression(b, assignment.target));
  const right = bindExpression(b, assignment.value);
  if (isErrorType(to.type)) return b.errorAt(assignment, to, readLoosely(b, right));
  const before = b.findings.length;
  const writable = asTarget(b, to, { allowProperties: true });
  if (b.findings.length > before) return b.errorAt(assignment, to, readLoosely(b, right));
  const { placeholder, use } = placeholderOf(to.type, to);
  const result = bindBinaryOperator(b, operator, use, right, assignment, assignment.operatorSpan);
  if (isErrorType(result.type)) return b.errorAt(assignment, to, result);
  const fits = classifyImplicit(b, result, to.type) !== undefined;
  const narrows = !fits && isNumeric(to.type) && isNumeric(result.type) && (operator.length === 2 || classifyImplicit(b, right, to.type) !== undefined);
  const value = narrows ? convertExplicitly(b, result, to.type) : convertImplicitly(b, { ...result, start: right.start, end: right.end }, to.type);
  return { kind: "update", target: writable, current: placeholder, value, result: "new", type: to.type, start, end };
}

function isNumeric(type: TypeSymbol): boolean {
  return numericKindOf(nullableElementOf(type) ?? type) !== undefined;
}

type Target = Extract<Expression, { kind: "tuple" | "declaration" }>;

/** `(a, b) = …`, `var (a, b) = …`, `(var a, int b) = …` (C# 7, deconstruction). */
function bindDeconstruction(b: Binder, target: Target, valueSyntax: Expression, span: Span): BoundExpression {
  const operand = bindExpression(b, valueSyntax);
  const value = requireValue(b, operand, "typed");
  const into = deconstruct(b, target, value);
  if (isErrorType(value.type)) return b.errorAt(span, value);
  return { kind: "assignment", target: into, value, type: value.type, start: span.start, end: span.end };
}

/** The parts of `value` with the variables that they go into; `readonlyBecause` says why those keep their values. */
export function deconstruct(b: Binder, target: Target, value: BoundExpression, readonlyBecause?: string): BoundDeconstruction {
  const { placeholder, use } = placeholderOf(value.type, value);
  const found: Found = { parts: [], readonlyBecause };
  collectOne(b, target, use, found);
  return { kind: "deconstruction", source: placeholder, parts: found.parts, type: value.type, start: target.start, end: target.end };
}

interface Found {
  readonly parts: { readonly target: BoundTarget | BoundDiscard; readonly value: BoundExpression }[];
  readonly readonlyBecause: string | undefined;
}

/** Each target with its part of `value`, which is a tuple. */
function collect(b: Binder, targets: readonly (Expression | Designation)[], value: BoundExpression, found: Found, at: Span): void {
  const types = tupleElementsOf(value.type);
  if (!isErrorType(value.type) && types?.length !== targets.length) {
    b.report(at, diagnose("expression-deconstruction", { from: textOf(value.type), parts: types?.length, variables: targets.length }));
  }
  targets.forEach((target, index) => {
    const type = types?.[index] ?? b.errorType;
    const part: BoundExpression = types?.[index] === undefined ? b.errorAt(value) : { kind: "tuple-element", tuple: value, index, type, start: value.start, end: value.end };
    collectOne(b, target, part, found);
  });
}

function collectOne(b: Binder, target: Expression | Designation, part: BoundExpression, found: Found): void {
  const { parts, readonlyBecause } = found;
  const { start, end } = target;
  const discard: BoundDiscard = { kind: "discard", type: part.type, start, end };
  const declare = (name: string, type: TypeSymbol): void => {
    if (name === "_") parts.push({ target: discard, value: part });
    else parts.push({ target: { kind: "variable", variable: declareLocal(b, name, type, target, readonlyBecause), type, start, end }, value: convertImplicitly(b, part, type) });
  };
  if (target.kind === "single") declare(target.name, part.type);
  else if (target.kind === "tuple") collect(b, target.elements.map((each) => ("designation" in each || !("value" in each) ? (each as Designation) : each.value)), part, found, target);
  else if (target.kind === "declaration") {
    if (target.designation.kind === "single") declare(target.designation.name, isVar(b, target.type) ? part.type : resolveType(b, target.type));
    else collect(b, target.designation.elements, part, found, target);
  } else if (isDiscardName(b, target)) parts.push({ target: discard, value: part });
  else {
    const to = requireValue(b, bindExpression(b, target));
    if (!isErrorType(to.type)) parts.push({ target: asTarget(b, to, { allowProperties: true }), value: convertImplicitly(b, part, to.type) });
  }
}
