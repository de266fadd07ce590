import type * as ts from "oxc-parser";
import type { Expression } from "../syntax/index.js";
import { translateArguments } from "./chains.js";
import { translateExpression } from "./expressions.js";
import { suffixedNumber } from "./literals.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

/** A call of a plain name: a local function, a lambda, or a helper of "apiops/dotnet" for what TypeScript cannot write. */
export function translateCall(t: Translator, node: ts.CallExpression): Expression {
  const name = t.dotnetName(node.callee);
  const helper = name === undefined ? undefined : helpers.get(name);
  if (helper !== undefined) return helper(t, node, name ?? "");
  if (node.optional) return t.refuse(node, "C# has no `?.()`", "Write `?.Invoke(…)`.");
  if (node.callee.type === "Super") return t.refuse(node, "an expression has no `super`", "Everything comes from `context` and .NET.");
  const conversion = node.callee.type === "Identifier" && !t.isLocal(node.callee.name) ? conversions.get(t.outer.dotnet.get(node.callee.name) ?? node.callee.name) : undefined;
  if (conversion !== undefined) return t.refuse(node.callee, "a type is not called in C#", conversion);
  const target = translateExpression(t, node.callee);
  const generic = node.typeArguments?.params.map((each) => translateType(t, each));
  return { kind: "call", target: generic !== undefined && target.kind === "name" ? { ...target, typeArguments: generic } : target, arguments: translateArguments(t, node.arguments), ...spanOf(node) };
}

/** JavaScript converts by calling `String`, which is a type of .NET too. */
const conversions: ReadonlyMap<string, string> = new Map([
  ["String", "Write `value.ToString()` or `Convert.ToString(value)`."],
  ["string", "Write `value.ToString()` or `Convert.ToString(value)`."],
  ["Boolean", "Write `Convert.ToBoolean(value)`, or a comparison."],
  ["bool", "Write `Convert.ToBoolean(value)`, or a comparison."],
  ["int", "Write `value as int`, or `Convert.ToInt32(value)`."],
]);

type HelperCall = (t: Translator, node: ts.CallExpression, name: string) => Expression;

const helpers: ReadonlyMap<string, HelperCall> = new Map<string, HelperCall>([
  ["char", characterOf],
  ["decimal", numberOf],
  ["double", numberOf],
  ["float", numberOf],
  ["long", numberOf],
  ["typeOf", typeOf],
  ["defaultOf", defaultOf],
  ["out", misplaced],
  ["ref", misplaced],
]);

function characterOf(t: Translator, node: ts.CallExpression): Expression {
  const [text, ...others] = node.arguments;
  if (text?.type === "Literal" && typeof text.value === "string" && text.value.length === 1 && others.length === 0) return { kind: "literal", type: "char", value: text.value, ...spanOf(node) };
  return t.refuse(node, "`char` takes a text of one character", 'Write `char(",")`.');
}

/** A literal gets the suffix of its type, anything else is cast. */
function numberOf(t: Translator, node: ts.CallExpression, name: string): Expression {
  const [value, ...others] = node.arguments;
  if (value === undefined || value.type === "SpreadElement" || others.length > 0) return t.refuse(node, `\`${name}\` takes one number`, `Write \`${name}(1.5)\`.`);
  const literal = suffixedNumber(value, name);
  return literal === undefined ? { kind: "cast", type: { kind: "predefined-type", name, ...spanOf(node.callee) }, operand: translateExpression(t, value), ...spanOf(node) } : { ...literal, ...spanOf(node) };
}

function typeOf(t: Translator, node: ts.CallExpression): Expression {
  const [type] = node.typeArguments?.params ?? [];
  return type === undefined ? t.refuse(node, "`typeOf` takes a type", "Write `typeOf<string>()`.") : { kind: "typeof", type: translateType(t, type), ...spanOf(node) };
}

function defaultOf(t: Translator, node: ts.CallExpression): Expression {
  const [type] = node.typeArguments?.params ?? [];
  return type === undefined ? t.refuse(node, "`defaultOf` takes a type", "Write `defaultOf<int>()`.") : { kind: "default", type: translateType(t, type), ...spanOf(node) };
}

function misplaced(t: Translator, node: ts.CallExpression, name: string): Expression {
  return t.refuse(node, `\`${name}\` stands only as an argument of a call`, `Write \`Int32.TryParse(text, ${name}(value))\`.`);
}
