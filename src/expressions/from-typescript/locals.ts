import type * as ts from "oxc-parser";
import { nodesWithin, type AnyNode } from "../syntax/nodes.js";

/** Names that statements declare for the block that they stand in. */
export function namesOfStatements(statements: readonly ts.Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap((each) => (each.type === "VariableDeclaration" ? each.declarations.flatMap(({ id }) => [...patternNames(id)]) : each.type === "FunctionDeclaration" || each.type === "ClassDeclaration" ? [...patternNames(each.id)] : [])));
}

/** Names that parameters or other patterns declare. */
export function namesOfPatterns(patterns: unknown): ReadonlySet<string> {
  return new Set(patternNames(patterns));
}

/** Names of the members of object literals in it. */
export function memberNamesOf(arrow: ts.ArrowFunctionExpression): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of nodesWithin(arrow.body)) {
    if (node["type"] !== "ObjectExpression") continue;
    for (const property of node["properties"] as ts.ObjectExpression["properties"]) if (property.type === "Property" && property.key.type === "Identifier") found.add(property.key.name);
  }
  return found;
}

/** Every name that is declared somewhere in a tree: variables, parameters, functions, classes, imports. */
export function declaredNames(tree: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of nodesWithin(tree)) for (const name of namesDeclaredBy(node)) found.add(name);
  return found;
}

function* namesDeclaredBy(node: AnyNode): Generator<string> {
  switch (node["type"]) {
    case "VariableDeclarator":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      yield* patternNames(node["id"]);
      return;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      yield* patternNames(node["id"]);
      yield* patternNames(node["params"]);
      return;
    case "CatchClause":
      yield* patternNames(node["param"]);
      return;
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      yield* patternNames(node["local"]);
  }
}

function* patternNames(pattern: unknown): Generator<string> {
  if (Array.isArray(pattern)) {
    for (const each of pattern) yield* patternNames(each);
    return;
  }
  if (typeof pattern !== "object" || pattern === null) return;
  const node = pattern as Readonly<Record<string, unknown>>;
  switch (node["type"]) {
    case "Identifier":
      yield String(node["name"]);
      return;
    case "ObjectPattern":
      yield* patternNames(node["properties"]);
      return;
    case "Property":
      yield* patternNames(node["value"]);
      return;
    case "ArrayPattern":
      yield* patternNames(node["elements"]);
      return;
    case "AssignmentPattern":
      yield* patternNames(node["left"]);
      return;
    case "RestElement":
      yield* patternNames(node["argument"]);
  }
}
