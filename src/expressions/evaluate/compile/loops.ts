import type { BoundDo, BoundFor, BoundForEach, BoundWhile } from "../../bound/index.js";
import type { NetArray } from "../../runtime/collections/array.js";
import { enumeratorOf } from "../../runtime/collections/sequence.js";
import type { NetValue } from "../../runtime/value.js";
import { broken, normal, returned, type Code, type Completion, type Frame, type Step } from "./code.js";
import { compile, compileBool } from "./expressions.js";
import { nullReference } from "./faults.js";
import { compileTarget } from "./places.js";
import { openVariables, type FunctionScope } from "./scope.js";
import { compileStatement, sequence } from "./statements.js";
import { netTypeOf } from "./types.js";

export function compileFor({ locals, initializers, roundLocals, condition, iterators, body }: BoundFor, scope: FunctionScope): Step {
  const open = openVariables(scope, locals);
  const start = sequence(initializers.map((statement) => compileStatement(statement, scope)));
  const openRound = openVariables(scope, roundLocals);
  const goesOn = condition === undefined ? undefined : compileBool(condition, scope);
  const steps = iterators.map((iterator) => compile(iterator, scope));
  const [step] = steps;
  const advance = steps.length === 1 && step !== undefined ? step : (f: Frame): void => steps.forEach((each) => void each(f));
  const run = compileStatement(body, scope);
  const { state } = scope;
  return (f) => {
    open?.(f);
    for (start(f); ; advance(f)) {
      state.host.spend(1);
      openRound?.(f);
      if (goesOn !== undefined && !goesOn(f)) return normal;
      const completion = run(f);
      if (completion === broken) return normal;
      if (completion >= returned) return completion;
    }
  };
}

export function compileWhile({ roundLocals, condition, body }: BoundWhile, scope: FunctionScope): Step {
  const openRound = openVariables(scope, roundLocals);
  const goesOn = compileBool(condition, scope);
  const run = compileStatement(body, scope);
  const { state } = scope;
  return (f) => {
    for (;;) {
      state.host.spend(1);
      openRound?.(f);
      if (!goesOn(f)) return normal;
      const completion = run(f);
      if (completion === broken) return normal;
      if (completion >= returned) return completion;
    }
  };
}

export function compileDo({ body, roundLocals, condition }: BoundDo, scope: FunctionScope): Step {
  const openRound = openVariables(scope, roundLocals);
  const run = compileStatement(body, scope);
  const goesOn = compileBool(condition, scope);
  const { state } = scope;
  return (f) => {
    for (;;) {
      state.host.spend(1);
      openRound?.(f);
      const completion = run(f);
      if (completion === broken) return normal;
      if (completion >= returned) return completion;
      if (!goesOn(f)) return normal;
    }
  };
}

export function compileForEach(node: BoundForEach, scope: FunctionScope): Step {
  const source = compile(node.source, scope);
  const current = scope.declare(node.current);
  const open = openVariables(scope, node.locals);
  const assign = compileTarget(node.target, scope);
  const value: Code = compile(node.value, scope);
  const run = compileStatement(node.body, scope);
  const { state } = scope;
  /** One round; `broken`, and `returned` and beyond, end the loop. */
  const round = (f: Frame, item: NetValue): Completion => {
    state.host.spend(1);
    open?.(f);
    f[current] = item;
    assign(f, value(f));
    return run(f);
  };
  const present = (given: NetValue): NetValue => {
    if (given === null) throw nullReference();
    return given;
  };
  if (node.enumeration === "string")
    return (f) => {
      const text = present(source(f)) as string;
      for (let i = 0; i < text.length; i++) {
        const completion = round(f, text.charCodeAt(i));
        if (completion === broken) return normal;
        if (completion >= returned) return completion;
      }
      return normal;
    };
  if (node.enumeration === "array")
    return (f) => {
      const { items } = present(source(f)) as NetArray;
      for (const item of items) {
        const completion = round(f, item);
        if (completion === broken) return normal;
        if (completion >= returned) return completion;
      }
      return normal;
    };
  const elementType = netTypeOf(node.elementType, scope);
  return (f) => {
    const enumerator = enumeratorOf(present(source(f)), elementType);
    while (enumerator.moveNext()) {
      const completion = round(f, enumerator.current);
      if (completion === broken) return normal;
      if (completion >= returned) return completion;
    }
    return normal;
  };
}
