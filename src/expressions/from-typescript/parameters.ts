import type * as ts from "oxc-parser";
import type { Expression } from "../syntax/index.js";
import { holeName, spanOf, type Translator } from "./translator.js";

/** What the two parameters of the function are called: `(context, { limit })` or `(context, parameters)`. */
export function readParameters(t: Translator, params: readonly ts.ParamPattern[]): void {
  const [context, handed, ...others] = params;
  if (context !== undefined) {
    if (context.type === "Identifier") t.contextName = context.name;
    else t.refuse(context, "the context is taken whole", "Write `(context) => …` and use `context.Request`.");
  }
  if (handed?.type === "Identifier") t.parameterObject = handed.name;
  else if (handed?.type === "ObjectPattern") readNames(t, handed);
  else if (handed !== undefined) t.refuse(handed, "the values of an expression come in by their names", "Write `(context, { limit }) => …`.");
  for (const each of others) t.refuse(each, "an expression has the context and one object of values", "Put the values into the one object: `(context, { limit, tenant }) => …`.");
}

function readNames(t: Translator, pattern: ts.ObjectPattern): void {
  for (const each of pattern.properties) {
    if (each.type === "Property" && !each.computed && each.key.type === "Identifier" && each.value.type === "Identifier") t.holes.set(each.value.name, each.key.name);
    else t.refuse(each, "only the names of values can stand here", "Write the name alone; give a default where the object is made.");
  }
}

export function parameterValue(t: Translator, member: ts.MemberExpression): Expression {
  if (!member.computed && member.property.type === "Identifier") return { kind: "name", name: holeName(member.property.name), ...spanOf(member) };
  return t.refuse(member, "a value of the parameter object is read by its name", "Write `parameters.limit`.");
}
