import type { BoundMethod } from "../../bound/index.js";
import { lookUpType } from "../../surface/index.js";
import { isValueType, keywords, nullableElementOf, sameType, substitute, typeMapOf, type ErrorType, type MethodSymbol, type NamedType, type TypeDefinition, type TypeMap, type TupleType, type TypeParameter, type TypeSymbol } from "../../symbols/index.js";
import type { DelegateShape } from "../conversions/conversion.js";

export { definitionNameOf, enumUnderlyingOf, errorType, isDelegateType, isInterfaceType, isReferenceType, isValueType, mentions, nullableElementOf, nullType, numericKindOf, sameType, sameTypes, substitute, typeMap, typeText as textOf } from "../../symbols/index.js";

export function isErrorType(type: TypeSymbol): type is ErrorType {
  return type.kind === "error";
}

export function isVoidType(type: TypeSymbol): boolean {
  return type.kind === "void";
}

export function isNullType(type: TypeSymbol): boolean {
  return type.kind === "null";
}

export function isTypeParameter(type: TypeSymbol): type is TypeParameter {
  return type.kind === "type-parameter";
}

const fullNames: ReadonlyMap<string, string> = new Map([...keywords].map(([fullName, word]) => [word, fullName]));
const found = new Map<string, NamedType>();

/** A type without parameters that the language knows: by C#'s word, or by its name in System. */
export function special(name: string): NamedType {
  const known = found.get(name);
  if (known !== undefined) return known;
  const type = definitionOf(fullNames.get(name) ?? `System.${name}`, 0).self;
  found.set(name, type);
  return type;
}

function definitionOf(fullName: string, arity: number): TypeDefinition {
  const definition = lookUpType(fullName, arity);
  if (definition === undefined) throw new Error(`the surface declares no ${fullName}`);
  return definition;
}

export function genericOf(fullName: string, ...given: readonly TypeSymbol[]): NamedType {
  return { kind: "named", definition: definitionOf(fullName, given.length), arguments: given };
}

const nullables = new WeakMap<TypeSymbol, TypeSymbol>();

/** `T?`; a type that is one stays as it is. */
export function nullableOf(type: TypeSymbol): TypeSymbol {
  if (nullableElementOf(type) !== undefined) return type;
  const nullable = nullables.get(type) ?? genericOf("System.Nullable", type);
  nullables.set(type, nullable);
  return nullable;
}

export function arrayOf(type: TypeSymbol): { readonly element: TypeSymbol; readonly rank: number } | undefined {
  return type.kind === "array" ? type : undefined;
}

export function arrayTypeOf(element: TypeSymbol, rank: number): TypeSymbol {
  return element.kind === "error" ? element : { kind: "array", element, rank };
}

export function argumentsOf(type: TypeSymbol): readonly TypeSymbol[] {
  return type.kind === "named" ? type.arguments : [];
}

export function sameDefinition(a: TypeSymbol, b: TypeSymbol): boolean {
  return a.kind === "named" && b.kind === "named" && a.definition === b.definition;
}

export function variancesOf(type: TypeSymbol): readonly TypeParameter["variance"][] {
  return type.kind === "named" ? type.definition.typeParameters.map((each) => each.variance) : [];
}

export function tupleElementsOf(type: TypeSymbol): readonly TypeSymbol[] | undefined {
  return type.kind === "tuple" ? type.elements.map((each) => each.type) : undefined;
}

export function tupleNamesOf(type: TypeSymbol): readonly (string | undefined)[] {
  return type.kind === "tuple" ? type.elements.map((each) => each.name) : [];
}

export function tupleOf(types: readonly TypeSymbol[], names: readonly (string | undefined)[]): TypeSymbol {
  return { kind: "tuple", elements: types.map((type, i) => ({ type, name: names[i] })) };
}

export function anonymousType(members: readonly { readonly name: string; readonly type: TypeSymbol }[]): TypeSymbol {
  return { kind: "anonymous", members };
}

export function isStaticType(type: TypeSymbol): boolean {
  return type.kind === "named" && type.definition.isStatic;
}

export function isAbstractType(type: TypeSymbol): boolean {
  return type.kind === "named" && type.definition.isAbstract;
}

export function isSealedType(type: TypeSymbol): boolean {
  return type.kind === "named" ? type.definition.isSealed : type.kind === "array" || isValueType(type);
}

export function substituteAll(types: readonly TypeSymbol[], map: TypeMap): readonly TypeSymbol[] {
  return types.map((type) => substitute(type, map));
}

const bases = new WeakMap<TypeSymbol, readonly TypeSymbol[]>();

