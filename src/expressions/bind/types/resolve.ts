import { diagnose, nearest } from "../../../diagnostics/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { NamedType as NamedTypeSyntax, TypeSyntax } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { arrayTypeOf, errorType, isErrorType, isReferenceType, nullableElementOf, nullableOf, special, textOf, tupleOf } from "./facts.js";
import { otherTypeOf } from "./other-names.js";
import { findNotAllowed, findTypeByName, findTypeIn, isNamespace, namesIn, typeNames } from "./lookup.js";

/** `var`, where no type of that name is declared. */
export function isVar(_b: Binder, type: TypeSyntax): boolean {
  if (type.kind !== "named-type") return false;
  const [first, ...others] = type.parts;
  return first?.name === "var" && others.length === 0 && first.typeArguments === undefined;
}

/** The type that is written; what is none is reported. */
export function resolveType(b: Binder, type: TypeSyntax): TypeSymbol {
  return resolve(b, type, false);
}

/** In `typeof`, type arguments may be left open: `List<>`. */
export function resolveOpenType(b: Binder, type: TypeSyntax): TypeSymbol {
  return type.kind === "predefined-type" && type.name === "void" ? { kind: "void" } : resolve(b, type, true);
}

function resolve(b: Binder, type: TypeSyntax, open: boolean): TypeSymbol {
  switch (type.kind) {
    case "predefined-type":
      if (type.name !== "void") return special(type.name);
      return fail(b, type, diagnose("expression-value-required", { what: "`void`", fix: "Name the type of a value.", code: "CS1547" }));
    case "named-type":
      return resolveNamed(b, type, open);
    case "array-type":
      return arrayTypeOf(resolve(b, type.element, open), type.rank);
    case "nullable-type": {
      const element = resolve(b, type.element, open);
      if (isErrorType(element)) return element;
      if (!isReferenceType(element) && nullableElementOf(element) === undefined) return nullableOf(element);
      return fail(b, type, diagnose("expression-syntax-newer", { construct: `nullable references (\`${textOf(element)}?\`)`, since: "8", instead: `\`${textOf(element)}\`, which may be null anyway` }));
    }
    case "tuple-type":
      return tupleOf(type.elements.map((each) => resolve(b, each.type, open)), type.elements.map((each) => each.name));
  }
}

function fail(b: Binder, span: Span, diagnostic: ReturnType<typeof diagnose>): TypeSymbol {
  b.report(span, diagnostic);
  return errorType;
}

function resolveNamed(b: Binder, { parts, ...span }: NamedTypeSyntax, open: boolean): TypeSymbol {
  let type: TypeSymbol | undefined;
  let namespace: string | undefined;
  for (const [i, part] of parts.entries()) {
    const arity = part.typeArguments?.length ?? 0;
    const given = (part.typeArguments ?? []).map((each) => (each === undefined ? (open ? undefined : errorType) : resolve(b, each, open)));
    const entry = i === 0 && arity === 0 ? b.typeParameter(part.name) : undefined;
    const found = entry ?? (i === 0 ? findTypeByName(part.name, arity) : type === undefined ? findTypeIn(namespace ?? "", part.name, arity) : nestedIn(type, part.name));
    if (found === undefined) {
      const full = namespace === undefined ? part.name : `${namespace}.${part.name}`;
      if (type === undefined && i < parts.length - 1 && isNamespace(full)) namespace = full;
      else if (type !== undefined && type.kind === "named") return fail(b, part, diagnose("expression-type-nested", { name: part.name, type: textOf(type) }));
      else return reportUnknown(b, parts.slice(i).reduce((name, each, n) => (n === 0 ? full : `${name}.${each.name}`), full), full, namespace, part.name, i === 0 && parts.length === 1 ? span : part);
    } else if (found.kind === "type-parameter") type = found;
    else type = given.includes(undefined) ? found : applyTypeArguments(b, found, given as readonly TypeSymbol[], part.name, part);
  }
  return type ?? fail(b, span, diagnose("expression-value-required", { what: `The namespace ${namespace ?? ""}`, fix: "Write one of its types.", code: "CS0118" }));
}

function nestedIn(type: TypeSymbol, name: string): TypeSymbol | undefined {
  if (type.kind !== "named") return undefined;
  const nested = type.definition.nestedTypes.get(name);
  // Type arguments of the type around it are its own too.
  return nested === undefined || type.arguments.length === 0 || nested.arity > 0 ? nested?.self : { kind: "named", definition: nested, arguments: type.arguments };
}

function reportUnknown(b: Binder, whole: string, full: string, namespace: string | undefined, name: string, span: Span): TypeSymbol {
  const banned = findNotAllowed(whole) ?? findNotAllowed(full);
  if (banned !== undefined) return fail(b, span, diagnose("expression-not-allowed", { name: banned.name, instead: banned.instead }));
  if (full === "dynamic") return fail(b, span, diagnose("expression-syntax-unsupported", { construct: "`dynamic`", why: "What a member is must be known when the expression is compiled.", instead: "Write the type itself, `var`, or `object` with a cast where it is used." }));
  return fail(b, span, diagnose("expression-type-unknown", { name: namespace === undefined ? full : name, suggestion: namespace === undefined ? (otherTypeOf(name) ?? nearest(name, typeNames())) : nearest(name, namesIn(namespace)), ...(namespace === undefined ? {} : { namespace }) }));
}

/** `List` with `<int>`; a definition without parameters stays as it is. */
export function applyTypeArguments(b: Binder, type: TypeSymbol, given: readonly TypeSymbol[], name: string, span: Span): TypeSymbol {
  if (type.kind !== "named") return type;
  const { definition } = type;
  if (definition.notAllowed !== undefined) return fail(b, span, diagnose("expression-not-allowed", { name: definition.fullName, instead: definition.notAllowed.instead }));
  if (definition.arity !== given.length) return fail(b, span, diagnose("expression-type-arguments", { name, wanted: definition.arity, given: given.length }));
  if (given.some(isErrorType)) return errorType;
  return given.length === 0 ? type : { kind: "named", definition, arguments: given };
}
