import { expressionText } from "../../catalog/policies/expression-text.js";

declare const expressionBrand: unique symbol;

/** C# that the gateway runs for each request, as the policy holds it: `@(…)` or `@{…}`. Made by `csharp`. */
export type Expression = string & { readonly [expressionBrand]: true };

/** A text that a named value of the instance takes the place of. Made by `namedValue`. */
export type NamedValueText = `{{${string}}}`;

/** Text that is no expression. */
export type PlainText = string & { readonly [expressionBrand]?: never };

/** What may be put into an expression: it becomes a C# literal. An expression does not nest. */
export type CsharpLiteral = PlainText | number | boolean | null;

/**
 * A policy expression in C#: csharp`context.Request.Method == "GET"`. Statements with a `return` become a block. Values put
 * in with `${…}` become C# literals: strings are quoted, so none can change the code around them. Code that starts with
 * `@(` or `@{` is taken exactly as it stands.
 */
export function csharp(code: TemplateStringsArray, ...values: CsharpLiteral[]): Expression {
  const text = code.raw.map((part, i) => (i === 0 ? unescapeTemplate(part) : csharpLiteral(values[i - 1] ?? null) + unescapeTemplate(part))).join("");
  return expressionText(text) as Expression;
}

/** The text `{{name}}`: the gateway puts the named value there. */
export function namedValue<const N extends string>(name: N): `{{${N}}}` {
  return `{{${name}}}`;
}

/** C# sees its own escapes; only the two that a template literal needs are resolved. */
function unescapeTemplate(raw: string): string {
  return raw.replace(/\\(`|\$\{)/g, "$1");
}

function csharpLiteral(value: CsharpLiteral): string {
  if (typeof value === "string") return `"${value.replace(/[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, escapeCharacter)}"`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} has no C# literal`);
  return String(value);
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
