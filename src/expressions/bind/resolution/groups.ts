import type { BoundDelegateCreation, BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { functionCandidate } from "../candidates.js";
import { methodCandidates, type MethodCandidate } from "../members.js";
import { isBound, type FunctionGroup, type MethodGroup } from "../operand.js";
import { boundMethodOf } from "../methods.js";
import { delegateShapeOf, isValueType, isVoidType, sameType } from "../types/facts.js";
import type { LocalFunctionSymbol } from "../variables.js";
import { resolveOverload } from "./resolve-overload.js";
import type { Applicable, ArgumentOperand, Candidate } from "./signature.js";
import { classifyTypes } from "../conversions/types.js";

/** The method that a name stands for where a delegate is wanted. */
export interface ResolvedGroup {
  readonly receiver: BoundExpression | undefined;
  readonly target: BoundDelegateCreation["target"];
}

type Group = MethodGroup | FunctionGroup;

/** C# 7, 6.6. */
export function resolveGroupFor(b: Binder, group: Group, to: TypeSymbol): ResolvedGroup | undefined {
  const shape = delegateShapeOf(to);
  if (shape === undefined || shape.parameterModifiers.some((each) => each !== "value")) return undefined;
  const found = resolveFor(b, group, shape.parameterTypes);
  if (found === undefined) return undefined;
  const { returnType } = found.applicable;
  if (returnType === undefined || isVoidType(returnType) !== (shape.returnType === undefined)) return undefined;
  if (shape.returnType !== undefined && !isKept(returnType, shape.returnType)) return undefined;
  if (!found.applicable.argumentTypes.every((type, i) => isKept(found.inputs[i] ?? type, type))) return undefined;
  return { receiver: found.receiver, target: found.target };
}

/** What the method that takes these types returns. */
export function returnTypeOfGroup(b: Binder, group: Group, inputs: readonly TypeSymbol[]): TypeSymbol | undefined {
  return resolveFor(b, group, inputs)?.applicable.returnType;
}

/** Delegates hand values on as they are: no number is converted, nothing boxed. */
function isKept(from: TypeSymbol, to: TypeSymbol): boolean {
  if (sameType(from, to)) return true;
  const conversion = classifyTypes(from, to);
  return conversion?.kind === "reference" || conversion?.kind === "error" || (conversion?.kind === "identity" && !isValueType(from));
}

/** A delegate gives a `params` parameter its array. */
function inNormalForm<S>(candidate: Candidate<S>): Candidate<S> {
  return { ...candidate, parameters: candidate.parameters.map((each) => ({ ...each, isParams: false })) };
}

interface Found {
  readonly applicable: Applicable<MethodCandidate> | Applicable<LocalFunctionSymbol>;
  readonly receiver: BoundExpression | undefined;
  readonly target: BoundDelegateCreation["target"];
  readonly inputs: readonly TypeSymbol[];
}

function resolveFor(b: Binder, group: Group, inputs: readonly TypeSymbol[]): Found | undefined {
  const list = inputs.map((type): ArgumentOperand => ({ name: undefined, modifier: "value", operand: { kind: "placeholder", placeholder: { type }, type, start: group.start, end: group.end }, start: group.start, end: group.end }));
  if (group.kind === "function-group") {
    const resolution = resolveOverload(b, [inNormalForm(functionCandidate(group.function))], list, group.typeArguments);
    if (resolution.kind !== "found") return undefined;
    const { best } = resolution;
    return { applicable: best, receiver: undefined, inputs, target: { kind: "function", function: group.function, typeArguments: best.typeArguments } };
  }
  return resolveMethod(b, group, list, inputs);
}

function resolveMethod(b: Binder, group: MethodGroup, list: readonly ArgumentOperand[], inputs: readonly TypeSymbol[]): Found | undefined {
  const receiver = isBound(group.receiver) ? group.receiver : undefined;
  const own = resolveOverload(b, methodCandidates(group.candidates).map(inNormalForm), list, group.typeArguments);
  if (own.kind === "found") {
    const { method } = own.best.candidate.source;
    return { applicable: own.best, receiver: method.isStatic ? undefined : receiver, inputs, target: { kind: "method", method: boundMethodOf(own.best) } };
  }
  if (receiver === undefined || own.kind === "ambiguous") return undefined;
  const first: ArgumentOperand = { name: undefined, modifier: "value", operand: receiver, start: receiver.start, end: receiver.end };
  const extension = resolveOverload(b, methodCandidates(group.extensions()).map(inNormalForm), [first, ...list], group.typeArguments);
  if (extension.kind !== "found") return undefined;
  return { applicable: extension.best, receiver, inputs: [receiver.type, ...inputs], target: { kind: "method", method: boundMethodOf(extension.best) } };
}
