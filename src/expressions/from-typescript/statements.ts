import type * as ts from "oxc-parser";
import type { Block, Declarator, Expression, LocalDeclaration, Statement, TypeSyntax } from "../syntax/index.js";
import { printType } from "../printer/index.js";
import { translateArray } from "./creations.js";
import { translateExpression } from "./expressions.js";
import { translateBlock, translateFunction } from "./functions.js";
import { namesOfPatterns } from "./locals.js";
import { translateFor, translateForOf } from "./loops.js";
import { translateSwitch } from "./switches.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

export function translateStatements(t: Translator, nodes: readonly ts.Statement[]): Statement[] {
  return nodes.flatMap<Statement>((each) => (each.type === "VariableDeclaration" ? translateDeclarations(t, each) : [translateStatement(t, each)]));
}

export function translateStatement(t: Translator, node: ts.Statement): Statement {
  const span = spanOf(node);
  switch (node.type) {
    case "BlockStatement":
      return translateBlock(t, node);
    case "EmptyStatement":
      return { kind: "empty", ...span };
    case "ExpressionStatement":
      return translateExpressionStatement(t, node);
    case "VariableDeclaration":
      return { kind: "block", statements: translateDeclarations(t, node), ...span };
    case "ReturnStatement":
      return { kind: "return", ...(node.argument === null ? {} : { value: translateExpression(t, node.argument) }), ...span };
    case "ThrowStatement":
      return { kind: "throw-statement", value: translateExpression(t, node.argument), ...span };
    case "IfStatement":
      return { kind: "if", condition: translateExpression(t, node.test), whenTrue: translateStatement(t, node.consequent), ...(node.alternate === null ? {} : { whenFalse: translateStatement(t, node.alternate) }), ...span };
    case "WhileStatement":
      return { kind: "while", condition: translateExpression(t, node.test), body: translateStatement(t, node.body), ...span };
    case "DoWhileStatement":
      return { kind: "do", body: translateStatement(t, node.body), condition: translateExpression(t, node.test), ...span };
    case "ForStatement":
      return translateFor(t, node);
    case "ForOfStatement":
      return translateForOf(t, node);
    case "SwitchStatement":
      return translateSwitch(t, node);
    case "TryStatement":
      return translateTry(t, node);
    case "BreakStatement":
    case "ContinueStatement":
      if (node.label !== null) t.refuse(node.label, "C# leaves only the innermost loop", "Put the loops into a function, and return from it.");
      return { kind: node.type === "BreakStatement" ? "break" : "continue", ...span };
    case "FunctionDeclaration":
      return translateFunction(t, node);
    default:
      return refuseStatement(t, node);
  }
}

/** C# takes as a statement only what does something. */
const effects: ReadonlySet<Expression["kind"]> = new Set(["call", "assignment", "postfix", "object-creation", "conditional-access", "missing"]);

function translateExpressionStatement(t: Translator, node: ts.ExpressionStatement): Statement {
  const expression = translateExpression(t, node.expression);
  const changes = expression.kind === "unary" && (expression.operator === "++" || expression.operator === "--");
  if (!changes && !effects.has(expression.kind)) {
    const isChoice = node.expression.type === "LogicalExpression" || node.expression.type === "ConditionalExpression";
    t.refuse(node, "this value is not used for anything", isChoice ? "Write `if (condition) statement;`." : "Assign it to a variable, return it, or remove it.");
  }
  return { kind: "expression-statement", expression, ...spanOf(node) };
}

const refused: ReadonlyMap<string, readonly [what: string, fix: string]> = new Map([
  ["ForInStatement", ["C# has no `for … in`", "Write `for (const pair of dictionary)`, and use `pair.Key`."]],
  ["LabeledStatement", ["C# has no labelled loops", "Put the loops into a function, and return from it."]],
  ["ClassDeclaration", ["an expression declares no types", "Use an anonymous object: `{ name: value }`."]],
  ["WithStatement", ["C# has no `with`", "Name the object."]],
  ["DebuggerStatement", ["an expression does not stop", "Write `context.Trace(message)`."]],
  ["TSTypeAliasDeclaration", ["an expression declares no types", "Declare it outside of the expression."]],
  ["TSInterfaceDeclaration", ["an expression declares no types", "Declare it outside of the expression."]],
]);

