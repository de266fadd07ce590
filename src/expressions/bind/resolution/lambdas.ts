import type { BoundExpression, BoundLambda } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import type { Conversion, DelegateShape } from "../conversions/conversion.js";
import { classifyImplicit } from "./operands.js";
import { convertImplicitly } from "./convert.js";
import { isBound, type Operand, type UnboundLambda } from "../operand.js";
import { delegateShapeOf, isErrorType, sameType } from "../types/facts.js";
import { requireValue } from "./values.js";
import { bindLambdaBody, type LambdaBody } from "./lambda-body.js";

/** A lambda as a delegate: as many parameters, and every result converts (C# 7, 6.5). */
export function classifyLambda(b: Binder, lambda: UnboundLambda, to: TypeSymbol): Conversion | undefined {
  const delegate = delegateShapeOf(to);
  if (delegate === undefined || !takesParameters(lambda, delegate)) return undefined;
  const body = bindLambdaBody(b, lambda, delegate.parameterTypes);
  return returnsFit(b, body, delegate) ? { kind: "lambda", delegate, body } : undefined;
}

export function takesParameters(lambda: UnboundLambda, { parameterTypes, parameterModifiers }: DelegateShape): boolean {
  if (lambda.syntax.anyParameters === true) return parameterModifiers.every((each) => each !== "out");
  if (lambda.syntax.parameters.length !== parameterTypes.length || parameterModifiers.some((each) => each !== "value")) return false;
  return lambda.parameterTypes === undefined || lambda.parameterTypes.every((type, i) => isErrorType(type) || sameType(type, parameterTypes[i] ?? type));
}

function returnsFit(b: Binder, { form, isFaulty }: LambdaBody, { returnType }: DelegateShape): boolean {
  if (form.kind === "expression") {
    if (returnType === undefined) return isFaulty || isStatementLike(form.operand);
    return classifyImplicit(b, form.operand, returnType) !== undefined;
  }
  if (returnType === undefined) return form.returns.every(({ operand }) => operand === undefined);
  if (form.endReachable && !isFaulty) return false;
  return form.returns.every(({ operand }) => operand !== undefined && classifyImplicit(b, operand, returnType) !== undefined);
}

/** What may stand as a statement may be the body of a lambda that returns nothing. */
export function isStatementLike(operand: Operand): boolean {
  if (operand.kind === "throw-operand") return true;
  return isBound(operand) && ["call", "delegate-call", "function-call", "assignment", "update", "object-creation", "conditional-access", "error"].includes(operand.kind);
}

/** The lambda with the types it is used with; what was found in its body is reported now. */
export function finishLambda(b: Binder, lambda: UnboundLambda, delegate: DelegateShape, body: LambdaBody, type: TypeSymbol): BoundLambda {
  b.adopt(body.findings);
  if (body.isUnknown) b.noteUnknown();
  const { returnType } = delegate;
  const { form } = body;
  const finished = form.kind === "expression" ? finishExpression(b, form.operand, returnType) : finishBlock(b, form, returnType);
  return {
    kind: "lambda",
    type,
    parameters: body.parameters,
    locals: body.scope.locals,
    body: finished,
    ...(returnType === undefined ? {} : { returnType }),
    captures: [...body.frame.captures],
    start: lambda.start,
    end: lambda.end,
  };
}

function finishExpression(b: Binder, operand: Operand, returnType: TypeSymbol | undefined): BoundExpression {
  return returnType === undefined ? requireValue(b, operand, "any") : convertImplicitly(b, operand, returnType);
}

function finishBlock(b: Binder, form: Extract<LambdaBody["form"], { kind: "block" }>, returnType: TypeSymbol | undefined): BoundLambda["body"] {
  for (const slot of form.returns) if (slot.operand !== undefined) slot.settle(returnType === undefined ? requireValue(b, slot.operand, "any") : convertImplicitly(b, slot.operand, returnType));
  return form.block;
}

/** Looks for mistakes in a lambda whose place could not be found out. */
export function reportLambdaBody(b: Binder, lambda: UnboundLambda): void {
  const body = bindLambdaBody(b, lambda, lambda.parameterTypes ?? lambda.syntax.parameters.map(() => b.errorType));
  b.adopt(body.findings);
}
