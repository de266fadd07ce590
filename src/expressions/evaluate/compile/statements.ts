import type { BoundBlock, BoundExpression, BoundIf, BoundReturn, BoundStatement, BoundUsing } from "../../bound/index.js";
import { disposeOf } from "../run/disposal.js";
import { isStopped, raise } from "../run/exceptions.js";
import { compile } from "./expressions.js";
import { declareFunctions } from "./functions.js";
import { compileList } from "./jumps.js";
import { compileDo, compileFor, compileForEach, compileWhile } from "./loops.js";
import { compileUpdate } from "./places.js";
import type { Text } from "./quote.js";
import { openVariables, writeVariable, type FunctionScope } from "./scope.js";
import { compileSwitch } from "./switches.js";
import { compileTry } from "./tries.js";

/** Whole lines: a statement of JavaScript, or several. */
export function compileStatement(node: BoundStatement, scope: FunctionScope): Text {
  switch (node.kind) {
    case "block":
      return `{\n${compileBlock(node, scope)}}\n`;
    case "declaration":
      return node.value === undefined ? "" : `${writeVariable(scope, node.variable, compile(node.value, scope))};\n`;
    case "expression-statement":
      return `${compileEffect(node.expression, scope)};\n`;
    case "if":
      return compileIf(node, scope);
    case "for":
      return compileFor(node, scope);
    case "foreach":
      return compileForEach(node, scope);
    case "while":
      return compileWhile(node, scope);
    case "do":
      return compileDo(node, scope);
    case "switch":
      return compileSwitch(node, scope);
    case "try":
      return compileTry(node, scope);
    case "throw-statement":
      return compileThrow(node.value, scope);
    case "return":
      return compileReturn(node, scope);
    case "break":
      return `${scope.breakText}\n`;
    case "continue":
      return `${scope.continueText}\n`;
    case "goto":
      return `${scope.jumps.get(node.label) ?? ""}\n`;
    case "using":
      return compileUsing(node, scope);
    case "local-function":
    case "label":
    case "empty":
      return "";
    case "lock":
      return `${compile(node.value, scope)};\n${compileStatement(node.body, scope)}`;
  }
}

/** An expression whose value nobody wants. */
export function compileEffect(node: BoundExpression, scope: FunctionScope): Text {
  return node.kind === "update" ? compileUpdate(node, scope, false) : compile(node, scope);
}

/** What stands between the braces of a block. All local functions exist from its start, and may call each other. */
export function compileBlock({ locals, statements }: BoundBlock, scope: FunctionScope): Text {
  const opened = openVariables(scope, locals);
  const functions = declareFunctions(statements.filter((s) => s.kind === "local-function"), scope);
  const body = compileList(statements, scope);
  return `${opened}${functions.text()}${body}`;
}

function compileIf(node: BoundIf, scope: FunctionScope): Text {
  const condition = compile(node.condition, scope);
  const whenTrue = `if (${condition}) {\n${compileStatement(node.whenTrue, scope)}}`;
  return node.whenFalse === undefined ? `${whenTrue}\n` : `${whenTrue} else {\n${compileStatement(node.whenFalse, scope)}}\n`;
}

function compileReturn({ value }: BoundReturn, scope: FunctionScope): Text {
  const result = value === undefined ? "null" : compile(value, scope);
  return scope.parent === undefined ? `return ${result};\n` : `return s.leave(${result});\n`;
}

function compileThrow(value: BoundExpression | undefined, scope: FunctionScope): Text {
  if (value !== undefined) return `${scope.use(raise)}(${compile(value, scope)});\n`;
  if (scope.caught === undefined) throw new Error("`throw;` stands in a catch.");
  return `throw ${scope.caught};\n`;
}

/** Each resource is disposed of however its body ends; a run that is being stopped does nothing more. */
function compileUsing({ locals, resources, body }: BoundUsing, scope: FunctionScope): Text {
  const opened = openVariables(scope, locals);
  const [first, ...rest] = resources;
  const open = (resource: (typeof resources)[number], others: typeof resources): Text => {
    const held = scope.unit.name("v");
    const stopped = scope.unit.name("v");
    const error = scope.unit.name("e");
    const value = resource.kind === "declaration" ? (resource.value ?? missingResource()) : resource;
    const start = `const ${held} = ${compile(value, scope)};\nlet ${stopped} = false;\n${resource.kind === "declaration" ? `${writeVariable(scope, resource.variable, held)};\n` : ""}`;
    const [next, ...more] = others;
    const inner = next === undefined ? compileStatement(body, scope) : open(next, more);
    return `{\n${start}try {\n${inner}} catch (${error}) {\n${stopped} = ${scope.use(isStopped)}(${error});\nthrow ${error};\n} finally {\nif (!${stopped}) ${scope.use(disposeOf)}(${held});\n}\n}\n`;
  };
  return `{\n${opened}${first === undefined ? compileStatement(body, scope) : open(first, rest)}}\n`;
}

function missingResource(): never {
  throw new Error("A resource has a value.");
}
