import { diagnose, nearest } from "../../../diagnostics/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { reportLambdaBody, takesParameters } from "./lambdas.js";
import { bindLambdaBody } from "./lambda-body.js";
import { describeOperand } from "./describe.js";
import { delegateShapeOf, isErrorType, textOf } from "../types/facts.js";
import { isBound, type Operand } from "../operand.js";
import type { Applicable, ArgumentOperand, Candidate, Failure, Resolution } from "./signature.js";

/** Says why no candidate was chosen. `at` is what is called. */
export function reportResolution<S>(b: Binder, resolution: Exclude<Resolution<S>, { kind: "found" }>, list: readonly ArgumentOperand[], name: string, at: Span): void {
  abandonArguments(b, list, (operand) => reportInside(b, operand));
  if (resolution.kind === "ambiguous") {
    b.report(at, diagnose("expression-ambiguous", { target: name, candidates: resolution.best.map((each: Applicable<S>) => signatureText(each.candidate)).join("; ") }));
    return;
  }
  if (list.some(({ operand }) => isBound(operand) && isErrorType(operand.type))) return;
  const near = mostTelling(resolution.failures);
  if (near === undefined) {
    // Nothing of that name: a number has no constructor.
    b.report(at, diagnose("expression-arguments", { target: name, given: list.map(({ operand }) => describeOperand(b, operand)).join(", "), candidates: "", why: "there is none" }));
    return;
  }
  const { candidate, failure } = near;
  const candidates = resolution.failures.map((each) => signatureText(each.candidate));
  const why = describeFailure(b, failure, candidate);
  const place = failure.kind === "argument" || failure.kind === "name" || failure.kind === "modifier" ? failure.argument : at;
  if (failure.kind === "inference" && resolution.failures.every((each) => each.failure.kind === "inference" || each.failure.kind === "count") && !hasLambda(list)) b.report(at, diagnose("expression-inference", { method: name }));
  else if (failure.kind === "type-arguments") b.report(at, diagnose("expression-type-arguments", { name, wanted: candidate.typeParameters.length, given: failure.given }));
  else b.report(place, diagnose("expression-arguments", { target: name, given: list.map(({ operand, modifier }) => `${modifier === "value" ? "" : `${modifier} `}${describeOperand(b, operand)}`).join(", "), candidates: candidates.slice(0, 5).join("; "), ...(why === undefined ? {} : { why }) }));
}

function hasLambda(list: readonly ArgumentOperand[]): boolean {
  return list.some(({ operand }) => operand.kind === "unbound-lambda");
}

function reportInside(b: Binder, operand: Operand): void {
  if (operand.kind === "unbound-lambda") {
    const [first] = operand.bodies;
    if (first === undefined) reportLambdaBody(b, operand);
    else b.adopt((operand.bodies.find((each) => each.isFaulty) ?? first).findings);
  } else if (operand.kind === "tuple-literal") for (const { value } of operand.elements) reportInside(b, value);
}

const ranks: Readonly<Record<Failure["kind"], number>> = { argument: 0, modifier: 1, inference: 2, name: 3, "type-arguments": 4, count: 5 };

/** The failure that came furthest: the arguments nearly fitted. */
function mostTelling<S>(failures: readonly { readonly candidate: Candidate<S>; readonly failure: Failure }[]): { readonly candidate: Candidate<S>; readonly failure: Failure } | undefined {
  return [...failures].sort((a, b) => ranks[a.failure.kind] - ranks[b.failure.kind] || placeOf(b.failure) - placeOf(a.failure))[0];
}

function placeOf(failure: Failure): number {
  return failure.kind === "argument" ? failure.argument.start : 0;
}

function describeFailure<S>(b: Binder, failure: Failure, candidate: Candidate<S>): string | undefined {
  switch (failure.kind) {
    case "argument":
      return describeMismatch(b, failure.argument.operand, textOf(failure.wanted), failure);
    case "name": {
      const { name = "" } = failure.argument;
      const near = nearest(name, candidate.parameters.map((each) => each.name));
      return `it has no parameter "${name}"${near === undefined || near === name ? "" : `, but "${near}"`}`;
    }
    case "modifier":
      return failure.wanted === "value" ? "the argument takes no `out` or `ref`" : `the argument needs \`${failure.wanted}\` before it`;
    case "inference":
      return "its type arguments do not follow from these";
    default:
      return undefined;
  }
}

function describeMismatch(b: Binder, operand: Operand, wanted: string, failure: Extract<Failure, { kind: "argument" }>): string {
  const shape = delegateShapeOf(failure.wanted);
  if (operand.kind !== "unbound-lambda" || shape === undefined) return `${describeOperand(b, operand)} does not become ${wanted}`;
  if (!takesParameters(operand, shape)) return `the lambda takes ${operand.syntax.parameters.length} parameter${operand.syntax.parameters.length === 1 ? "" : "s"}, and ${wanted} is wanted`;
  const body = bindLambdaBody(b, operand, shape.parameterTypes);
  if (body.form.kind === "block" && body.form.endReachable && shape.returnType !== undefined) return "not every way through the lambda returns a value";
  const returned = body.returnType === undefined ? "nothing" : textOf(body.returnType);
  return `the lambda returns ${returned}, and ${shape.returnType === undefined ? "nothing" : textOf(shape.returnType)} is wanted`;
}

/** As it is declared: `Substring(int startIndex, int length)`. */
export function signatureText<S>({ name, parameters, typeParameters }: Candidate<S>): string {
  const generic = typeParameters.length === 0 ? "" : `<${typeParameters.map(textOf).join(", ")}>`;
  return `${name}${generic}(${parameters.map((each) => `${each.isParams ? "params " : each.modifier === "value" ? "" : `${each.modifier} `}${textOf(each.type)} ${each.name}`).join(", ")})`;
}

/** Variables that `out var` would have given a type stay without one, and lambdas are read for what can be said about them. */
export function abandonArguments(b: Binder, list: readonly ArgumentOperand[], report: (operand: Operand) => void): void {
  for (const { operand } of list) {
    if (operand.kind === "out-declaration" && operand.variable !== undefined && operand.type === undefined) operand.variable.type = b.errorType;
    report(operand);
  }
}
