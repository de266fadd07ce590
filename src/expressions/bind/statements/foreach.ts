import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundForEach, BoundStatement } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { ForEach } from "../../syntax/index.js";
import { placeholderOf, type Binder } from "../binder.js";
import { convertExplicitly } from "../resolution/convert.js";
import { declareLocal } from "../declare.js";
import { deconstruct } from "../expressions/assignments.js";
import { bindValue } from "../expressions/value.js";
import { findMember } from "../members.js";
import { argumentsOf, arrayOf, baseTypes, definitionNameOf, isErrorType, isNullType, methodOf, sameType, special, substitute, textOf } from "../types/facts.js";
import { typeMapOf } from "../../symbols/index.js";
import { isVar, resolveType } from "../types/resolve.js";
import { inScope } from "./blocks.js";
import { bindLoopBody } from "./loops.js";

const whyReadonly = "`foreach` gives it its value.";

export function bindForEach(b: Binder, syntax: ForEach): BoundStatement {
  return inScope(b, () => {
    const source = entriesOf(bindValue(b, syntax.source));
    const found = elementOf(source.type);
    if (found === undefined && !isErrorType(source.type)) b.report(syntax.source, diagnose("expression-foreach-source", { type: textOf(source.type), ...helpFor(source.type) }));
    const elementType = found?.type ?? b.errorType;
    const better = syntax.target.kind === "declaration" && isVar(b, syntax.target.type) && sameType(elementType, special("object")) ? genericElementOf(source.type) : undefined;
    if (better?.kind === "named" && argumentsOf(better).length === 0 && !sameType(better, elementType)) b.elements.set(syntax.start, better.definition.name);
    const { placeholder, use } = placeholderOf(elementType, syntax.source);
    return inScope(b, (scope) => {
      const { target, value } = bindTarget(b, syntax, use);
      const body = bindLoopBody(b, syntax.body);
      return { kind: "foreach", source, enumeration: found?.enumeration ?? "enumerable", elementType, current: placeholder, locals: scope.locals, target, value, body, start: syntax.start, end: syntax.end };
    });
  });
}

/** Of an IDictionary its own enumerator is walked, which gives entries, while that of IEnumerable gives pairs. */
function entriesOf(source: BoundExpression): BoundExpression {
  if (source.type.kind !== "named" || source.type.definition.fullName !== "System.Collections.IDictionary") return source;
  const { type, start, end } = source;
  const method = source.type.definition.members.get("GetEnumerator")?.[0];
  if (method?.kind !== "method") return source;
  return { kind: "call", receiver: source, method: methodOf(method, source.type, []), arguments: [], type, start, end };
}

function helpFor(type: TypeSymbol): { readonly code: "CS0186" | "CS1579"; readonly fix?: string } {
  if (isNullType(type)) return { code: "CS0186" };
  return { code: "CS1579", ...(sameType(type, special("object")) ? { fix: "Cast it to what it holds first, such as `(IEnumerable<string>)`." } : {}) };
}

function bindTarget(b: Binder, { target }: ForEach, current: BoundExpression): Pick<BoundForEach, "target" | "value"> {
  if (target.kind === "tuple" || target.designation.kind === "tuple") return { target: deconstruct(b, target, current, whyReadonly), value: current };
  const { type, designation } = target;
  const { start, end } = designation;
  const written = isVar(b, type) ? current.type : resolveType(b, type);
  const value = isErrorType(current.type) ? b.errorAt(designation) : convertExplicitly(b, { ...current, start: type.start, end: type.end }, written);
  const variable = declareLocal(b, designation.name, written, designation, whyReadonly);
  return { target: { kind: "variable", variable, type: written, start, end }, value };
}

/** What a source is made of (C# 7, 8.8.4): an array, a string, a type with GetEnumerator, an IEnumerable<T>. */
export function elementOf(type: TypeSymbol): { readonly type: TypeSymbol; readonly enumeration: BoundForEach["enumeration"] } | undefined {
  const array = arrayOf(type);
  if (array !== undefined) return { type: array.element, enumeration: "array" };
  if (sameType(type, special("string"))) return { type: special("char"), enumeration: "string" };
  const byPattern = currentOf(type);
  if (byPattern !== undefined) return { type: byPattern, enumeration: "enumerable" };
  const element = genericElementOf(type);
  if (element !== undefined) return { type: element, enumeration: "enumerable" };
  const plain = baseTypes(type).some((each) => definitionNameOf(each) === "System.Collections.IEnumerable");
  return plain ? { type: special("object"), enumeration: "enumerable" } : undefined;
}

function genericElementOf(type: TypeSymbol): TypeSymbol | undefined {
  const generic = baseTypes(type).find((each) => definitionNameOf(each) === "System.Collections.Generic.IEnumerable" && argumentsOf(each).length === 1);
  return generic === undefined ? undefined : argumentsOf(generic)[0];
}

/** The type of `GetEnumerator().Current`. */
function currentOf(type: TypeSymbol): TypeSymbol | undefined {
  const found = findMember(type, "GetEnumerator");
  const method = found?.kind === "methods" ? found.candidates.find((each) => each.signature.parameters.length === 0 && !each.method.isStatic) : undefined;
  if (method === undefined) return undefined;
  const enumerator = substitute(method.method.returnType, typeMapOf(method.containingType));
  const current = findMember(enumerator, "Current");
  return current?.kind === "property" ? current.property.type : undefined;
}
