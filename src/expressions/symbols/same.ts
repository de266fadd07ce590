import type { NamedType, TypeSymbol } from "./type.js";

/** Equal but for the names of tuple elements. */
export function sameType(a: TypeSymbol, b: TypeSymbol): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "named":
      return b.kind === "named" ? sameNamed(a, b) : b.kind === "tuple" && sameType(b, a);
    case "array":
      return b.kind === "array" && a.rank === b.rank && sameType(a.element, b.element);
    case "tuple":
      return b.kind === "tuple" ? sameTypes(typesOf(a.elements), typesOf(b.elements)) : b.kind === "named" && isTupleOf(b, typesOf(a.elements));
    case "anonymous":
      return b.kind === "anonymous" && sameTypes(typesOf(a.members), typesOf(b.members)) && a.members.every((member, i) => member.name === b.members[i]?.name);
    case "type-parameter":
      return false;
    default:
      return a.kind === b.kind;
  }
}

export function sameTypes(a: readonly TypeSymbol[], b: readonly TypeSymbol[]): boolean {
  return a.length === b.length && a.every((type, i) => sameType(type, b[i] ?? type));
}

function sameNamed(a: NamedType, b: NamedType): boolean {
  return a.definition === b.definition && sameTypes(a.arguments, b.arguments);
}

function typesOf(parts: readonly { readonly type: TypeSymbol }[]): TypeSymbol[] {
  return parts.map((part) => part.type);
}

/** `ValueTuple<int, string>` is `(int, string)`; the eighth element and those after it are a tuple of their own. */
function isTupleOf({ definition, arguments: given }: NamedType, elements: readonly TypeSymbol[]): boolean {
  if (definition.fullName !== "System.ValueTuple" || given.length === 0) return false;
  if (elements.length < 8) return sameTypes(given, elements);
  const [rest] = given.slice(7);
  return rest !== undefined && sameTypes(given.slice(0, 7), elements.slice(0, 7)) && sameType(rest, { kind: "tuple", elements: elements.slice(7).map((type) => ({ type, name: undefined })) });
}
