import type { BoundDo, BoundFor, BoundForEach, BoundWhile } from "../../bound/index.js";
import { enumeratorOf } from "../../runtime/collections/sequence.js";
import { itemsOf } from "../run/arrays.js";
import { present } from "../run/presence.js";
import { compile } from "./expressions.js";
import { compileTarget } from "./places.js";
import type { Text } from "./quote.js";
import { openVariables, type FunctionScope } from "./scope.js";
import { nameLoop, within, type Named } from "./jumps.js";
import { compileEffect, compileStatement } from "./statements.js";
import { netTypeOf } from "./types.js";

/** Every round of a loop is a step. */
const count = "if (--s.left < 0) s.refill();\n";

/** The body of a loop, in which `break` and `continue` are written so. */
function compileBody(body: BoundFor["body"], { breakText, continueText }: Pick<Named, "breakText" | "continueText">, scope: FunctionScope): Text {
  return within(scope, breakText, continueText, () => compileStatement(body, scope));
}

/** A body after which something is left to do in the round: `continue` goes there. */
function labelledBody(body: BoundFor["body"], named: Named, scope: FunctionScope): Text {
  const label = scope.unit.name("l");
  return `${label}: {\n${compileBody(body, { ...named, continueText: `break ${label};` }, scope)}}\n`;
}

export function compileFor({ locals, initializers, roundLocals, condition, iterators, body }: BoundFor, scope: FunctionScope): Text {
  const opened = openVariables(scope, locals);
  const start = initializers.map((statement) => compileStatement(statement, scope)).join("");
  const openRound = openVariables(scope, roundLocals);
  const goesOn = condition === undefined ? "" : compile(condition, scope);
  const advance = iterators.map((iterator) => compileEffect(iterator, scope));
  const named = nameLoop(scope);
  const round = openRound === "" ? compileBody(body, named, scope) : labelledBody(body, named, scope);
  // Variables of the condition end with their round, and the iterators may still read them.
  const loop =
    openRound === ""
      ? `${named.prefix}for (; ${goesOn}; ${advance.join(", ")}) {\n${count}${round}}\n`
      : `${named.prefix}for (;;) {\n${count}${openRound}if (!${goesOn === "" ? "true" : goesOn}) break;\n${round}${advance.map((each) => `${each};\n`).join("")}}\n`;
  return `{\n${opened}${start}${loop}}\n`;
}

export function compileWhile({ roundLocals, condition, body }: BoundWhile, scope: FunctionScope): Text {
  const openRound = openVariables(scope, roundLocals);
  const goesOn = compile(condition, scope);
  const named = nameLoop(scope);
  const round = compileBody(body, named, scope);
  if (openRound === "") return `${named.prefix}while (${goesOn}) {\n${count}${round}}\n`;
  return `${named.prefix}for (;;) {\n${count}${openRound}if (!${goesOn}) break;\n${round}}\n`;
}

export function compileDo({ body, roundLocals, condition }: BoundDo, scope: FunctionScope): Text {
  const openRound = openVariables(scope, roundLocals);
  const named = nameLoop(scope);
  const round = labelledBody(body, named, scope);
  return `${named.prefix}for (;;) {\n${count}${openRound}${round}if (!${compile(condition, scope)}) break;\n}\n`;
}

export function compileForEach(node: BoundForEach, scope: FunctionScope): Text {
  const source = compile(node.source, scope);
  const walked = scope.unit.name("v");
  const at = scope.unit.name("v");
  const current = scope.declare(node.current);
  const opened = openVariables(scope, node.locals);
  const assign = compileTarget(node.target, compile(node.value, scope), scope);
  const named = nameLoop(scope);
  const body = compileBody(node.body, named, scope);
  const round = (item: Text): Text => `${count}${opened}const ${current} = ${item};\n${assign};\n${body}`;
  switch (node.enumeration) {
    case "string":
      return `{\nconst ${walked} = ${scope.use(present)}(${source});\n${named.prefix}for (let ${at} = 0; ${at} < ${walked}.length; ${at}++) {\n${round(`${walked}.charCodeAt(${at})`)}}\n}\n`;
    case "array":
      return `{\nconst ${walked} = ${scope.use(itemsOf)}(${source});\n${named.prefix}for (let ${at} = 0; ${at} < ${walked}.length; ${at}++) {\n${round(`${walked}[${at}]`)}}\n}\n`;
    case "enumerable":
      scope.calls = true;
      return `{\nconst ${walked} = ${scope.use(enumeratorOf)}(${scope.use(present)}(${source}), ${scope.use(netTypeOf(node.elementType, scope))});\n${named.prefix}while (${walked}.moveNext()) {\n${round(`${walked}.current`)}}\n}\n`;
  }
}
