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
  if (node.type !== "Literal" || typeof node.value !== "number") return undefined;
  const plain = (node.raw ?? String(node.value)).replaceAll("_", "");
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
    if (text !== "" && quasi !== undefined) parts.push({ kind: "text", value: text, ...spanOf(quasi) });
    const value = node.expressions[i];
    if (value !== undefined) parts.push({ kind: "interpolation", value: translateExpression(t, value), ...spanOf(value) });
  }
  const whole: InterpolatedString = { kind: "interpolated-string", verbatim: false, parts, ...spanOf(node) };
  return whole;
}
