import { diagnose } from "../../../diagnostics/index.js";
import type { BoundConversion, BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { placeholderOf, type Binder } from "../binder.js";
import { convertNumber } from "../constants/convert.js";
import { constantText } from "../constants/text.js";
import { finishLambda } from "./lambdas.js";
import { isBound, type Operand, type TypelessOperand } from "../operand.js";
import { isErrorType, nullableElementOf, textOf, tupleElementsOf } from "../types/facts.js";
import { readLoosely, requireValue } from "./values.js";
import type { Conversion } from "../conversions/conversion.js";

/** The operand with every step of the conversion as a node. */
export function applyConversion(b: Binder, operand: Operand, conversion: Conversion, to: TypeSymbol): BoundExpression {
  return isBound(operand) ? applyToValue(b, operand, conversion, to) : applyToTypeless(b, operand, conversion, to);
}

function applyToValue(b: Binder, operand: BoundExpression, conversion: Conversion, to: TypeSymbol): BoundExpression {
  const { start, end } = operand;
  const node = (step: BoundConversion, inner: BoundExpression = operand): BoundExpression => ({ kind: "conversion", conversion: step, operand: inner, type: to, start, end });
  switch (conversion.kind) {
    case "identity":
      // Only the names of a tuple's elements can differ.
      return to.kind === "tuple" && operand.type !== to ? node({ kind: "identity" }) : operand;
    case "numeric":
      return convertNumeric(b, operand, conversion, to);
    case "null":
      return { kind: "constant", value: null, type: to, start, end };
    case "reference":
      return node({ kind: conversion.down ? "reference-down" : "reference-up" });
    case "boxing":
    case "unboxing":
      return node({ kind: conversion.kind });
    case "wrap":
      return node({ kind: "nullable-wrap" }, applyToValue(b, operand, conversion.inner, elementOf(to)));
    case "unwrap": {
      const element = elementOf(operand.type);
      return applyToValue(b, { kind: "conversion", conversion: { kind: "nullable-unwrap" }, operand, type: element, start, end }, conversion.inner, to);
    }
    case "lift": {
      const { placeholder, use } = placeholderOf(elementOf(operand.type), operand);
      const inner = applyToValue(b, use, conversion.inner, elementOf(to));
      return { kind: "conditional-access", receiver: operand, value: placeholder, access: inner, type: to, start, end };
    }
    case "user": {
      const [parameter] = conversion.method.parameterTypes;
      const before = parameter === undefined ? operand : applyToValue(b, operand, conversion.before, parameter);
      const call: BoundExpression = { kind: "operator-call", method: conversion.method, operands: [before], lifted: false, type: conversion.method.returnType, start, end };
      return applyToValue(b, call, conversion.after, to);
    }
    case "tuple":
      return convertTuple(b, operand, conversion.elements, to);
    case "natural":
    case "throw":
    case "default":
    case "lambda":
    case "group":
    case "error":
      return { kind: "error", type: isErrorType(to) ? to : b.errorType, parts: [operand], start, end };
  }
}

function elementOf(type: TypeSymbol): TypeSymbol {
  return nullableElementOf(type) ?? type;
}

function convertNumeric(b: Binder, operand: BoundExpression, { from, to: kind }: Extract<Conversion, { kind: "numeric" }>, to: TypeSymbol): BoundExpression {
  const { start, end } = operand;
  const checked = b.position.checked;
  if (operand.kind === "constant") {
    const folded = convertNumber(operand.value, from, kind, checked ?? true);
    if (folded !== undefined && "value" in folded) return { kind: "constant", value: folded.value, type: to, start, end };
    if (folded !== undefined) return b.fail(operand, diagnose("expression-constant-overflow", { value: constantText(operand.value), type: textOf(to), code: kind === "decimal" ? "CS0031" : "CS0221" }));
  }
  return { kind: "conversion", conversion: { kind: "numeric", from, to: kind, checked: checked ?? false }, operand, type: to, start, end };
}

function convertTuple(b: Binder, operand: BoundExpression, steps: readonly Conversion[], to: TypeSymbol): BoundExpression {
  const { start, end } = operand;
  const given = tupleElementsOf(operand.type) ?? [];
  const wanted = tupleElementsOf(to) ?? [];
  const { placeholder, use } = placeholderOf(operand.type, operand);
  const elements = steps.map((step, index) => {
    const element: BoundExpression = { kind: "tuple-element", tuple: use, index, type: given[index] ?? b.errorType, start, end };
    return applyToValue(b, element, step, wanted[index] ?? b.errorType);
  });
  return { kind: "let", placeholder, value: operand, body: { kind: "tuple", elements, type: to, start, end }, type: to, start, end };
}

function applyToTypeless(b: Binder, operand: TypelessOperand, conversion: Conversion, to: TypeSymbol): BoundExpression {
  const { start, end } = operand;
  if (conversion.kind === "error") return requireNothing(b, operand);
  if (operand.kind === "unbound-lambda" && conversion.kind === "lambda") return finishLambda(b, operand, conversion.delegate, conversion.body, to);
  if (conversion.kind === "group") {
    const { receiver, target } = conversion.resolved;
    return { kind: "delegate-creation", target, ...(receiver === undefined ? {} : { receiver }), type: to, start, end };
  }
  if (conversion.kind === "default") return { kind: "default", type: to, start, end };
  if (operand.kind === "throw-operand") return { kind: "throw", value: operand.value, type: to, start, end };
  if (operand.kind === "tuple-literal") return applyToTuple(b, operand, conversion, to);
  return requireValue(b, operand);
}

function applyToTuple(b: Binder, operand: Extract<TypelessOperand, { kind: "tuple-literal" }>, conversion: Conversion, to: TypeSymbol): BoundExpression {
  const { start, end } = operand;
  if (conversion.kind === "wrap") return { kind: "conversion", conversion: { kind: "nullable-wrap" }, operand: applyToTuple(b, operand, conversion.inner, elementOf(to)), type: to, start, end };
  if (conversion.kind === "natural") return applyToValue(b, requireValue(b, operand), conversion.inner, to);
  if (conversion.kind !== "tuple") return requireValue(b, operand);
  const wanted = tupleElementsOf(to) ?? [];
  const elements = operand.elements.map(({ value }, i) => {
    const step = conversion.elements[i];
    return step === undefined ? b.errorAt(value) : applyConversion(b, value, step, wanted[i] ?? b.errorType);
  });
  return { kind: "tuple", elements, type: to, start, end };
}

/** The place has no type that is known: a lambda is read all the same, for what can be said about its body. */
function requireNothing(b: Binder, operand: TypelessOperand): BoundExpression {
  return operand.kind === "unbound-lambda" || operand.kind === "tuple-literal" ? readLoosely(b, operand) : b.errorAt(operand);
}
