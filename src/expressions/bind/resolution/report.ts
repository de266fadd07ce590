import { diagnose, nearest } from "../../../diagnostics/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { reportLambdaBody, takesParameters } from "./lambdas.js";
import { describeOperand } from "./describe.js";
import { mendConversion } from "./mend.js";
import { reportInference } from "./report-inference.js";
import { reportLambda } from "./report-lambda.js";
import { alternatives, callableAs, signatureText, takenCounts } from "./signature-text.js";
import { delegateShapeOf, isErrorType, isNullType, sameType, textOf } from "../types/facts.js";
import { typeCode } from "./values.js";
import { isBound, type Operand } from "../operand.js";
import type { Applicable, ArgumentOperand, Candidate, Failure, Resolution, SignatureParameter } from "./signature.js";

/** What is called, as its message names it. */
export interface Called extends Span {
  readonly name: string;
  readonly kind: "method" | "constructor" | "delegate" | "function";
  /** An extension method's first parameter is written before the dot. */
  readonly hidesFirst?: boolean;
  /** It is called on a value, of this type. */
  readonly isOnValue?: boolean;
  readonly typeName?: string;
  /** The clause of a query, or the brace of an initializer. */
  readonly clause?: string;
}

interface Failed<S> {
  readonly candidate: Candidate<S>;
  readonly failure: Failure;
}

/** Says why no candidate was chosen. */
export function reportResolution<S>(b: Binder, resolution: Exclude<Resolution<S>, { kind: "found" }>, list: readonly ArgumentOperand[], called: Called): void {
  abandonArguments(b, list, () => undefined);
  if (resolution.kind === "ambiguous") {
    reportInsides(b, list);
    b.report(called, diagnose("expression-ambiguous", { target: called.name, candidates: resolution.best.map((each: Applicable<S>) => signatureText(each.candidate)).join("; ") }));
    return;
  }
  if (list.some(({ operand }) => isBound(operand) && isErrorType(operand.type))) { reportInsides(b, list); return; }
  const type = list.find(({ operand }) => operand.kind === "type-operand")?.operand;
  if (type?.kind === "type-operand") {
    const isInferred = resolution.failures.some(({ failure }) => failure.kind === "inference" || failure.kind === "count");
    const method = called.name.slice(called.name.lastIndexOf(".") + 1);
    b.report(type, diagnose("expression-value-required", { what: `The type ${textOf(type.type)}`, fix: isInferred ? `Write \`${method}<${textOf(type.type)}>()\`.` : "Use one of its static members, or `typeof(…)`.", code: typeCode(type.type) }));
    return;
  }
  const [near] = [...resolution.failures].sort((x, y) => rankOf(x.failure) - rankOf(y.failure) || placeOf(y.failure) - placeOf(x.failure));
  const lambda = near?.failure.kind === "argument" && near.failure.argument.operand.kind === "unbound-lambda" ? near.failure.argument : undefined;
  reportInsides(b, list.filter((each) => each !== lambda));
  // Nothing of that name: a number has no constructor.
  if (near === undefined) b.report(called, diagnose("expression-arguments", { target: called.name, given: list.length, takes: "no arguments", candidates: "", code: "CS1729" }));
  else reportFailure(b, resolution.failures, near, list, called);
}

function reportFailure<S>(b: Binder, failures: readonly Failed<S>[], { candidate, failure }: Failed<S>, list: readonly ArgumentOperand[], called: Called): void {
  const candidates = callableAs(failures.map((each) => each.candidate), list.length, called.hidesFirst === true);
  switch (failure.kind) {
    case "argument":
      { reportArgument(b, failures, failure, candidates, called); return; }
    case "modifier":
      { b.report(failure.argument, diagnose("expression-argument-modifier", { target: called.name, parameter: failure.parameter.name, wanted: failure.wanted })); return; }
    case "inference":
      { reportInference(b, failures.map((each) => each.candidate), list, called); return; }
    case "name": {
      const { name = "" } = failure.argument;
      const isTaken = candidate.parameters.some((each) => each.name === name);
      const suggestion = isTaken ? undefined : nearest(name, candidate.parameters.map((each) => each.name));
      b.report({ start: failure.argument.start, end: failure.argument.start + name.length }, diagnose("expression-argument-name", { target: called.name, name, problem: isTaken ? "twice" : "unknown", suggestion, candidates })); return;
    }
    case "type-arguments":
      { b.report(called, diagnose("expression-type-arguments", { name: called.name, wanted: candidate.typeParameters.length, given: failure.given })); return; }
    case "count":
      { reportCount(b, failures.map((each) => each.candidate), list, candidates, called); return; }
  }
}

