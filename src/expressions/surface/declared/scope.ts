import { predefinedNames } from "./predefined.js";
import { DeclarationError } from "../declarations/parse.js";
import { voidType, type NamedType, type TypeDefinition, type TypeParameter, type TypeSymbol } from "../../symbols/index.js";
import type { NamedType as NamedTypeSyntax, TypeSyntax } from "../../syntax/index.js";

/** Where a declaration finds the types it names. */
export interface TypeFinder {
  /** By full name. */
  find(fullName: string, arity: number): TypeDefinition | undefined;
  /** By simple name in whatever namespace; declarations may leave out namespaces where a name is unique. */
  findAnywhere(name: string, arity: number): TypeDefinition | undefined;
}

/** The names that a declaration sees: type parameters first, then the types around it, its namespace, and all others. */
export interface DeclarationScope {
  readonly finder: TypeFinder;
  readonly owner: TypeDefinition;
  readonly typeParameters: readonly TypeParameter[];
}

export function resolveDeclared(type: TypeSyntax, scope: DeclarationScope): TypeSymbol {
  switch (type.kind) {
    case "predefined-type":
      return type.name === "void" ? voidType : definitionNamed(predefinedNames.get(type.name) ?? type.name, 0, scope).self;
    case "array-type":
      return { kind: "array", element: resolveDeclared(type.element, scope), rank: type.rank };
    case "nullable-type":
      return { kind: "named", definition: definitionNamed("System.Nullable", 1, scope), arguments: [resolveDeclared(type.element, scope)] };
    case "tuple-type":
      return { kind: "tuple", elements: type.elements.map((element) => ({ type: resolveDeclared(element.type, scope), name: element.name })) };
    case "named-type":
      return resolveNamed(type, scope);
  }
}

/** A base class or interface. */
export function resolveBase(type: TypeSyntax, scope: DeclarationScope): NamedType {
  const found = resolveDeclared(type, scope);
  if (found.kind !== "named") throw new DeclarationError(`${scope.owner.fullName} derives from what is no class or interface`);
  return found;
}

function resolveNamed({ parts }: NamedTypeSyntax, scope: DeclarationScope): TypeSymbol {
  const last = parts.at(-1);
  const parameter = parts.length === 1 && last?.typeArguments === undefined ? [...scope.typeParameters].reverse().find((each) => each.name === last?.name) : undefined;
  if (parameter !== undefined) return parameter;
  const given = parts.flatMap((part) => part.typeArguments ?? []).map((argument) => {
    if (argument === undefined) throw new DeclarationError(`${scope.owner.fullName} leaves a type argument open`);
    return resolveDeclared(argument, scope);
  });
  const definition = definitionNamed(parts.map((part) => part.name).join("."), last?.typeArguments?.length ?? 0, scope);
  // A nested type that is named inside its generic class is meant with the parameters of that class.
  const outer = definition.typeParameters.slice(0, definition.typeParameters.length - given.length);
  return definition.typeParameters.length === 0 ? definition.self : { kind: "named", definition, arguments: [...outer, ...given] };
}

function definitionNamed(name: string, arity: number, { finder, owner }: DeclarationScope): TypeDefinition {
  for (let around: TypeDefinition | undefined = owner; around !== undefined; around = around.containingType) {
    const nested = around.nestedTypes.get(name);
    if (nested?.arity === arity) return nested;
  }
  const found = finder.find(owner.namespace === "" ? name : `${owner.namespace}.${name}`, arity) ?? finder.find(name, arity) ?? finder.findAnywhere(name, arity);
  if (found === undefined) throw new DeclarationError(`${owner.fullName} names ${name}, which is not declared`);
  return found;
}
