import type * as ts from "oxc-parser";
import { isValueType } from "../symbols/index.js";
import { findTypeByName } from "../bind/types/lookup.js";
import type { TypeSyntax } from "../syntax/index.js";
import type { Span } from "../token.js";
import { spanOf, type Translator } from "./translator.js";

/** C#'s own words, as "apiops/dotnet" exports them. */
export const predefinedTypes: ReadonlySet<string> = new Set(["bool", "byte", "char", "decimal", "double", "float", "int", "long", "object", "sbyte", "short", "string", "uint", "ulong", "ushort"]);

const keywords: ReadonlyMap<string, string> = new Map([
  ["TSStringKeyword", "string"],
  ["TSBooleanKeyword", "bool"],
  ["TSBigIntKeyword", "long"],
  ["TSObjectKeyword", "object"],
  ["TSUnknownKeyword", "object"],
  ["TSAnyKeyword", "object"],
  ["TSVoidKeyword", "void"],
]);

export function translateType(t: Translator, node: ts.TSType): TypeSyntax {
  const word = keywords.get(node.type);
  if (word !== undefined) return predefined(word, node);
  switch (node.type) {
    case "TSNumberKeyword":
      return refuse(t, node, "`number` is several types in C#", "Write `int`, `long`, `double` or `decimal`, from \"apiops/dotnet\".");
    case "TSArrayType":
      return { kind: "array-type", element: translateType(t, node.elementType), rank: 1, ...spanOf(node) };
    case "TSParenthesizedType":
      return translateType(t, node.typeAnnotation);
    case "TSTupleType":
      return { kind: "tuple-type", elements: node.elementTypes.map((each) => tupleElement(t, each)), ...spanOf(node) };
    case "TSTypeReference":
      return translateReference(t, node);
    case "TSUnionType":
      return translateUnion(t, node);
    default:
      return refuse(t, node, "this type has no counterpart in C#", "Name a type of .NET: `string`, `int`, `JObject`, `List<string>`.");
  }
}

function refuse(t: Translator, node: Span, what: string, fix: string): TypeSyntax {
  t.refuse(node, what, fix);
  return predefined("object", node);
}

const predefined = (name: string, node: Span): TypeSyntax => ({ kind: "predefined-type", name, ...spanOf(node) });

function tupleElement(t: Translator, node: ts.TSTupleElement): { readonly type: TypeSyntax; readonly name?: string } {
  if (node.type === "TSNamedTupleMember" && !node.optional && node.elementType.type !== "TSOptionalType" && node.elementType.type !== "TSRestType") return { type: translateType(t, node.elementType), name: node.label.name };
  if (node.type === "TSOptionalType" || node.type === "TSRestType" || node.type === "TSNamedTupleMember") return { type: refuse(t, node, "a tuple of C# has neither optional nor rest elements", "Name every element's type.") };
  return { type: translateType(t, node) };
}

function translateReference(t: Translator, node: ts.TSTypeReference): TypeSyntax {
  const given = (node.typeArguments?.params ?? []).map((each) => translateType(t, each));
  const names = withoutNamespace(t, nameParts(node.typeName));
  const [first] = names;
  if (first === undefined) return refuse(t, node, "this type has no counterpart in C#", "Name a type of .NET.");
  const [element] = given;
  if (names.length === 1 && element !== undefined && (first.name === "Array" || first.name === "ReadonlyArray")) return { kind: "array-type", element, rank: 1, ...spanOf(node) };
  if (names.length === 1 && first.name === "Record") return refuse(t, node, "C# has no `Record`", "Write `Dictionary<string, T>`.");
  const name = t.outer.dotnet.get(first.name) ?? first.name;
  if (names.length === 1 && given.length === 0 && predefinedTypes.has(name)) return predefined(name, node);
  const last = names.length - 1;
  return {
    kind: "named-type",
    parts: names.map((part, i) => ({ name: i === 0 ? name : part.name, ...(i === last && given.length > 0 ? { typeArguments: given } : {}), ...spanOf(part) })),
    ...spanOf(node),
  };
}

/** `dotnet.JObject`, where all of "apiops/dotnet" has a name, is `JObject`. */
export function withoutNamespace<T extends { readonly name: string }>(t: Translator, names: readonly T[]): readonly T[] {
  const [first] = names;
  return names.length > 1 && first !== undefined && t.outer.dotnetWhole.has(first.name) ? names.slice(1) : names;
}

interface NamePart extends Span {
  readonly name: string;
}

export function nameParts(node: ts.TSTypeName): readonly NamePart[] {
  if (node.type === "Identifier") return [{ name: node.name, ...spanOf(node) }];
  if (node.type === "TSQualifiedName") return [...nameParts(node.left), { name: node.right.name, ...spanOf(node.right) }];
  return [];
}

/** `DateTime | null` is `DateTime?`; a reference may be null anyway. */
function translateUnion(t: Translator, node: ts.TSUnionType): TypeSyntax {
  const others = node.types.filter(({ type }) => type !== "TSNullKeyword" && type !== "TSUndefinedKeyword");
  const [only] = others;
  if (only === undefined || others.length > 1) return refuse(t, node, "C# has no union types", "Write one type, with `| null` where the value may be missing.");
  const element = translateType(t, only);
  return others.length < node.types.length && isValueTypeSyntax(element) ? { kind: "nullable-type", element, ...spanOf(node) } : element;
}

function isValueTypeSyntax(type: TypeSyntax): boolean {
  if (type.kind === "predefined-type") return type.name !== "string" && type.name !== "object";
  if (type.kind === "tuple-type") return true;
  const part = type.kind === "named-type" ? type.parts.at(-1) : undefined;
  const found = part === undefined ? undefined : findTypeByName(part.name, part.typeArguments?.length ?? 0);
  return found !== undefined && isValueType(found);
}
