import type { TypeParameter, TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { bindLambdaBody } from "./lambda-body.js";
import { isBound, type Operand } from "../operand.js";
import { returnTypeOfGroup } from "./groups.js";
import { delegateShapeOf, isErrorType, isNullType, isVoidType, mentions, nullableElementOf, substituteAll, tupleElementsOf } from "../types/facts.js";
import { Bounds } from "./bounds.js";
import { naturalType } from "./common-type.js";
import { classifyTypes } from "../conversions/types.js";

/** An argument with the type of the parameter it is passed to, in terms of the method's type parameters. */
export interface InferenceArgument {
  readonly operand: Operand;
  readonly formal: TypeSymbol;
  readonly byReference: boolean;
}

/** The type arguments that follow from a call's arguments (C# 7, 7.5.2), or undefined. */
export function inferTypeArguments(b: Binder, parameters: readonly TypeParameter[], list: readonly InferenceArgument[], errorType: TypeSymbol): readonly TypeSymbol[] | undefined {
  const bounds = new Bounds(parameters);
  for (const argument of list) inferFirst(b, bounds, argument.operand, argument);
  for (;;) {
    const open = parameters.filter((each) => bounds.isOpen(each));
    if (open.length === 0) return parameters.map((each) => bounds.fixed.get(each) ?? each);
    // Results of lambdas come first, as every compiler has it; the specification has it the other way round.
    for (const argument of list) inferOutput(b, bounds, argument.operand, argument.formal);
    if (!fixSome(bounds, open, list, errorType)) return undefined;
  }
}

function inferFirst(b: Binder, bounds: Bounds, operand: Operand, { formal, byReference }: { formal: TypeSymbol; byReference: boolean }): void {
  if (isBound(operand)) inferFrom(bounds, operand.type, formal, byReference);
  else if (operand.kind === "unbound-lambda") {
    const shape = delegateShapeOf(formal);
    operand.parameterTypes?.forEach((type, i) => {
      const wanted = shape?.parameterTypes[i];
      if (wanted !== undefined) bounds.exact(type, wanted);
    });
  } else if (operand.kind === "tuple-literal") {
    const elements = tupleElementsOf(nullableElementOf(formal) ?? formal);
    if (elements?.length === operand.elements.length) operand.elements.forEach((element, i) => inferFirst(b, bounds, element.value, { formal: elements[i] ?? formal, byReference: false }));
    else inferFrom(bounds, naturalType(b, operand), formal, byReference);
  } else if (operand.kind === "out-declaration" && operand.type !== undefined) bounds.exact(operand.type, formal);
}

function inferFrom(bounds: Bounds, type: TypeSymbol | undefined, formal: TypeSymbol, byReference: boolean): void {
  if (type === undefined || isNullType(type)) return;
  if (byReference) bounds.exact(type, formal);
  else bounds.lower(type, formal);
}

/** First those that wait for nothing; then, to get on, those that others wait for (7.5.2.2). */
function fixSome(bounds: Bounds, open: readonly TypeParameter[], list: readonly InferenceArgument[], errorType: TypeSymbol): boolean {
  const waits = open.map((each) => ({ each, on: open.filter((other) => dependsOn(bounds, each, other, open, list)) }));
  const free = waits.filter(({ each, on }) => on.length === 0 && bounds.hasBounds(each)).map(({ each }) => each);
  const chosen = free.length > 0 ? free : waits.filter(({ each }) => bounds.hasBounds(each) && waits.some(({ on }) => on.includes(each))).map(({ each }) => each);
  return chosen.length > 0 && chosen.every((each) => fix(bounds, each, errorType));
}

function fix(bounds: Bounds, parameter: TypeParameter, errorType: TypeSymbol): boolean {
  const { exact, lower, upper } = bounds.boundsOf(parameter);
  if ([...exact, ...lower, ...upper].some(isErrorType)) {
    bounds.fixed.set(parameter, errorType);
    return true;
  }
  return bounds.fix(parameter, (from, to) => classifyTypes(from, to) !== undefined);
}

/** `a` is in the output of a lambda or method group that has `b` in its input, directly or through others. */
function dependsOn(bounds: Bounds, a: TypeParameter, b: TypeParameter, open: readonly TypeParameter[], list: readonly InferenceArgument[], seen: readonly TypeParameter[] = []): boolean {
  const direct = (x: TypeParameter, y: TypeParameter): boolean =>
    list.some(({ operand, formal }) => {
      const shape = isBound(operand) ? undefined : delegateShapeOf(formal);
      if (shape?.returnType === undefined || !mentions(shape.returnType, x)) return false;
      return inputsOf(operand, shape.parameterTypes).some((type) => mentions(type, y));
    });
  if (direct(a, b)) return true;
  return open.some((through) => through !== a && !seen.includes(through) && direct(a, through) && dependsOn(bounds, through, b, open, list, [...seen, a, through]));
}

function inputsOf(operand: Operand, parameterTypes: readonly TypeSymbol[]): readonly TypeSymbol[] {
  if (operand.kind === "unbound-lambda") return operand.parameterTypes === undefined ? parameterTypes : [];
  return operand.kind === "method-group" || operand.kind === "function-group" ? parameterTypes : [];
}

/** A lambda whose parameters are known tells by its body what it returns (7.5.2.6). */
function inferOutput(b: Binder, bounds: Bounds, operand: Operand, formal: TypeSymbol): void {
  if (isBound(operand)) return;
  const shape = delegateShapeOf(formal);
  if (shape?.returnType === undefined || !bounds.parameters.some((each) => bounds.isOpen(each) && mentions(shape.returnType ?? formal, each))) return;
  if (inputsOf(operand, shape.parameterTypes).some((type) => bounds.parameters.some((each) => bounds.isOpen(each) && mentions(type, each)))) return;
  const inputs = substituteAll(shape.parameterTypes, bounds.fixed);
  const output = outputOf(b, operand, inputs);
  if (output !== undefined && !isVoidType(output) && !isNullType(output)) bounds.lower(output, shape.returnType);
}

function outputOf(b: Binder, operand: Operand, inputs: readonly TypeSymbol[]): TypeSymbol | undefined {
  if (operand.kind === "unbound-lambda") {
    const count = operand.syntax.parameters.length;
    return count === inputs.length || operand.syntax.anyParameters === true ? bindLambdaBody(b, operand, operand.parameterTypes ?? inputs).returnType : undefined;
  }
  return operand.kind === "method-group" || operand.kind === "function-group" ? returnTypeOfGroup(b, operand, inputs) : undefined;
}
