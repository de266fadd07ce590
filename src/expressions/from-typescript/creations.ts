import type * as ts from "oxc-parser";
import type { Expression } from "../syntax/index.js";
import { translateArguments } from "./chains.js";
import { counterpartOf } from "./counterparts.js";
import { translateExpression } from "./expressions.js";
import { typeOperand } from "./operators.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

export function translateNew(t: Translator, node: ts.NewExpression): Expression {
  if (node.callee.type === "Identifier" && t.dotnetName(node.callee.name) === undefined && !t.locals.has(node.callee.name)) {
    const counterpart = counterpartOf(node.callee.name);
    if (counterpart !== undefined) return t.refuse(node.callee, `\`${node.callee.name}\` is JavaScript's`, counterpart);
  }
  const type = typeOperand(t, node.callee);
  const generic = node.typeArguments?.params.map((each) => translateType(t, each));
  const last = type.kind === "named-type" ? type.parts.at(-1) : undefined;
  const complete = type.kind === "named-type" && generic !== undefined && last !== undefined ? { ...type, parts: [...type.parts.slice(0, -1), { ...last, typeArguments: generic }] } : type;
  return { kind: "object-creation", type: complete, arguments: translateArguments(t, node.arguments), ...spanOf(node) };
}

/** `["a", "b"]` is `new[] { "a", "b" }`. */
export function translateArray(t: Translator, node: ts.ArrayExpression): Expression {
  const elements = node.elements.map((each) => {
    if (each === null) return t.refuse(node, "a list of C# has no holes", "Write every element.");
    return each.type === "SpreadElement" ? t.refuse(each, "C# does not spread a list", "Write `first.Concat(second)`.") : translateExpression(t, each);
  });
  if (elements.length === 0) return t.refuse(node, "C# cannot tell what an empty list holds", "Write `new List<string>()` or `Enumerable.Empty<string>()`.");
  return { kind: "array-creation", sizes: [], rank: 1, initializer: { kind: "array-initializer", elements, ...spanOf(node) }, ...spanOf(node) };
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
