import type { BoundFieldReference, BoundPropertyReference, ConstantValue } from "../bound/index.js";
import { extensionMethods } from "../surface/index.js";
import { substitute, typeMapOf, type FieldSymbol, type MemberSymbol, type MethodSymbol, type NamedType, type NotAllowed, type ParameterSymbol, type PropertySymbol, type TypeMap, type TypeSymbol } from "../symbols/index.js";
import type { Candidate, Signature, SignatureParameter } from "./resolution/signature.js";
import { extensionNames } from "./types/lookup.js";
import { argumentsOf, baseTypes, definitionNameOf, delegateShapeOf, isInterfaceType, isValueType, mentions, nullableElementOf, sameDefinition, sameType, special, textOf } from "./types/facts.js";
import { classifyTypes } from "./conversions/types.js";

/** A method with the type it is found in. */
export interface MethodCandidate {
  readonly method: MethodSymbol;
  readonly containingType: NamedType;
  readonly signature: Signature;
  readonly isExtension: boolean;
  /** How many base classes lie between it and the type it was looked up in. */
  readonly depth: number;
}

export type FoundMember =
  | { readonly kind: "methods"; readonly candidates: readonly MethodCandidate[] }
  | { readonly kind: "property"; readonly property: BoundPropertyReference; readonly isStatic: boolean; readonly notAllowed: NotAllowed | undefined }
  | { readonly kind: "field"; readonly field: BoundFieldReference; readonly constant: ConstantValue | undefined; readonly isStatic: boolean; readonly notAllowed: NotAllowed | undefined }
  | { readonly kind: "type"; readonly type: TypeSymbol };

/** What was found before, by type and name; names that a user invents are not kept. */
const found = new WeakMap<TypeSymbol, Map<string, FoundMember>>();

/** Members of a name, of the type and of what it derives from (C# 7, 7.4). `invoked` takes only what can be called. */
export function findMember(type: TypeSymbol, name: string, invoked = false): FoundMember | undefined {
  const known = found.get(type) ?? new Map<string, FoundMember>();
  found.set(type, known);
  const key = invoked ? `${name}()` : name;
  const member = known.get(key) ?? searchMember(type, name, invoked);
  if (member !== undefined) known.set(key, member);
  return member;
}

function searchMember(type: TypeSymbol, name: string, invoked: boolean): FoundMember | undefined {
  if (type.kind === "anonymous") {
    const member = type.members.find((each) => each.name === name);
    if (member !== undefined) return { kind: "property", property: anonymousProperty(type, member), isStatic: false, notAllowed: undefined };
  }
  const methods: MethodCandidate[] = [];
  for (const { type: each, depth } of lookUpOrder(type)) {
    const nested = each.definition.nestedTypes.get(name);
    if (nested !== undefined) return { kind: "type", type: nested.self };
    for (const member of each.definition.members.get(name) ?? []) {
      if (member.kind === "method") addMethod(methods, member, each, depth);
      else if (methods.length === 0 && (!invoked || canBeCalled(member, each))) return member.kind === "property" ? foundProperty(member, each) : foundField(member, each);
    }
  }
  if (methods.length > 0) return { kind: "methods", candidates: methods };
  return name === enumerate && type.kind === "named" && !isInterfaceType(type) ? findEnumerate(type) : undefined;
}

const enumerate = "GetEnumerator";

/** Collections declare it through IEnumerable<T> alone. */
function findEnumerate(type: NamedType): FoundMember | undefined {
  const generic = baseTypes(type).find((each) => definitionNameOf(each) === "System.Collections.Generic.IEnumerable");
  return generic === undefined ? undefined : findMember(generic, enumerate);
}

function canBeCalled(member: PropertySymbol | FieldSymbol, containingType: NamedType): boolean {
  return delegateShapeOf(substitute(member.type, typeMapOf(containingType))) !== undefined;
}

