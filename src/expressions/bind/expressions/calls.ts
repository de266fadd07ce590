import { diagnose } from "../../../diagnostics/index.js";
import type { BoundCall, BoundExpression } from "../../bound/index.js";
import type { Call, Index } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { classifyImplicit } from "../resolution/operands.js";
import { describeOperand } from "../resolution/describe.js";
import { delegateCandidate, functionCandidate, indexerCandidates } from "../candidates.js";
import { mayExtend, methodCandidates, notAllowedMethod, type MethodCandidate } from "../members.js";
import { boundIndexerOf, boundMethodOf } from "../methods.js";
import { isBound, type FunctionGroup, type MethodGroup, type Operand } from "../operand.js";
import { bindArguments, buildArguments } from "./arguments.js";
import { abandonArguments, reportResolution, type Called } from "../resolution/report.js";
import { resolveOverload } from "../resolution/resolve-overload.js";
import type { Applicable, ArgumentOperand } from "../resolution/signature.js";
import { arrayOf, definitionNameOf, delegateShapeOf, isErrorType, isValueType, special, textOf } from "../types/facts.js";
import { readLoosely, requireValue, typeCode } from "../resolution/values.js";
import { bindExpression } from "./expression.js";
import { memberHelp } from "./member-help.js";
import { receiversWanted, reportReceiver } from "./receivers.js";
import { bindMember } from "./members.js";
import { noteVariableRead } from "./variable-types.js";

export function bindCall(b: Binder, call: Call): BoundExpression {
  const target = call.target.kind === "member" ? bindMember(b, call.target, true) : bindExpression(b, call.target);
  const list = bindArguments(b, call.arguments);
  if (target.kind === "method-group") return callMethod(b, target, list, call);
  if (target.kind === "function-group") return callFunction(b, target, list, call);
  if (isBound(target) && delegateShapeOf(target.type) !== undefined) return callDelegate(b, target, list, call);
  return notCallable(b, target, list, call);
}

function notCallable(b: Binder, target: Operand, list: readonly ArgumentOperand[], call: Call): BoundExpression {
  abandonArguments(b, list, (operand) => readLoosely(b, operand));
  if (isBound(target) && isErrorType(target.type)) return b.errorAt(call, target);
  const fix = target.kind === "type-operand" ? "Write `new` before the type to create an object." : isBound(target) && indexerCandidates(target.type).length > 0 ? "Write `[…]` instead of `(…)` to take an element." : "Leave the `()` out, or call a method.";
  const isMember = isBound(target) && (target.kind === "property" || target.kind === "field" || target.kind === "tuple-element");
  return b.fail(isMember && call.target.kind === "member" ? call.target.nameSpan : call.target, diagnose("expression-call", { what: describeOperand(b, target), fix, code: isMember || target.kind === "type-operand" ? "CS1955" : "CS0149" }));
}

/** Methods of the type first; where none fits, extension methods (C# 7, 7.6.5). */
export function callMethod(b: Binder, group: MethodGroup, list: readonly ArgumentOperand[], call: Span): BoundExpression {
  const receiver = isBound(group.receiver) ? group.receiver : undefined;
  const own = resolveOverload(b, methodCandidates(group.candidates), list, group.typeArguments);
  if (own.kind === "found") return finishCall(b, own.best, receiver, group, list, call);
  if (receiver !== undefined && own.kind === "none") {
    const withReceiver: readonly ArgumentOperand[] = [{ name: undefined, modifier: "value", operand: receiver, start: receiver.start, end: receiver.end }, ...list];
    const all = methodCandidates(group.extensions());
    const extensions = all.filter((each) => mayExtend(each.source, receiver.type));
    const extension = extensions.length === 0 ? undefined : resolveOverload(b, extensions, withReceiver, group.typeArguments);
    if (extension?.kind === "found") return finishCall(b, extension.best, undefined, group, withReceiver, call);
    const strange = group.candidates.length > 0 || extension?.kind === "ambiguous" ? [] : receiversWanted(b, all, extension, withReceiver);
    if (strange.length > 0) return reportReceiver(b, group, receiver, strange, list, call);
    if (extension !== undefined && (group.candidates.length === 0 || extension.kind === "ambiguous")) {
      reportResolution(b, extension, list, calledAs(group, true));
      return b.errorAt(call, receiver);
    }
    if (group.candidates.length === 0) return noSuchExtension(b, group, receiver, list, call);
  }
  reportResolution(b, own, list, calledAs(group, false));
  return b.errorAt(call, ...(receiver === undefined ? [] : [receiver]));
}

