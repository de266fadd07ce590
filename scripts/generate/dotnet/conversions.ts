import { isNumberKeyword, nullableElementOf, type MethodSymbol, type TypeDefinition, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { wordOf } from "./definitions.js";

/** Types whose values C# turns into one of this type by itself; not for what TypeScript has a type of its own for. */
export function implicitSourcesOf(definition: TypeDefinition): readonly TypeSymbol[] {
  if (wordOf.has(definition.fullName) || definition.fullName === "System.Nullable") return [];
  return conversions(definition, ["implicit"]).flatMap(({ parameters: [parameter], returnType }) => (parameter !== undefined && isOf(returnType, definition) ? [parameter.type] : []));
}

export function hasImplicitSources(definition: TypeDefinition): boolean {
  return implicitSourcesOf(definition).length > 0;
}

/** Types that a value of this type can be cast to although neither derives from the other. Arrays are left out: their members would mix with those of the type. */
export function castTargetsOf(definition: TypeDefinition): readonly TypeSymbol[] {
  if (wordOf.has(definition.fullName) || definition.fullName === "System.Nullable") return [];
  for (let type: TypeDefinition | undefined = definition; type !== undefined; type = type.base?.definition) {
    const from = type;
    const targets = conversions(from, ["implicit", "explicit"]).flatMap(({ parameters: [parameter], returnType }) => (parameter !== undefined && isOf(parameter.type, from) && returnType.kind === "named" ? [nullableElementOf(returnType) ?? returnType] : []));
    if (targets.length > 0) return targets;
  }
  return [];
}

/** `string`, `number` and `true`, of which the types in TypeScript consist. */
export function primitiveOf(type: TypeSymbol): string | undefined {
  const word = type.kind === "named" ? wordOf.get(type.definition.fullName) : undefined;
  if (word === undefined) return undefined;
  if (word === "bool") return "true";
  return isNumberKeyword(word) && word !== "char" ? "number" : "string";
}

function conversions(definition: TypeDefinition, names: readonly string[]): readonly MethodSymbol[] {
  return names.flatMap((name) => definition.members.get(name) ?? []).filter((member): member is MethodSymbol => member.kind === "method" && member.notAllowed === undefined);
}

function isOf(type: TypeSymbol, definition: TypeDefinition): boolean {
  return type.kind === "named" && type.definition === definition;
}
