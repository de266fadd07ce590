import { allTypes } from "../../../src/expressions/surface/index.js";
import { keywords, type TypeDefinition } from "../../../src/expressions/symbols/index.js";

/** Of C#'s own words, those that TypeScript types of `language.ts` stand for. */
export const wordOf: ReadonlyMap<string, string> = new Map([...keywords].filter(([, word]) => word !== "object"));

/** Every type with the nested ones, those that policies may not use included: allowed members can name them. */
export function allDefinitions(): readonly TypeDefinition[] {
  return allTypes().flatMap((type) => [type, ...type.nestedTypes.values()]);
}

/** File of a namespace, without its ending. The types of `context` have no namespace. */
export function fileOf(namespace: string): string {
  return namespace === "" ? "context" : namespace.split(".").map(kebab).join("-");
}

function kebab(word: string): string {
  return word.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

let aritiesByName: ReadonlyMap<string, readonly number[]> | undefined;

/** How many type parameters the types of that name have; a static class is no type. */
export function aritiesOf(fullName: string): readonly number[] {
  aritiesByName ??= countArities();
  return aritiesByName.get(fullName) ?? [];
}

function countArities(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { fullName, arity, isStatic } of allDefinitions()) if (!isStatic) found.set(fullName, [...(found.get(fullName) ?? []), arity].sort((a, b) => a - b));
  return found;
}

/** `List`, `DictionaryKeyCollection`; of several types that differ in their type parameters only: `TupleOf2`. */
export function typeNameOf(definition: TypeDefinition): string {
  const around = definition.containingType === undefined ? "" : typeNameOf(definition.containingType);
  const name = around + definition.name;
  return aritiesOf(definition.fullName).length > 1 ? `${name}Of${definition.arity}` : name;
}

/** What TypeScript has a type of its own for: no interface is declared. */
export function isBuiltIn({ fullName }: TypeDefinition): boolean {
  return wordOf.has(fullName) || fullName === "System.Array";
}

export function isNamed(definition: TypeDefinition, ...fullNames: readonly string[]): boolean {
  return fullNames.includes(definition.fullName);
}
