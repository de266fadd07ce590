import { diagnose, nearest } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Member } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { extensionsNamed, findMember, mayExtend, type FoundMember } from "../members.js";
import { isBound, type Operand, type TypeOperand } from "../operand.js";
import { isErrorType, isNullType, isVoidType, nullableElementOf, textOf, tupleElementsOf, tupleNamesOf } from "../types/facts.js";
import { findBannedMember, findNotAllowed, findTypeIn, isNamespace, namesIn } from "../types/lookup.js";
import { resolveType } from "../types/resolve.js";
import { describeOperand } from "../resolution/describe.js";
import { requireValue } from "../resolution/values.js";
import { constantAt } from "./literals.js";
import { memberHelp, staticHelp } from "./member-help.js";
import { bindExpression } from "./expression.js";
import { typeAt } from "./names.js";
import type { QueryMember } from "./queries.js";
import { noteNullRisk } from "./null-risk.js";

/** `target.Name` (C# 7, 7.6.4). `invoked`: a call follows, which passes over properties that are no delegates. */
export function bindMember(b: Binder, member: Member, invoked = false): Operand {
  if (member.name === "") return readTarget(b, member);
  const target = bindExpression(b, member.target);
  if (target.kind === "namespace-operand") return bindInNamespace(b, target.name, member);
  if (target.kind === "type-operand") return isErrorType(target.type) ? b.errorAt(member) : bindStatic(b, target, member, invoked);
  return bindInstance(b, requireReceiver(b, target, member), member, invoked);
}

/** A method without its brackets, or what returns nothing, has no members. */
function requireReceiver(b: Binder, target: Operand, { nameSpan }: Member): BoundExpression {
  if (target.kind === "method-group" || target.kind === "function-group") return b.fail(target.kind === "method-group" ? target.nameSpan : target, diagnose("expression-value-required", { what: `The ${describeOperand(b, target).slice(4)}`, fix: "Call it: add `()` with its arguments." }));
  if (!isBound(target) || !isVoidType(target.type)) return requireValue(b, target);
  return b.fail(nameSpan, diagnose("expression-operator", { operator: ".", left: "a call that returns nothing", fix: "Call it as a statement of its own." }), target);
}

/** The name is missing, which is said already. */
function readTarget(b: Binder, member: Member): Operand {
  const target = bindExpression(b, member.target);
  return b.errorAt(member, ...(isBound(target) ? [target] : []));
}

function bindInNamespace(b: Binder, namespace: string, member: Member): Operand {
  const full = `${namespace}.${member.name}`;
  const definition = findTypeIn(namespace, member.name, member.typeArguments?.length ?? 0);
  if (definition !== undefined) return typeAt(b, definition, member.typeArguments, member.name, member);
  if (isNamespace(full)) return { kind: "namespace-operand", name: full, start: member.start, end: member.end };
  const banned = findNotAllowed(full);
  if (banned !== undefined) return b.fail(member, diagnose("expression-not-allowed", { name: banned.name, instead: banned.instead }));
  return b.fail(member.nameSpan, diagnose("expression-type-unknown", { name: member.name, namespace, suggestion: nearest(member.name, namesIn(namespace)) }));
}

function bindStatic(b: Binder, target: TypeOperand, member: Member, invoked: boolean): Operand {
  const found = findMember(target.type, member.name, invoked);
  if (found === undefined) return reportUnknown(b, target.type, member, undefined, invoked);
  if (found.kind === "type") return typeAt(b, found.type, member.typeArguments, member.name, member);
  return found.kind === "methods" ? groupAt(b, target, found, member) : valueAt(b, undefined, found, member, target.type);
}

