import { parseSync, type ArrowFunctionExpression } from "oxc-parser";
import { declaredNames, nodesWithin, translateArrow, type ExpressionTemplate, type Translation } from "../../../src/expressions/from-typescript/index.js";

const helpers = ["Convert", "JObject", "Regex", "DateTime", "Int32", "List", "Exception", "int", "string", "long", "decimal", "double", "float", "char", "out", "ref", "typeOf", "defaultOf"];

/** Translates the one arrow function of a source, with the names of "apiops/dotnet" that tests use imported. */
export function translate(arrow: string, around = "const outside = 1;"): Translation & { readonly source: string } {
  const source = `${around}\nexpression(${arrow});`;
  const { program, errors } = parseSync("a.ts", source, { lang: "ts", sourceType: "module", preserveParens: false });
  if (errors.length > 0) throw new Error(errors.map((e) => e.message).join("; "));
  const node = [...nodesWithin(program)].find((each) => each["type"] === "ArrowFunctionExpression");
  return { ...translateArrow(node as unknown as ArrowFunctionExpression, { dotnet: new Map(helpers.map((name) => [name, name])), dotnetWhole: new Set(["dotnet"]), expression: new Set(["expression"]), declared: declaredNames(parseSync("b.ts", around).program) }), source };
}

export function textOf({ parts, parameters }: ExpressionTemplate): string {
  return parts.map((part, i) => (i === 0 ? part : `«${parameters[i - 1] ?? ""}»${part}`)).join("");
}