function refuseStatement(t: Translator, node: ts.Statement): Statement {
  const [what, fix] = refused.get(node.type) ?? ["this statement has no counterpart in C#", "Write it in another way, or all of the expression with csharp`…`."];
  t.refuse(node, what, fix);
  return { kind: "empty", ...spanOf(node) };
}

const inferred = (node: { readonly start: number; readonly end: number }): TypeSyntax => ({ kind: "named-type", parts: [{ name: "var", ...spanOf(node) }], ...spanOf(node) });

/** `const x = 1` is `var x = 1`; C#'s own `const` takes constants only. */
function translateDeclarations(t: Translator, node: ts.VariableDeclaration): readonly LocalDeclaration[] {
  if (node.kind === "using" || node.kind === "await using") t.refuse(node, "C# 7 has no declaration with `using`", "Use the value without it.");
  const made = node.declarations.map((each) => declare(t, each));
  // `var` stands before one name.
  return made.length === 1 ? made.map((only) => ({ ...only, ...spanOf(node) })) : made;
}

/** Of a `for`, which has room for one declaration: several names share its type. */
export function translateTogether(t: Translator, node: ts.VariableDeclaration): LocalDeclaration | undefined {
  const made = translateDeclarations(t, node);
  const [first] = made;
  if (first === undefined || made.length === 1) return first;
  const types = new Set(made.map(({ type }) => printType(type)));
  if (types.size > 1 || types.has("var")) t.refuse(node, "`for` declares several variables of one type in C#", "Write the type of each, the same for all, or declare them before the loop.");
  return { ...first, declarators: made.flatMap(({ declarators }) => declarators), ...spanOf(node) };
}

function declare(t: Translator, node: ts.VariableDeclarator): LocalDeclaration {
  const { id, init } = node;
  const name = id.type === "Identifier" ? id.name : "_";
  if (id.type !== "Identifier") t.refuse(id, "C# does not take an object apart like this", "Declare a variable for each value.");
  else if (id.name.includes("$")) t.refuse(id, `the name \`${id.name}\` cannot be written in C#`, "Use letters, digits and `_`.");
  const annotation = id.type === "Identifier" ? id.typeAnnotation?.typeAnnotation : undefined;
  const type = annotation === undefined ? inferred(id) : translateType(t, annotation);
  if (init === null && type.kind === "named-type" && type.parts[0]?.name === "var") t.refuse(id, `C# needs the type of \`${name}\``, `Write it: \`let ${name}: string;\`.`);
  const declarator: Declarator = { name, ...(init === null ? {} : { value: init.type === "ArrayExpression" && type.kind === "array-type" ? translateArray(t, init, type.element) : translateExpression(t, init) }), ...spanOf(node) };
  return { kind: "local-declaration", constant: false, type, declarators: [declarator], ...spanOf(node) };
}

/** What is caught is an Exception; TypeScript gives it no other type. */
function translateTry(t: Translator, node: ts.TryStatement): Statement {
  const { handler, finalizer } = node;
  const caught = handler === null ? [] : [translateCatch(t, handler)];
  return { kind: "try", body: translateBlock(t, node.block), catches: caught, ...(finalizer === null ? {} : { finally: translateBlock(t, finalizer) }), ...spanOf(node) };
}

function translateCatch(t: Translator, node: ts.CatchClause): { readonly type?: TypeSyntax; readonly name?: string; readonly body: Block; readonly start: number; readonly end: number } {
  const { param } = node;
  const body = t.within(namesOfPatterns(param), () => translateBlock(t, node.body));
  if (param === null) return { body, ...spanOf(node) };
  if (param.type !== "Identifier") t.refuse(param, "C# does not take an exception apart", "Name it, and read its `Message`.");
  const type: TypeSyntax = { kind: "named-type", parts: [{ name: "Exception", ...spanOf(param) }], ...spanOf(param) };
  return { type, name: param.type === "Identifier" ? param.name : "_", body, ...spanOf(node) };
}
