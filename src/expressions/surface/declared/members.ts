import type { DeclaredConstant, FieldSymbol, MemberSymbol, MethodSymbol, ParameterSymbol, PropertySymbol, TypeDefinition, TypeParameter, TypeSymbol } from "../../symbols/index.js";
import { DeclarationError } from "../declarations/parse.js";
import type { ConstantSyntax, EnumMemberDeclaration, FieldDeclaration, MemberDeclaration, MethodDeclaration, ParameterDeclaration, PropertyDeclaration, TypeParameterSyntax } from "../declarations/syntax.js";
import { resolveDeclared, type DeclarationScope } from "./scope.js";

/** Symbols of declarations, in their order. Their types are found when they are first asked for. */
export function declareMembers(owner: TypeDefinition, declarations: readonly MemberDeclaration[], scope: DeclarationScope): readonly MemberSymbol[] {
  return declarations.map((declaration) => {
    switch (declaration.kind) {
      case "method":
        return methodSymbol(owner, declaration, scope);
      case "property":
        return propertySymbol(owner, declaration, scope);
      case "field":
        return fieldSymbol(owner, declaration, scope);
      case "enum-member":
        return enumMemberSymbol(owner, declaration);
    }
  });
}

function propertySymbol(containingType: TypeDefinition, { name, isStatic, notAllowed, canRead, canWrite, type, parameters }: PropertyDeclaration, scope: DeclarationScope): PropertySymbol {
  const key = keyOf(containingType, name === "this[]" ? `this[${listTypes(parameters)}]` : name);
  return lazily<PropertySymbol>(
    { kind: "property", name, key, containingType, isStatic, notAllowed, canRead, canWrite },
    { type: () => resolveDeclared(type, scope), parameters: () => parameters.map((each) => parameterSymbol(each, scope)) },
  );
}

function fieldSymbol(containingType: TypeDefinition, { name, isStatic, notAllowed, isReadOnly, constant, type }: FieldDeclaration, scope: DeclarationScope): FieldSymbol {
  return lazily<FieldSymbol>({ kind: "field", name, key: keyOf(containingType, name), containingType, isStatic, notAllowed, isReadOnly, constant: widen(constant, type) }, { type: () => resolveDeclared(type, scope) });
}

function enumMemberSymbol(containingType: TypeDefinition, { name, notAllowed, value }: EnumMemberDeclaration): FieldSymbol {
  return { kind: "field", name, key: keyOf(containingType, name), containingType, isStatic: true, notAllowed, isReadOnly: true, type: containingType.self, constant: Number(value) };
}

/** Adds parts that are worked out once, when they are read. */
function lazily<S extends object>(known: Partial<S>, parts: { readonly [K in keyof S]?: () => S[K] }): S {
  const symbol = { ...known } as S;
  for (const name of Object.keys(parts) as (keyof S & string)[]) {
    const compute = parts[name];
    if (compute === undefined) continue;
    Object.defineProperty(symbol, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = compute();
        Object.defineProperty(symbol, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return symbol;
}

function methodSymbol(owner: TypeDefinition, declaration: MethodDeclaration, scope: DeclarationScope): MethodSymbol {
  const { name, role, isStatic, notAllowed, returnType, parameters } = declaration;
  const typeParameters: readonly TypeParameter[] = methodTypeParameters(declaration.typeParameters, () => inner);
  const inner: DeclarationScope = { ...scope, typeParameters: [...scope.typeParameters, ...typeParameters] };
  return lazily<MethodSymbol>(
    { kind: "method", role, name, key: keyOf(owner, methodText(owner, declaration)), containingType: owner, isStatic, notAllowed, typeParameters, isExtension: parameters[0]?.isThis === true },
    { parameters: () => parameters.map((each) => parameterSymbol(each, inner)), returnType: (): TypeSymbol => (returnType === undefined ? owner.self : resolveDeclared(returnType, inner)) },
  );
}

function methodTypeParameters(parameters: readonly TypeParameterSyntax[], scope: () => DeclarationScope): readonly TypeParameter[] {
  return parameters.map(({ name, variance, constraint, bounds }) => lazily<TypeParameter>({ kind: "type-parameter", name, variance, constraint }, { bounds: () => bounds.map((bound) => resolveDeclared(bound, scope())) }));
}

function parameterSymbol({ name, type, modifier, isParams, fallback }: ParameterDeclaration, scope: DeclarationScope): ParameterSymbol {
  const resolved = resolveDeclared(type, scope);
  return { name, type: resolved, modifier, isParams, fallback: fallback === undefined ? undefined : fallbackValue(fallback, resolved) };
}

function fallbackValue(fallback: ConstantSyntax, type: TypeSymbol): DeclaredConstant {
  if (fallback.kind === "value") return fallback.value;
  const member = type.kind === "named" ? type.definition.members.get(fallback.name)?.[0] : undefined;
  if (member?.kind !== "field" || member.constant === undefined) throw new DeclarationError(`There is no constant ${fallback.name}`);
  return member.constant;
}

/** Constants of 64 bits are bigints however they are written, and those of a float have its precision. */
function widen(constant: DeclaredConstant | undefined, type: { readonly kind: string; readonly name?: string }): DeclaredConstant | undefined {
  if (typeof constant !== "number") return constant;
  return type.name === "long" || type.name === "ulong" ? BigInt(constant) : type.name === "float" ? Math.fround(constant) : constant;
}

function keyOf(owner: TypeDefinition, member: string): string {
  return `${owner.fullName}.${member}`;
}

function listTypes(parameters: readonly ParameterDeclaration[]): string {
  return parameters.map((parameter) => parameter.text).join(", ");
}

function methodText(owner: TypeDefinition, { role, name, parameters, returnText }: MethodDeclaration): string {
  const list = `(${listTypes(parameters)})`;
  switch (role) {
    case "constructor":
      return owner.name + list;
    case "implicit-conversion":
    case "explicit-conversion":
      return `${name} operator ${returnText}${list}`;
    default:
      return name + list;
  }
}
