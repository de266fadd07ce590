import { isReferenceType, type MethodSymbol, type NamedType, type TypeParameter, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { hasImplicitSources } from "./conversions.js";
import { fileOf, isNamed, typeNameOf, wordOf } from "./definitions.js";
import type { FileScope } from "./scope.js";

/**
 * Where a type stands: what an author gives (`in`: C# takes null for references and converts by itself), what an author gets (`out`),
 * what a lambda of theirs returns, or an argument of another type.
 */
export type Position = "in" | "out" | "returned" | "argument";

export function printType(type: TypeSymbol, position: Position, scope: FileScope): string {
  switch (type.kind) {
    case "named":
      return printNamed(type, position, scope);
    case "array": {
      const element = type.rank > 1 ? `${printElement(type.element, position, scope)}[]` : printElement(type.element, position, scope);
      return orNull(`${element}[]`, position);
    }
    case "type-parameter":
      return type.name;
    case "tuple":
      return `[${type.elements.map((element) => printType(element.type, "argument", scope)).join(", ")}]`;
    case "void":
      return "void";
    default:
      throw new Error(`A declaration cannot name a type that is ${type.kind}`);
  }
}

/** What an array holds, so that `[]` can follow. */
export function printElement(type: TypeSymbol, position: Position, scope: FileScope): string {
  const text = printType(type, position === "in" && isObject(type) ? "in" : "argument", scope);
  return /[|&]|=>/.test(text) ? `(${text})` : text;
}

function printNamed(type: NamedType, position: Position, scope: FileScope): string {
  const { definition, arguments: given } = type;
  const word = wordOf.get(definition.fullName);
  if (word !== undefined) return word === "string" ? orNull("string", position) : scope.refer("language", word);
  if (isObject(type)) return position === "in" || position === "returned" ? "unknown" : scope.refer("system", "Object");
  if (isNamed(definition, "System.Array")) return position === "in" ? "unknown[] | null" : `${scope.refer("system", "Object")}[]`;
  if (isNamed(definition, "System.Nullable")) return printNullable(given, position, scope);
  if (definition.kind === "delegate") return printDelegate(type, scope);
  const file = fileOf(definition.namespace);
  const name = typeNameOf(definition);
  if (position === "in" && hasImplicitSources(definition)) return scope.refer(file, `${name}Like`);
  const text = scope.refer(file, name) + printArguments(given, scope);
  return isReferenceType(type) ? orNull(text, position) : text;
}

function printNullable(given: readonly TypeSymbol[], position: Position, scope: FileScope): string {
  const element = given.map((argument) => printType(argument, "argument", scope)).join();
  return position === "out" ? `${scope.refer("system", "Nullable")}<${element}>` : `${element} | null`;
}

export function printArguments(given: readonly TypeSymbol[], scope: FileScope): string {
  return given.length === 0 ? "" : `<${given.map((argument) => printType(argument, "argument", scope)).join(", ")}>`;
}

/** A function type. What the delegate takes, the author's lambda gets. */
export function printDelegate({ definition, arguments: given }: NamedType, scope: FileScope): string {
  const invoke = invokeOf(definition.members.get("Invoke")?.[0]);
  const map = new Map(definition.typeParameters.map((parameter, i) => [parameter, given[i] ?? parameter]));
  const inner = (type: TypeSymbol): TypeSymbol => (type.kind === "type-parameter" ? (map.get(type) ?? type) : type);
  const parameters = invoke.parameters.map((parameter) => `${parameter.name}: ${printType(inner(parameter.type), "out", scope)}`);
  return `(${parameters.join(", ")}) => ${printType(inner(invoke.returnType), "returned", scope)}`;
}

function invokeOf(member: { readonly kind: string } | undefined): MethodSymbol {
  if (member?.kind !== "method") throw new Error("A delegate has the method Invoke");
  return member as MethodSymbol;
}

export function printTypeParameters(parameters: readonly TypeParameter[], scope: FileScope, { prefix = "", fallback = "" } = {}): string {
  if (parameters.length === 0) return "";
  return `<${parameters.map((parameter) => prefix + parameter.name + printBounds(parameter, scope) + fallback).join(", ")}>`;
}

function printBounds({ bounds }: TypeParameter, scope: FileScope): string {
  return bounds.length === 0 ? "" : ` extends ${bounds.map((bound) => printType(bound, "argument", scope)).join(" & ")}`;
}

function orNull(text: string, position: Position): string {
  return position === "in" ? `${text} | null` : text;
}

export function isObject(type: TypeSymbol): boolean {
  return type.kind === "named" && isNamed(type.definition, "System.Object", "System.ValueType");
}
