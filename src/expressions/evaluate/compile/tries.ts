import type { BoundCatch, BoundTry } from "../../bound/index.js";
import { caught, isStopped, passesFilter } from "../run/exceptions.js";
import { compile } from "./expressions.js";
import type { Text } from "./quote.js";
import { openVariables, writeVariable, type FunctionScope } from "./scope.js";
import { compileBlock } from "./statements.js";
import { typeTest } from "./type-tests.js";

/** Calls that an exception has left behind do not count for the depth. */
export function compileTry({ body, catches, finally: last }: BoundTry, scope: FunctionScope): Text {
  const depth = scope.unit.name("v");
  const guarded = `{\n${compileBlock(body, scope)}}\n`;
  const handled = catches.length === 0 ? guarded : compileCatches(guarded, catches, depth, scope);
  const whole = last === undefined ? handled : withFinally(handled, `{\n${compileBlock(last, scope)}}\n`, depth, scope);
  return `{\nconst ${depth} = s.depth;\n${whole}}\n`;
}

/** Clauses in turn: the first that takes the exception leaves the label; otherwise it goes on. */
function compileCatches(body: Text, catches: readonly BoundCatch[], depth: Text, scope: FunctionScope): Text {
  const error = scope.unit.name("e");
  const label = scope.unit.name("l");
  const around = scope.caught;
  scope.caught = error;
  const clauses = catches.map((clause) => compileCatch(clause, error, label, scope)).join("");
  scope.caught = around;
  return `try ${body}catch (${error}) {\n${scope.use(caught)}(${error});\ns.depth = ${depth};\n${label}: {\n${clauses}throw ${error};\n}\n}\n`;
}

function compileCatch({ type, variable, locals, filter, body }: BoundCatch, error: Text, label: Text, scope: FunctionScope): Text {
  const opened = openVariables(scope, locals);
  const set = variable === undefined ? "" : `${writeVariable(scope, variable, error)};\n`;
  const passes = filter === undefined ? "" : `if (${scope.use(passesFilter)}(() => ${compile(filter, scope)})) `;
  const text = `${opened}${set}${passes}{\n${compileBlock(body, scope)}break ${label};\n}\n`;
  return type === undefined ? `{\n${text}}\n` : `if (${scope.use(typeTest(undefined, type, scope))}(${error})) {\n${text}}\n`;
}

/** Nothing of the expression runs when the run is being stopped; what was to be returned stays. */
function withFinally(body: Text, last: Text, depth: Text, scope: FunctionScope): Text {
  const error = scope.unit.name("e");
  const stopped = scope.unit.name("v");
  return `let ${stopped} = false;\ntry {\n${body}} catch (${error}) {\n${stopped} = ${scope.use(isStopped)}(${error});\ns.depth = ${depth};\nthrow ${error};\n} finally {\nif (!${stopped}) ${last}}\n`;
}
