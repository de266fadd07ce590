import { keywords } from "./text.js";
import type { TypeSymbol } from "./type.js";

const numbers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "char", "float", "double", "decimal"] as const;
export type NumberKeyword = (typeof numbers)[number];
const numberKeywords: ReadonlySet<string> = new Set(numbers);

/** Full name of the definition of a named type. */
export function definitionNameOf(type: TypeSymbol): string | undefined {
  return type.kind === "named" ? type.definition.fullName : undefined;
}

export function isNumberKeyword(word: string): word is NumberKeyword {
  return numberKeywords.has(word);
}

/** How a type computes, for the types that do; not of enums. */
export function numericKindOf(type: TypeSymbol): NumberKeyword | undefined {
  const keyword = keywords.get(definitionNameOf(type) ?? "");
  return keyword !== undefined && isNumberKeyword(keyword) ? keyword : undefined;
}

/** `T` of a `T?`. */
export function nullableElementOf(type: TypeSymbol): TypeSymbol | undefined {
  return type.kind === "named" && type.definition.fullName === "System.Nullable" ? type.arguments[0] : undefined;
}

/** Values of it are copied and never null; a `T?` is one too. */
export function isValueType(type: TypeSymbol): boolean {
  if (type.kind === "type-parameter") return type.constraint === "struct";
  return type.kind === "tuple" || (type.kind === "named" && (type.definition.kind === "struct" || type.definition.kind === "enum"));
}

export function isReferenceType(type: TypeSymbol): boolean {
  switch (type.kind) {
    case "type-parameter":
      return type.constraint === "class" || type.bounds.some((bound) => bound.kind === "named" && bound.definition.kind === "class");
    case "named":
      return !isValueType(type);
    case "array":
    case "anonymous":
    case "null":
      return true;
    default:
      return false;
  }
}

export function isInterfaceType(type: TypeSymbol): boolean {
  return type.kind === "named" && type.definition.kind === "interface";
}

export function isDelegateType(type: TypeSymbol): boolean {
  return type.kind === "named" && type.definition.kind === "delegate";
}

/** What the numbers of an enum are. */
export function enumUnderlyingOf(type: TypeSymbol): TypeSymbol | undefined {
  return type.kind === "named" ? type.definition.underlying : undefined;
}