/** Classes nearest first; then interfaces, of an interface or a type parameter; `object` last. */
export function lookUpOrder(type: TypeSymbol): readonly { readonly type: NamedType; readonly depth: number }[] {
  const takesInterfaces = isInterfaceType(type) || type.kind === "type-parameter";
  const named = baseTypes(type).filter((each): each is NamedType => each.kind === "named");
  const chosen = named.filter((each) => takesInterfaces || !isInterfaceType(each));
  const order = chosen.map((each, depth) => ({ type: each, depth: isInterfaceType(each) ? Math.min(depth, 1) : depth }));
  return isInterfaceType(type) ? [...order, { type: special("object"), depth: order.length }] : order;
}

/** An override stands for what it overrides. */
function addMethod(methods: MethodCandidate[], method: MethodSymbol, containingType: NamedType, depth: number): void {
  const candidate = methodCandidate(method, containingType, depth);
  const hidden = methods.some((other) => other.depth < depth && sameSignature(other.signature, candidate.signature));
  if (!hidden) methods.push(candidate);
}

function sameSignature(a: Signature, b: Signature): boolean {
  return a.parameters.length === b.parameters.length && a.typeParameters.length === b.typeParameters.length && a.parameters.every((each, i) => sameType(each.type, b.parameters[i]?.type ?? each.type));
}

const signatures = new WeakMap<MethodSymbol, Signature>();

export function methodCandidate(method: MethodSymbol, containingType: NamedType, depth: number): MethodCandidate {
  return { method, containingType, isExtension: method.isExtension, depth, signature: signatureIn(method, containingType) };
}

/** Methods of types without arguments have one signature for good. */
function signatureIn(method: MethodSymbol, containingType: NamedType): Signature {
  if (containingType !== containingType.definition.self) return makeSignature(method, containingType);
  const signature = signatures.get(method) ?? makeSignature(method, containingType);
  signatures.set(method, signature);
  return signature;
}

function makeSignature(method: MethodSymbol, containingType: NamedType): Signature {
  const map = typeMapOf(containingType);
  return signatureOf(method, map, nameOf(method, containingType));
}

function nameOf(method: MethodSymbol, containingType: NamedType): string {
  if (method.role === "constructor") return textOf(containingType);
  return method.role === "method" ? `${textOf(containingType)}.${method.name}` : method.name;
}

function signatureOf({ typeParameters, parameters, returnType }: MethodSymbol, map: TypeMap, name: string): Signature {
  return { name, typeParameters, parameters: parameters.map((each) => signatureParameter(each, map)), returnType: substitute(returnType, map) };
}

export function signatureParameter({ name, type, modifier, isParams, fallback }: ParameterSymbol, map: TypeMap): SignatureParameter {
  return {
    name,
    type: substitute(type, map),
    modifier: modifier === "in" ? "value" : modifier,
    isParams,
    ...(fallback === undefined ? {} : { fallback: (span, wanted) => fallbackAt(fallback, wanted, span) }),
  };
}

function fallbackAt(value: ConstantValue, type: TypeSymbol, { end }: { readonly end: number }): ReturnType<NonNullable<SignatureParameter["fallback"]>> {
  const at = { start: end, end };
  return value === null && isValueType(type) && nullableElementOf(type) === undefined ? { kind: "default", type, ...at } : { kind: "constant", type, value, ...at };
}

function foundProperty(symbol: PropertySymbol, containingType: NamedType): FoundMember {
  const type = substitute(symbol.type, typeMapOf(containingType));
  return { kind: "property", property: { symbol, key: symbol.key, containingType, type }, isStatic: symbol.isStatic, notAllowed: symbol.notAllowed };
}

function foundField(symbol: FieldSymbol, containingType: NamedType): FoundMember {
  const type = substitute(symbol.type, typeMapOf(containingType));
  return { kind: "field", field: { symbol, key: symbol.key, containingType, type }, constant: symbol.constant, isStatic: symbol.isStatic, notAllowed: symbol.notAllowed };
}

