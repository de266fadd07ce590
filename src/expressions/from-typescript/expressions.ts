import type * as ts from "oxc-parser";
import type { Expression, Unary } from "../syntax/index.js";
import { translateCall } from "./calls.js";
import { translateChain } from "./chains.js";
import { translateArray, translateNew, translateObject } from "./creations.js";
import { translateLambda } from "./functions.js";
import { translateLiteral, translateTemplate } from "./literals.js";
import { translateName } from "./names.js";
import { translateAssignment, translateBinary } from "./operators.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

export function translateExpression(t: Translator, node: ts.Expression): Expression {
  switch (node.type) {
    case "Literal":
      return translateLiteral(t, node);
    case "TemplateLiteral":
      return translateTemplate(t, node);
    case "Identifier":
      return translateName(t, node.name, node);
    case "ChainExpression":
      return translateChain(t, node.expression);
    case "MemberExpression":
    case "TSNonNullExpression":
      return translateChain(t, node);
    case "CallExpression":
      return node.callee.type === "Identifier" || t.dotnetName(node.callee) !== undefined ? translateCall(t, node) : translateChain(t, node);
    case "NewExpression":
      return translateNew(t, node);
    case "UnaryExpression":
      return translateUnary(t, node);
    case "UpdateExpression": {
      const operand = translateExpression(t, node.argument);
      return node.prefix ? { kind: "unary", operator: node.operator, operand, ...spanOf(node) } : { kind: "postfix", operator: node.operator, operand, ...spanOf(node) };
    }
    case "BinaryExpression":
    case "LogicalExpression":
      return translateBinary(t, node);
    case "AssignmentExpression":
      return translateAssignment(t, node);
    case "ConditionalExpression":
      return { kind: "conditional", condition: translateExpression(t, node.test), whenTrue: translateExpression(t, node.consequent), whenFalse: translateExpression(t, node.alternate), ...spanOf(node) };
    case "TSAsExpression":
    case "TSTypeAssertion":
      return translateCast(t, node);
    case "TSSatisfiesExpression":
      return translateExpression(t, node.expression);
    case "ParenthesizedExpression":
      return translateExpression(t, node.expression);
    case "ArrowFunctionExpression":
      return translateLambda(t, node);
    case "ArrayExpression":
      return translateArray(t, node);
    case "ObjectExpression":
      return translateObject(t, node);
    default:
      return refuseNode(t, node);
  }
}

/** `x as const` says nothing that C# knows. */
function translateCast(t: Translator, node: ts.TSAsExpression | ts.TSTypeAssertion): Expression {
  const { typeAnnotation: type, expression } = node;
  if (type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "const") return translateExpression(t, expression);
  const target = translateType(t, type);
  if (target.kind === "array-type" && expression.type === "ArrayExpression") return translateArray(t, expression, target.element);
  return { kind: "cast", type: target, operand: translateExpression(t, expression), ...spanOf(node) };
}

const unary: ReadonlySet<string> = new Set<Unary["operator"]>(["+", "-", "!", "~"]);

function translateUnary(t: Translator, node: ts.UnaryExpression): Expression {
  const fix = wordOperators.get(node.operator);
  if (!unary.has(node.operator)) return t.refuse(node, `C# has no operator \`${node.operator}\` of this kind`, fix ?? "Write it in another way.");
  const operand = translateExpression(t, node.argument);
  return { kind: "unary", operator: node.operator as Unary["operator"], operand, ...spanOf(node) };
}

const wordOperators: ReadonlyMap<string, string> = new Map([
  ["typeof", "Write `value instanceof String`, which is C#'s `value is String`; the type itself is `typeOf<T>()`."],
  ["void", "Leave it out."],
  ["delete", 'Write `object.Remove("name")`.'],
]);

const refused: ReadonlyMap<string, readonly [what: string, fix: string]> = new Map([
  ["SequenceExpression", ["C# has no comma operator", "Write a statement for each."]],
  ["FunctionExpression", ["C# has lambdas only", "Write an arrow function."]],
  ["AwaitExpression", ["an expression cannot wait", "Use the policies `send-request` and `wait`, and read their variables."]],
  ["YieldExpression", ["an expression has no iterators of its own", "Build a `List<T>`."]],
  ["ThisExpression", ["an expression has no `this`", "Everything comes from `context` and .NET."]],
  ["ClassExpression", ["an expression declares no types", "Use an anonymous object: `{ name: value }`."]],
  ["TaggedTemplateExpression", ["C# has no tagged templates", "Write a plain template literal, or all of the expression with csharp`…`."]],
  ["ImportExpression", ["an expression imports nothing", "Everything comes from `context` and .NET."]],
  ["TSInstantiationExpression", ["type arguments stand with a call", "Call it: `name<T>(…)`."]],
]);

function refuseNode(t: Translator, node: ts.Expression): Expression {
  const [what, fix] = refused.get(node.type) ?? ["this has no counterpart in C#", "Write it in another way, or all of the expression with csharp`…`."];
  return t.refuse(node, what, fix);
}
