import type * as ts from "oxc-parser";
import type { Expression, InterpolatedString, Interpolation, InterpolatedText } from "../syntax/index.js";
import type { RealSuffix } from "../token.js";
import { translateExpression } from "./expressions.js";
import { spanOf, type Translator } from "./translator.js";

type AnyLiteral = ts.BooleanLiteral | ts.NullLiteral | ts.NumericLiteral | ts.BigIntLiteral | ts.StringLiteral | ts.RegExpLiteral;

export function translateLiteral(t: Translator, node: AnyLiteral): Expression {
  const span = spanOf(node);
  if (node.value === null && !("regex" in node) && !("bigint" in node)) return { kind: "literal", type: "null", ...span };
  if ("regex" in node) return t.refuse(node, "C# has no regular expression literals", `Write \`new Regex("…")\` or \`Regex.IsMatch(text, "…")\`, with Regex from "apiops/dotnet".`);
  if ("bigint" in node) return { kind: "literal", type: "integer", value: BigInt(String(node.bigint)), suffix: "l", ...span };
  switch (typeof node.value) {
    case "boolean":
      return { kind: "literal", type: "bool", value: node.value, ...span };
    case "number":
      return translateNumber(node.raw ?? String(node.value), node.value, span);
    default:
      return stringAt(node.value, span);
  }
}

/** As it is written: `1` is an int, `1.0` and `1e3` are doubles. */
function translateNumber(raw: string, value: number, span: { start: number; end: number }): Expression {
  const plain = raw.replaceAll("_", "");
  if (/^\d+$/.test(plain)) return { kind: "literal", type: "integer", value: BigInt(plain), suffix: "", ...span };
  if (/^0[xXbBoO]/.test(plain)) return { kind: "literal", type: "integer", value: BigInt(value), suffix: "", ...span };
  return { kind: "literal", type: "real", digits: realDigits(plain), suffix: "", ...span };
}

/** C# wants a digit on both sides of the point. */
function realDigits(text: string): string {
  return text.replace(/^\./, "0.").replace(/\.(?!\d)/, ".0");
}

/** `decimal(1.5)`, `long(5)`: a number with the suffix of its type. */
export function suffixedNumber(node: ts.Expression, helper: string): Expression | undefined {
  if (node.type === "UnaryExpression" && node.operator === "-" && node.argument.type === "Literal") {
    const operand = suffixedNumber(node.argument, helper);
    return operand === undefined ? undefined : { kind: "unary", operator: "-", operand, ...spanOf(node) };
  }
  if (node.type !== "Literal" || typeof node.value !== "number") return undefined;
  const raw = (node.raw ?? "").replaceAll("_", "");
  const plain = raw === "" || /^0[xXbBoO]/.test(raw) ? String(node.value) : raw;
  if (helper === "long") return /^\d+$/.test(plain) ? { kind: "literal", type: "integer", value: BigInt(plain), suffix: "l", ...spanOf(node) } : undefined;
  const suffix = realSuffixes.get(helper);
  return suffix === undefined ? undefined : { kind: "literal", type: "real", digits: realDigits(plain), suffix, ...spanOf(node) };
}

const realSuffixes: ReadonlyMap<string, RealSuffix> = new Map([
  ["decimal", "m"],
  ["float", "f"],
  ["double", "d"],
]);

export function stringAt(value: string, span: { start: number; end: number }): Expression {
  return { kind: "literal", type: "string", value, verbatim: false, ...spanOf(span) };
}

/** `a ${b} c` is `$"a {b} c"`. */
export function translateTemplate(t: Translator, node: ts.TemplateLiteral): Expression {
  const texts = node.quasis.map(({ value }) => value.cooked ?? value.raw);
  if (node.expressions.length === 0) return stringAt(texts[0] ?? "", node);
  const parts: (InterpolatedText | Interpolation)[] = [];
  for (const [i, text] of texts.entries()) {
    const quasi = node.quasis[i];
    if (quasi !== undefined) parts.push(...textParts(text, texts[i + 1]?.startsWith("}") ?? false, quasi));
    const value = node.expressions[i];
    if (value !== undefined) parts.push({ kind: "interpolation", value: translateExpression(t, value), ...spanOf(value) });
  }
  const whole: InterpolatedString = { kind: "interpolated-string", verbatim: false, parts, ...spanOf(node) };
  return whole;
}

/**
 * The text between holes. A brace is written twice in C#, and two of them around a name, or around a hole, would be a named value for the
 * gateway: such a brace goes in as a value. `{{name}}` itself is a named value here as everywhere.
 */
function textParts(text: string, closesHole: boolean, quasi: { readonly start: number; readonly end: number }): (InterpolatedText | Interpolation)[] {
  const span = spanOf(quasi);
  const parts: (InterpolatedText | Interpolation)[] = [];
  // Braces are doubled when they are printed: of those around a named value, one of each two is C#'s own escape.
  const addText = (value: string): void => {
    if (value !== "") parts.push({ kind: "text", value: value.replace(/\{(\{[A-Za-z0-9._-]+\})\}/g, "$1"), ...span });
  };
  const addBrace = (): void => {
    parts.push({ kind: "interpolation", value: stringAt("{", span), ...span });
  };
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/\{\{[A-Za-z0-9._-]+\}\}|\{(?=[A-Za-z0-9._-]+\})/g)) {
    if (found.length > 1) continue;
    addText(text.slice(from, index));
    addBrace();
    from = index + 1;
  }
  const opensHole = closesHole && text.endsWith("{");
  addText(text.slice(from, opensHole ? -1 : undefined));
  if (opensHole) addBrace();
  return parts;
}
