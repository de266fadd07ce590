import type { Context } from "../dotnet/index.js";
import { expressionText } from "../../catalog/policies/expression-text.js";

declare const expressionBrand: unique symbol;

/** C# that the gateway runs for each request, as the policy holds it: `@(…)` or `@{…}`. Made by `csharp`. */
export type Expression = string & { readonly [expressionBrand]: true };

/** A text that a named value of the instance takes the place of. Made by `namedValue`. */
export type NamedValueText = `{{${string}}}`;

/** Text that is no expression. */
export type PlainText = string & { readonly [expressionBrand]?: never };

/** What may be put into an expression: it becomes a C# literal, a list an array of them. An expression does not nest. */
export type CsharpLiteral = CsharpScalar | readonly CsharpScalar[];
export type CsharpScalar = PlainText | number | bigint | boolean | null;

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

/** A value as C# writes it; throws a TypeError for one that C# has no literal for. */
export function csharpLiteral(value: CsharpLiteral): string {
  switch (typeof value) {
    case "string":
      return `"${value.replace(unprintable, escapeCharacter)}"`;
    case "number":
      return numberLiteral(value);
    case "bigint":
      return bigintLiteral(value);
    case "boolean":
      return String(value);
    default:
      if (value === null) return "null";
      if (Array.isArray(value)) return arrayLiteral(value as readonly CsharpScalar[]);
      // Definitions are not always type-checked.
      throw new TypeError(`${Object.prototype.toString.call(value).slice(8, -1)} has no C# literal: a value is text, a number, true, false, null or a list of these`);
  }
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no C# literal`);
  if (Object.is(value, -0)) return "0";
  const text = String(value);
  // What is too large for a long is a double; from 1e21 on, JavaScript writes the exponent of one itself.
  const isLong = value >= -(2 ** 63) && value < 2 ** 63;
  return signed(isLong || text.includes("e") ? text : `${text}.0`);
}

function bigintLiteral(value: bigint): string {
  if (BigInt.asIntN(64, value) !== value) throw new TypeError(`${value} does not fit into a long of C#`);
  return signed(`${value}L`);
}

/** A member of a negative number, or a sign before it, must not change what it is. */
function signed(text: string): string {
  return text.startsWith("-") ? `(${text})` : text;
}

function arrayLiteral(values: readonly CsharpScalar[]): string {
  if (values.length === 0) return "new string[0]";
  return `new${elementType(values)}[] { ${values.map(csharpLiteral).join(", ")} }`;
}

/** What C# cannot tell from the elements: null fits to text only, and different kinds are objects to each other. */
function elementType(values: readonly CsharpScalar[]): "" | " string" | " object" {
  const kinds = new Set(values.filter((value) => value !== null).map((value) => (typeof value === "bigint" ? "number" : typeof value)));
  if (kinds.size === 0) return " string";
  return kinds.size > 1 || (values.includes(null) && !kinds.has("string")) ? " object" : "";
}

/** What a C# string cannot hold as it is, and what no XML document can hold. */
const unprintable = /[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeCharacter(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** What a value is inside of the expression: .NET's type of it, not the value itself, and a list is an array. */
export type ReceivedValue<T> = T extends string ? string : T extends boolean ? boolean : T extends number | bigint ? number : T extends readonly (infer E)[] ? ReceivedValue<E>[] : T;
export type ReceivedValues<V> = { readonly [K in keyof V]: ReceivedValue<V[K]> };

/** The values that an expression is given: each becomes a C# literal. */
export type ExpressionValues = Readonly<Record<string, CsharpLiteral>>;

/**
 * A policy expression written as a function of the context: `expression((context) => context.Request.Method == "GET")`. The function is compiled
 * to C# when apiops loads the definitions; it never runs as JavaScript. Names are .NET's: types come from "apiops/dotnet". Values of the
 * definition are handed in by name, `expression((context, { limit }) => …, { limit: 400 })`, and become C# literals.
 */
export function expression(body: (context: Context) => unknown): Expression;
export function expression<const V extends ExpressionValues>(body: (context: Context, values: ReceivedValues<V>) => unknown, values: V): Expression;
export function expression(): Expression {
  throw new TypeError("`expression` is compiled when apiops loads the definitions; it cannot be called elsewhere");
}
