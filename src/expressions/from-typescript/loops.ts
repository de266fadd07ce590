import type * as ts from "oxc-parser";
import type { Expression, LocalDeclaration, Statement, TypeSyntax } from "../syntax/index.js";
import { translateExpression } from "./expressions.js";
import { namesOfStatements } from "./locals.js";
import { translateStatement, translateTogether } from "./statements.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

export function translateFor(t: Translator, node: ts.ForStatement): Statement {
  return t.within(node.init?.type === "VariableDeclaration" ? namesOfStatements([node.init]) : new Set(), () => ({
    kind: "for",
    initializers: translateStart(t, node.init),
    ...(node.test === null ? {} : { condition: translateExpression(t, node.test) }),
    iterators: node.update === null ? [] : several(node.update).map((each) => translateExpression(t, each)),
    body: translateStatement(t, node.body),
    ...spanOf(node),
  }));
}

function translateStart(t: Translator, init: ts.ForStatementInit | null): LocalDeclaration | readonly Expression[] {
  if (init === null) return [];
  if (init.type !== "VariableDeclaration") return several(init).map((each) => translateExpression(t, each));
  return translateTogether(t, init) ?? [];
}

/** `i++, j--` */
function several(node: ts.Expression): readonly ts.Expression[] {
  return node.type === "SequenceExpression" ? node.expressions : [node];
}

/** `for (const x of list)` is `foreach (var x in list)`. */
export function translateForOf(t: Translator, node: ts.ForOfStatement): Statement {
  if (node.await) t.refuse(node, "an expression cannot wait", "Leave `await` out.");
  const declarator = node.left.type === "VariableDeclaration" ? node.left.declarations[0] : undefined;
  const id = declarator?.id;
  if (id?.type !== "Identifier") {
    t.refuse(node.left, "`foreach` declares one variable in C#", "Write `for (const item of list)`.");
    return { kind: "empty", ...spanOf(node) };
  }
  const annotation = id.typeAnnotation?.typeAnnotation;
  const type: TypeSyntax = annotation === undefined ? { kind: "named-type", parts: [{ name: t.elementTypes.get(node.start) ?? "var", ...spanOf(id) }], ...spanOf(id) } : translateType(t, annotation);
  return { kind: "foreach", target: { kind: "declaration", type, designation: { kind: "single", name: id.name, ...spanOf(id) }, ...spanOf(id) }, source: translateExpression(t, node.right), body: t.within(new Set([id.name]), () => translateStatement(t, node.body)), ...spanOf(node) };
}
