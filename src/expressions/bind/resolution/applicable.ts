import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { identity, type Conversion } from "../conversions/conversion.js";
import { classifyImplicit } from "./operands.js";
import { inferTypeArguments } from "./infer.js";
import { isBound } from "../operand.js";
import { arrayOf, isErrorType, sameType, substitute, typeMap } from "../types/facts.js";
import type { Applicable, ArgumentOperand, Candidate, Failure, SignatureParameter } from "./signature.js";

/** Whether the arguments fit a candidate, in its normal form or with its `params` listed (C# 7, 7.5.3.1). */
export function testCandidate<S>(b: Binder, candidate: Candidate<S>, list: readonly ArgumentOperand[], typeArguments: readonly TypeSymbol[] | undefined): Applicable<S> | Failure {
  const normal = testForm(b, candidate, list, typeArguments, false);
  if (isApplicable(normal) || candidate.parameters.at(-1)?.isParams !== true) return normal;
  const expanded = testForm(b, candidate, list, typeArguments, true);
  // What was wrong with an array says more than what is wrong with it as an element only where nothing else was.
  return isApplicable(expanded) || normal.kind === "count" ? expanded : list.length === candidate.parameters.length && expanded.kind === "count" ? normal : expanded;
}

export function isApplicable<S>(result: Applicable<S> | Failure): result is Applicable<S> {
  return "candidate" in result;
}

function testForm<S>(b: Binder, candidate: Candidate<S>, list: readonly ArgumentOperand[], written: readonly TypeSymbol[] | undefined, expanded: boolean): Applicable<S> | Failure {
  const { parameters, typeParameters } = candidate;
  const slots = mapArguments(candidate, list, expanded);
  if ("kind" in slots) return slots;
  const formals = slots.map((slot) => formalType(parameters[slot]?.type, expanded && slot === parameters.length - 1));
  for (const [i, argument] of list.entries()) {
    const parameter = parameters[slots[i] ?? 0];
    if (parameter !== undefined && argument.modifier !== parameter.modifier) return { kind: "modifier", argument, parameter, wanted: parameter.modifier };
  }
  if (written !== undefined && written.length !== typeParameters.length) return { kind: "type-arguments", given: written.length };
  const typeArguments = written ?? inferred(b, candidate, list, formals);
  if (typeArguments === undefined) return { kind: "inference" };
  const map = typeMap(typeParameters, typeArguments);
  const argumentTypes = formals.map((type) => substitute(type, map));
  const conversions = convertAll(b, list, argumentTypes, slots.flatMap((slot) => parameters[slot] ?? []));
  if ("kind" in conversions) return conversions;
  return {
    candidate,
    typeArguments,
    expanded,
    slots,
    argumentTypes,
    conversions: conversions.list,
    parameterTypes: parameters.map((each) => substitute(each.type, map)),
    returnType: candidate.returnType === undefined ? undefined : substitute(candidate.returnType, map),
    faulty: conversions.list.some(isFaulty),
  };
}

function formalType(type: TypeSymbol | undefined, element: boolean): TypeSymbol {
  if (type === undefined) throw new Error("an argument belongs to no parameter");
  return element ? (arrayOf(type)?.element ?? type) : type;
}

function isFaulty(conversion: Conversion): boolean {
  return conversion.kind === "lambda" && conversion.body.isFaulty;
}

function inferred<S>(b: Binder, { typeParameters }: Candidate<S>, list: readonly ArgumentOperand[], formals: readonly TypeSymbol[]): readonly TypeSymbol[] | undefined {
  if (typeParameters.length === 0) return [];
  const operands = list.map(({ operand, modifier }, i) => ({ operand, formal: formals[i] ?? b.errorType, byReference: modifier !== "value" }));
  return inferTypeArguments(b, typeParameters, operands, b.errorType);
}

function convertAll(b: Binder, list: readonly ArgumentOperand[], types: readonly TypeSymbol[], taking: readonly SignatureParameter[]): { readonly list: readonly Conversion[] } | Failure {
  const conversions: Conversion[] = [];
  for (const [i, argument] of list.entries()) {
    const wanted = types[i] ?? b.errorType;
    const conversion = argument.modifier === "value" ? classifyImplicit(b, argument.operand, wanted) : byReference(argument, wanted);
    const parameter = taking[i];
    if (parameter === undefined) return { kind: "count" };
    if (conversion === undefined) return { kind: "argument", argument, parameter, wanted };
    conversions.push(conversion);
  }
  return { list: conversions };
}

/** A variable that is handed over has exactly the parameter's type. */
function byReference({ operand }: ArgumentOperand, wanted: TypeSymbol): Conversion | undefined {
  const given = isBound(operand) ? operand.type : operand.kind === "out-declaration" ? (operand.type ?? wanted) : undefined;
  return given !== undefined && (isErrorType(given) || isErrorType(wanted) || sameType(given, wanted)) ? identity : undefined;
}

/** By argument, the parameter it belongs to. */
function mapArguments<S>({ parameters }: Candidate<S>, list: readonly ArgumentOperand[], expanded: boolean): readonly number[] | Failure {
  const slots: number[] = [];
  const taken = new Set<number>();
  let position = 0;
  for (const argument of list) {
    const last = parameters.length - 1;
    const slot = argument.name === undefined ? (expanded ? Math.min(position, last) : position) : parameters.findIndex((each) => each.name === argument.name);
    if (argument.name === undefined) position++;
    if (argument.name !== undefined && slot === -1) return { kind: "name", argument };
    if (slot > last || (taken.has(slot) && !(expanded && slot === last && argument.name === undefined))) return argument.name === undefined ? { kind: "count" } : { kind: "name", argument };
    taken.add(slot);
    slots.push(slot);
  }
  const isMissing = parameters.some((parameter, i) => !taken.has(i) && parameter.fallback === undefined && !(expanded && i === parameters.length - 1));
  return isMissing ? { kind: "count" } : slots;
}