function anonymousProperty(containingType: TypeSymbol, { name, type }: { readonly name: string; readonly type: TypeSymbol }): BoundPropertyReference {
  const symbol: PropertySymbol = { kind: "property", name, key: name, containingType: special("object").definition, isStatic: false, notAllowed: undefined, type, parameters: [], canRead: true, canWrite: false };
  return { symbol, key: name, containingType, type };
}

const extensions = new Map<string, readonly MethodCandidate[]>();
const noMethods: readonly MethodCandidate[] = [];

export function extensionsNamed(name: string): readonly MethodCandidate[] {
  const known = extensions.get(name);
  if (known !== undefined) return known;
  const methods = extensionMethods(name);
  if (methods.length === 0) return noMethods;
  const list = methods.map((method) => methodCandidate(method, method.containingType.self, 0));
  extensions.set(name, list);
  return list;
}

const candidates = new WeakMap<readonly MethodCandidate[], readonly Candidate<MethodCandidate>[]>();

export function methodCandidates(list: readonly MethodCandidate[]): readonly Candidate<MethodCandidate>[] {
  const known = candidates.get(list) ?? list.map((source) => ({ ...source.signature, source, depth: source.depth, ...(source.method.notAllowed === undefined ? {} : { isRefused: true }), isStatic: source.method.isStatic }));
  candidates.set(list, known);
  return known;
}

const constructors = new WeakMap<NamedType, readonly MethodCandidate[]>();

/** A struct has one without parameters besides those it declares. */
export function constructorCandidates(type: TypeSymbol): readonly Candidate<MethodCandidate>[] {
  if (type.kind !== "named") return [];
  const known = constructors.get(type) ?? methodsOf(type, ".ctor").map((method) => methodCandidate(method, type, 0));
  constructors.set(type, known);
  return methodCandidates(known);
}

export function methodsOf(type: NamedType, name: string): MethodSymbol[] {
  return (type.definition.members.get(name) ?? []).filter((each): each is MethodSymbol => each.kind === "method");
}

/** Names that stand after a dot, for "did you mean". */
export function memberNames(type: TypeSymbol, isStatic: boolean): string[] {
  const extensions = isStatic ? [] : extensionNames().filter((name) => extensionsNamed(name).some((each) => mayExtend(each, type)));
  const own = type.kind === "anonymous" ? type.members.map((each) => each.name) : [];
  const declared = lookUpOrder(type).flatMap(({ type: each }) => [...each.definition.members].flatMap(([name, members]) => (isName(name) && members.some((member) => isOffered(member, isStatic)) ? [name] : [])));
  return [...own, ...declared, ...extensions];
}

/** Whether a value of the type could be the first argument, as far as the types themselves tell. */
export function mayExtend({ method, signature }: MethodCandidate, type: TypeSymbol): boolean {
  const first = signature.parameters[0]?.type;
  if (first === undefined) return false;
  if (!method.typeParameters.some((each) => mentions(first, each))) return classifyTypes(type, first) !== undefined;
  return first.kind !== "named" || argumentsOf(first).length === 0 || baseTypes(type).some((each) => sameDefinition(each, first));
}

function isName(name: string): boolean {
  return /^[\p{L}_]/u.test(name) && !name.startsWith("operator ") && name !== "implicit" && name !== "explicit";
}

function isOffered(member: MemberSymbol, isStatic: boolean): boolean {
  return member.isStatic === isStatic && member.notAllowed === undefined;
}

/** What is declared only so that it can be said that policies must not use it. */
export function notAllowedMethod({ method, containingType }: MethodCandidate): { readonly name: string; readonly instead: string | undefined } | undefined {
  if (method.notAllowed === undefined) return undefined;
  const name = method.role === "constructor" ? `This constructor of ${textOf(containingType)}` : `${textOf(containingType)}.${method.name}`;
  return { name, instead: method.notAllowed.instead };
}