function calledAs(group: MethodGroup, hidesFirst: boolean): Called {
  const { start, end } = group.nameSpan;
  const typeName = textOf(group.receiver.type);
  return { name: hidesFirst ? group.name : `${typeName}.${group.name}`, kind: "method", hidesFirst, isOnValue: isBound(group.receiver), typeName, ...(group.clause === undefined ? {} : { clause: group.clause }), start, end };
}

function noSuchExtension(b: Binder, group: MethodGroup, receiver: BoundExpression, list: readonly ArgumentOperand[], call: Span): BoundExpression {
  abandonArguments(b, list, (operand) => readLoosely(b, operand));
  if (group.clause !== undefined) return b.fail(group.nameSpan, diagnose("expression-query-source", { type: textOf(receiver.type) }), b.errorAt(call, receiver));
  return b.fail(group.nameSpan, diagnose("expression-member-unknown", { member: group.name, type: textOf(receiver.type), code: "CS1061", ...memberHelp(b, receiver, group.name, true) }), b.errorAt(call, receiver));
}

function finishCall(b: Binder, best: Applicable<MethodCandidate>, receiver: BoundExpression | undefined, group: MethodGroup, list: readonly ArgumentOperand[], call: Span): BoundExpression {
  const { method } = best.candidate.source;
  if (receiver !== undefined && method.name === "Invoke" && delegateShapeOf(receiver.type) !== undefined) {
    // `f.Invoke(x)` is `f(x)`.
    return { kind: "delegate-call", delegate: receiver, ...buildArguments(b, best, list, call), type: best.returnType ?? b.errorType, start: call.start, end: call.end };
  }
  const built = buildArguments(b, best, list, call);
  const type = best.returnType ?? b.errorType;
  const banned = notAllowedMethod(best.candidate.source);
  if (banned !== undefined) return b.fail(group.nameSpan, diagnose("expression-not-allowed", { name: banned.name, instead: banned.instead }));
  const isExtension = best.candidate.source.isExtension && receiver === undefined && isBound(group.receiver);
  if (!isExtension && method.isStatic !== (receiver === undefined)) {
    return b.fail(group.nameSpan, diagnose("expression-static-mismatch", { member: group.name, type: textOf(group.receiver.type), isStatic: method.isStatic }));
  }
  const bound: BoundCall = { kind: "call", ...(receiver === undefined ? {} : { receiver }), method: boundMethodOf(best), ...built, type, start: call.start, end: call.end };
  noteVariableRead(b, bound);
  return bound;
}

function callFunction(b: Binder, group: FunctionGroup, list: readonly ArgumentOperand[], call: Span): BoundExpression {
  const resolution = resolveOverload(b, [functionCandidate(group.function)], list, group.typeArguments);
  if (resolution.kind !== "found") {
    reportResolution(b, resolution, list, { name: group.function.name, kind: "function", start: group.start, end: group.end });
    return b.errorAt(call);
  }
  const { best } = resolution;
  return { kind: "function-call", function: group.function, typeArguments: best.typeArguments, ...buildArguments(b, best, list, call), type: best.returnType ?? b.errorType, start: call.start, end: call.end };
}

function callDelegate(b: Binder, delegate: BoundExpression, list: readonly ArgumentOperand[], call: Span): BoundExpression {
  const resolution = resolveOverload(b, [delegateCandidate(delegate.type)], list);
  if (resolution.kind !== "found") {
    reportResolution(b, resolution, list, { name: textOf(delegate.type), kind: "delegate", start: delegate.start, end: delegate.end });
    return b.errorAt(call, delegate);
  }
  return { kind: "delegate-call", delegate, ...buildArguments(b, resolution.best, list, call), type: resolution.best.returnType ?? b.errorType, start: call.start, end: call.end };
}

