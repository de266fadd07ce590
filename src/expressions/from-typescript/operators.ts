import type * as ts from "oxc-parser";
import type { AssignmentOperator, BinaryOperator, Expression, TypeSyntax } from "../syntax/index.js";
import { translateExpression } from "./expressions.js";
import { spanOf, type Translator } from "./translator.js";
import { predefinedTypes, withoutNamespace } from "./types.js";

const binary: ReadonlyMap<string, BinaryOperator> = new Map([
  ...(["+", "-", "*", "/", "%", "<<", ">>", "<", ">", "<=", ">=", "==", "!=", "&", "^", "|", "&&", "||", "??"] as const).map((operator) => [operator, operator] as const),
  ["===", "=="],
  ["!==", "!="],
]);

const refused: ReadonlyMap<string, string> = new Map([
  ["**", "Write `Math.Pow(a, b)`."],
  [">>>", "Cast to `uint` and write `>>`."],
  ["in", "Write `ContainsKey(name)`."],
  ["**=", "Write `a = Math.Pow(a, b)`."],
  [">>>=", "Cast to `uint` and write `>>`."],
  ["&&=", "Write `if (a) a = b;`."],
  ["||=", "Write `if (!a) a = b;`."],
  ["??=", "Write `a = a ?? b`."],
]);

export function translateBinary(t: Translator, node: ts.BinaryExpression | ts.LogicalExpression | ts.PrivateInExpression): Expression {
  if (node.left.type === "PrivateIdentifier") return t.refuse(node, "C# has no private names", "Use a member of a .NET type.");
  if (node.operator === "instanceof") return { kind: "is", operand: translateExpression(t, node.left), pattern: { kind: "type-pattern", type: typeOperand(t, node.right), ...spanOf(node.right) }, ...spanOf(node) };
  const operator = binary.get(node.operator);
  if (operator === undefined) return t.refuse(node, `C# has no operator \`${node.operator}\``, refused.get(node.operator) ?? "Write it in another way.");
  const left = translateExpression(t, node.left);
  const right = translateExpression(t, node.right);
  // The operator has no node of its own: it is what stands between the two.
  return { kind: "binary", operator, operatorSpan: { start: node.left.end, end: node.right.start }, left, right, ...spanOf(node) };
}

const assignments: ReadonlySet<string> = new Set<AssignmentOperator>(["=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>="]);

export function translateAssignment(t: Translator, node: ts.AssignmentExpression): Expression {
  if (!assignments.has(node.operator)) return t.refuse(node, `C# 7 has no operator \`${node.operator}\``, refused.get(node.operator) ?? "Write it in another way.");
  if (node.left.type === "ObjectPattern" || node.left.type === "ArrayPattern") return t.refuse(node.left, "C# does not take an object apart like this", "Assign each variable by itself.");
  return { kind: "assignment", operator: node.operator as AssignmentOperator, operatorSpan: { start: node.left.end, end: node.right.start }, target: translateExpression(t, node.left), value: translateExpression(t, node.right), ...spanOf(node) };
}

/** The type on the right of `instanceof`, which TypeScript writes as a value. */
export function typeOperand(t: Translator, node: ts.Expression): TypeSyntax {
  const names = withoutNamespace(t, namesOf(node));
  const [first] = names;
  if (first === undefined) {
    t.refuse(node, "`instanceof` asks for a type by its name", "Write the type's name.");
    return { kind: "predefined-type", name: "object", ...spanOf(node) };
  }
  const name = t.outer.dotnet.get(first.name) ?? first.name;
  if (names.length === 1 && predefinedTypes.has(name)) return { kind: "predefined-type", name, ...spanOf(node) };
  return { kind: "named-type", parts: names.map((part, i) => ({ ...part, name: i === 0 ? name : part.name })), ...spanOf(node) };
}

function namesOf(node: ts.Expression): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  if (node.type === "Identifier") return [{ name: node.name, ...spanOf(node) }];
  if (node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier") {
    const before = namesOf(node.object);
    return before.length === 0 ? [] : [...before, { name: node.property.name, ...spanOf(node.property) }];
  }
  return [];
}