/** An argument of the wrong type. A lambda is said to be wrong where it is. */
function reportArgument<S>(b: Binder, failures: readonly Failed<S>[], { argument, wanted, parameter }: Extract<Failure, { kind: "argument" }>, candidates: string, called: Called): void {
  const { operand } = argument;
  if (operand.kind === "unbound-lambda" && delegateShapeOf(wanted) !== undefined) { reportLambda(b, operand, wanted); return; }
  const types: TypeSymbol[] = [wanted];
  for (const { candidate, failure } of failures) {
    if (candidate.isRefused !== true && failure.kind === "argument" && failure.argument === argument && failure.parameter.name === parameter.name && !types.some((each) => sameType(each, failure.wanted))) types.push(failure.wanted);
  }
  const mends = types.map((type) => mendConversion(b, operand, type));
  const given = isBound(operand) && isNullType(operand.type) ? "null" : describeOperand(b, operand);
  b.report(argument.name === undefined ? argument : operand, diagnose("expression-argument", { target: called.name, parameter: parameter.name, given, wanted: alternatives(shown(types)), mend: mends.find((each) => each !== undefined), candidates, codes: called.clause === "{" ? ["CS1950", "CS1503"] : ["CS1503"] }));
}

/** Convert.ToString takes nearly everything. */
function shown(types: readonly TypeSymbol[]): readonly string[] {
  return types.length <= 4 ? types.map(textOf) : [...types.slice(0, 3).map(textOf), "another type"];
}

function reportCount<S>(b: Binder, all: readonly Candidate<S>[], list: readonly ArgumentOperand[], candidates: string, called: Called): void {
  const given = list.length;
  const hidden = called.hidesFirst === true ? 1 : 0;
  const [only] = all;
  if (called.kind === "method" && called.isOnValue === true && called.typeName !== undefined && all.some((each) => each.isStatic === true && each.parameters.length === given + 1)) {
    const code = all.length === 1 ? "CS7036" : "CS1501";
    b.report(called, diagnose("expression-arguments-static", { method: called.name.slice(called.name.lastIndexOf(".") + 1), type: called.typeName, code })); return;
  }
  const missing = all.length === 1 ? firstMissing(only, list, hidden) : undefined;
  const code = missing !== undefined && called.clause === undefined ? "CS7036" : called.kind === "constructor" ? "CS1729" : called.kind === "delegate" ? "CS1593" : "CS1501";
  b.report(called, diagnose("expression-arguments", { target: called.name, given, takes: takenCounts(all, hidden), ...(missing === undefined ? {} : { missing: missing.name }), candidates, code }));
}

/** Of those that must be given. */
function firstMissing<S>(candidate: Candidate<S> | undefined, list: readonly ArgumentOperand[], hidden: number): SignatureParameter | undefined {
  const placed = hidden + list.filter((each) => each.name === undefined).length;
  return candidate?.parameters.find((each, i) => i >= placed && each.fallback === undefined && !each.isParams && !list.some(({ name }) => name === each.name));
}

function reportInsides(b: Binder, list: readonly ArgumentOperand[]): void {
  for (const { operand } of list) reportInside(b, operand);
}

function reportInside(b: Binder, operand: Operand): void {
  if (operand.kind === "unbound-lambda") {
    const [first] = operand.bodies;
    if (first === undefined) reportLambdaBody(b, operand);
    else b.adopt((operand.bodies.find((each) => each.isFaulty) ?? first).findings);
  } else if (operand.kind === "tuple-literal") for (const { value } of operand.elements) reportInside(b, value);
}

const ranks: Readonly<Record<Failure["kind"], number>> = { argument: 0, modifier: 0, inference: 2, name: 3, "type-arguments": 4, count: 5 };

/** The failure that came furthest counts: the arguments nearly fitted. */
function rankOf(failure: Failure): number {
  return ranks[failure.kind] + (isOtherLambda(failure) ? 1 : 0);
}

/** A lambda with another number of parameters was meant for another overload. */
function isOtherLambda(failure: Failure): boolean {
  if (failure.kind !== "argument" || failure.argument.operand.kind !== "unbound-lambda") return false;
  const shape = delegateShapeOf(failure.wanted);
  return shape === undefined || !takesParameters(failure.argument.operand, shape);
}

function placeOf(failure: Failure): number {
  return failure.kind === "argument" || failure.kind === "modifier" ? failure.argument.start : 0;
}

/** Variables that `out var` would have given a type stay without one, and lambdas are read for what can be said about them. */
export function abandonArguments(b: Binder, list: readonly ArgumentOperand[], report: (operand: Operand) => void): void {
  for (const { operand } of list) {
    if (operand.kind === "out-declaration" && operand.variable !== undefined && operand.type === undefined) operand.variable.type = b.errorType;
    report(operand);
  }
}

