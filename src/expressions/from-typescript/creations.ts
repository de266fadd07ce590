import type * as ts from "oxc-parser";
import type { Expression, TypeSyntax } from "../syntax/index.js";
import { translateArguments } from "./chains.js";
import { counterpartOf } from "./counterparts.js";
import { translateExpression } from "./expressions.js";
import { typeOperand } from "./operators.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

export function translateNew(t: Translator, node: ts.NewExpression): Expression {
  if (node.callee.type === "Identifier" && t.dotnetName(node.callee) === undefined && !t.isLocal(node.callee.name)) {
    const counterpart = counterpartOf(node.callee.name);
    if (counterpart !== undefined) return t.refuse(node.callee, `\`${node.callee.name}\` is JavaScript's`, counterpart);
  }
  const type = typeOperand(t, node.callee);
  const generic = node.typeArguments?.params.map((each) => translateType(t, each));
  const last = type.kind === "named-type" ? type.parts.at(-1) : undefined;
  if (node.callee.type === "Identifier" && type.kind === "named-type" && type.parts.length === 1 && last?.name === "Array") return translateSizedArray(t, node);
  const complete = type.kind === "named-type" && generic !== undefined && last !== undefined ? { ...type, parts: [...type.parts.slice(0, -1), { ...last, typeArguments: generic }] } : type;
  const [entries, ...others] = node.arguments;
  const pairs = last?.name === "Dictionary" ? pairsIn(entries) : undefined;
  if (pairs !== undefined) return { kind: "object-creation", type: complete, arguments: translateArguments(t, others), initializer: { kind: "collection-initializer", elements: pairs.map((pair) => pair.map((each) => translateExpression(t, each))), ...spanOf(entries ?? node) }, ...spanOf(node) };
  return { kind: "object-creation", type: complete, arguments: translateArguments(t, node.arguments), ...spanOf(node) };
}

/** `[["a", 1], ["b", 2]]`: what a dictionary starts with, as JavaScript's Map takes it. */
function pairsIn(entries: ts.Argument | undefined): readonly (readonly ts.Expression[])[] | undefined {
  if (entries?.type !== "ArrayExpression" || entries.elements.length === 0) return undefined;
  const pairs = entries.elements.map((each) => (each?.type === "ArrayExpression" ? each.elements.filter((part) => part !== null && part.type !== "SpreadElement") : []));
  return pairs.every(({ length }) => length === 2) ? pairs : undefined;
}

/** `new Array<byte>(4)` is `new byte[4]`. */
function translateSizedArray(t: Translator, node: ts.NewExpression): Expression {
  const [size, ...others] = node.arguments;
  const [element] = node.typeArguments?.params ?? [];
  if (size === undefined || size.type === "SpreadElement" || others.length > 0 || element === undefined) return t.refuse(node, "an array of C# is made with the type of its elements and their number", "Write `new Array<int>(3)`, or the elements: `[1, 2, 3]`.");
  return { kind: "array-creation", element: translateType(t, element), sizes: [translateExpression(t, size)], rank: 1, ...spanOf(node) };
}

/** `["a", "b"]` is `new[] { "a", "b" }`; where the type of the elements is written beside it, `new string[] { "a", "b" }`. */
export function translateArray(t: Translator, node: ts.ArrayExpression, element?: TypeSyntax): Expression {
  const elements = node.elements.map((each) => {
    if (each === null) return t.refuse(node, "a list of C# has no holes", "Write every element.");
    return each.type === "SpreadElement" ? t.refuse(each, "C# does not spread a list", "Write `first.Concat(second)`.") : translateExpression(t, each);
  });
  if (elements.length === 0 && element === undefined) return t.refuse(node, "C# cannot tell what an empty list holds", "Write its type: `[] as string[]`; a list that grows is `new List<string>()`.");
  return { kind: "array-creation", ...(element === undefined ? {} : { element }), sizes: [], rank: 1, initializer: { kind: "array-initializer", elements, ...spanOf(node) }, ...spanOf(node) };
}

/** `{ name: value }` is `new { name = value }`. */
export function translateObject(t: Translator, node: ts.ObjectExpression): Expression {
  const members = node.properties.flatMap((each) => {
    if (each.type === "SpreadElement") return refused(t, each, "C# does not spread an object", "Name each member.");
    if (each.kind !== "init" || each.method) return refused(t, each, "an anonymous object of C# has values only", "Write `name: value`.");
    const name = each.key.type === "Identifier" ? each.key.name : undefined;
    if (name === undefined || each.computed) return refused(t, each.key, "a member of an anonymous object has a plain name", "For other names write `new JObject(new JProperty(\"x-name\", value))`, or fill a `Dictionary<string, string>`.");
    return [{ name, value: translateExpression(t, each.value) }];
  });
  return { kind: "anonymous-object", members, ...spanOf(node) };
}

function refused(t: Translator, node: { readonly start: number; readonly end: number }, what: string, fix: string): readonly [] {
  t.refuse(node, what, fix);
  return [];
}
