import { diagnose } from "../../../diagnostics/index.js";
import type { BoundArrayItem, BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { AnonymousObject, ArrayCreation, ArrayInitializer, Expression, ObjectCreation } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { constantText } from "../constants/text.js";
import { convertImplicitly } from "../resolution/convert.js";
import { classifyImplicit } from "../resolution/operands.js";
import { bestCommonType } from "../resolution/common-type.js";
import { describeOperand } from "../resolution/describe.js";
import { constructorCandidates, notAllowedMethod } from "../members.js";
import { boundMethodOf } from "../methods.js";
import type { Operand } from "../operand.js";
import { bindArguments, buildArguments } from "./arguments.js";
import { abandonArguments, reportResolution } from "../resolution/report.js";
import { resolveOverload } from "../resolution/resolve-overload.js";
import { anonymousType, arrayTypeOf, isAbstractType, isDelegateType, isErrorType, isInterfaceType, isStaticType, isValueType, special, textOf } from "../types/facts.js";
import { resolveType } from "../types/resolve.js";
import { readLoosely, requireValue } from "../resolution/values.js";
import { bindExpression } from "./expression.js";
import { bindInitializer } from "./initializers.js";

export function bindObjectCreation(b: Binder, syntax: ObjectCreation): BoundExpression {
  const { start, end } = syntax;
  const type = resolveType(b, syntax.type);
  const list = bindArguments(b, syntax.arguments ?? []);
  const why = isInterfaceType(type) ? "an interface" : isStaticType(type) ? "a static class" : isAbstractType(type) ? "an abstract class" : undefined;
  if (isErrorType(type) || why !== undefined) {
    abandonArguments(b, list, (operand) => readLoosely(b, operand));
    if (syntax.initializer !== undefined) bindInitializer(b, syntax.initializer, b.errorType);
    return why === undefined ? b.errorAt(syntax) : b.fail(syntax.type, diagnose("expression-creation", { type: textOf(type), why, code: isStaticType(type) ? "CS0712" : "CS0144" }));
  }
  if (isDelegateType(type)) {
    const [only] = list;
    return list.length === 1 && only !== undefined ? convertImplicitly(b, only.operand, type) : b.fail(syntax.type, diagnose("expression-arguments", { target: `new ${textOf(type)}`, given: list.length, takes: "one method or lambda", candidates: "", code: "CS0149" }));
  }
  const initializer = syntax.initializer === undefined ? undefined : bindInitializer(b, syntax.initializer, type);
  const rest = initializer === undefined ? {} : { initializer };
  if (isValueType(type) && list.length === 0) return { kind: "object-creation", arguments: [], ...rest, type, start, end };
  const resolution = resolveOverload(b, constructorCandidates(type), list);
  if (resolution.kind !== "found") {
    reportResolution(b, resolution, list, { name: `new ${textOf(type)}`, kind: "constructor", start: syntax.type.start, end: syntax.type.end });
    // The type is known all the same: what is done with the object can be checked.
    return { kind: "error", type, parts: [], start, end };
  }
  const { best } = resolution;
  const banned = notAllowedMethod(best.candidate.source);
  if (banned !== undefined) b.report(syntax.type, diagnose("expression-not-allowed", { name: banned.name, instead: banned.instead }));
  return { kind: "object-creation", creator: boundMethodOf(best), ...buildArguments(b, best, list, syntax), ...rest, type, start, end };
}

export function bindArrayCreation(b: Binder, { element, sizes, rank, initializer, start, end }: ArrayCreation): BoundExpression {
  const bounds = sizes.map((size) => bindSize(b, size));
  if (element === undefined) return initializer === undefined ? b.errorAt({ start, end }) : bindImplicitArray(b, initializer, rank, { start, end });
  const elementType = resolveType(b, element);
  const type = arrayTypeOf(elementType, rank);
  const base = { kind: "array-creation", type, elementType, rank, start, end } as const;
  if (initializer === undefined) return { ...base, sizes: bounds };
  for (const [i, size] of bounds.entries()) checkSize(b, size, i === 0 ? initializer.elements.length : undefined);
  return { ...base, sizes: [], elements: bindRow(b, initializer, rank, elementType) };
}

function bindSize(b: Binder, syntax: Expression): BoundExpression {
  const operand = bindExpression(b, syntax);
  const long = classifyImplicit(b, operand, special("int")) === undefined && classifyImplicit(b, operand, special("long")) !== undefined;
  const size = convertImplicitly(b, operand, special(long ? "long" : "int"));
  if (size.kind === "constant" && (typeof size.value === "number" || typeof size.value === "bigint") && size.value < 0) b.report(size, diagnose("expression-constant-overflow", { value: constantText(size.value), type: "the size of an array", code: "CS0248" }));
  return size;
}

function checkSize(b: Binder, size: BoundExpression, count: number | undefined): void {
  if (size.kind === "error" || count === undefined) return;
  if (size.kind !== "constant") b.report(size, diagnose("expression-constant-required", { where: "The size of an array with elements", code: "CS0150" }));
  else if (Number(size.value) !== count) b.report(size, diagnose("expression-array-length", { wanted: constantText(size.value), given: count }));
}

/** `new[] { … }`: the element's type is the one that all of them have in common. */
function bindImplicitArray(b: Binder, initializer: ArrayInitializer, rank: number, span: Span): BoundExpression {
  const operands = flattened(initializer).map((each) => bindExpression(b, each));
  const elementType = bestCommonType(b, operands);
  if (elementType === undefined) return reportMixed(b, operands, span);
  const values = operands[Symbol.iterator]();
  const type = arrayTypeOf(elementType, rank);
  return { kind: "array-creation", type, elementType, sizes: [], rank, elements: convertRow(b, initializer, values, elementType), ...span };
}

/** Points at the first element that does not go with those before it. */
function reportMixed(b: Binder, operands: readonly Operand[], span: Span): BoundExpression {
  const odd = operands.findIndex((_, i) => i > 0 && bestCommonType(b, operands.slice(0, i)) !== undefined && bestCommonType(b, operands.slice(0, i + 1)) === undefined);
  const first = operands[0];
  const other = operands[odd];
  const what = first === undefined ? "An array without elements" : other === undefined ? `An array of ${describeOperand(b, first)}` : `An array of ${describeOperand(b, first)} and ${describeOperand(b, other)}`;
  return b.fail(other ?? span, diagnose("expression-type-undetermined", { what, fix: `Name the type of its elements: \`new ${other === undefined ? "string" : "object"}[] { … }\`.`, code: "CS0826" }), ...operands.map((each) => readLoosely(b, each)));
}

function flattened({ elements }: ArrayInitializer): Expression[] {
  return elements.flatMap((each) => (each.kind === "array-initializer" ? flattened(each) : [each]));
}

function convertRow(b: Binder, { elements }: ArrayInitializer, values: Iterator<Operand>, type: TypeSymbol): BoundArrayItem[] {
  return elements.map((each) => {
    if (each.kind === "array-initializer") return { kind: "row", elements: convertRow(b, each, values, type) };
    const next = values.next();
    return next.done === true ? b.errorAt(each) : convertImplicitly(b, next.value, type);
  });
}

/** Rows of rows, as many as the array has dimensions. */
function bindRow(b: Binder, { elements }: ArrayInitializer, rank: number, type: TypeSymbol): BoundArrayItem[] {
  return elements.map((each) => {
    if (each.kind !== "array-initializer") {
      const value = convertImplicitly(b, bindExpression(b, each), type);
      if (rank > 1) b.report(each, diagnose("expression-value-required", { what: "An element here", fix: "Write a row in braces.", code: "CS0846" }));
      return value;
    }
    if (rank > 1) return { kind: "row", elements: bindRow(b, each, rank - 1, type) };
    return b.fail(each, diagnose("expression-value-required", { what: "A row in braces", fix: "Write `new[] { … }` where an element is itself an array.", code: "CS0623" }));
  });
}

/** `int[] x = { 1, 2 }`. */
export function bindArrayInitializer(b: Binder, initializer: ArrayInitializer, type: TypeSymbol, elementType: TypeSymbol, rank: number): BoundExpression {
  return { kind: "array-creation", type, elementType, sizes: [], rank, elements: bindRow(b, initializer, rank, elementType), start: initializer.start, end: initializer.end };
}

export function bindAnonymousObject(b: Binder, { members, start, end }: AnonymousObject): BoundExpression {
  const bound = members.map(({ name, value }) => ({ name: name ?? nameOf(value), value: requireValue(b, bindExpression(b, value), "typed", "CS0828"), syntax: value }));
  const seen = new Set<string>();
  for (const { name, syntax } of bound) {
    if (name === undefined) b.report(syntax, diagnose("expression-type-undetermined", { what: "This member", fix: "Give it a name: `Name = …`.", code: "CS0746" }));
    else if (seen.has(name)) b.report(syntax, diagnose("expression-name-duplicate", { name, isOuter: false, kind: "member" }));
    seen.add(name ?? "");
  }
  const named = bound.map(({ name = "", value }) => ({ name, value }));
  return { kind: "anonymous-object", members: named, type: anonymousType(named.map(({ name, value }) => ({ name, type: value.type }))), start, end };
}

function nameOf(value: Expression): string | undefined {
  if (value.kind === "name" || value.kind === "member") return value.name;
  return value.kind === "conditional-access" ? nameOf(value.access) : undefined;
}
