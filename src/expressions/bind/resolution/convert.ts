import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { describeOperand } from "./describe.js";
import { bindLambdaBody } from "./lambda-body.js";
import { takesParameters } from "./lambdas.js";
import { isBound, type Operand } from "../operand.js";
import { delegateShapeOf, isErrorType, isVoidType, textOf } from "../types/facts.js";
import { requireValue } from "./values.js";
import { applyConversion } from "./apply.js";
import { classifyExplicit, classifyImplicit } from "./operands.js";

/** The operand as `to`, or a finding about why it is none. */
export function convertImplicitly(b: Binder, operand: Operand, to: TypeSymbol): BoundExpression {
  const conversion = classifyImplicit(b, operand, to);
  if (conversion !== undefined) return applyConversion(b, operand, conversion, to);
  if (cannotBeSaid(b, operand)) return requireValue(b, operand);
  const explicit = classifyExplicit(b, operand, to) !== undefined;
  const why = whyNot(b, operand, to);
  b.report(operand, diagnose("expression-conversion", { from: describeOperand(b, operand), to: textOf(to), explicit, ...(why === undefined ? {} : { why }) }));
  return b.errorAt(operand, ...(isBound(operand) ? [operand] : []));
}

/** A cast. */
export function convertExplicitly(b: Binder, operand: Operand, to: TypeSymbol): BoundExpression {
  const conversion = classifyExplicit(b, operand, to);
  if (conversion !== undefined) return applyConversion(b, operand, conversion, to);
  if (cannotBeSaid(b, operand)) return requireValue(b, operand);
  b.report(operand, diagnose("expression-cast", { from: describeOperand(b, operand), to: textOf(to) }));
  return b.errorAt(operand, ...(isBound(operand) ? [operand] : []));
}

/** What is wrong is not the type: it is no value at all, or was reported before. */
function cannotBeSaid(b: Binder, operand: Operand): boolean {
  if (isBound(operand)) return isErrorType(operand.type) || isVoidType(operand.type);
  if (operand.kind === "unbound-lambda") {
    const [body] = operand.bodies;
    if (body?.isFaulty === true) b.adopt(body.findings);
    return body?.isFaulty === true;
  }
  return operand.kind === "type-operand" || operand.kind === "namespace-operand";
}

function whyNot(b: Binder, operand: Operand, to: TypeSymbol): string | undefined {
  const shape = delegateShapeOf(to);
  if (shape === undefined || operand.kind !== "unbound-lambda") return undefined;
  if (!takesParameters(operand, shape)) return `it takes ${operand.syntax.parameters.length} parameter${operand.syntax.parameters.length === 1 ? "" : "s"}`;
  const body = bindLambdaBody(b, operand, shape.parameterTypes);
  if (body.form.kind === "block" && body.form.endReachable && shape.returnType !== undefined) return "not every way through it returns a value";
  return body.returnType === undefined ? undefined : `it returns ${textOf(body.returnType)}`;
}