/** The type itself, its base classes, nearest first, then every interface it has; `object` is the last class. */
export function baseTypes(type: TypeSymbol): readonly TypeSymbol[] {
  const known = bases.get(type);
  if (known !== undefined) return known;
  const classes: TypeSymbol[] = [type];
  for (let base = baseOf(type); base !== undefined; base = baseOf(base)) classes.push(base);
  const all = [...classes];
  for (const each of classes) addInterfaces(each, all);
  bases.set(type, all);
  return all;
}

function baseOf(type: TypeSymbol): TypeSymbol | undefined {
  switch (type.kind) {
    case "named":
      return type.definition.base === undefined ? undefined : substitute(type.definition.base, typeMapOf(type));
    case "array":
      return special("Array");
    case "tuple":
      return valueTupleOf(type);
    case "anonymous":
      return special("object");
    case "type-parameter":
      return type.bounds.find((bound) => bound.kind === "named" && bound.definition.kind === "class") ?? special("object");
    default:
      return undefined;
  }
}

/** `ValueTuple<int, string>` of `(int, string)`: from the eighth element on they are in a tuple of their own. */
function valueTupleOf({ elements }: TupleType): TypeSymbol {
  const rest: TupleType | undefined = elements.length > 7 ? { kind: "tuple", elements: elements.slice(7) } : undefined;
  const types = elements.slice(0, 7).map(({ type }) => type);
  return genericOf("System.ValueTuple", ...types, ...(rest === undefined ? [] : [rest.elements.length === 1 ? genericOf("System.ValueTuple", ...rest.elements.map(({ type }) => type)) : rest]));
}

const arrayInterfaces = ["IList", "IReadOnlyList"];

function addInterfaces(type: TypeSymbol, all: TypeSymbol[]): void {
  for (const each of interfacesOf(type)) {
    if (all.some((other) => sameType(other, each))) continue;
    all.push(each);
    addInterfaces(each, all);
  }
}

function interfacesOf(type: TypeSymbol): readonly TypeSymbol[] {
  switch (type.kind) {
    case "named": {
      const map = typeMapOf(type);
      return type.definition.interfaces.map((each) => substitute(each, map));
    }
    case "array":
      return type.rank === 1 ? arrayInterfaces.map((name) => genericOf(`System.Collections.Generic.${name}`, type.element)) : [];
    case "type-parameter":
      return type.bounds.filter((bound) => bound.kind === "named" && bound.definition.kind === "interface");
    default:
      return [];
  }
}

/** What a delegate type takes and returns. */
export function delegateShapeOf(type: TypeSymbol): DelegateShape | undefined {
  if (type.kind !== "named" || type.definition.kind !== "delegate") return undefined;
  const invoke = type.definition.members.get("Invoke")?.[0];
  if (invoke?.kind !== "method") return undefined;
  const map = typeMapOf(type);
  const returnType = substitute(invoke.returnType, map);
  return {
    parameterTypes: invoke.parameters.map((each) => substitute(each.type, map)),
    parameterModifiers: invoke.parameters.map((each) => (each.modifier === "in" ? "value" : each.modifier)),
    returnType: returnType.kind === "void" ? undefined : returnType,
  };
}

export interface DeclaredConversion {
  readonly method: BoundMethod;
  readonly implicit: boolean;
}

const conversions = new WeakMap<TypeSymbol, readonly DeclaredConversion[]>();

/** Conversions that the type itself declares. */
export function conversionsOf(type: TypeSymbol): readonly DeclaredConversion[] {
  if (type.kind !== "named") return [];
  const known = conversions.get(type) ?? readConversions(type);
  conversions.set(type, known);
  return known;
}

function readConversions(type: NamedType): readonly DeclaredConversion[] {
  const { members } = type.definition;
  const make = (implicit: boolean) => (members.get(implicit ? "implicit" : "explicit") ?? []).flatMap((each) => (each.kind === "method" ? [{ method: methodOf(each, type, []), implicit }] : []));
  return [...make(true), ...make(false)];
}

/** A method of a constructed type, with the type arguments of a call. */
export function methodOf(symbol: MethodSymbol, containingType: NamedType, typeArguments: readonly TypeSymbol[]): BoundMethod {
  const map = new Map([...typeMapOf(containingType), ...symbol.typeParameters.map((each, i) => [each, typeArguments[i] ?? each] as const)]);
  return { symbol, key: symbol.key, containingType, typeArguments, parameterTypes: symbol.parameters.map((each) => substitute(each.type, map)), returnType: substitute(symbol.returnType, map) };
}
