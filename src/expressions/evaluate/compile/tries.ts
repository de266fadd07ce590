import type { BoundCatch, BoundTry } from "../../bound/index.js";
import { NetException } from "../../runtime/value.js";
import { limitOf, LimitExceeded } from "../limits.js";
import { normal, resultSlot, returned, type Completion, type Frame, type Step } from "./code.js";
import { compileBool } from "./expressions.js";
import { assigner } from "./patterns.js";
import { openVariables, type FunctionScope } from "./scope.js";
import { compileBlock } from "./statements.js";
import { compileTypeTest } from "./type-tests.js";

interface Handler {
  /** Whether the clause takes the exception; its variables are set by then. */
  readonly takes: (frame: Frame, error: NetException) => boolean;
  readonly run: Step;
}

export function compileTry({ body, catches, finally: last }: BoundTry, scope: FunctionScope): Step {
  const run = compileBlock(body, scope);
  const guarded = catches.length === 0 ? run : withHandlers(run, catches.map((clause) => compileCatch(clause, scope)), scope);
  if (last === undefined) return guarded;
  return withFinally(guarded, compileBlock(last, scope), scope);
}

function compileCatch({ type, variable, locals, filter, body }: BoundCatch, scope: FunctionScope): Handler {
  const open = openVariables(scope, locals);
  const test = type === undefined ? undefined : compileTypeTest(undefined, type, scope);
  const assign = assigner(variable, scope);
  const condition = filter === undefined ? undefined : compileBool(filter, scope);
  const around = scope.caughtSlot;
  const caught = scope.temporary();
  scope.caughtSlot = caught;
  const run = compileBlock(body, scope);
  scope.caughtSlot = around;
  return {
    run,
    takes: (f, error) => {
      if (test?.(error) === false) return false;
      open?.(f);
      assign?.(f, error);
      f[caught] = error;
      return condition === undefined || passesFilter(condition, f);
    },
  };
}

/** A filter that throws does not take the exception. */
function passesFilter(condition: (frame: Frame) => boolean, f: Frame): boolean {
  try {
    return condition(f);
  } catch (error) {
    if (isCatchable(error)) return false;
    throw error;
  }
}

/** An exception of the expression itself: the end of a run is not to be held up, and a bug of ours is no exception. */
function isCatchable(error: unknown): error is NetException {
  return error instanceof NetException && !(error instanceof LimitExceeded);
}

function withHandlers(run: Step, handlers: readonly Handler[], { state }: FunctionScope): Step {
  return (f) => {
    const { depth } = state;
    try {
      return run(f);
    } catch (error) {
      if (!isCatchable(error)) throw error;
      state.depth = depth;
      for (const handler of handlers) if (handler.takes(f, error)) return handler.run(f);
      throw error;
    }
  };
}

/** Nothing can leave a finally but an exception; what was to be returned stays. */
function withFinally(run: Step, last: Step, { state }: FunctionScope): Step {
  return (f) => {
    const { depth } = state;
    let completion: Completion = normal;
    let value: unknown;
    try {
      completion = run(f);
      value = f[resultSlot];
    } catch (error) {
      if (error instanceof LimitExceeded || limitOf(error, 0) !== undefined) throw error;
      state.depth = depth;
      last(f);
      throw error;
    }
    last(f);
    if (completion === returned) f[resultSlot] = value;
    return completion;
  };
}
