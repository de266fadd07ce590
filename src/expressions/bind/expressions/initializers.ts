import { diagnose, nearest } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundInitializer, BoundInitializerStep, Placeholder } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Expression, Initializer, MemberInitializer } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import { placeholderOf, type Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { extensionsNamed, findMember, memberNames } from "../members.js";
import { bindArguments } from "./arguments.js";
import type { ArgumentOperand } from "../resolution/signature.js";
import { baseTypes, definitionNameOf, isErrorType, textOf } from "../types/facts.js";
import { readLoosely } from "../resolution/values.js";
import { callMethod, indexValue } from "./calls.js";
import { bindExpression } from "./expression.js";
import { asTarget } from "./targets.js";

/** What stands in braces after `new T(…)`. */
export function bindInitializer(b: Binder, initializer: Initializer, type: TypeSymbol): BoundInitializer {
  const { placeholder, use } = placeholderOf(type, initializer);
  const steps = initializer.kind === "collection-initializer" ? initializer.elements.map((element) => bindElement(b, element, use)) : initializer.members.map((member) => bindMemberStep(b, member, use));
  return { instance: placeholder satisfies Placeholder, steps };
}

/** `{ a, b }` calls Add(a, b). */
function bindElement(b: Binder, element: readonly Expression[], instance: BoundExpression): BoundInitializerStep {
  const first = element[0] ?? instance;
  const last = element.at(-1) ?? instance;
  const span: Span = { start: first.start, end: last.end };
  const list = bindArguments(b, element.map((value) => ({ value, start: value.start, end: value.end })));
  return { kind: "run", expression: callAdd(b, instance, list, span) };
}

function callAdd(b: Binder, instance: BoundExpression, list: readonly ArgumentOperand[], span: Span): BoundExpression {
  if (isErrorType(instance.type)) return b.errorAt(span, ...list.map(({ operand }) => readLoosely(b, operand)));
  const found = findMember(instance.type, "Add");
  const candidates = found?.kind === "methods" ? found.candidates : [];
  const extensions = extensionsNamed("Add");
  if (candidates.length === 0 && extensions.length === 0) {
    for (const { operand } of list) readLoosely(b, operand);
    return b.fail(span, isSequence(instance.type) ? diagnose("expression-member-unknown", { member: "Add", type: textOf(instance.type), suggestion: undefined, code: "CS1061" }) : diagnose("expression-collection", { type: textOf(instance.type) }));
  }
  return callMethod(b, { kind: "method-group", name: "Add", clause: "{", nameSpan: span, receiver: { ...instance, ...span }, typeArguments: undefined, candidates, extensions: () => extensions, ...span }, list, span);
}

function isSequence(type: TypeSymbol): boolean {
  return baseTypes(type).some((each) => definitionNameOf(each) === "System.Collections.IEnumerable");
}

function bindMemberStep(b: Binder, { member, value, start, end }: MemberInitializer, instance: BoundExpression): BoundInitializerStep {
  const read = "name" in member ? readMember(b, instance, member.name, { start, end: start + member.name.length }) : readIndex(b, instance, member.index, { start, end: value.start });
  if ("kind" in value && (value.kind === "object-initializer" || value.kind === "collection-initializer")) return { kind: "nested", member: read, initializer: bindInitializer(b, value, read.type) };
  const operand = bindExpression(b, value);
  if (isErrorType(read.type)) return { kind: "run", expression: b.errorAt({ start, end }, readLoosely(b, operand)) };
  const converted = convertImplicitly(b, operand, read.type);
  return { kind: "run", expression: { kind: "assignment", target: asTarget(b, read, { allowProperties: true }), value: converted, type: read.type, start, end } };
}

function readIndex(b: Binder, instance: BoundExpression, index: readonly Expression[], span: Span): BoundExpression {
  return indexValue(b, { ...instance, start: span.start, end: span.start }, bindArguments(b, index.map((each) => ({ value: each, start: each.start, end: each.end }))), span);
}

function readMember(b: Binder, instance: BoundExpression, name: string, span: Span): BoundExpression {
  if (isErrorType(instance.type)) return b.errorAt(span);
  const found = findMember(instance.type, name);
  if (found?.kind === "property" && !found.isStatic) return { kind: "property", receiver: instance, property: found.property, type: found.property.type, ...span };
  if (found?.kind === "field" && !found.isStatic) return { kind: "field", receiver: instance, field: found.field, type: found.field.type, ...span };
  return b.fail(span, diagnose("expression-member-unknown", { member: name, type: textOf(instance.type), suggestion: nearest(name, memberNames(instance.type, false)), code: "CS0117" }));
}