function bindInstance(b: Binder, target: BoundExpression, member: Member, invoked: boolean): Operand {
  const { type } = target;
  if (isErrorType(type)) return b.errorAt(member, target);
  if (isNullType(type)) return b.fail(member.nameSpan, diagnose("expression-operator", { operator: ".", left: "null", fix: "Cast it to a type." }));
  const index = tupleIndex(type, member.name);
  if (index !== undefined) return { kind: "tuple-element", tuple: target, index, type: tupleElementsOf(type)?.[index] ?? b.errorType, start: member.start, end: member.end };
  const hasExtensions = invoked && extensionsNamed(member.name).length > 0;
  const found = findMember(type, member.name, invoked) ?? (hasExtensions ? undefined : findMember(type, member.name));
  if (found !== undefined) noteNullRisk(b, target, member);
  if (found !== undefined && found.kind !== "methods" && found.kind !== "type") return valueAt(b, target, found, member, type);
  if (found?.kind === "methods") return groupAt(b, target, found, member);
  // A call says itself what a method that only others have would want.
  if (extensionsNamed(member.name).some((each) => invoked || mayExtend(each, type))) return groupAt(b, target, { kind: "methods", candidates: [] }, member);
  return reportUnknown(b, type, member, target, invoked);
}

function tupleIndex(type: TypeSymbol, name: string): number | undefined {
  const elements = tupleElementsOf(type);
  if (elements === undefined) return undefined;
  const named = tupleNamesOf(type).indexOf(name);
  if (named !== -1) return named;
  const position = /^Item([1-9]\d*)$/.exec(name)?.[1];
  return position !== undefined && Number(position) <= elements.length ? Number(position) - 1 : undefined;
}

function groupAt(b: Binder, receiver: BoundExpression | TypeOperand, { candidates }: Extract<FoundMember, { kind: "methods" }>, { name, nameSpan, typeArguments, clause, start, end }: QueryMember): Operand {
  return {
    kind: "method-group",
    name,
    nameSpan,
    receiver,
    ...(clause === undefined ? {} : { clause }),
    typeArguments: typeArguments?.map((type) => resolveType(b, type)),
    candidates,
    extensions: () => (isBound(receiver) ? extensionsNamed(name) : []),
    start,
    end,
  };
}

/** A property or field; a constant field is its value. */
function valueAt(b: Binder, receiver: BoundExpression | undefined, found: Extract<FoundMember, { kind: "property" | "field" }>, member: Member, type: TypeSymbol): BoundExpression {
  const { start, end } = member;
  const isStatic = found.isStatic;
  const banned = found.notAllowed;
  if (banned !== undefined) return b.fail(member.nameSpan, diagnose("expression-not-allowed", { name: `${textOf(type)}.${member.name}`, instead: banned.instead }));
  if (isStatic !== (receiver === undefined)) return b.fail(member.nameSpan, diagnose("expression-static-mismatch", { member: member.name, type: textOf(type), isStatic }), ...(receiver === undefined ? [] : [receiver]));
  if (found.kind === "property") return { kind: "property", ...(receiver === undefined ? {} : { receiver }), property: found.property, type: found.property.type, start, end };
  if (found.constant !== undefined) return constantAt(found.field.type, found.constant, member);
  return { kind: "field", ...(receiver === undefined ? {} : { receiver }), field: found.field, type: found.field.type, start, end };
}

function reportUnknown(b: Binder, type: TypeSymbol, { name, nameSpan, ...member }: Member, target: BoundExpression | undefined, invoked: boolean): BoundExpression {
  const isStatic = target === undefined;
  const parts = isStatic ? [] : [b.errorAt(member.target)];
  const banned = findBannedMember(type, name);
  if (banned !== undefined) return b.fail(nameSpan, diagnose("expression-not-allowed", { name: banned.name, instead: banned.instead }), ...parts);
  const element = nullableElementOf(type);
  if (element !== undefined && findMember(element, name) !== undefined) {
    return b.fail(nameSpan, diagnose("expression-member-absent", { what: `${textOf(type)} may hold no value and has no "${name}" of its own`, instead: `Write \`.Value.${name}\`, or \`?.${name}\`.`, code: "CS1061" }), ...parts);
  }
  const help = isStatic ? staticHelp(type, name) : memberHelp(b, target, name, invoked);
  return b.fail(nameSpan, diagnose("expression-member-unknown", { member: name, type: textOf(type), code: isStatic ? "CS0117" : "CS1061", ...help }), ...parts);
}
