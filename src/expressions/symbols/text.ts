import type { NamedType, TypeDefinition, TypeSymbol } from "./type.js";

/** C#'s own words for types, by the full names that they stand for. */
export const keywords: ReadonlyMap<string, string> = new Map([
  ["System.Boolean", "bool"],
  ["System.Byte", "byte"],
  ["System.SByte", "sbyte"],
  ["System.Char", "char"],
  ["System.Int16", "short"],
  ["System.UInt16", "ushort"],
  ["System.Int32", "int"],
  ["System.UInt32", "uint"],
  ["System.Int64", "long"],
  ["System.UInt64", "ulong"],
  ["System.Single", "float"],
  ["System.Double", "double"],
  ["System.Decimal", "decimal"],
  ["System.String", "string"],
  ["System.Object", "object"],
]);

/** As C# writes it: `List<int>`, `int?`, `Func<string, bool>`, `(int Id, string Name)`. */
export function typeText(type: TypeSymbol): string {
  switch (type.kind) {
    case "named":
      return namedText(type);
    case "array":
      return arrayText(type);
    case "type-parameter":
      return type.name;
    case "tuple":
      return `(${type.elements.map((element) => (element.name === undefined ? typeText(element.type) : `${typeText(element.type)} ${element.name}`)).join(", ")})`;
    case "anonymous":
      return `new { ${type.members.map((member) => `${typeText(member.type)} ${member.name}`).join(", ")} }`;
    case "void":
      return "void";
    case "null":
      return "null";
    case "error":
      return "?";
  }
}

function namedText({ definition, arguments: given }: NamedType): string {
  const keyword = keywords.get(definition.fullName);
  if (keyword !== undefined) return keyword;
  const [element] = given;
  if (element !== undefined && definition.fullName === "System.Nullable") return `${typeText(element)}?`;
  return definitionText(definition, given.map(typeText));
}

/** The type around a nested one has the first arguments. */
function definitionText({ name, arity, containingType }: TypeDefinition, given: readonly string[]): string {
  const own = given.slice(given.length - arity);
  const text = arity === 0 ? name : `${name}<${own.join(", ")}>`;
  return containingType === undefined ? text : `${definitionText(containingType, given.slice(0, given.length - arity))}.${text}`;
}

/** What is written first is outermost: an array of `int[,]` is `int[][,]`. */
function arrayText(type: TypeSymbol): string {
  let ranks = "";
  let element = type;
  for (; element.kind === "array"; element = element.element) ranks += `[${",".repeat(element.rank - 1)}]`;
  return typeText(element) + ranks;
}
