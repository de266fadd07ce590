import type * as ts from "oxc-parser";
import type { Block, Expression, LambdaParameter, Parameter, Statement } from "../syntax/index.js";
import { translateExpression } from "./expressions.js";
import { namesOfPatterns, namesOfStatements } from "./locals.js";
import { translateStatements } from "./statements.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

export function translateLambda(t: Translator, node: ts.ArrowFunctionExpression): Expression {
  if (node.async) return t.refuse(node, "an expression cannot wait", "Leave `async` out.");
  return { kind: "lambda", parameters: node.params.map((each) => lambdaParameter(t, each)), body: t.within(namesOfPatterns(node.params), () => translateBody(t, node.body)), ...spanOf(node) };
}

export function translateBody(t: Translator, body: ts.FunctionBody | ts.Expression): Block | Expression {
  return body.type === "BlockStatement" ? translateBlock(t, body) : translateExpression(t, body);
}

export function translateBlock(t: Translator, node: ts.BlockStatement | ts.FunctionBody): Block {
  const statements = node.body as readonly ts.Statement[];
  return { kind: "block", statements: t.within(namesOfStatements(statements), () => translateStatements(t, statements)), ...spanOf(node) };
}

function lambdaParameter(t: Translator, node: ts.ParamPattern): LambdaParameter {
  const name = parameterName(t, node);
  const annotation = node.type === "Identifier" ? node.typeAnnotation?.typeAnnotation : undefined;
  return { name, ...(annotation === undefined ? {} : { type: translateType(t, annotation) }), ...spanOf(node) };
}

function parameterName(t: Translator, node: ts.ParamPattern): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "AssignmentPattern") t.refuse(node, "a parameter of a lambda has no default in C#", "Pass the value, or write a function: `function f(a: int, b: int = 2): int { … }`.");
  else if (node.type === "RestElement") t.refuse(node, "a lambda of C# takes no rest of its arguments", "Take a list, or write a function: `function f(...list: int[]): int { … }`.");
  else t.refuse(node, "a parameter of a C# function has one name", "Name it, and read its members inside.");
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
  const { body, typeParameters } = node;
  const parameters = node.params.map((each) => functionParameter(t, each));
  for (const { constraint } of typeParameters?.params ?? []) if (constraint) t.refuse(constraint, "a type parameter has no constraint here", "Leave `extends` out.");
  const generic = typeParameters?.params.map((each) => each.name.name) ?? [];
  return { kind: "local-function", returnType: translateType(t, returnType), name: node.id.name, typeParameters: generic, parameters, body: t.within(namesOfPatterns(node.params), () => translateBlock(t, body)), ...span };
}

/** `a: int`, `b: int = 2`, `...rest: int[]` */
function functionParameter(t: Translator, node: ts.ParamPattern): Parameter {
  const inner = node.type === "AssignmentPattern" ? node.left : node.type === "RestElement" ? node.argument : node;
  const annotation = (node.type === "RestElement" ? node.typeAnnotation : inner.type === "Identifier" ? inner.typeAnnotation : undefined)?.typeAnnotation;
  if (annotation === undefined) t.refuse(node, "a parameter of a function inside an expression needs its type", "Write `name: string`.");
  if (inner.type === "Identifier" && Boolean(inner.optional)) t.refuse(node, "C# has no parameter that may be left out without a default", `Write its default: \`${inner.name}: string = ""\`.`);
  return {
    name: inner.type === "Identifier" ? inner.name : parameterName(t, node),
    type: annotation === undefined ? { kind: "predefined-type", name: "object", ...spanOf(node) } : translateType(t, annotation),
    ...(node.type === "RestElement" ? { modifier: "params" as const } : {}),
    ...(node.type === "AssignmentPattern" ? { value: translateExpression(t, node.right) } : {}),
    ...spanOf(node),
  };
}
