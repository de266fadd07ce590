import type { BoundPolicyExpression } from "../../bound/index.js";
import type { NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";
import type { RunState } from "../run/run-state.js";
import { compile } from "./expressions.js";
import { temporariesOf } from "./functions.js";
import type { Text } from "./quote.js";
import { FunctionScope, openVariables } from "./scope.js";
import { compileBlock } from "./statements.js";
import { netTypeOf } from "./types.js";
import { Unit } from "./unit.js";

/** A policy expression as JavaScript, and what that refers to. */
export interface Program {
  /** The body of a function of `s`, the state of a run, and `c`, the constants. It gives the function that runs the expression. */
  readonly text: Text;
  readonly constants: readonly unknown[];
  /** Of the result. */
  readonly type: NetType;
}

export function writeProgram(bound: BoundPolicyExpression, state: RunState): Program {
  const unit = new Unit(state, bound.hasJumps);
  const scope = new FunctionScope(unit);
  const body = compileForm(bound, scope);
  const type = netTypeOf(bound.type, scope);
  const names = unit.constants.map((_, i) => `c${i} = c[${i}]`);
  const constants = names.length === 0 ? "" : `const ${names.join(", ")};\n`;
  const prologue = unit.prologue.map((line) => `${line}\n`).join("");
  return { text: `"use strict";\n${constants}${prologue}return (() => {\n${temporariesOf(scope)}${body}});`, constants: unit.constants, type };
}

function compileForm(bound: BoundPolicyExpression, scope: FunctionScope): Text {
  if (bound.form === "statements") return compileBlock(bound.body, scope);
  const opened = openVariables(scope, bound.locals);
  return `${opened}return ${compile(bound.body, scope)};\n`;
}

type Factory = (state: RunState, constants: readonly unknown[]) => () => NetValue;

/** The code refers to nothing but its two parameters, and no text of a user's gets into it but as a literal (`quote.ts`). */
export function loadProgram({ text, constants }: Program, state: RunState): () => NetValue {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the one place that loads generated code
  const factory = new Function("s", "c", text) as Factory;
  return factory(state, constants);
}