export function bindIndex(b: Binder, index: Index): BoundExpression {
  const operand = bindExpression(b, index.target);
  const list = bindArguments(b, index.arguments);
  if (operand.kind === "method-group" || operand.kind === "function-group") return indexGroup(b, operand, list, index);
  return indexValue(b, requireValue(b, operand, "typed"), list, index);
}

/** A method without its brackets, or with square ones around what belongs between others. */
function indexGroup(b: Binder, group: MethodGroup | FunctionGroup, list: readonly ArgumentOperand[], index: Index): BoundExpression {
  abandonArguments(b, list, (operand) => readLoosely(b, operand));
  const type = list.find(({ operand }) => operand.kind === "type-operand")?.operand;
  const name = group.kind === "method-group" ? group.name : group.function.name;
  if (type?.kind === "type-operand") return b.fail(type, diagnose("expression-value-required", { what: `The type ${textOf(type.type)}`, fix: `Write \`${name}<${textOf(type.type)}>()\`.`, code: typeCode(type.type) }));
  return b.fail({ start: group.end, end: index.end }, diagnose("expression-member-absent", { what: `The method ${name} takes no index`, instead: "Call it first: add `()` with its arguments.", code: "CS0021" }));
}

export function indexValue(b: Binder, target: BoundExpression, list: readonly ArgumentOperand[], at: Span): BoundExpression {
  const { start, end } = at;
  if (isErrorType(target.type)) {
    abandonArguments(b, list, (operand) => readLoosely(b, operand));
    return b.errorAt(at, target);
  }
  const array = arrayOf(target.type);
  if (array !== undefined) {
    const indexes = list.map(({ operand }) => convertIndex(b, operand));
    if (indexes.length !== array.rank) return b.fail({ start: target.end, end }, diagnose("expression-arguments", { target: `The index of ${textOf(target.type)}`, given: list.length, takes: `${array.rank} number${array.rank === 1 ? "" : "s"}`, candidates: "", code: "CS0022" }));
    return { kind: "array-element", array: target, indexes, type: array.element, start, end };
  }
  const candidates = indexerCandidates(target.type);
  if (candidates.length === 0) {
    abandonArguments(b, list, (operand) => readLoosely(b, operand));
    return b.fail({ start: target.end, end }, diagnose("expression-member-absent", { what: `${textOf(target.type)} takes no index`, instead: mendIndex(target), code: "CS0021" }), target);
  }
  const resolution = resolveOverload(b, candidates, list);
  if (resolution.kind !== "found") {
    reportResolution(b, resolution, list, { name: `The index of ${textOf(target.type)}`, kind: "method", start: target.end, end });
    return b.errorAt(at, target);
  }
  const { best } = resolution;
  return { kind: "indexer", receiver: target, property: boundIndexerOf(best), ...buildArguments(b, best, list, at), type: best.returnType ?? b.errorType, start, end };
}

function mendIndex({ type }: BoundExpression): string {
  if (isValueType(type)) return "Remove the brackets.";
  return definitionNameOf(type) === "IMessageBody" ? "Read it first: `.As<JObject>()` before the brackets." : "Use one of its members, or cast it to a collection first.";
}

/** An array takes int, uint, long or ulong. */
function convertIndex(b: Binder, operand: Operand): BoundExpression {
  const kind = (["int", "uint", "long", "ulong"] as const).find((each) => classifyImplicit(b, operand, special(each)) !== undefined);
  const converted = convertImplicitly(b, operand, special(kind ?? "int"));
  return kind === "uint" || kind === "ulong" ? convertToLong(b, converted) : converted;
}

function convertToLong(b: Binder, index: BoundExpression): BoundExpression {
  const { start, end } = index;
  const from = classifyImplicit(b, index, special("ulong"))?.kind === "identity" ? "ulong" : "uint";
  return { kind: "conversion", conversion: { kind: "numeric", from, to: "long", checked: false }, operand: index, type: special("long"), start, end };
}
