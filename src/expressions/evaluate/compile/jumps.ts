import type { BoundStatement } from "../../bound/index.js";
import type { Text } from "./quote.js";
import type { FunctionScope } from "./scope.js";
import { compileStatement } from "./statements.js";

/** A step of the run, then on at a number of the list or switch around. */
export const jump = (chosen: Text, place: number, loop: Text): Text => `{ if (--s.left < 0) s.refill(); ${chosen} = ${place}; continue ${loop}; }`;

/**
 * Statements one after the other. Where a `goto` leads to labels among them, they are the sections of a switch in a loop: each label begins
 * one, and a jump starts the loop again with its number.
 */
export function compileList(statements: readonly BoundStatement[], scope: FunctionScope): Text {
  const targets = statements.filter((each) => each.kind === "label" && each.label.isTarget);
  if (targets.length === 0) return statements.map((each) => compileStatement(each, scope)).join("");
  const loop = scope.unit.name("l");
  const chosen = scope.unit.name("v");
  for (const [i, each] of targets.entries()) if (each.kind === "label") scope.jumps.set(each.label, jump(chosen, i + 1, loop));
  const body = statements.map((each) => (targets.includes(each) ? `case ${targets.indexOf(each) + 1}:\n` : compileStatement(each, scope))).join("");
  return `{\nlet ${chosen} = 0;\n${loop}: for (;;) {\nswitch (${chosen}) {\ncase 0:\n${body}}\nbreak;\n}\n}\n`;
}

/** What a loop or a switch is called, if it has to be: the text before it, and how `break` is written in it. */
export interface Named {
  readonly prefix: Text;
  readonly breakText: Text;
  readonly continueText: Text;
}

export function nameLoop(scope: FunctionScope): Named {
  if (!scope.unit.hasJumps) return { prefix: "", breakText: "break;", continueText: "continue;" };
  const label = scope.unit.name("l");
  return { prefix: `${label}: `, breakText: `break ${label};`, continueText: `continue ${label};` };
}

/** Compiles what stands in a loop or switch, in which `break` and, in a loop, `continue` are written so. */
export function within<T>(scope: FunctionScope, breakText: Text, continueText: Text, make: () => T): T {
  const around = { breakText: scope.breakText, continueText: scope.continueText };
  Object.assign(scope, { breakText, continueText });
  const made = make();
  Object.assign(scope, around);
  return made;
}
