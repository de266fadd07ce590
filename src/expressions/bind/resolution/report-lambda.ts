import { diagnose } from "../../../diagnostics/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import type { DelegateShape } from "../conversions/conversion.js";
import type { UnboundLambda } from "../operand.js";
import { delegateShapeOf, textOf } from "../types/facts.js";
import { reportConversion } from "./convert.js";
import { bindLambdaBody } from "./lambda-body.js";
import { isStatementLike, reportLambdaBody, takesParameters } from "./lambdas.js";
import { classifyImplicit } from "./operands.js";

/** Says why a lambda is no delegate of that type: its parameters, or what it returns, where it returns that. */
export function reportLambda(b: Binder, lambda: UnboundLambda, to: TypeSymbol): void {
  const shape = delegateShapeOf(to);
  if (shape === undefined) {
    reportLambdaBody(b, lambda);
    b.report(lambda, diagnose("expression-lambda-place", { what: "A lambda", wanted: textOf(to), fix: "Pass it to a method that takes one, or write the value itself.", code: "CS1660" }));
  } else if (takesParameters(lambda, shape)) reportBody(b, lambda, shape);
  else reportParameters(b, lambda, shape, to);
}

export function countOfParameters(count: number): string {
  return count === 0 ? "no parameter" : `${count} parameter${count === 1 ? "" : "s"}`;
}

function reportParameters(b: Binder, lambda: UnboundLambda, { parameterTypes }: DelegateShape, to: TypeSymbol): void {
  reportLambdaBody(b, lambda);
  const { parameters } = lambda.syntax;
  const sameCount = parameters.length === parameterTypes.length;
  const list = (types: readonly TypeSymbol[]): string => `(${types.map(textOf).join(", ")})`;
  const given = sameCount ? list(lambda.parameterTypes ?? []) : countOfParameters(parameters.length);
  const wanted = sameCount ? list(parameterTypes) : countOfParameters(parameterTypes.length);
  b.report(lambdaHead(lambda), diagnose("expression-lambda-parameters", { given, wanted, type: textOf(to), code: sameCount ? "CS1661" : "CS1593" }));
}

/** The parameters, up to the body. */
export function lambdaHead({ syntax, start }: UnboundLambda): { readonly start: number; readonly end: number } {
  const [first] = syntax.parameters;
  const last = syntax.parameters.at(-1);
  if (first === undefined || last === undefined || last.end > syntax.body.start) return { start, end: Math.min(start + 2, syntax.body.start) };
  return { start, end: last.end + (first.start > start ? 1 : 0) };
}

function reportBody(b: Binder, lambda: UnboundLambda, shape: DelegateShape): void {
  const { form, findings, isFaulty } = bindLambdaBody(b, lambda, shape.parameterTypes);
  b.adopt(findings);
  if (isFaulty) return;
  const { returnType } = shape;
  if (form.kind === "expression") {
    if (returnType === undefined) {
      if (!isStatementLike(form.operand)) b.report(form.operand, diagnose("expression-lambda-place", { what: "What this lambda computes", wanted: "a statement, and nothing takes its value here", fix: "Call a method, or assign the value to a variable.", code: "CS0201" }));
    } else reportConversion(b, form.operand, returnType, placeOf(returnType));
    return;
  }
  for (const { operand, ...span } of form.returns) {
    if (returnType === undefined) {
      if (operand !== undefined) b.report(span, diagnose("expression-return-value", { wanted: false, isLambda: true }));
    } else if (operand === undefined) b.report(span, diagnose("expression-return-value", { wanted: true }));
    else if (classifyImplicit(b, operand, returnType) === undefined) reportConversion(b, operand, returnType, placeOf(returnType));
  }
  if (returnType !== undefined && form.endReachable) b.report({ start: form.block.end - 1, end: form.block.end }, diagnose("expression-return-missing", { what: "the lambda", isLambda: true }));
}

function placeOf(returnType: TypeSymbol): { readonly why: string; readonly codes: readonly string[] } {
  return { why: `the lambda must return ${textOf(returnType)} here`, codes: ["CS1662"] };
}
