import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { Binder } from "../binder.js";
import { applyConversion } from "./apply.js";
import { classifyImplicit } from "./operands.js";
import { naturalType } from "./common-type.js";
import { reportLambdaBody } from "./lambdas.js";
import { isBound, type Operand } from "../operand.js";
import { keywords, type TypeSymbol } from "../../symbols/index.js";
import { definitionNameOf, isNullType, isVoidType, textOf } from "../types/facts.js";

/** Where a type has to come from the value itself: `var x = …`, `new { X = … }`. */
export type TypeSource = "CS0815" | "CS0828";

/**
 * An operand as a value with a type of its own; what has none is reported. `any` takes a call that returns nothing, `typed` takes
 * no bare null.
 */
export function requireValue(b: Binder, operand: Operand, accept: "any" | "value" | "typed" = "value", source?: TypeSource): BoundExpression {
  if (isBound(operand)) {
    if (accept !== "any" && isVoidType(operand.type)) return b.fail(operand, diagnose("expression-value-required", { what: "What this call returns", fix: "It returns nothing: call it as a statement of its own.", code: source ?? "CS0029" }), operand);
    if (accept === "typed" && isNullType(operand.type)) return b.fail(operand, diagnose("expression-type-undetermined", { what: "null", fix: "Cast it to a type, or name the type.", code: source ?? "CS0815" }));
    return operand;
  }
  const natural = naturalType(b, operand);
  const conversion = natural === undefined ? undefined : classifyImplicit(b, operand, natural);
  if (natural !== undefined && conversion !== undefined) return applyConversion(b, operand, conversion, natural);
  return reportTypeless(b, operand, accept, source);
}

/** A word of C# for a type cannot even begin a value. */
export function typeCode(type: TypeSymbol): string {
  return keywords.has(definitionNameOf(type) ?? "") ? "CS1525" : "CS0119";
}

function reportTypeless(b: Binder, operand: Exclude<Operand, BoundExpression>, accept: "any" | "value" | "typed", source: TypeSource | undefined): BoundExpression {
  switch (operand.kind) {
    case "type-operand":
      return b.fail(operand, diagnose("expression-value-required", { what: `The type ${textOf(operand.type)}`, fix: "Use one of its static members, or `typeof(…)`.", code: typeCode(operand.type) }));
    case "namespace-operand":
      return b.fail(operand, diagnose("expression-value-required", { what: `The namespace ${operand.name}`, fix: "Write a type of it, and a member.", code: "CS0118" }));
    case "method-group":
    case "function-group":
      return b.fail(operand, diagnose("expression-value-required", { what: `The method ${operand.kind === "method-group" ? operand.name : operand.function.name}`, fix: "Call it: add `()` with its arguments.", code: source ?? (accept === "any" ? "CS0201" : "CS0428") }));
    case "unbound-lambda":
      reportLambdaBody(b, operand);
      return b.fail(operand, diagnose("expression-value-required", { what: "A lambda by itself", fix: "Pass it to a method, or declare the variable as `Func<…>`.", code: source ?? (accept === "any" ? "CS0201" : "CS1660") }));
    case "default-literal":
      return b.fail(operand, diagnose("expression-type-undetermined", { what: "`default`", fix: "Write `default(Type)`.", code: source ?? "CS0815" }));
    case "tuple-literal": {
      const parts = operand.elements.map((each) => requireValue(b, each.value, "typed", "CS0815"));
      return b.errorAt(operand, ...parts);
    }
    case "throw-operand":
      if (accept === "any") return { kind: "throw", value: operand.value, type: b.errorType, start: operand.start, end: operand.end };
      return b.fail(operand, diagnose("expression-value-required", { what: "`throw`", fix: "Use it after `??`, in `?:`, or as a statement.", code: "CS8115" }));
    case "out-declaration":
      return b.fail(operand, diagnose("expression-value-required", { what: "A declaration", fix: "Use the variable.", code: "CS8185" }));
  }
}

/** For a place that is itself unknown: mistakes inside are reported, and nothing is said about the rest. */
export function readLoosely(b: Binder, operand: Operand): BoundExpression {
  if (isBound(operand)) return operand;
  if (operand.kind === "unbound-lambda") reportLambdaBody(b, operand);
  if (operand.kind === "tuple-literal") return b.errorAt(operand, ...operand.elements.map((each) => readLoosely(b, each.value)));
  if (operand.kind === "out-declaration" && operand.variable !== undefined && operand.type === undefined) operand.variable.type = b.errorType;
  return b.errorAt(operand);
}
