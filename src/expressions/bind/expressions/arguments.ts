import type { BoundArgument, BoundArguments, BoundDiscard, BoundExpression, BoundTarget } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Argument } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { applyConversion } from "../resolution/apply.js";
import { bindOutDeclaration } from "../declare.js";
import { bindExpression } from "./expression.js";
import { asTarget } from "./targets.js";
import { LocalVariable } from "../variables.js";
import { isBound, type Operand } from "../operand.js";
import { arrayOf, isErrorType } from "../types/facts.js";
import type { Applicable, ArgumentOperand } from "../resolution/signature.js";

export function bindArguments(b: Binder, list: readonly Argument[]): ArgumentOperand[] {
  return list.map(({ name, modifier, value, start, end }) => {
    const operand = value.kind === "declaration" ? bindOutDeclaration(b, value) : isDiscard(b, modifier, value) ? discard(value) : bindExpression(b, value);
    return { name, modifier: modifier ?? "value", operand, start, end };
  });
}

function isDiscard(b: Binder, modifier: Argument["modifier"], value: Argument["value"]): boolean {
  return modifier === "out" && value.kind === "name" && value.name === "_" && b.scope.lookUp("_") === undefined;
}

function discard({ start, end }: Span): Operand {
  return { kind: "out-declaration", variable: undefined, type: undefined, start, end };
}

/** The arguments in the order of the parameters, each converted to its parameter's type. */
export function buildArguments<S>(b: Binder, applicable: Applicable<S>, list: readonly ArgumentOperand[], call: Span): BoundArguments {
  const { candidate, slots, parameterTypes, expanded } = applicable;
  const last = candidate.parameters.length - 1;
  const built = list.map((argument, i) => buildArgument(b, argument, applicable, i));
  const filled = candidate.parameters.map((parameter, slot): BoundArgument => {
    const type = parameterTypes[slot] ?? b.errorType;
    if (expanded && slot === last) return { modifier: "value", value: listed(type, built.filter((_, i) => slots[i] === slot), call) };
    const given = built[slots.indexOf(slot)];
    return given ?? { modifier: "value", value: parameter.fallback?.(call, type) ?? { kind: "default", type, start: call.end, end: call.end } };
  });
  const order = [...new Set(slots)];
  const isOrdered = order.every((slot, i) => i === 0 || slot > (order[i - 1] ?? 0));
  if (isOrdered) return { arguments: filled };
  return { arguments: filled, evaluationOrder: [...order, ...filled.keys()].filter((slot, i, all) => all.indexOf(slot) === i) };
}

function listed(type: TypeSymbol, items: readonly BoundArgument[], { start, end }: Span): BoundExpression {
  const elements = items.flatMap((item) => (item.modifier === "value" ? [item.value] : []));
  return { kind: "array-creation", type, elementType: arrayOf(type)?.element ?? type, sizes: [], rank: 1, elements, start: elements[0]?.start ?? end, end: elements.at(-1)?.end ?? Math.max(start, end) };
}

function buildArgument<S>(b: Binder, { operand, modifier, start, end }: ArgumentOperand, { conversions, argumentTypes }: Applicable<S>, i: number): BoundArgument {
  const type = argumentTypes[i] ?? b.errorType;
  const conversion = conversions[i];
  if (modifier !== "value") return { modifier, target: handOver(referenceTarget(b, operand, type, { start, end })) };
  return { modifier: "value", value: conversion === undefined ? b.errorAt({ start, end }) : applyConversion(b, operand, conversion, type) };
}

function handOver(target: BoundTarget | BoundDiscard): BoundTarget | BoundDiscard {
  if (target.kind === "variable" && target.variable instanceof LocalVariable) target.variable.handedOver = true;
  return target;
}

function referenceTarget(b: Binder, operand: Operand, type: TypeSymbol, { start, end }: Span): BoundTarget | BoundDiscard {
  if (operand.kind === "out-declaration") {
    const { variable } = operand;
    if (variable === undefined) return { kind: "discard", type, start, end };
    if (operand.type === undefined) variable.type = type;
    return { kind: "variable", variable, type: variable.type, start: operand.start, end: operand.end };
  }
  if (isBound(operand)) return isErrorType(operand.type) ? { kind: "discard", type, start, end } : asTarget(b, operand, { allowProperties: false });
  return { kind: "discard", type, start, end };
}
