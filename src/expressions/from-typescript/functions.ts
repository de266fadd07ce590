import type * as ts from "oxc-parser";
import type { Block, Expression, LambdaParameter, Parameter, Statement } from "../syntax/index.js";
import { translateExpression } from "./expressions.js";
import { translateStatements } from "./statements.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

export function translateLambda(t: Translator, node: ts.ArrowFunctionExpression): Expression {
  if (node.async) return t.refuse(node, "an expression cannot wait", "Leave `async` out.");
  return { kind: "lambda", parameters: node.params.map((each) => lambdaParameter(t, each)), body: translateBody(t, node.body), ...spanOf(node) };
}

export function translateBody(t: Translator, body: ts.FunctionBody | ts.Expression): Block | Expression {
  return body.type === "BlockStatement" ? translateBlock(t, body) : translateExpression(t, body);
}

export function translateBlock(t: Translator, node: ts.BlockStatement | ts.FunctionBody): Block {
  return { kind: "block", statements: translateStatements(t, node.body as readonly ts.Statement[]), ...spanOf(node) };
}

function lambdaParameter(t: Translator, node: ts.ParamPattern): LambdaParameter {
  const name = parameterName(t, node);
  const annotation = node.type === "Identifier" ? node.typeAnnotation?.typeAnnotation : undefined;
  return { name, ...(annotation === undefined ? {} : { type: translateType(t, annotation) }), ...spanOf(node) };
}

function parameterName(t: Translator, node: ts.ParamPattern): string {
  if (node.type === "Identifier") return node.name;
  t.refuse(node, "a parameter of a C# function has one name", "Name it, and read its members inside.");
  return "_";
}

/** `function f(a: int): int { … }` is a local function; C# needs all its types. */
export function translateFunction(t: Translator, node: ts.Function): Statement {
  const span = spanOf(node);
  if (node.async || node.generator) t.refuse(node, "an expression has neither async functions nor iterators", "Write a plain function.");
  const returnType = node.returnType?.typeAnnotation;
  if (returnType === undefined || node.id === null || node.body === null) {
    t.refuse(node.id ?? node, "a function inside an expression needs the type of its result", "Write it after the parameters: `function f(a: int): int { … }`.");
    return { kind: "empty", ...span };
  }
  const parameters = node.params.map((each): Parameter => {
    const annotation = each.type === "Identifier" ? each.typeAnnotation?.typeAnnotation : undefined;
    if (annotation === undefined) t.refuse(each, "a parameter of a function inside an expression needs its type", "Write `name: string`.");
    return { name: parameterName(t, each), type: annotation === undefined ? { kind: "predefined-type", name: "object", ...spanOf(each) } : translateType(t, annotation), ...spanOf(each) };
  });
  return { kind: "local-function", returnType: translateType(t, returnType), name: node.id.name, typeParameters: [], parameters, body: translateBlock(t, node.body), ...span };
}
